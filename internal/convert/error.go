package convert

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Coder is an error that knows what the property code of an Error is that stands for it.
type Coder interface{ Code() string }

// goErrors has the error of Go's in an Error that stands for it.
var goErrors = js.NewSlot[struct{ err error }]("error")

// Throwable makes what a script sees of an error.
func (c *Converter) Throwable(err error) goja.Value {
	var exception *goja.Exception
	if errors.As(err, &exception) && error(exception) == err {
		return exception.Value()
	}
	if c.Thrown == nil {
		return c.newError(err)
	}
	v, thrown := c.Thrown(err)
	if thrown == nil {
		return c.newError(err)
	}
	if thrown == err {
		return v
	}
	o := c.newError(err)
	c.r.Hidden(o).Value("cause", v)
	return o
}

func (c *Converter) newError(err error) *goja.Object {
	class := js.Error
	if refused := (*Error)(nil); errors.As(err, &refused) {
		class = js.TypeError
	}
	o := nodeerr.AccessError(c.r, err)
	if o == nil {
		o = c.r.NewError(class, "", err.Error())
		if code := code(err); code != "" {
			c.r.On(o).Value("code", c.r.VM.ToValue(code))
		}
	}
	goErrors.Set(c.r, o, &struct{ err error }{err})
	return o
}

// code is what Node calls an error, "" if it has no name for it.
func code(err error) string {
	var coder Coder
	var errno syscall.Errno
	switch {
	case errors.As(err, &coder):
		return coder.Code()
	case errors.As(err, &errno):
		return nodeerr.Code(errno)
	case errors.Is(err, fs.ErrNotExist):
		return "ENOENT"
	case errors.Is(err, fs.ErrExist):
		return "EEXIST"
	case errors.Is(err, fs.ErrPermission):
		return "EACCES"
	case errors.Is(err, context.Canceled):
		return "ABORT_ERR"
	case errors.Is(err, context.DeadlineExceeded):
		return "ETIMEDOUT"
	case errors.As(err, new(*Error)):
		return "ERR_INVALID_ARG_TYPE"
	}
	return ""
}

// Origin returns the error of Go's that a value stands for, or has as its cause; nil if
// there is none.
func Origin(r *js.Realm, v goja.Value) error {
	for range maxDepth {
		o := js.Object(v)
		if o == nil {
			return nil
		}
		if held := goErrors.Get(o); held != nil {
			return held.err
		}
		if denied := nodeerr.Denial(o); denied != nil {
			return denied
		}
		var value, cause goja.Value
		if r.Try(func() { value, cause = js.Get(o, "value"), js.Get(o, "cause") }) != nil { // a getter may throw
			return nil
		}
		if t := value.ExportType(); t != nil && t.Implements(errorType) { // an error that goja has made of one of Go's
			return value.Export().(error)
		}
		v = cause
	}
	return nil
}

// GoError returns the error that a value is to Go: the one that it stands for, or what
// [Converter.Exception] makes of it.
func (c *Converter) GoError(v goja.Value) error {
	if held := goErrors.Get(v); held != nil {
		return held.err
	}
	return c.Exception(v)
}
