package transport

import (
	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// Open returns a stream over a descriptor, which it owns from now on: a connected
// socket, a pipe or a terminal. A pipe can be read or written, or both, as its
// descriptor can.
func Open(l *eventloop.Loop, fd int) (Stream, error) {
	kind, err := inspect(fd)
	if err == nil {
		err = unix.SetNonblock(fd, true)
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

// OpenListener returns a listener over a descriptor, which it owns from now on: a
// socket that is bound, or listens already.
func OpenListener(l *eventloop.Loop, fd int, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	kind, err := inspect(fd)
	switch {
	case err != nil || kind == terminal:
		return nil, fail("listen", unix.EINVAL)
	case kind == pipe:
		return nil, fail("listen", unix.ENOTSOCK)
	}
	at, err := localAddr(fd)
	if err == nil {
		err = unix.SetNonblock(fd, true)
	}
	if err != nil {
		return nil, fail("listen", errnoOf(err))
	}
	ln, err := listen(l, fd, at, opts, accepted)
	if err != nil {
		return nil, err
	}
	ln.path = "" // it is whoever bound it who removes it
	return ln, nil
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
