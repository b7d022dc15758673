package transport

import (
	"errors"
	"syscall"
)

// errnoOf returns the errno in err: 0 if err is nil, EIO if there is none in it.
func errnoOf(err error) syscall.Errno {
	var e syscall.Errno
	if err != nil && !errors.As(err, &e) {
		return syscall.EIO
	}
	return e
}
