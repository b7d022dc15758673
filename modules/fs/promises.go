package fs

import (
	_ "embed"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

//go:embed promises.js
var promisesText string

//go:embed filehandle.js
var fileHandleText string

var (
	promisesLibrary   = library.New("fs/promises", promisesText)
	fileHandleLibrary = library.New("fs/filehandle", fileHandleText)
)

// promised are the functions that have a form that returns a promise.
var promised = map[string]reader{
	"access":     readAccess,
	"appendFile": pathOnly(readAppendFile),
	"chmod":      readChmod,
	"chown":      readChown,
	"close":      readClose,
	"copyFile":   readCopyFile,
	"fchmod":     readFchmod,
	"fchown":     readFchown,
	"fdatasync":  readFdatasync,
	"fstat":      readFstat,
	"fsync":      readFsync,
	"ftruncate":  readFtruncate,
	"futimes":    readFutimes,
	"lchown":     readLchown,
	"link":       readLink,
	"lstat":      readLstat,
	"lutimes":    readLutimes,
	"mkdir":      readMkdir,
	"mkdtemp":    readMkdtemp,
	"open":       readOpen,
	"read":       readRead,
	"readFile":   pathOnly(readReadFile),
	"readOpen":   readReadFile,
	"readdir":    readReaddir,
	"readlink":   readReadlink,
	"readv":      readReadv,
	"realpath":   readNativeRealpath,
	"rename":     readRename,
	"rm":         readRm,
	"rmdir":      readRmdir,
	"stat":       readStat,
	"statfs":     readStatfs,
	"symlink":    readSymlink,
	"truncate":   readTruncatePath,
	"unlink":     readUnlink,
	"utimes":     readUtimes,
	"write":      readWrite,
	"writeFile":  pathOnly(readWriteFile),
	"writeOpen":  readWriteFile,
	"writev":     readWritev,
}

// LoadPromises makes the exports of node:fs/promises; it is a [js.Loader].
func LoadPromises(r *js.Realm) *goja.Object { return js.State(r, newModule).promisesExports() }

// promisesExports makes fs.promises when it is first asked for.
func (m *module) promisesExports() *goja.Object {
	if m.promises == nil {
		m.promises = promisesLibrary.Load(m.r, m.promiseForms())
	}
	return m.promises
}

// definePromises defines fs.promises.
func (m *module) definePromises() {
	get := m.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return m.promisesExports() })
	m.must(m.exports.DefineAccessorProperty("promises", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
}

// fileHandles returns the exports of filehandle.js.
func (m *module) fileHandles() *goja.Object {
	if m.fileHandle == nil {
		m.fileHandle = fileHandleLibrary.Load(m.r, m.promiseForms())
	}
	return m.fileHandle
}

// promiseForms makes what the promise API is built from: the forms of functions that
// return a promise, by the names of the functions.
func (m *module) promiseForms() *goja.Object {
	if m.forms != nil {
		return m.forms
	}
	m.forms = m.r.VM.NewObject()
	forms := m.r.On(m.forms)
	for name, read := range promised {
		forms.Method(name, 0, m.promise(read))
	}
	forms.Method("newAsyncId", 2, m.newAsyncID)
	forms.Getter("web", func(goja.Value) goja.Value { return m.webForms() })
	forms.Method("typeError", 2, func(c goja.FunctionCall) goja.Value {
		return m.r.NewError(js.TypeError, c.Argument(0).String(), c.Argument(1).String())
	})
	forms.Method("writeOptions", 2, m.writeOptions)
	forms.Method("badDescriptor", 1, func(c goja.FunctionCall) goja.Value {
		panic(m.object(failed(syscall.EBADF, c.Argument(0).String())))
	})
	forms.Getter("sync", func(goja.Value) goja.Value { return m.syncForms() })
	forms.Getter("watch", func(goja.Value) goja.Value { return m.watches("iterate").Get("iterate") })
	forms.Getter("cp", func(goja.Value) goja.Value { return m.copies().Get("cpPromise") })
	forms.Method("systemError", 3, func(c goja.FunctionCall) goja.Value {
		return nodeerr.SystemErrorOf(m.r, c.Argument(0).String(), c.Argument(1).String(), c.Argument(2).(*goja.Object))
	})
	forms.Method("path", 2, func(c goja.FunctionCall) goja.Value {
		return m.r.VM.ToValue(m.pathText(c.Argument(0), c.Argument(1).String()))
	})
	forms.Method("pathOrBytes", 2, func(c goja.FunctionCall) goja.Value {
		given := c.Argument(0)
		if text := m.pathText(given, c.Argument(1).String()); !m.isUint8Array(given) {
			return m.r.VM.ToValue(text)
		}
		return given
	})
	forms.Value("opendir", m.async("opendir", 3, readOpendir))
	forms.Getter("streams", func(goja.Value) goja.Value {
		o := m.r.VM.NewObject()
		m.r.On(o).Value("ReadStream", m.streamClasses().read.ctor).Value("WriteStream", m.streamClasses().write.ctor)
		return o
	})
	forms.Getter("constants", func(goja.Value) goja.Value { return m.constantsObject() })
	forms.Getter("fileHandles", func(goja.Value) goja.Value { return m.fileHandles() })
	return m.forms
}

// syncForms makes the forms of the same functions that return.
func (m *module) syncForms() *goja.Object {
	o := m.r.VM.NewObject()
	for name, read := range promised {
		m.r.On(o).Value(name, m.syncForm(name, 0, read))
	}
	m.r.On(o).Value("opendir", m.syncForm("opendir", 2, readOpendir))
	return o
}

// pathOnly is read for who may not give a descriptor in place of a path.
func pathOnly(read reader) reader {
	return func(a *arguments) work {
		a.noFD = true
		return read(a)
	}
}
