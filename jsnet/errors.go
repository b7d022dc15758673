package jsnet

import (
	"errors"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// errnoOf is the number of a transport's error.
func errnoOf(err error) syscall.Errno {
	var failed *transport.Error
	if errors.As(err, &failed) {
		return failed.Errno
	}
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return syscall.EIO
}

// failure is the error that scripts see of a transport's error, under the name of
// the call that Node shows.
func (m *Module) failure(err error, call string) *goja.Object {
	if failed := (*transport.Error)(nil); errors.As(err, &failed) && failed.Errno == syscall.EIO && failed.Cause != nil {
		return nodeerr.FailureOf(m.realm, call, failed.Errno, failed.Cause)
	}
	return nodeerr.Errno(m.realm, call, errnoOf(err))
}
