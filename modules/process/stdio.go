package process

import (
	"io"
	"os"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fdstream"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/tty"
)

// A fileKind is what a script knows of the standard streams' other end.
type fileKind string

const (
	kindFile     fileKind = "fs"
	kindPipe     fileKind = "pipe"
	kindTerminal fileKind = "tty"
)

// kindOf finds out the kind. What is no file is like a pipe.
func kindOf(readerOrWriter any) fileKind {
	f, ok := readerOrWriter.(*os.File)
	if !ok {
		return kindPipe
	}
	if isTerminal(f) {
		return kindTerminal
	}
	if info, err := f.Stat(); err == nil && info.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0 {
		return kindPipe
	}
	return kindFile
}

// standard are the process's standard streams, made when a script first asks for
// them.
type standard struct {
	p                  *Process
	outputs            [3]*goja.Object // by descriptor
	input              *goja.Object
	outClass, inClass  *goja.Object
	dummyDestroyMethod *goja.Object
}

// define defines the getters of the streams.
func (s *standard) define(p *Process) {
	s.p = p
	getter := func(name, function string, get func() *goja.Object) {
		fn := p.r.Func(function, 0, func(goja.FunctionCall) goja.Value { return get() })
		define(p.object.DefineAccessorProperty(name, fn, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
	}
	getter("stdout", "getStdout", func() *goja.Object { return s.output(1, p.opts.Stdout) })
	getter("stdin", "getStdin", s.stdin)
	getter("stderr", "getStderr", func() *goja.Object { return s.output(2, p.opts.Stderr) })
	p.r.On(p.object).Value("openStdin", p.r.Func("", 0, func(goja.FunctionCall) goja.Value {
		in := s.stdin()
		p.r.Invoke(in, "resume")
		return in
	}))
}

// output returns process.stdout or process.stderr.
func (s *standard) output(fd int, w io.Writer) *goja.Object {
	if s.outputs[fd] == nil {
		s.outputs[fd] = s.newOutput(fd, w)
	}
	return s.outputs[fd]
}

func (s *standard) newOutput(fd int, w io.Writer) *goja.Object {
	r := s.p.r
	kind := kindOf(w)
	var o *goja.Object
	if kind == kindTerminal {
		o = tty.Of(r).NewWriteStream(w.(*os.File))
		s.watchSize(o)
	} else {
		o = s.newSyncWriteStream(w)
	}
	r.On(o).
		Value("_type", r.VM.ToValue(string(kind))).
		Value("fd", r.VM.ToValue(fd)).
		Value("_isStdio", r.VM.ToValue(true)).
		Value("destroySoon", o.Get("destroy")).
		Value("_destroy", s.dummyDestroy())
	return o
}

// newSyncWriteStream makes a stream that writes to what is no terminal.
func (s *standard) newSyncWriteStream(w io.Writer) *goja.Object {
	r := s.p.r
	streams := stream.Of(r)
	if s.outClass == nil {
		s.outClass = r.NewClass(js.Class{Name: "SyncWriteStream", Length: 2, Parent: streams.Writable(), Init: s.illegal})
		streams.Implement(js.Proto(s.outClass), "_write")
	}
	o := r.VM.CreateObject(js.Proto(s.outClass))
	streams.InitWritable(o, stream.Options{HighWaterMark: streams.DefaultHighWaterMark(false)}, fdstream.NewSink(r, w))
	r.On(o).Value("readable", r.VM.ToValue(false)).Value("autoClose", r.VM.ToValue(false))
	return o
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
			s.p.r.Call(c.Argument(1), js.Undefined, c.Argument(0))
			s.p.r.Invoke(js.Object(c.This), "_undestroy")
			return js.Undefined
		})
	}
	return s.dummyDestroyMethod
}

// stdin returns process.stdin.
func (s *standard) stdin() *goja.Object {
	if s.input == nil {
		s.input = s.newInput(s.p.opts.Stdin)
	}
	return s.input
}

func (s *standard) newInput(in io.Reader) *goja.Object {
	r := s.p.r
	if in == nil {
		in = strings.NewReader("")
	}
	var o *goja.Object
	switch kind := kindOf(in); kind {
	case kindTerminal:
		o = tty.Of(r).NewReadStream(in.(*os.File))
	default:
		o = s.newReadStream(in, kind)
	}
	r.On(o).Value("fd", r.VM.ToValue(0))
	return o
}

// newReadStream makes a stream that reads from what is no terminal. One that reads
// from a file stays open at the end.
func (s *standard) newReadStream(in io.Reader, kind fileKind) *goja.Object {
	r := s.p.r
	streams := stream.Of(r)
	activity := "PipeWrap"
	if kind == kindFile {
		activity = "FSReqCallback"
	}
	source := fdstream.NewSource(r, in, activity)
	if s.inClass == nil {
		s.inClass = r.NewClass(js.Class{Name: "ReadStream", Length: 2, Parent: streams.Readable(), Init: s.illegal})
		streams.Implement(js.Proto(s.inClass), "_read", "_destroy")
	}
	o := r.VM.CreateObject(js.Proto(s.inClass))
	source.Attach(streams.InitReadable(o, stream.Options{
		HighWaterMark: fdstream.ChunkSize,
		NoAutoDestroy: kind == kindFile,
	}, source))
	if kind != kindFile {
		setRef := func(ref bool) func(goja.FunctionCall) goja.Value {
			return func(c goja.FunctionCall) goja.Value {
				source.SetRef(ref)
				return c.This
			}
		}
		r.Hidden(o).Method("ref", 0, setRef(true)).Method("unref", 0, setRef(false))
	}
	return o
}

func (s *standard) illegal(*goja.Object, []goja.Value) {
	panic(s.p.r.NewError(js.TypeError, "", "Illegal constructor"))
}
