package tty

import (
	"errors"
	"math"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/stdio"
	"github.com/sluicejs/sluice/jsnet"
)

// A Module is node:tty in one realm.
type Module struct {
	r       *js.Realm
	colors  *colors
	exports *goja.Object
}

// Load makes the exports of node:tty; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return js.State(r, newModule).exports }

func newModule(r *js.Realm) *Module {
	m := &Module{r: r, colors: colorsOf(r), exports: r.VM.NewObject()}
	r.On(m.exports).
		Method("isatty", 1, m.isatty).
		Value("ReadStream", m.defineReadStream()).
		Value("WriteStream", m.defineWriteStream())
	return m
}

func (m *Module) isatty(c goja.FunctionCall) goja.Value {
	fd, ok := descriptor(c.Argument(0))
	return m.r.VM.ToValue(ok && stdio.Of(m.r).IsTerminal(fd))
}

// descriptor is the number of a descriptor that v is.
func descriptor(v goja.Value) (fd int, ok bool) {
	if v == nil || !goja.IsNumber(v) {
		return 0, false
	}
	n := v.ToFloat()
	return int(n), n >= 0 && n <= math.MaxInt32 && n == math.Trunc(n)
}

// initSocket makes this a socket over the terminal that fd says, with the options for a
// socket that are given besides.
func (m *Module) initSocket(this *goja.Object, fd, options goja.Value) {
	number, ok := descriptor(fd)
	if !ok {
		nodeerr.Throw(m.r, "ERR_INVALID_FD", fd.String())
	}
	handle, err := jsnet.OpenTerminal(m.r, number)
	if err != nil {
		if denied := nodeerr.AccessError(m.r, err); denied != nil {
			panic(denied)
		}
		m.failed(errnoIn(err))
	}
	all := m.r.VM.NewObject()
	m.r.On(all).
		Value("readableHighWaterMark", m.r.VM.ToValue(0)).
		Value("handle", handle).
		Value("manualStart", m.r.VM.ToValue(true))
	if given := js.Object(options); given != nil {
		for _, name := range given.Keys() {
			m.r.On(all).Value(name, given.Get(name))
		}
	}
	jsnet.InitSocket(m.r, this, all)
}

func (m *Module) failed(errno syscall.Errno) {
	panic(nodeerr.SystemError(m.r, "ERR_TTY_INIT_FAILED", "TTY initialization failed", nodeerr.Info{
		Errno: -int(errno), Code: nodeerr.Code(errno), Message: nodeerr.Text(errno), Syscall: "uv_tty_init",
	}))
}

// errnoIn is the number in an error; EINVAL if there is none.
func errnoIn(err error) syscall.Errno {
	errno := syscall.EINVAL
	errors.As(err, &errno)
	return errno
}

// errnoOf is the number that a handle's method has returned of its failure.
func errnoOf(status goja.Value) syscall.Errno { return syscall.Errno(-status.ToInteger()) }
