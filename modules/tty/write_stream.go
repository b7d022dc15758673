package tty

import (
	"os"

	"github.com/dop251/goja"
	"golang.org/x/term"

	"github.com/sluicejs/sluice/internal/cursor"
	"github.com/sluicejs/sluice/internal/fdstream"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
)

// A writeStream is the inside of a WriteStream.
type writeStream struct {
	*fdstream.Sink
	m    *Module
	this *goja.Object
	file *os.File
	own  bool // the file is closed with the stream
}

var writeStreams = js.NewSlot[writeStream]("tty")

// NewWriteStream makes a stream that writes to a terminal. The file stays open when
// the stream is destroyed.
func (m *Module) NewWriteStream(f *os.File) *goja.Object {
	this := m.r.VM.CreateObject(js.Proto(m.writeStreamClass()))
	m.initWriteStream(this, f, false)
	return this
}

func (m *Module) initWriteStream(this *goja.Object, f *os.File, own bool) {
	s := &writeStream{fdstream.NewSink(m.r, f), m, this, f, own}
	streams := stream.Of(m.r)
	streams.InitWritable(this, stream.Options{HighWaterMark: streams.DefaultHighWaterMark(false)}, s)
	writeStreams.Set(m.r, this, s)
	if columns, rows, err := term.GetSize(int(f.Fd())); err == nil {
		s.setSize(columns, rows)
	}
}

// Destroy implements [stream.Destroyer].
func (s *writeStream) Destroy(err goja.Value, done func(err goja.Value)) {
	done(closeFile(s.m.r, s.file, s.own, err))
}

// closeFile closes the file of a stream that is destroyed, if it is the stream's own,
// and returns what the stream is destroyed for.
func closeFile(r *js.Realm, f *os.File, own bool, err goja.Value) goja.Value {
	if own {
		if failed := f.Close(); failed != nil && err == nil {
			return nodeerr.Errno(r, "close", nodeerr.ErrnoOf(failed))
		}
	}
	return err
}

func (s *writeStream) setSize(columns, rows int) {
	s.m.r.On(s.this).
		Value("columns", s.m.r.VM.ToValue(columns)).
		Value("rows", s.m.r.VM.ToValue(rows))
}

// refreshSize finds out whether the size has changed.
func (s *writeStream) refreshSize() {
	columns, rows, err := term.GetSize(int(s.file.Fd()))
	if err != nil {
		events.Of(s.m.r).Emit(s.this, "error", nodeerr.Errno(s.m.r, "getWindowSize", nodeerr.ErrnoOf(err)))
		return
	}
	if js.Get(s.this, "columns").ToInteger() != int64(columns) || js.Get(s.this, "rows").ToInteger() != int64(rows) {
		s.setSize(columns, rows)
		events.Of(s.m.r).Emit(s.this, "resize")
	}
}

func (m *Module) defineWriteStream() {
	r := m.r
	streams := stream.Of(r)
	m.writeStream = r.NewClass(js.Class{
		Name:   "WriteStream",
		Length: 1,
		Parent: streams.Writable(),
		Init: func(this *goja.Object, args []goja.Value) {
			m.initWriteStream(this, m.open(goja.FunctionCall{Arguments: args}.Argument(0)), true)
		},
	})
	proto := js.Proto(m.writeStream)
	streams.Implement(proto, "_write", "_destroy")
	moving := func(length int, fn func(*js.Realm, goja.FunctionCall) goja.Value) goja.Value {
		return r.Func("", length, func(c goja.FunctionCall) goja.Value { return fn(r, c) })
	}
	r.On(proto).
		Value("isTTY", r.VM.ToValue(true)).
		Method("getColorDepth", 0, m.getColorDepth).
		Method("hasColors", 2, m.hasColors).
		Value("_refreshSize", r.Func("", 0, func(c goja.FunctionCall) goja.Value {
			if s := writeStreams.Get(c.This); s != nil {
				s.refreshSize()
			}
			return js.Undefined
		})).
		Value("cursorTo", moving(3, cursor.To)).
		Value("moveCursor", moving(3, cursor.Move)).
		Value("clearLine", moving(2, cursor.ClearLine)).
		Value("clearScreenDown", moving(1, cursor.ClearScreenDown)).
		Value("getWindowSize", r.Func("", 0, func(c goja.FunctionCall) goja.Value {
			return r.VM.NewArray(js.Get(c.This, "columns"), js.Get(c.This, "rows"))
		}))
}
