package transport

import (
	"io"
	"slices"
	"syscall"
	"time"

	"github.com/sluicejs/sluice/eventloop"
)

// NewStandard returns a stream that reads from in and writes to out: the standard streams
// of a program that an application runs. Either may be nil: nothing comes in then, or can be
// written. Both stay the application's, which closes them.
//
// A write is over when Write has returned. Reads are made by a goroutine, one at a time
// and only while somebody reads; one that in has not answered yet cannot be taken back, so
// what it reads is kept until reading is started again. When the loop is closed, in is
// told to give up such a read by its method SetReadDeadline, and is left alone if it has
// none that works.
func NewStandard(l *eventloop.Loop, in io.Reader, out io.Writer) Stream {
	return newStandard(l, in, out, nil)
}

func newStandard(l *eventloop.Loop, in io.Reader, out io.Writer, own io.Closer) *standard {
	s := &standard{in: in, out: out, own: own, readable: in != nil, writable: out != nil}
	s.loop = l
	l.Own(s)
	return s
}

// standard is a [Stream] over a reader and a writer.
type standard struct {
	handle
	in  io.Reader
	out io.Writer
	own io.Closer // closed with the stream; nil if both are somebody else's
	raw *rawMode  // of a terminal; nil until asked for

	readable, writable bool // whether reads and writes may be begun
	closed             bool

	reader Reader        // nil while not reading
	under  chan struct{} // closed when the read under way has returned; nil if there is none
	held   []byte        // what was read and is to be delivered
	end    error         // the end that comes after it
	pended bool          // a delivery is pending
}

// ReadStart implements [Stream].
func (s *standard) ReadStart(r Reader) error {
	switch {
	case s.closed:
		return fail("read", syscall.EINVAL)
	case s.reader != nil:
		return fail("read", syscall.EALREADY)
	case !s.readable:
		return fail("read", syscall.ENOTCONN)
	}
	s.reader = r
	s.setActive(true)
	s.read()
	return nil
}

// ReadStop implements [Stream].
func (s *standard) ReadStop() {
	s.reader = nil
	s.setActive(false)
}

// read sees to it that the reader gets something: what is held, else what a goroutine
// reads.
func (s *standard) read() {
	switch {
	case s.reader == nil || s.pended || s.under != nil:
	case len(s.held) > 0 || s.end != nil:
		s.pended = true
		s.loop.Pend((*standardDelivery)(s))
	default:
		s.under = make(chan struct{})
		go s.receive(s.under)
	}
}

// receive reads once. It may outlast the loop.
func (s *standard) receive(done chan struct{}) {
	var data []byte
	var err error
	panicked := eventloop.Catch(func() {
		chunk := chunks.get()
		var n int
		n, err = s.in.Read(*chunk)
		data = slices.Clone((*chunk)[:n])
		chunks.put(chunk)
	})
	close(done)
	// A loop that was stopped has nobody left who waits.
	_ = s.loop.PostUnref(eventloop.Func(func() { s.received(data, err, panicked) }))
}

// received is the callback of a read.
func (s *standard) received(data []byte, err error, panicked *eventloop.Panic) {
	s.under = nil
	if s.closed {
		s.loop.Disown(s)
		return
	}
	if panicked != nil {
		panic(panicked)
	}
	s.held, s.end = data, err
	s.deliver()
}

// standardDelivery is the callback of what is held.
type standardDelivery standard

// Run implements [eventloop.Task].
func (d *standardDelivery) Run() {
	s := (*standard)(d)
	s.pended = false
	s.deliver()
}

// deliver hands the reader what is held, and then sees to it that it gets more.
func (s *standard) deliver() {
	switch {
	case s.reader == nil:
		// It stays held until reading is started again.
	case len(s.held) > 0:
		b := s.take()
		if b == nil {
			s.finish(fail("read", syscall.ENOBUFS))
			return
		}
		defer s.read() // also if the callback fails
		s.reader.OnRead(b)
	case s.end != nil:
		err := s.end
		s.end = nil
		if err == io.EOF {
			s.finish(err)
			return
		}
		s.readable = false
		s.finish(connError("read", err))
	default:
		s.read()
	}
}

// take takes from what is held as much as the reader has memory for, nil if it has none.
func (s *standard) take() []byte {
	b := s.reader.Alloc()
	if b == nil {
		b, s.held = s.held, nil
		return b
	}
	if len(b) == 0 {
		return nil
	}
	n := copy(b, s.held)
	s.held = s.held[n:]
	return b[:n]
}

