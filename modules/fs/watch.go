package fs

import (
	_ "embed"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/web"
)

//go:embed watch.js
var watchText string

//go:embed watch_iterate.js
var watchIterateText string

//go:embed watchfile.js
var watchFileText string

var (
	watchLibrary        = library.New("fs/watch", watchText)
	watchIterateLibrary = library.New("fs/watch_iterate", watchIterateText)
	watchFileLibrary    = library.New("fs/watchfile", watchFileText)
)

// A Watcher is a file system that tells of changes. Files that is none cannot be watched.
type Watcher interface {
	// Watch has changed called for what happens to a file, or in a folder, and with
	// recursive in the folders below. The calls come from another goroutine, and may come
	// for a moment after stop was called.
	Watch(path string, recursive bool, changed func(Change)) (stop func(), err error)
}

// A Change is what happened to a file. Name is relative to the folder that is watched;
// of a file that is watched itself it is the name of the file.
type Change struct {
	Name    string
	Renamed bool // it has come or gone; otherwise its content or its attributes have changed
}

// defineWatches defines the functions that watch, whose libraries are loaded with the
// first call.
func (m *module) defineWatches(names ...string) {
	for _, name := range names {
		length := 3
		if name == "unwatchFile" {
			length = 2
		}
		m.r.On(m.exports).Method(name, length, func(c goja.FunctionCall) goja.Value {
			return m.r.Invoke(m.watches(name), name, c.Arguments...)
		})
	}
}

// watches returns the exports of the library that has a function.
func (m *module) watches(name string) *goja.Object {
	lib := watchFileLibrary
	switch name {
	case "watch":
		lib = watchLibrary
	case "iterate":
		lib = watchIterateLibrary
	}
	if m.watchLibraries[lib] == nil {
		m.watchLibraries[lib] = lib.Load(m.r, m.watchForms())
	}
	return m.watchLibraries[lib]
}

// watchForms makes what these libraries are built from.
func (m *module) watchForms() *goja.Object {
	o := m.r.VM.NewObject()
	m.r.On(o).
		Value("path", m.promiseForms().Get("path")).
		Method("watchOptions", 2, m.watchOptions).
		Method("watch", 5, m.watch).
		Method("watchFile", 5, m.watchFile)
	return o
}

// watchOptions checks options of watch and returns them as an object that has all of
// them. With true for a second argument they are those of the promise API, where more is
// checked.
func (m *module) watchOptions(c goja.FunctionCall) goja.Value {
	isPromise := c.Argument(1).ToBoolean()
	if encoding := js.Get(c.Argument(0), "encoding"); isPromise && js.Truthy(encoding) {
		m.checkNodesWay(encoding)
	}
	opts := (&arguments{m: m, list: c.Arguments}).options(0)
	persistent := opts.get("persistent")
	if js.IsUndefined(persistent) {
		persistent = m.r.VM.ToValue(true)
	}
	if isPromise {
		nodeerr.Boolean(m.r, persistent, "options.persistent")
	}
	recursive := opts.get("recursive")
	if js.Truthy(recursive) || isPromise && !js.IsUndefined(recursive) {
		nodeerr.Boolean(m.r, recursive, "options.recursive")
	}
	var signal goja.Value = js.Undefined
	if opts.object != nil {
		if s := web.SignalOption(m.r, opts.object); s != nil {
			signal = s.Object()
		}
	}
	o := m.r.VM.NewObject()
	m.r.On(o).
		Value("persistent", m.r.VM.ToValue(js.Truthy(persistent))).
		Value("recursive", m.r.VM.ToValue(js.Truthy(recursive))).
		Value("encoding", opts.encoding).
		Value("signal", signal)
	return o
}

// checkNodesWay checks an encoding. The error has name and value the wrong way round, as
// Node's has.
func (m *module) checkNodesWay(encoding goja.Value) {
	if _, ok := buffer.ParseEncoding(encoding.String()); !ok {
		panic(nodeerr.InvalidArgValue(m.r, encoding.String(), m.r.VM.ToValue("encoding"), "is invalid encoding"))
	}
}

// watch begins to watch: (path, persistent, recursive, encoding, changed). It returns
// the handle of that.
func (m *module) watch(c goja.FunctionCall) goja.Value {
	given := c.Argument(0).String()
	at := path{given, m.resolve(given)}
	recursive, changed := c.Argument(2).ToBoolean(), c.Argument(4)
	show := options{m: m, encoding: c.Argument(3)}.text()
	var err error = syscall.ENOSYS
	h := newHandle(m, "FSEvent", "FSEVENTWRAP")
	if watcher, ok := m.files.Files.(Watcher); ok {
		if recursive {
			if _, err := m.files.Stat(at.actual); err != nil {
				panic(m.watchError(err, "stat", at))
			}
		}
		h.stop, err = watcher.Watch(at.actual, recursive, func(change Change) {
			// A loop that was stopped has nobody left who watches.
			_ = m.r.Loop.PostUnref(eventloop.Func(func() {
				if !h.open {
					return
				}
				event := "change"
				if change.Renamed {
					event = "rename"
				}
				h.call(changed, m.r.VM.ToValue(event), show(change.Name))
			}))
		})
	}
	if err != nil {
		panic(m.watchError(err, "watch", at))
	}
	h.start(c.Argument(1).ToBoolean())
	return h.object
}

// watchError is the error of what cannot be watched. Its properties come in an order of
// their own.
func (m *module) watchError(err error, call string, at path) *goja.Object {
	if nodeerr.Denied(err) != nil {
		return m.object(failed(err, call, at))
	}
	errno := errnoOf(err)
	code := nodeerr.Code(errno)
	if call == "stat" {
		o := m.object(failed(err, call, at))
		m.r.On(o).Value("filename", m.r.VM.ToValue(at.given))
		return o
	}
	message := code + ": " + nodeerr.Text(errno) + ", " + call
	if at.given != "" {
		message += " '" + at.given + "'"
	}
	o := m.r.NewError(js.Error, "", message)
	props := m.r.On(o)
	props.Value("errno", m.r.VM.ToValue(-int(errno))).
		Value("syscall", m.r.VM.ToValue(call)).
		Value("code", m.r.VM.ToValue(code))
	if at.given != "" {
		props.Value("path", m.r.VM.ToValue(at.given))
	}
	props.Value("filename", m.r.VM.ToValue(at.given))
	return o
}
