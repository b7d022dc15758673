package transport

import (
	"slices"
	"syscall"

	"golang.org/x/sys/unix"
)

// SetBlocking implements [Blocker].
func (s *socket) SetBlocking(on bool) { s.blocking = on }

// sendRest sends bufs without their first n bytes, and waits for the system where it must.
func (s *socket) sendRest(bufs [][]byte, n int) error {
	bufs = slices.Clone(bufs)
	for {
		for len(bufs) > 0 && n >= len(bufs[0]) {
			n -= len(bufs[0])
			bufs = bufs[1:]
		}
		if len(bufs) == 0 {
			return nil
		}
		bufs[0] = bufs[0][n:]
		if err := s.waitWritable(); err != nil {
			return err
		}
		var errno syscall.Errno
		if n, _, errno = s.send(bufs); errno != 0 && errno != unix.EAGAIN {
			return fail("write", errno)
		}
		n = max(n, 0)
	}
}

// waitWritable waits until the system takes something.
func (s *socket) waitWritable() error {
	_, err := unix.Poll([]unix.PollFd{{Fd: int32(s.fd), Events: unix.POLLOUT}}, -1)
	if err != nil && err != unix.EINTR {
		return fail("write", err.(syscall.Errno))
	}
	return nil
}