func (s *standard) finish(err error) {
	r := s.reader
	s.ReadStop()
	r.OnEnd(err)
}

// Write implements [Stream].
func (s *standard) Write(bufs [][]byte, _ func(error)) (async bool, err error) {
	switch {
	case s.closed:
		return false, fail("write", syscall.EBADF)
	case !s.writable:
		return false, fail("write", syscall.EPIPE)
	}
	s.loop.Flush() // whoever reads this may know by it that the rest has left
	var b []byte
	if len(bufs) == 1 {
		b = bufs[0]
	} else {
		b = slices.Concat(bufs...)
	}
	n, err := s.out.Write(b)
	if err == nil && n < len(b) {
		err = io.ErrShortWrite
	}
	return false, connError("write", err)
}

// Shutdown implements [Stream]. The writer stays open.
func (s *standard) Shutdown(done func(error)) error {
	if s.closed || !s.writable {
		return fail("shutdown", syscall.ENOTCONN)
	}
	s.writable = false
	s.beginShutdown(done)
	s.loop.Pend(eventloop.Func(func() {
		if !s.shutting {
			return // it was closed meanwhile
		}
		if done := s.endShutdown(); done != nil {
			done(nil)
		}
	}))
	return nil
}

// Close implements [Stream].
func (s *standard) Close(done func()) {
	if s.closed {
		return
	}
	if s.under == nil {
		s.loop.Disown(s) // otherwise the read under way is to end with the loop
	}
	s.ReadStop()
	s.restore()
	s.closed = true
	s.closeOwn()
	s.cancel(done)
}

// Release implements [eventloop.Resource]: it ends the read under way, if the reader
// knows how to, and leaves everything as it was.
func (s *standard) Release() {
	s.restore()
	s.closeOwn()
	if s.under == nil || s.own != nil {
		return
	}
	in, ok := s.in.(interface{ SetReadDeadline(time.Time) error })
	if !ok || in.SetReadDeadline(time.Unix(1, 0)) != nil { // not every file can
		return
	}
	<-s.under
	_ = in.SetReadDeadline(time.Time{}) // what could be set can be taken back
}

// Reset implements [Stream].
func (s *standard) Reset(func()) error { return fail("reset", syscall.ENOTSUP) }

// SetNoDelay implements [Stream].
func (s *standard) SetNoDelay(bool) error { return fail("setNoDelay", syscall.ENOTSUP) }

// SetKeepAlive implements [Stream].
func (s *standard) SetKeepAlive(bool, int) error { return fail("setKeepAlive", syscall.ENOTSUP) }

// SetBlocking implements [Blocker]: all writes are.
func (s *standard) SetBlocking(bool) {}

// LocalAddr implements [Stream].
func (s *standard) LocalAddr() (Addr, error) { return Addr{}, fail("getsockname", syscall.ENOTSOCK) }

// RemoteAddr implements [Stream].
func (s *standard) RemoteAddr() (Addr, error) { return Addr{}, fail("getpeername", syscall.ENOTSOCK) }

// FD implements [Stream].
func (s *standard) FD() int {
	switch {
	case s.closed:
		return -1
	case s.in != nil:
		return descriptor(s.in)
	}
	return descriptor(s.out)
}

// WindowSize implements [Terminal].
func (s *standard) WindowSize() (columns, rows int, err error) {
	columns, rows, errno := windowSize(s.terminal())
	if errno != 0 {
		return 0, 0, fail("getWindowSize", errno)
	}
	return columns, rows, nil
}

// SetRawMode implements [Terminal].
func (s *standard) SetRawMode(on bool) error {
	if s.raw == nil {
		s.raw = &rawMode{}
	}
	return connError("setRawMode", s.raw.set(s.terminal(), on))
}

// restore has the terminal work as it did before.
func (s *standard) restore() {
	if s.raw != nil && !s.closed {
		_ = s.raw.set(s.terminal(), false) // there is nobody left to tell
	}
}

// closeOwn closes what is the stream's own, which ends a read under way.
func (s *standard) closeOwn() {
	if s.own != nil {
		_ = s.own.Close() // it is gone whatever that says
	}
}

// terminal is the descriptor of the terminal, if it is one.
func (s *standard) terminal() int {
	if s.in != nil {
		return terminalDescriptor(s.in)
	}
	return terminalDescriptor(s.out)
}

// tryWrite is [TryWrite].
func (s *standard) tryWrite(b []byte) int {
	if s.closed || !s.writable {
		return 0
	}
	s.loop.Flush()
	n, _ := s.out.Write(b) // what has failed fails again
	return n
}
