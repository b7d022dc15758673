package transport

import (
	"strconv"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// OpenTerminal returns a stream over what is a terminal, or is to be used like one: a
// pipe or a socket. The terminal is opened anew, for the descriptor may be shared with
// processes that want it to block; any other descriptor belongs to the stream.
func OpenTerminal(l *eventloop.Loop, fd int) (Stream, error) {
	kind, err := inspect(fd)
	if err != nil {
		return nil, fail("uv_tty_init", unix.EINVAL)
	}
	if kind == terminal {
		if opened, err := reopen(fd); err == nil {
			return Open(l, opened)
		}
	}
	return Open(l, fd)
}

// reopen opens again what a descriptor is of.
func reopen(fd int) (int, error) {
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	if err != nil {
		return -1, err
	}
	return unix.Open("/proc/self/fd/"+strconv.Itoa(fd), flags&unix.O_ACCMODE|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
}

// WindowSize implements [Terminal].
func (s *socket) WindowSize() (columns, rows int, err error) {
	if s.fd < 0 {
		return 0, 0, fail("getWindowSize", unix.EBADF)
	}
	columns, rows, errno := windowSize(s.fd)
	if errno != 0 {
		return 0, 0, fail("getWindowSize", errno)
	}
	return columns, rows, nil
}

// SetRawMode implements [Terminal].
func (s *socket) SetRawMode(on bool) error {
	if s.fd < 0 {
		return fail("setRawMode", unix.EBADF)
	}
	if s.raw == nil {
		s.raw = &rawMode{}
	}
	return connError("setRawMode", s.raw.set(s.fd, on))
}
