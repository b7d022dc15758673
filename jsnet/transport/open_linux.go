package transport

import (
	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// Open returns a stream over a descriptor, which it owns from now on: a connected
// socket, a pipe or a terminal. A pipe can be read or written, or both, as its
// descriptor can. A standard stream's descriptor stays open all the same. One that
// something else of the loop's waits for is not opened again.
func Open(l *eventloop.Loop, fd int) (Stream, error) {
	kind, err := inspect(fd)
	switch {
	case err != nil:
	case isStandard(fd):
		err = unblockStandard(l, fd)
	case l.Watches(fd):
		err = unix.EEXIST
	default:
		err = unix.SetNonblock(fd, true)
		l.Play(eventloop.Client | eventloop.Server) // nobody knows whose the other end is
	}
	if err != nil {
		return nil, fail("open", errnoOf(err))
	}
	s := newStream(l, fd, kind)
	if kind == pipe || kind == terminal {
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
		if err != nil {
			s.Close(nil)
			return nil, fail("open", errnoOf(err))
		}
		s.readable = flags&unix.O_ACCMODE != unix.O_WRONLY
		s.writable = flags&unix.O_ACCMODE != unix.O_RDONLY
	}
	return s, nil
}

// OpenBound returns a socket over a descriptor, which the listener that is made of it
// owns: one that is bound, or listens already. What is no socket shows when it is to
// listen.
func OpenBound(fd int) (Bound, error) {
	kind, err := inspect(fd)
	switch {
	case err != nil || kind == terminal:
		return nil, fail("listen", unix.EINVAL)
	case kind == pipe:
		return &bound{fd: fd, foreign: true, failure: unix.ENOTSOCK}, nil
	}
	at, err := localAddr(fd)
	if err == nil {
		err = unix.SetNonblock(fd, true)
	}
	if err != nil {
		return nil, fail("listen", errnoOf(err))
	}
	return &bound{fd: fd, at: at, foreign: true}, nil
}

// inspect finds out what kind of descriptor fd is.
func inspect(fd int) (kind, error) {
	switch typ, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_TYPE); {
	case err == unix.ENOTSOCK:
		var st unix.Stat_t
		if err := unix.Fstat(fd, &st); err != nil {
			return 0, err
		}
		if st.Mode&unix.S_IFMT == unix.S_IFIFO {
			return pipe, nil
		}
		if _, err := unix.IoctlGetTermios(fd, unix.TCGETS); err == nil {
			return terminal, nil
		}
		return 0, unix.EINVAL
	case err != nil:
		return 0, err
	case typ != unix.SOCK_STREAM:
		return 0, unix.EINVAL
	}
	switch domain, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_DOMAIN); {
	case err != nil:
		return 0, err
	case domain == unix.AF_UNIX:
		return unixSocket, nil
	default:
		return tcpSocket, nil
	}
}

// KindOf is the name that libuv has for what a descriptor is: TCP, UDP, PIPE, TTY, FILE
// or UNKNOWN.
func KindOf(fd int) string {
	switch kind, err := inspect(fd); {
	case err == nil:
		return []string{tcpSocket: "TCP", unixSocket: "PIPE", pipe: "PIPE", terminal: "TTY"}[kind]
	case err != unix.EINVAL:
		return "UNKNOWN"
	}
	var st unix.Stat_t
	switch err := unix.Fstat(fd, &st); {
	case err != nil:
		return "UNKNOWN"
	case st.Mode&unix.S_IFMT == unix.S_IFREG, st.Mode&unix.S_IFMT == unix.S_IFCHR:
		return "FILE"
	case st.Mode&unix.S_IFMT == unix.S_IFSOCK:
		return "UDP"
	}
	return "UNKNOWN"
}

// Duplicate returns a second descriptor of what fd is one of.
func Duplicate(fd int) (int, error) {
	n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return -1, fail("dup", errnoOf(err))
	}
	return n, nil
}
