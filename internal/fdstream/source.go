package fdstream

import (
	"errors"
	"io"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
)

// ChunkSize is how much a source reads at once at most, in bytes.
const ChunkSize = 64 * 1024

// A Source is the inside of a stream that reads from a Go reader.
//
// Reading keeps the loop alive. A read that the reader has not answered yet cannot be
// taken back, but a stream that is paused does not wait for it: what it reads is kept
// until somebody wants it.
type Source struct {
	r      *js.Realm
	in     io.Reader
	kind   string // what scripts call reading from it, as in "PipeWrap"
	buf    []byte
	stream *stream.Duplex

	wanted   bool          // the stream waits for data
	reading  chan struct{} // closed when the read under way has returned; nil if there is none
	result   *result       // what it has read, while nobody wants it
	unref    bool          // the script has said that reading keeps nothing alive
	holding  *js.Activity  // a reference of the loop is held; nil if not
	finished bool          // nothing is read any more

	end *end // the reader belongs to the stream; nil: it is somebody else's
}

// result is what one call of Read has returned.
type result struct {
	data     []byte
	err      error
	panicked *js.Panic
}

// NewSource returns a source for a stream; [Source.Attach] must follow. kind is what
// process.getActiveResourcesInfo calls reading from it.
func NewSource(r *js.Realm, in io.Reader, kind string) *Source {
	return &Source{r: r, in: in, kind: kind}
}

// Attach tells the source its stream.
func (s *Source) Attach(d *stream.Duplex) {
	s.stream = d
	ev := events.Of(s.r)
	ev.On(d.Object(), "pause", ev.Listener("", func([]goja.Value) { s.pause() }))
}

// Read implements [stream.Source].
func (s *Source) Read(int) {
	s.wanted = true
	switch {
	case s.result != nil:
		s.deliver()
	case s.reading == nil && !s.finished:
		s.start()
	}
	s.hold()
}

// Destroy implements [stream.Destroyer].
func (s *Source) Destroy(err goja.Value, done func(err goja.Value)) {
	s.wanted, s.finished, s.result = false, true, nil
	s.hold()
	if s.end != nil {
		s.end.close(err, done)
		return
	}
	done(err)
}

// SetRef says whether reading keeps the loop alive.
func (s *Source) SetRef(ref bool) {
	s.unref = !ref
	s.hold()
}

// pause stops waiting for the read under way. The stream asks again when it goes on,
// if it is told that its last request has come to nothing.
func (s *Source) pause() {
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
func (s *Source) start() {
	done := make(chan struct{})
	s.reading = done
	if s.buf == nil {
		s.buf = make([]byte, ChunkSize)
	}
	read := func() {
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
	}
	if s.end != nil {
		s.r.Loop.Go(read)
		return
	}
	s.r.Loop.Own(s)
	go read()
}

// Release implements [eventloop.Resource]: it ends the read under way, if the reader
// knows how to, and leaves the reader as it was.
func (s *Source) Release() {
	in, ok := s.in.(interface{ SetReadDeadline(time.Time) error })
	if !ok || in.SetReadDeadline(time.Unix(1, 0)) != nil { // not every file can
		return
	}
	<-s.reading
	_ = in.SetReadDeadline(time.Time{}) // what could be set can be taken back
}

func (s *Source) arrived(got *result) {
	s.reading = nil
	if s.end == nil {
		s.r.Loop.Disown(s)
	}
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
func (s *Source) deliver() {
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
		s.stream.Destroy(s.failure(got.err))
	case len(got.data) == 0: // nothing, and no reason given
		s.Read(0)
	}
}

// failure is what a script sees of an error of the reader.
func (s *Source) failure(err error) goja.Value {
	if s.end != nil {
		return s.end.throwable(err)
	}
	return systemError(s.r, "read", err)
}

// hold holds a reference of the loop while somebody waits for data.
func (s *Source) hold() {
	hold := s.wanted && !s.unref && !s.finished
	switch {
	case hold && s.holding == nil:
		s.r.Loop.Ref()
		s.holding = s.r.BeginActivity(s.kind, nil, func() string { return "reading" }, nil)
	case !hold && s.holding != nil:
		s.r.Loop.Unref()
		s.holding.End()
		s.holding = nil
	}
}
