package transport

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// Write implements [Stream].
func (s *socket) Write(bufs [][]byte, done func(error)) (async bool, err error) {
	switch {
	case s.fd < 0:
		return false, fail("write", unix.EBADF)
	case !s.writable:
		return false, fail("write", unix.EPIPE)
	}
	n := 0
	if isStandard(s.fd) {
		s.loop.Flush() // whoever reads this may know by it that the rest has left
	}
	if s.idle() {
		var all bool
		var errno syscall.Errno
		if n, all, errno = s.gather(bufs, done); errno == 0 && !all && s.idle() {
			n, all, errno = s.send(bufs)
			s.sent(n)
		}
		switch {
		case errno != 0 && errno != unix.EAGAIN:
			return false, fail("write", errno)
		case all && errno == 0:
			return false, nil
		case s.blocking:
			return false, s.sendRest(bufs, n)
		}
	}
	s.queueWrite(bufs, n, done)
	return true, nil
}

// queueWrite queues a write, of which n bytes were sent already. What can be said of it now
// is found out at once, as in libuv: a peer that is gone shows before an end that is to be
// read.
func (s *socket) queueWrite(bufs [][]byte, n int, done func(error)) {
	idle := s.idle()
	s.beginWrite(bufs, n, done)
	if idle {
		s.drainQueue()
		s.pendWrites()
	}
	s.want()
}

// send sends bufs, and tells how many bytes the system took and whether these
// are all. It fails only if it has sent nothing.
func (s *socket) send(bufs [][]byte) (n int, all bool, errno syscall.Errno) {
	if len(bufs) == 1 {
		n, errno = send(s.fd, bufs[0], s.isSocket())
		return n, n == len(bufs[0]), errno
	}
	for all = true; all && errno == 0; {
		var v vector
		for len(bufs) > 0 && !v.full() {
			v.add(bufs[0])
			bufs = bufs[1:]
		}
		var m int
		m, errno = v.send(s.fd, s.isSocket())
		n += m
		all = m == v.size
		if len(bufs) == 0 {
			break
		}
	}
	if n > 0 {
		return n, all, 0
	}
	return n, all, errno
}

// flush sends what is queued, as far as the system takes it, and calls the
// callbacks of what was sent.
func (s *socket) flush() {
	s.drainQueue()
	s.want()
	goOn := s.endWrites()
	switch {
	case !s.shutting || !s.idle():
	case goOn:
		s.loop.Turn((*shutdownCallback)(s))
	default:
		s.loop.Pend((*shutdownCallback)(s))
	}
}

// drainQueue sends what is queued, as far as the system takes it.
func (s *socket) drainQueue() {
	for range maxRounds {
		if len(s.writes.queue) == 0 {
			return
		}
		switch n, errno := s.sendQueued(); errno {
		case 0:
			s.writes.advance(n)
		case unix.EAGAIN:
			return
		default:
			s.writes.fail(fail("write", errno))
		}
	}
}

// sendQueued sends from the front of the queue, and tells how many bytes the
// system took.
func (s *socket) sendQueued() (n int, errno syscall.Errno) {
	queue := s.writes.queue
	if p, ok := queue[0].parcel.(*parcel); ok {
		return s.sendParcel(p)
	}
	if len(queue) == 1 {
		return send(s.fd, queue[0].rest, s.isSocket())
	}
	var v vector
	for i := 0; i < len(queue) && !v.full() && queue[i].parcel == nil; i++ {
		v.add(queue[i].rest)
	}
	return v.send(s.fd, s.isSocket())
}

func (s *socket) isSocket() bool { return s.kind == tcpSocket || s.kind == unixSocket }

// Shutdown implements [Stream].
func (s *socket) Shutdown(done func(error)) error {
	if s.fd < 0 || !s.writable {
		return fail("shutdown", unix.ENOTCONN)
	}
	s.loop.Flush()
	s.writable = false
	s.beginShutdown(done)
	if s.idle() {
		s.loop.Pend((*shutdownCallback)(s))
	}
	return nil
}

// shutdownCallback is the callback of a shutdown, which is done first.
type shutdownCallback socket

// Run implements [eventloop.Task].
func (c *shutdownCallback) Run() {
	s := (*socket)(c)
	if !s.shutting {
		return // it was closed meanwhile
	}
	var err error
	if e := unix.Shutdown(s.fd, unix.SHUT_WR); e != nil {
		err = fail("shutdown", e.(syscall.Errno))
	}
	if done := s.endShutdown(); done != nil {
		done(err)
	}
}

// tryWrite is [TryWrite].
func (s *socket) tryWrite(b []byte) int {
	if s.fd < 0 || !s.writable || !s.idle() {
		return 0
	}
	s.loop.Flush()
	sent := 0
	for sent < len(b) {
		n, errno := send(s.fd, b[sent:], s.isSocket())
		if errno != 0 {
			break
		}
		sent += n
	}
	return sent
}
