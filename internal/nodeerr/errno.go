package nodeerr

import (
	"errors"
	"syscall"
)

// ErrnoOf returns the system's error behind an error of Go's; EIO if there is none.
func ErrnoOf(err error) syscall.Errno {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return syscall.EIO
}
