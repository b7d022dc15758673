package tty

import (
	"os"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fdstream"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
)

// A readStream is the inside of a ReadStream.
type readStream struct {
	*fdstream.Source
	m    *Module
	this *goja.Object
	file *os.File
	own  bool // the file is closed with the stream
	raw  rawMode
}

var readStreams = js.NewSlot[readStream]("tty")

// NewReadStream makes a stream that reads from a terminal. The file stays open when
// the stream is destroyed.
func (m *Module) NewReadStream(f *os.File) *goja.Object {
	this := m.r.VM.CreateObject(js.Proto(m.readStreamClass()))
	m.initReadStream(this, f, false)
	return this
}

func (m *Module) initReadStream(this *goja.Object, f *os.File, own bool) {
	s := &readStream{Source: fdstream.NewSource(m.r, f, "TTYWrap"), m: m, this: this, file: f, own: own}
	streams := stream.Of(m.r)
	s.Attach(streams.InitReadable(this, stream.Options{HighWaterMark: streams.DefaultHighWaterMark(false)}, s))
	readStreams.Set(m.r, this, s)
	m.r.On(this).
		Value("isRaw", m.r.VM.ToValue(false)).
		Value("isTTY", m.r.VM.ToValue(true))
}

// setRaw turns raw mode on or off: in it every key is read as it is pressed.
func (s *readStream) setRaw(on bool) {
	if err := s.raw.set(s.file, on); err != nil {
		events.Of(s.m.r).Emit(s.this, "error", nodeerr.Errno(s.m.r, "setRawMode", nodeerr.ErrnoOf(err)))
		return
	}
	if on {
		s.m.r.Loop.Own(s) // the terminal is not left in raw mode
	} else {
		s.m.r.Loop.Disown(s)
	}
	s.m.r.On(s.this).Value("isRaw", s.m.r.VM.ToValue(on))
}

// Destroy implements [stream.Destroyer].
func (s *readStream) Destroy(err goja.Value, done func(err goja.Value)) {
	s.setRaw(false)
	s.Source.Destroy(closeFile(s.m.r, s.file, s.own, err), done)
}

// Release implements [eventloop.Resource].
func (s *readStream) Release() { _ = s.raw.set(s.file, false) } // nobody is left to tell

func (m *Module) defineReadStream() {
	r := m.r
	streams := stream.Of(r)
	m.readStream = r.NewClass(js.Class{
		Name:   "ReadStream",
		Length: 2,
		Parent: streams.Readable(),
		Init: func(this *goja.Object, args []goja.Value) {
			m.initReadStream(this, m.open(goja.FunctionCall{Arguments: args}.Argument(0)), true)
		},
	})
	proto := js.Proto(m.readStream)
	streams.Implement(proto, "_read", "_destroy")
	on := func(f func(s *readStream, arg goja.Value)) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			if s := readStreams.Get(c.This); s != nil {
				f(s, c.Argument(0))
			}
			return c.This
		}
	}
	r.On(proto).
		Value("setRawMode", r.Func("", 1, on(func(s *readStream, flag goja.Value) { s.setRaw(flag.ToBoolean()) }))).
		Method("ref", 0, on(func(s *readStream, _ goja.Value) { s.SetRef(true) })).
		Method("unref", 0, on(func(s *readStream, _ goja.Value) { s.SetRef(false) }))
}
