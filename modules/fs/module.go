package fs

import (
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/process"
)

// Load makes the exports of node:fs; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object {
	m := js.State(r, newModule)
	if m.exports == nil {
		m.defineExports()
	}
	return m.exports
}

// Disown tells that a descriptor that a script opened is somebody else's to close
// from now on, as that of a socket made from it is.
func Disown(r *js.Realm, fd int) { js.State(r, newModule).files.disown(fd) }

// module is node:fs in one realm.
type module struct {
	r       *js.Realm
	files   *descriptors
	process *process.Process
	jobs    *jobs
	classes classes
	dir     *goja.Object // the class Dir; nil until it is asked for
	exports *goja.Object // nil until they are asked for

	constants      *goja.Object
	watchLibraries map[*library.Library]*goja.Object
	handles        map[*handle]struct{}    // those that are open
	handleProtos   map[string]*goja.Object // by class

	warnedOfTemplates bool // of names for mkdtemp

	streams                                *streams     // nil until they are asked for
	forms, promises, fileHandle, copy, web *goja.Object // of the promise API; nil until they are asked for
}

func newModule(r *js.Realm) *module {
	m := &module{
		r:       r,
		files:   &descriptors{Files: System(), open: make(map[int]struct{})},
		process: process.Of(r),
		jobs:    newJobs(r.Loop),

		watchLibraries: make(map[*library.Library]*goja.Object),
		handles:        make(map[*handle]struct{}),
		handleProtos:   make(map[string]*goja.Object),
	}
	m.classes.init(r)
	r.Loop.Own(m)
	return m
}

// resolve returns what a path means to the file system. A script whose process has a
// working directory of its own has its relative paths begin there.
func (m *module) resolve(p string) string {
	dir := m.process.Path("")
	if dir == "" || p == "" || filepath.IsAbs(p) {
		return p
	}
	return dir + string(filepath.Separator) + p
}

func (m *module) defineExports() {
	m.exports = m.r.VM.NewObject()
	m.define("appendFile", 4, 3, readAppendFile)
	m.define("access", 3, 2, readAccess)
	m.define("chown", 4, 3, readChown)
	m.define("chmod", 3, 2, readChmod)
	m.define("close", 1, 1, readClose)
	m.define("copyFile", 4, 3, readCopyFile)
	m.defineCopies()
	m.createStream("createReadStream", "ReadStream")
	m.createStream("createWriteStream", "WriteStream")
	m.defineExists()
	m.define("fchown", 4, 3, readFchown)
	m.define("fchmod", 3, 2, readFchmod)
	m.define("fdatasync", 2, 1, readFdatasync)
	m.define("fstat", 1, 1, readFstat)
	m.define("fsync", 2, 1, readFsync)
	m.define("ftruncate", 1, 1, readFtruncate)
	m.define("futimes", 4, 3, readFutimes)
	m.define("lchown", 4, 3, readLchown)
	m.r.On(m.exports).
		Value("lchmod", js.Undefined).
		Value("lchmodSync", js.Undefined)
	m.define("link", 3, 2, readLink)
	m.define("lstat", 1, 1, readLstat)
	m.define("lutimes", 4, 3, readLutimes)
	m.define("mkdir", 3, 2, readMkdir)
	m.define("mkdtemp", 3, 2, readMkdtemp)
	m.define("open", 4, 3, readOpen)
	m.defineOpenAsBlob()
	m.define("readdir", 3, 2, readReaddir)
	m.define("read", 6, 5, readRead)
	m.define("readv", 4, 3, readReadv)
	m.define("readFile", 3, 2, readReadFile)
	m.define("readlink", 3, 2, readReadlink)
	m.defineRealpath()
	m.define("rename", 3, 2, readRename)
	m.define("rm", 3, 2, readRm)
	m.define("rmdir", 3, 2, readRmdir)
	m.r.On(m.exports).
		Value("stat", m.async("stat", 1, readStat)).
		Value("statfs", m.async("statfs", 1, readStatfs)).
		Value("statSync", m.syncForm("statSync", 1, readStat)).
		Value("statfsSync", m.syncForm("statfsSync", 1, readStatfs))
	m.define("symlink", 4, 3, readSymlink)
	m.define("truncate", 3, 2, readTruncate)
	m.defineWatches("unwatchFile")
	m.define("unlink", 2, 1, readUnlink)
	m.define("utimes", 4, 3, readUtimes)
	m.defineWatches("watch", "watchFile")
	m.define("writeFile", 4, 3, readWriteFile)
	m.define("write", 6, 5, readWrite)
	m.define("writev", 4, 3, readWritev)
	m.defineClasses()
	m.defineDir()
	m.defineConstants()
	m.definePromises()
	m.namePromisified()
}

// namePromisified says what the promises of functions with two results have.
func (m *module) namePromisified() {
	for name, results := range map[string][]string{
		"read":   {"bytesRead", "buffer"},
		"readv":  {"bytesRead", "buffers"},
		"write":  {"bytesWritten", "buffer"},
		"writev": {"bytesWritten", "buffer"},
	} {
		m.r.SetPromisifyArgs(m.exports.Get(name).(*goja.Object), results...)
	}
}

// replaceable defines an export that is an accessor, as those are that Node loads
// late.
func (m *module) replaceable(name string, v goja.Value) {
	m.r.On(m.exports).Accessor(name,
		func(goja.Value) goja.Value { return v },
		func(_, other goja.Value) { v = other })
}
