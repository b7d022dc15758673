package transport

import (
	"io"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// maxRounds bounds the reads and the writes of one stream that follow each other
// while there are others to serve.
const maxRounds = 32

// socket is a [Stream] over a descriptor: a socket or a pipe.
//
// Any callback may close it, so nothing that was known before a callback is taken
// for true after it.
type socket struct {
	handle
	fd      int // -1 once closed
	kind    kind
	watcher *eventloop.Watcher

	readable, writable bool // whether reads and writes may be begun
	blocking           bool // writes wait for the system
	drained            bool // the last read took all there was
	bulk               bool // the last read has found so much that the next one may splice
	spliced            bool // the last read was spliced, which may leave something unread
	unspliced          bool // the system cannot splice from or to the socket
	plain              bool // the last read has found a few bytes for a callback

	reader  Reader // nil while not reading
	rounds  int    // reads since the socket was found ready
	chunk   []byte // for the callback OnRead
	ahead   []byte // was read before its turn, and comes before what is unread; nil: nothing
	ended   Reader // for the callback OnEnd
	failure error  // likewise

	refused syscall.Errno // why it cannot connect

	parcel *parcel // for the callback OnParcel

	raw *rawMode // of a terminal; nil until asked for

	gathering
}

// kind is what a descriptor is.
type kind int

const (
	tcpSocket kind = iota
	unixSocket
	pipe
	terminal
)

func kindOf(a Addr) kind {
	if a.IsUnix() {
		return unixSocket
	}
	return tcpSocket
}

// newStream returns a stream that owns fd, and that the loop owns.
func newStream(l *eventloop.Loop, fd int, kind kind) *socket {
	s := &socket{fd: fd, kind: kind, readable: true, writable: true}
	s.loop = l
	s.watcher = l.Watch(fd, s)
	l.Own(s)
	return s
}

// Ready implements [eventloop.Handler].
func (s *socket) Ready(events eventloop.Events) {
	if s.connecting {
		s.finishConnect()
		return
	}
	if events&eventloop.Again == 0 {
		s.rounds, s.drained = 0, false
	}
	if events&eventloop.Readable != 0 && !s.read(events&eventloop.Hangup != 0) {
		if !s.drained || events&(eventloop.Hangup|eventloop.Writable) != 0 {
			s.watcher.Again()
		}
		return
	}
	if s.fd >= 0 && events&(eventloop.Writable|eventloop.Hangup) != 0 {
		s.flush() // after a hangup also an end that a callback of the reading has asked for
	}
}

// want watches for what there is to do.
func (s *socket) want() {
	var events eventloop.Events
	switch {
	case s.connecting:
		if s.refused == 0 {
			events = eventloop.Writable
		}
	default:
		if s.reader != nil {
			events |= eventloop.Readable
		}
		if len(s.writes.queue) > 0 {
			events |= eventloop.Writable
		}
	}
	s.watcher.Want(events)
}

// ReadStart implements [Stream].
func (s *socket) ReadStart(r Reader) error {
	switch {
	case s.fd < 0:
		return fail("read", unix.EINVAL)
	case s.reader != nil:
		return fail("read", unix.EALREADY)
	case !s.readable:
		return fail("read", unix.ENOTCONN)
	}
	s.reader = r
	s.setActive(true)
	s.want()
	return nil
}

// ReadStop implements [Stream].
func (s *socket) ReadStop() {
	if s.reader != nil {
		s.reader = nil
		s.setActive(false)
		s.want()
		if s.ahead != nil {
			s.watcher.Assume(eventloop.Readable) // for the reader that comes next
		}
	}
}

// read reads once, and again as long as there is more than one read can take.
// After a read that has taken all, hangup says that the end has come too. It
// reports whether the handler may go on.
func (s *socket) read(hangup bool) (goOn bool) {
	for s.reader != nil && s.rounds < maxRounds && !s.drained {
		s.rounds++
		n, room, errno := s.readNext()
		s.drained = n < room
		switch {
		case errno == unix.EAGAIN:
			return true
		case errno != 0:
			// Memory to read to is the reader's business; all else is the end of
			// the connection.
			s.readable = errno == unix.ENOBUFS && room == 0
			s.writable = s.writable && s.readable
			return s.end(fail("read", errno))
		case n == 0:
			return s.end(io.EOF)
		}
		if !s.callReader() {
			return false
		}
	}
	if s.reader != nil && s.drained && !s.spliced && hangup {
		return s.end(io.EOF)
	}
	return true
}

// readNext reads once: to s.chunk, or for another stream. It tells how much it could
// have read.
func (s *socket) readNext() (n, room int, errno syscall.Errno) {
	s.spliced = false
	if f, ok := s.reader.(Forwarder); ok {
		to, direct := s.destination(f)
		switch {
		case s.reader == nil:
			return 0, 0, unix.EAGAIN
		case to != nil && s.ahead == nil:
			return s.forward(f, to, direct)
		case to != nil:
			s.plain = false // the next are forwarded
		}
	}
	return s.readOnce()
}

// callReader gives the reader what was read, unless that has gone its way already. It
// reports whether the handler may go on.
func (s *socket) callReader() (goOn bool) {
	switch {
	case s.chunk != nil:
		return s.loop.Turn((*readCallback)(s))
	case s.parcel != nil:
		return s.loop.Turn((*parcelCallback)(s))
	}
	return true
}

// readOnce reads to s.chunk, and tells how much it could have read.
func (s *socket) readOnce() (n, room int, errno syscall.Errno) {
	if b := s.reader.Alloc(); b != nil {
		if len(b) == 0 {
			return 0, 0, unix.ENOBUFS
		}
		s.plain = false
		if s.ahead != nil {
			n = copy(b, s.ahead)
			s.chunk = b[:n]
			s.keepAhead(s.ahead[n:])
			return n, n, 0
		}
		if n, errno = read(s.fd, b, s.isSocket()); n > 0 {
			s.chunk = b[:n]
		}
		return n, len(b), errno
	}
	if n = len(s.ahead); n > 0 {
		room = chunkSize
		if s.watcher.Assumed() != 0 { // there may be more by now
			room = n
		}
		s.chunk = s.ahead
		s.keepAhead(nil)
		return n, room, 0
	}
	if n, errno = s.readChunk(&s.chunk); n > 0 {
		s.plain = !s.bulk
	}
	return n, chunkSize, errno
}

// readChunk reads to memory to keep.
func (s *socket) readChunk(to *[]byte) (n int, errno syscall.Errno) {
	chunk := chunks.get()
	n, errno = read(s.fd, *chunk, s.isSocket())
	if n == 0 {
		chunks.put(chunk)
		return 0, errno
	}
	s.bulk = n >= many
	*to = chunks.take(chunk, n)
	return n, 0
}

// Prefetch implements [eventloop.Prefetcher]. It is for those unix sockets alone of which
// chunks are read: to read from others wakes nobody. One that is closed in between with
// what was read tells its peer of an end, instead of a reset.
func (s *socket) Prefetch() (n int) {
	if s.kind != unixSocket || !s.plain || s.reader == nil || s.ahead != nil {
		return 0
	}
	n, _ = s.readChunk(&s.ahead) // another process may have taken it: the next read says so
	return n
}

// keepAhead keeps what is left of what was read ahead.
func (s *socket) keepAhead(rest []byte) {
	if len(rest) > 0 {
		s.ahead = rest
		s.watcher.Assume(eventloop.Readable)
		return
	}
	s.ahead = nil
	s.watcher.Assume(0)
}

// end ends the reading.
func (s *socket) end(err error) (goOn bool) {
	s.ended, s.failure = s.reader, err
	s.ReadStop()
	return s.loop.Turn((*endCallback)(s))
}

// readCallback is the callback of a read.
type readCallback socket

// Run implements [eventloop.Task].
func (s *readCallback) Run() {
	b := s.chunk
	s.chunk = nil
	s.reader.OnRead(b)
}

// endCallback is the callback of the end of reading.
type endCallback socket

// Run implements [eventloop.Task].
func (s *endCallback) Run() {
	r, err := s.ended, s.failure
	s.ended, s.failure = nil, nil
	r.OnEnd(err)
}
