package fs

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/stream"
)

// A fileStream is what the streams over files have in common. Where a script can see and
// change a thing (fd, pos, bytesRead), the property of the stream is where it is kept.
type fileStream struct {
	m    *module
	this *goja.Object
	d    *stream.Duplex
	own  streamClass

	fs     *goja.Object // what has the functions to call: node:fs, or what the script has given for it
	handle *goja.Object // the FileHandle that has the file; nil if there is none

	busy  bool                 // something is being read or written
	ready func(err goja.Value) // goes on with destroying when it is not any more
}

// streamClass is what a class of such streams has that the other has too.
type streamClass struct {
	ctor *goja.Object
	open *goja.Object // its method, which does nothing but to be replaced
	flag string       // how a file is opened if the options do not say
}

var fileStreams = js.NewSlot[fileStream]("file")

// streams are the classes, once a script has asked for them.
type streams struct {
	read, write streamClass
	current     map[string]goja.Value // the exports, which a script may replace
	functions   map[string]goja.Value // those of node:fs that are called without going through JavaScript
}

// defineStreams defines the classes of streams, when they are first looked at, and the
// functions that make one.
func (m *module) defineStreams() {
	for _, name := range []string{"ReadStream", "WriteStream", "FileReadStream", "FileWriteStream"} {
		m.r.On(m.exports).Accessor(name,
			func(goja.Value) goja.Value { return m.streamClasses().current[name] },
			func(_, v goja.Value) { m.streamClasses().current[name] = v })
	}
}

// createStream makes the function that makes a stream of a class.
func (m *module) createStream(name, class string) {
	m.r.On(m.exports).Method(name, 2, func(c goja.FunctionCall) goja.Value {
		return m.r.New(m.streamClasses().current[class], c.Argument(0), c.Argument(1))
	})
}

func (m *module) streamClasses() *streams {
	if m.streams == nil {
		exports := Load(m.r)
		s := &streams{functions: make(map[string]goja.Value)}
		for _, name := range []string{"read", "write", "writev"} {
			s.functions[name] = exports.Get(name)
		}
		m.streams = s
		s.read = m.newReadStreamClass()
		s.write = m.newWriteStreamClass()
		s.current = map[string]goja.Value{
			"ReadStream": s.read.ctor, "FileReadStream": s.read.ctor,
			"WriteStream": s.write.ctor, "FileWriteStream": s.write.ctor,
		}
	}
	return m.streams
}

// defineStreamClass defines what both classes have.
func (m *module) defineStreamClass(class *streamClass, name string) {
	proto := js.Proto(class.ctor)
	get := m.r.Func("get", 0, func(c goja.FunctionCall) goja.Value { return m.r.VM.ToValue(m.streamOf(c.This).d.AutoDestroy()) })
	set := m.r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
		m.streamOf(c.This).d.SetAutoDestroy(c.Argument(0).ToBoolean())
		return js.Undefined
	})
	m.must(proto.DefineAccessorProperty("autoClose", get, set, goja.FLAG_FALSE, goja.FLAG_FALSE))
	class.open = m.r.Func("deprecated", 0, func(goja.FunctionCall) goja.Value {
		m.r.DeprecationWarning("DEP0135", name+".prototype.open() is deprecated")
		return js.Undefined
	})
	m.r.On(proto).
		Value("open", class.open).
		Method("_construct", 1, func(c goja.FunctionCall) goja.Value {
			m.streamOf(c.This).construct(c.Argument(0))
			return js.Undefined
		})
}

