package fs

import (
	"errors"
	iofs "io/fs"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/permission"
)

// thrower is an error that knows what a script is told of it. Work that runs on
// other goroutines returns errors of this kind; only the realm's makes an object.
type thrower interface {
	error
	object(r *js.Realm) *goja.Object
}

// failure is a call that the system refused: which one, why, for which paths.
type failure struct {
	call  string
	errno syscall.Errno
	paths []string
}

// failed makes the failure of a call of err, nil of nil. The paths are as the script
// gave them.
func failed(err error, call string, paths ...path) error {
	if err == nil {
		return nil
	}
	var denied *permission.Error
	if errors.As(err, &denied) {
		return newDenial(denied, paths)
	}
	f := failure{call: call, errno: errnoOf(err)}
	for _, p := range paths {
		f.paths = append(f.paths, p.given)
	}
	return f
}

func (f failure) Error() string { return f.call + ": " + f.errno.Error() }

func (f failure) Unwrap() error { return f.errno }

func (f failure) object(r *js.Realm) *goja.Object {
	return nodeerr.Paths(r, f.call, f.errno, f.paths...)
}

// codeLast is a failure whose error has its code behind the call, as that of writeSync has.
type codeLast struct{ failure }

func (f codeLast) object(r *js.Realm) *goja.Object {
	err := f.failure.object(r)
	code := err.Get("code")
	_ = err.Delete("code") // it is configurable
	r.On(err).Value("code", code)
	return err
}

// denial is what a script has no permission for.
type denial struct{ err *permission.Error }

// newDenial makes a denial of the path that it is about, as the script gave it.
func newDenial(denied *permission.Error, paths []path) denial {
	shown := *denied
	for _, p := range paths {
		if shown.Resource == "" {
			break
		}
		if p.actual == denied.Resource || len(paths) == 1 {
			shown.Resource = p.given
			break
		}
	}
	return denial{&shown}
}

func (d denial) Error() string                   { return d.err.Error() }
func (d denial) Unwrap() error                   { return d.err }
func (d denial) object(r *js.Realm) *goja.Object { return nodeerr.AccessDenied(r, d.err) }

// errnoOf is the system's error behind an error.
func errnoOf(err error) syscall.Errno {
	var errno syscall.Errno
	switch {
	case errors.As(err, &errno):
		return systemErrno(errno)
	case errors.Is(err, iofs.ErrNotExist):
		return syscall.ENOENT
	case errors.Is(err, iofs.ErrExist):
		return syscall.EEXIST
	case errors.Is(err, iofs.ErrPermission):
		return syscall.EACCES
	case errors.Is(err, iofs.ErrClosed):
		return syscall.EBADF
	case errors.Is(err, iofs.ErrInvalid):
		return syscall.EINVAL
	}
	return syscall.EIO
}

// isErrno tells whether the system's error behind err is one of these.
func isErrno(err error, among ...syscall.Errno) bool {
	if err == nil {
		return false
	}
	errno := errnoOf(err)
	for _, e := range among {
		if errno == e {
			return true
		}
	}
	return false
}

// refusal is an error of Node's own, made when a script is told of it.
type refusal func(r *js.Realm) *goja.Object

func (refusal) Error() string                     { return "refused" }
func (f refusal) object(r *js.Realm) *goja.Object { return f(r) }

// object makes what a script is told of an error.
func (m *module) object(err error) *goja.Object {
	var t thrower
	if errors.As(err, &t) {
		return t.object(m.r)
	}
	return nodeerr.Paths(m.r, "fs", errnoOf(err))
}

// bare is object for who has called back: the system's errors come from no call at all
// then, and their stacks have no frames.
func (m *module) bare(err error) *goja.Object {
	o := m.object(err)
	var f failure
	if errors.As(err, &f) {
		m.r.Hidden(o).Value("stack", m.r.VM.ToValue(string(js.Error)+": "+o.Get("message").String()))
	}
	return o
}
