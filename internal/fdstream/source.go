package fdstream

import (
	"errors"
	"io"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
)

// chunkSize is how much is read at once at most, in bytes.
const chunkSize = 64 * 1024

// reading is the inside of a stream that reads from a Go reader.
//
// Reading keeps the loop alive. A read that the reader has not answered yet cannot be
// taken back, but a stream that is paused does not wait for it: what it reads is kept
// until somebody wants it.
type reading struct {
	end    *end
	r      *js.Realm
	in     io.Reader
	buf    []byte
	stream *stream.Duplex

	wanted   bool          // the stream waits for data
	under    chan struct{} // closed when the read under way has returned; nil if there is none
	result   *result       // what it has read, while nobody wants it
	holding  *js.Activity  // a reference of the loop is held; nil if not
	finished bool          // nothing is read any more
}

// result is what one call of Read has returned.
type result struct {
	data     []byte
	err      error
	panicked *js.Panic
}

func newReading(end *end, in io.Reader) *reading {
	s := &reading{end: end, r: end.r, in: in}
	end.source = s
	return s
}

// attach tells it its stream.
func (s *reading) attach(d *stream.Duplex) {
	s.stream = d
	ev := events.Of(s.r)
	ev.On(d.Object(), "pause", ev.Listener("", func([]goja.Value) { s.pause() }))
}

// Read implements [stream.Source].
func (s *reading) Read(int) {
	s.wanted = true
	switch {
	case s.result != nil:
		s.deliver()
	case s.under == nil && !s.finished:
		s.start()
	}
	s.hold()
}

// Destroy implements [stream.Destroyer].
func (s *reading) Destroy(err goja.Value, done func(err goja.Value)) {
	s.wanted, s.finished, s.result = false, true, nil
	s.hold()
	s.end.close(err, done)
}

// pause stops waiting for the read under way. The stream asks again when it goes on,
// if it is told that its last request has come to nothing.
func (s *reading) pause() {
	if !s.wanted {
		return
	}
	s.wanted = false
	s.hold()
	if state := js.Object(s.stream.Object().Get("_readableState")); state != nil {
		if err := state.Set("reading", false); err != nil {
			panic(err)
		}
	}
}

// start reads on a goroutine of its own.
func (s *reading) start() {
	done := make(chan struct{})
	s.under = done
	if s.buf == nil {
		s.buf = make([]byte, chunkSize)
	}
	s.r.Loop.Go(func() {
		got := &result{}
		_, got.panicked = js.Protected(func() struct{} {
			var n int
			n, got.err = s.in.Read(s.buf)
			got.data = append([]byte(nil), s.buf[:n]...)
			return struct{}{}
		})
		close(done)
		// A loop that was stopped has nobody left who waits.
		_ = s.r.Loop.Post(eventloop.Func(func() { s.arrived(got) }))
	})
}

func (s *reading) arrived(got *result) {
	s.under = nil
	if got.panicked != nil {
		panic(got.panicked)
	}
	if s.finished {
		return
	}
	s.result = got
	if s.wanted {
		s.deliver()
	}
	s.hold()
}

// deliver hands what was read to the stream, which may ask for more meanwhile.
func (s *reading) deliver() {
	got := s.result
	s.result, s.wanted = nil, false
	s.finished = got.err != nil
	if len(got.data) > 0 {
		s.stream.Push(got.data)
	}
	switch {
	case errors.Is(got.err, io.EOF):
		s.stream.PushEOF()
	case got.err != nil:
		s.stream.Destroy(s.end.throwable(got.err))
	case len(got.data) == 0: // nothing, and no reason given
		s.Read(0)
	}
}

// hold holds a reference of the loop while somebody waits for data.
func (s *reading) hold() {
	hold := s.wanted && !s.finished
	switch {
	case hold && s.holding == nil:
		s.r.Loop.Ref()
		s.holding = s.r.BeginActivity("GoReader", nil, func() string { return "reading" }, nil)
	case !hold && s.holding != nil:
		s.r.Loop.Unref()
		s.holding.End()
		s.holding = nil
	}
}
