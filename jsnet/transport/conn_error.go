package transport

import (
	"errors"
	"io"
	"net"
	"os"
	"syscall"
)

// errNoConn is the error of a dialer or a listener that has made no connection and says
// nothing of it.
var errNoConn = errors.New("no connection, and no error")

// connError is what a connection's error is reported as: its errno, if it has one
// or means one, else EIO with the error as the cause. Of nil it makes nil.
func connError(call string, err error) error {
	if err == nil {
		return nil
	}
	var errno syscall.Errno
	switch {
	case errors.As(err, &errno):
		return fail(call, portable(errno))
	case errors.Is(err, io.ErrClosedPipe):
		errno = syscall.EPIPE
	case errors.Is(err, net.ErrClosed):
		errno = syscall.EBADF
	case errors.Is(err, os.ErrDeadlineExceeded):
		errno = syscall.ETIMEDOUT
	default:
		errno = syscall.EIO
	}
	return &Error{Syscall: call, Errno: errno, Cause: err}
}

// dialError is the error of a dialing: connect, unless bind has failed.
func dialError(err error) error {
	var call *os.SyscallError
	if errors.As(err, &call) && call.Syscall == "bind" {
		return connError("bind", err)
	}
	return connError("connect", err)
}

// listenError is the error of a listening: bind, unless listen has failed.
func listenError(at Addr, err error) error {
	var call *os.SyscallError
	if errors.As(err, &call) && call.Syscall == "listen" {
		return connError("listen", err)
	}
	if at.IsUnix() && errors.Is(err, syscall.ENOENT) {
		return bindError(at, syscall.ENOENT)
	}
	return connError("bind", err)
}
