package transport

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// Close implements [Stream].
func (s *socket) Close(done func()) {
	if s.fd < 0 {
		return
	}
	s.loop.Flush()
	s.loop.Disown(s)
	s.release()
	s.cancel(done)
}

// Release implements [eventloop.Resource].
func (s *socket) Release() {
	if isStandard(s.fd) {
		s.sendQueue()
	}
	s.release()
}

func (s *socket) release() {
	s.ReadStop()
	s.ahead = nil
	s.watcher.Close()
	if s.raw != nil {
		_ = s.raw.set(s.fd, false) // there is nobody left to tell
	}
	if !isStandard(s.fd) {
		// The descriptor is gone whatever close says.
		_ = unix.Close(s.fd)
	}
	s.fd = -1
	s.tally.leave()
}

// sendQueue sends what is queued, and waits for the system where it must: what a program
// has printed before it ends is to be seen.
func (s *socket) sendQueue() {
	for len(s.writes.queue) > 0 {
		n, errno := s.sendQueued()
		switch {
		case errno == 0:
			s.writes.advance(n)
		case errno != unix.EAGAIN || s.waitWritable() != nil:
			return // there is nobody left to tell
		}
	}
}

// Reset implements [Stream].
func (s *socket) Reset(done func()) error {
	switch {
	case s.fd < 0:
		return nil
	case s.kind != tcpSocket:
		return fail("reset", unix.ENOTSUP)
	case s.shutting:
		return fail("reset", unix.EINVAL)
	}
	s.loop.Flush() // lingering would lose it
	if err := unix.SetsockoptLinger(s.fd, unix.SOL_SOCKET, unix.SO_LINGER, &unix.Linger{Onoff: 1}); err != nil {
		return fail("reset", err.(syscall.Errno))
	}
	s.Close(done)
	return nil
}
