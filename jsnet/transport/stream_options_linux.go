package transport

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// SetNoDelay implements [Stream].
func (s *socket) SetNoDelay(on bool) error {
	return s.set("setNoDelay", unix.IPPROTO_TCP, unix.TCP_NODELAY, boolInt(on))
}

// SetKeepAlive implements [Stream].
func (s *socket) SetKeepAlive(on bool, delay int) error {
	err := s.set("setKeepAlive", unix.SOL_SOCKET, unix.SO_KEEPALIVE, boolInt(on))
	if err == nil && on {
		err = s.set("setKeepAlive", unix.IPPROTO_TCP, unix.TCP_KEEPIDLE, delay)
	}
	if err == nil && on {
		err = s.set("setKeepAlive", unix.IPPROTO_TCP, unix.TCP_KEEPINTVL, probeInterval)
	}
	if err == nil && on {
		err = s.set("setKeepAlive", unix.IPPROTO_TCP, unix.TCP_KEEPCNT, probeCount)
	}
	return err
}

func (s *socket) set(call string, level, option, value int) error {
	if s.fd < 0 {
		return fail(call, unix.EBADF)
	}
	if err := unix.SetsockoptInt(s.fd, level, option, value); err != nil {
		return fail(call, err.(syscall.Errno))
	}
	return nil
}

// LocalAddr implements [Stream].
func (s *socket) LocalAddr() (Addr, error) { return localAddr(s.fd) }

// RemoteAddr implements [Stream].
func (s *socket) RemoteAddr() (Addr, error) { return remoteAddr(s.fd) }

// FD implements [Stream]. What is done to the descriptor by other means follows what was
// written.
func (s *socket) FD() int {
	s.loop.Flush()
	return s.fd
}
