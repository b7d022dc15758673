package process

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fdstream"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/stdio"
	"github.com/sluicejs/sluice/modules/stream"
)

// standard are the process's standard streams, made when a script first asks for them, of
// the classes that scripts have too: sockets over pipes and terminals, streams of node:fs
// over files.
type standard struct {
	p                  *Process
	objects            [3]*goja.Object // by descriptor
	syncWriteStream    *goja.Object    // the class
	dummyDestroyMethod *goja.Object
	asked              bool // whether the properties are the process's own
}

var names = [...]string{stdio.In: "stdin", stdio.Out: "stdout", stdio.Err: "stderr"}

// define defines the getters of the streams.
func (s *standard) define(p *Process) {
	s.p = p
	getter := func(function string, fd int) {
		fn := p.r.Func(function, 0, func(goja.FunctionCall) goja.Value {
			if s.asked {
				return p.object // which is none of the streams
			}
			return s.stream(fd)
		})
		define(p.object.DefineAccessorProperty(names[fd], fn, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
	}
	getter("getStdout", stdio.Out)
	getter("getStdin", stdio.In)
	getter("getStderr", stdio.Err)
	p.r.On(p.object).Value("openStdin", p.r.Func("", 0, func(goja.FunctionCall) goja.Value {
		in := s.stream(stdio.In)
		p.r.Invoke(in, "resume")
		return in
	}))
}

// stream returns a stream by its descriptor.
func (s *standard) stream(fd int) *goja.Object {
	switch {
	case s.objects[fd] != nil:
	case fd == stdio.In:
		s.objects[fd] = s.newInput()
	default:
		s.objects[fd] = s.newOutput(fd)
	}
	return s.objects[fd]
}

// own tells whether the process still has its own stream, and not one of the script's.
func (s *standard) own(fd int) bool {
	if s.p == nil || s.p.object == nil {
		return true
	}
	s.asked = true
	defer func() { s.asked = false }()
	return s.p.object.Get(names[fd]) == goja.Value(s.p.object)
}

// printed makes the streams that the console has printed past, or would have looked at.
func (s *standard) printed() {
	if s.p.stdio.Printed(stdio.Out) {
		s.stream(stdio.Out)
	}
	if s.p.stdio.Printed(stdio.Err) || s.p.stdio.Colored {
		s.stream(stdio.Err)
	}
}

func (s *standard) newOutput(fd int) *goja.Object {
	r := s.p.r
	s.p.stdio.Made(fd)
	var o *goja.Object
	kind := ""
	switch k := s.p.stdio.Kind(fd); {
	case k == stdio.Terminal:
		kind, o = "tty", r.New(s.class("tty", "WriteStream"), r.VM.ToValue(fd))
		s.watchSize(o)
	case k.IsSocket():
		kind, o = "pipe", s.newSocket(fd)
	case k == stdio.File:
		kind, o = "fs", s.newSyncWriteStream(fd)
	default:
		o = s.newDummyOutput()
	}
	if kind != "" {
		r.On(o).Value("_type", r.VM.ToValue(kind))
	}
	r.On(o).
		Value("fd", r.VM.ToValue(fd)).
		Value("_isStdio", r.VM.ToValue(true)).
		Value("destroySoon", o.Get("destroy")).
		Value("_destroy", s.dummyDestroy())
	return o
}

// class is a class that a builtin module exports.
func (s *standard) class(module, name string) *goja.Object {
	return s.p.r.Builtin("internal/" + module).Get(name).(*goja.Object)
}

// newSocket makes a socket over a pipe or a socket of the process's.
func (s *standard) newSocket(fd int) *goja.Object {
	value := s.p.r.VM.ToValue
	options := s.p.r.VM.NewObject()
	s.p.r.On(options).
		Value("fd", value(fd)).
		Value("readable", value(fd == stdio.In)).
		Value("writable", value(fd != stdio.In)).
		Value("manualStart", value(fd == stdio.In))
	return s.p.r.New(s.class("net", "Socket"), options)
}

// newSyncWriteStream makes a stream that writes to a file.
func (s *standard) newSyncWriteStream(fd int) *goja.Object {
	r := s.p.r
	streams := stream.Of(r)
	if s.syncWriteStream == nil {
		s.syncWriteStream = r.NewClass(js.Class{Name: "SyncWriteStream", Length: 2, Parent: streams.Writable(), Init: func(*goja.Object, []goja.Value) {
			panic(r.NewError(js.TypeError, "", "Illegal constructor"))
		}})
		proto := js.Proto(s.syncWriteStream)
		streams.Implement(proto, "_write", "_destroy")
		r.On(proto).Value("destroySoon", proto.Get("destroy"))
	}
	o := r.VM.CreateObject(js.Proto(s.syncWriteStream))
	streams.InitWritable(o, stream.Options{HighWaterMark: streams.DefaultHighWaterMark(false)}, fdstream.NewSink(r, s.p.stdio.Writer(fd)))
	r.On(o).Value("fd", r.VM.ToValue(fd)).Value("readable", r.VM.ToValue(false)).Value("autoClose", r.VM.ToValue(false))
	return o
}

// newDummyOutput makes a stream over what cannot be written to: it takes everything.
func (s *standard) newDummyOutput() *goja.Object {
	r := s.p.r
	options := r.VM.NewObject()
	r.On(options).Method("write", 3, func(c goja.FunctionCall) goja.Value {
		return r.Call(c.Argument(2), js.Undefined)
	})
	return r.New(stream.Of(r).Writable(), options)
}

// watchSize tells a terminal's stream when the window has changed its size.
func (s *standard) watchSize(o *goja.Object) {
	if s.p.opts.System {
		s.p.events.On(s.p.object, "SIGWINCH", s.p.events.Listener("", func([]goja.Value) {
			s.p.r.Invoke(o, "_refreshSize")
		}))
	}
}

// dummyDestroy is the method _destroy of standard output: what destroys the stream
// leaves it as it was, for others write to it too.
func (s *standard) dummyDestroy() *goja.Object {
	if s.dummyDestroyMethod == nil {
		s.dummyDestroyMethod = s.p.r.Func("dummyDestroy", 2, func(c goja.FunctionCall) goja.Value {
			this := js.Object(c.This)
			s.p.r.Call(c.Argument(1), js.Undefined, c.Argument(0))
			s.p.r.Invoke(this, "_undestroy")
			if !js.Truthy(js.Get(this.Get("_writableState"), "emitClose")) { // sockets do so when their handle is closed
				s.p.r.NextTick(func() { s.p.events.Emit(this, "close") })
			}
			return js.Undefined
		})
	}
	return s.dummyDestroyMethod
}

func (s *standard) newInput() *goja.Object {
	r := s.p.r
	var o *goja.Object
	switch k := s.p.stdio.Kind(stdio.In); {
	case k == stdio.Terminal:
		o = r.New(s.class("tty", "ReadStream"), r.VM.ToValue(stdio.In))
	case k.IsSocket():
		o = s.newSocket(stdio.In)
	case k == stdio.File:
		options := r.VM.NewObject()
		r.On(options).Value("fd", r.VM.ToValue(stdio.In)).Value("autoClose", r.VM.ToValue(false))
		o = r.New(s.class("fs", "ReadStream"), goja.Null(), options)
	default:
		o = s.newDummyInput()
	}
	r.On(o).Value("fd", r.VM.ToValue(stdio.In))
	s.stopWhenPaused(o)
	return o
}

// newDummyInput makes a stream over what cannot be read: it has come to its end.
func (s *standard) newDummyInput() *goja.Object {
	r := s.p.r
	options := r.VM.NewObject()
	r.On(options).Method("read", 0, func(goja.FunctionCall) goja.Value { return js.Undefined })
	o := r.New(stream.Of(r).Readable(), options)
	r.Invoke(o, "push", goja.Null())
	return o
}

// stopWhenPaused has standard input keep nothing alive until somebody reads it, and no
// more once it is paused and the callback at hand is done: its handle stops reading.
func (s *standard) stopWhenPaused(o *goja.Object) {
	r, no := s.p.r, s.p.r.VM.ToValue(false)
	stop := func(handle *goja.Object) {
		define(handle.Set("reading", no))
		r.Invoke(handle, "readStop")
	}
	if handle := js.Object(o.Get("_handle")); handle != nil {
		stop(handle)
	}
	paused := func() {
		handle := js.Object(o.Get("_handle"))
		if handle == nil || !js.Truthy(handle.Get("reading")) || js.Truthy(o.Get("readableFlowing")) {
			return
		}
		if state := js.Object(o.Get("_readableState")); state != nil {
			define(state.Set("reading", no)) // the request under way has come to nothing
		}
		stop(handle)
	}
	s.p.events.On(o, "pause", s.p.events.Listener("", func([]goja.Value) { r.NextTick(paused) }))
}