func (m *module) definePending(proto *goja.Object) {
	get := m.r.Func("get", 0, func(c goja.FunctionCall) goja.Value {
		return m.r.VM.ToValue(goja.IsNull(js.Get(c.This, "fd")))
	})
	m.must(proto.DefineAccessorProperty("pending", get, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

func (m *module) streamOf(this goja.Value) *fileStream {
	if s := fileStreams.Get(this); s != nil {
		return s
	}
	panic(m.r.NewError(js.TypeError, "", "Illegal invocation"))
}

// newFileStream makes the inside of a stream and reads the arguments of its constructor
// that say which file it is over.
func (m *module) newFileStream(this *goja.Object, class streamClass, path goja.Value, opts options) *fileStream {
	s := &fileStream{m: m, this: this, own: class, fs: Load(m.r)}
	fileStreams.Set(m.r, this, s)
	if given := opts.get("fs"); js.Truthy(given) {
		s.fs = given.ToObject(m.r.VM)
	}
	fd := opts.get("fd")
	if !js.IsNullish(fd) {
		s.set("fd", m.r.VM.ToValue(s.importFD(fd, opts)))
		return s
	}
	s.set("fd", goja.Null())
	s.need("open", true)
	if url, ok := m.fileURL(path); ok {
		path = url
	}
	s.set("path", path)
	s.set("flags", orDefault(opts.get("flags"), m.r.VM.ToValue(class.flag)))
	s.set("mode", orDefault(opts.get("mode"), m.r.VM.ToValue(newFile)))
	m.pathText(path, "path")
	return s
}

func orDefault(v, fallback goja.Value) goja.Value {
	if js.IsUndefined(v) {
		return fallback
	}
	return v
}

// importFD reads the option fd: a descriptor, or a FileHandle, which keeps its file open
// until the stream is closed, and closes the stream when it is closed.
func (s *fileStream) importFD(v goja.Value, opts options) int {
	if goja.IsNumber(v) {
		return s.m.fd(v)
	}
	if !js.Inherits(v, s.m.fileHandles().Get("FileHandle").(*goja.Object)) {
		panic(nodeerr.InvalidArgType(s.m.r, "options.fd", "of type number or an instance of FileHandle", v))
	}
	if js.Truthy(opts.get("fs")) {
		nodeerr.Throw(s.m.r, "ERR_METHOD_NOT_IMPLEMENTED", "FileHandle with fs")
	}
	s.handle = v.(*goja.Object)
	s.m.r.Invoke(s.m.fileHandles(), "hold", s.handle)
	s.m.r.Invoke(s.handle, "on", s.m.r.VM.ToValue("close"), s.m.r.Func("bound close", 0, func(goja.FunctionCall) goja.Value {
		return s.m.r.Invoke(s.this, "close")
	}))
	return s.m.fd(s.handle.Get("fd"))
}

// need checks that a function to call is there.
func (s *fileStream) need(name string, needed bool) bool {
	fn := orUndefined(s.fs.Get(name))
	if js.Truthy(fn) || needed {
		nodeerr.Function(s.m.r, fn, "options.fs."+name)
	}
	return js.Truthy(fn)
}

func orUndefined(v goja.Value) goja.Value {
	if v == nil {
		return js.Undefined
	}
	return v
}

// startOption reads the option start, where reading and writing begin.
func (s *fileStream) startOption(opts options) goja.Value {
	start := opts.get("start")
	if !js.IsUndefined(start) {
		nodeerr.Integer(s.m.r, start, "start", 0, nodeerr.MaxSafeInteger)
	}
	return start
}

// constructorOptions are the options of the constructor of all streams: those given, but
// for some.
func (s *fileStream) constructorOptions(opts options, changed map[string]goja.Value) *goja.Object {
	o := s.m.r.VM.CreateObject(opts.object)
	autoClose := opts.get("autoClose")
	if js.IsUndefined(autoClose) {
		autoClose = s.m.r.VM.ToValue(true)
	}
	s.m.r.On(o).Value("autoDestroy", autoClose)
	for name, v := range changed {
		s.m.r.On(o).Value(name, v)
	}
	return o
}

// closes tells whether the options have the stream close its file.
func (o options) closes() bool {
	v := o.get("autoClose")
	return js.IsUndefined(v) || js.Truthy(v)
}

func (s *fileStream) get(name string) goja.Value       { return js.Get(s.this, name) }
func (s *fileStream) set(name string, v goja.Value)    { s.m.must(s.this.Set(name, v)) }
func (s *fileStream) setNumber(name string, n float64) { s.set(name, s.m.r.VM.ToValue(n)) }

// add adds to a property that is a number, if it is one.
func (s *fileStream) add(name string, n int) {
	if v := s.get(name); goja.IsNumber(v) {
		s.setNumber(name, v.ToFloat()+float64(n))
	}
}

// position is where the next read or write goes.
func (s *fileStream) position() int64 { return offsetOf(s.get("pos")) }

// construct opens the file, unless it is open. A script that has replaced the method
// open may do so instead: the events tell when it is done.
func (s *fileStream) construct(done goja.Value) {
	call := func(err goja.Value) {
		if err == nil {
			s.m.r.Call(done, js.Undefined)
		} else {
			s.m.r.Call(done, js.Undefined, err)
		}
	}
	if goja.IsNumber(s.get("fd")) {
		call(nil)
		return
	}
	if s.get("open") == goja.Value(s.own.open) {
		s.open(call)
		return
	}
	emit := s.get("emit")
	s.set("emit", s.m.r.Func("", 0, func(c goja.FunctionCall) goja.Value {
		switch name := c.Argument(0); {
		case name.StrictEquals(s.m.r.VM.ToValue("open")):
			s.set("emit", emit)
			call(nil)
		case name.StrictEquals(s.m.r.VM.ToValue("error")):
			s.set("emit", emit)
			call(c.Argument(1))
			return js.Undefined
		}
		return s.m.r.Call(emit, s.this, c.Arguments...)
	}))
	s.m.r.Invoke(s.this, "open")
}

// open opens the file.
func (s *fileStream) open(done func(err goja.Value)) {
	opened := s.m.r.Func("", 2, func(c goja.FunctionCall) goja.Value {
		if err := c.Argument(0); js.Truthy(err) {
			done(err)
			return js.Undefined
		}
		s.set("fd", c.Argument(1))
		done(nil)
		s.emit("open", c.Argument(1))
		s.emit("ready")
		return js.Undefined
	})
	s.m.r.Invoke(s.fs, "open", s.get("path"), s.get("flags"), s.get("mode"), opened)
}

func (s *fileStream) emit(event string, args ...goja.Value) {
	s.m.r.Invoke(s.this, "emit", append([]goja.Value{s.m.r.VM.ToValue(event)}, args...)...)
}

// isDirect tells whether a function of node:fs may be done without calling it, for
// nobody has put another in its place.
func (s *fileStream) isDirect(name string) bool {
	return s.handle != nil || s.fs == s.m.exports && s.fs.Get(name) == s.m.streams.functions[name]
}

// end is the end of reading or writing, perhaps with an error. It reports whether the
// stream was destroyed meanwhile, which goes on now.
func (s *fileStream) end(err goja.Value) bool {
	s.busy = false
	if ready := s.ready; ready != nil {
		s.ready = nil
		ready(err)
		return true
	}
	return s.d.Destroyed()
}

// Destroy implements [stream.Destroyer]: it closes the file when nothing is read or
// written any more.
func (s *fileStream) Destroy(err goja.Value, done func(err goja.Value)) {
	if s.busy {
		s.ready = func(failed goja.Value) {
			if err == nil {
				err = failed
			}
			s.close(err, done)
		}
		return
	}
	s.close(err, done)
}

// close closes the file. An error of that counts more than err.
func (s *fileStream) close(err goja.Value, done func(err goja.Value)) {
	fd := s.get("fd")
	if !js.Truthy(fd) {
		done(err)
		return
	}
	if js.Truthy(s.get("flush")) {
		s.callFS("fsync", fd, func(failed goja.Value) {
			if err == nil {
				err = failed
			}
			s.closeFD(fd, err, done)
		})
		return
	}
	s.closeFD(fd, err, done)
}

func (s *fileStream) closeFD(fd, err goja.Value, done func(err goja.Value)) {
	s.callFS("close", fd, func(failed goja.Value) {
		if failed != nil {
			err = failed
		}
		done(err)
	})
	s.set("fd", goja.Null())
}

// callFS calls a function that takes a descriptor and a callback.
func (s *fileStream) callFS(name string, fd goja.Value, done func(err goja.Value)) {
	callback := s.m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		if err := c.Argument(0); js.Truthy(err) {
			done(err)
		} else {
			done(nil)
		}
		return js.Undefined
	})
	if s.handle != nil {
		s.m.r.Invoke(s.m.fileHandles(), name, s.handle, callback)
		return
	}
	s.m.r.Invoke(s.fs, name, fd, callback)
}

// byteCount is a value as a number of bytes.
func byteCount(v goja.Value) int {
	n := v.ToFloat()
	if math.IsNaN(n) {
		return 0
	}
	return int(min(max(n, 0), math.MaxInt32))
}
