//go:build unix

package transport

import (
	"errors"
	"net"
	"syscall"

	"golang.org/x/sys/unix"
)

// pathRoom is the size of a path in a socket address.
const pathRoom = len(unix.RawSockaddrUnix{}.Path)

func errnoName(e syscall.Errno) string { return unix.ErrnoName(e) }

// portable returns the errno that package syscall has a name for.
func portable(e syscall.Errno) syscall.Errno { return e }

// descriptor returns the descriptor of what has one, else -1.
func descriptor(c any) int {
	fd := -1
	control(c, func(n int) error { fd = n; return nil })
	return fd
}

// setBacklog lets that number of connections wait. Package net has no option for
// it, but the system lets a socket listen again.
func setBacklog(ln net.Listener, backlog int) error {
	return connError("listen", control(ln, func(fd int) error { return unix.Listen(fd, backlog) }))
}

// reuseAddress lets a socket take a port that connections of the past still linger
// on.
func reuseAddress(_, _ string, c syscall.RawConn) error {
	var err error
	failed := c.Control(func(fd uintptr) {
		err = unix.SetsockoptInt(int(fd), unix.SOL_SOCKET, unix.SO_REUSEADDR, 1)
	})
	return errors.Join(failed, err)
}

// control calls f with the descriptor of c.
func control(c any, f func(fd int) error) error {
	sc, ok := c.(syscall.Conn)
	if !ok {
		return syscall.ENOTSUP
	}
	raw, err := sc.SyscallConn()
	if err != nil {
		return err
	}
	failed := raw.Control(func(fd uintptr) { err = f(int(fd)) })
	return errors.Join(failed, err)
}
