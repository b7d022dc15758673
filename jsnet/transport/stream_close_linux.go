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
	s.Release()
	s.cancel(done)
}

// Release implements [eventloop.Resource].
func (s *socket) Release() {
	s.ReadStop()
	s.watcher.Close()
	// The descriptor is gone whatever close says.
	_ = unix.Close(s.fd)
	s.fd = -1
	s.tally.leave()
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
