package tty

import (
	"math"
	"os"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Descriptors are the open files of a process.
type Descriptors interface {
	// IsTerminal tells whether a descriptor is one of a terminal that scripts may use.
	IsTerminal(fd int) bool

	// Open returns a file for such a descriptor, which the caller closes.
	Open(fd int) (*os.File, error)
}

// A Module is node:tty in one realm.
type Module struct {
	// Descriptors are those that scripts may use; nil for none.
	Descriptors Descriptors

	r      *js.Realm
	warned bool // that FORCE_COLOR overrules other variables

	// The constructors, once somebody has asked for them: most programs never do.
	readStream, writeStream *goja.Object
}

// Of returns the realm's module.
func Of(r *js.Realm) *Module { return js.State(r, newModule) }

// Load makes the exports of node:tty; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object {
	m := Of(r)
	exports := r.VM.NewObject()
	r.On(exports).
		Method("isatty", 1, m.isatty).
		Value("ReadStream", m.readStreamClass()).
		Value("WriteStream", m.writeStreamClass())
	return exports
}

func newModule(r *js.Realm) *Module { return &Module{r: r} }

// readStreamClass returns the constructor ReadStream.
func (m *Module) readStreamClass() *goja.Object {
	if m.readStream == nil {
		m.defineReadStream()
	}
	return m.readStream
}

// writeStreamClass returns the constructor WriteStream.
func (m *Module) writeStreamClass() *goja.Object {
	if m.writeStream == nil {
		m.defineWriteStream()
	}
	return m.writeStream
}

func (m *Module) isatty(c goja.FunctionCall) goja.Value {
	fd, ok := descriptor(c.Argument(0))
	return m.r.VM.ToValue(ok && m.isTerminal(fd))
}

func (m *Module) isTerminal(fd int) bool { return m.Descriptors != nil && m.Descriptors.IsTerminal(fd) }

// descriptor is the number of a descriptor that v is.
func descriptor(v goja.Value) (fd int, ok bool) {
	if v == nil || !goja.IsNumber(v) {
		return 0, false
	}
	n := v.ToFloat()
	return int(n), n >= 0 && n <= math.MaxInt32 && n == math.Trunc(n)
}

// open opens the terminal that an argument of a constructor says.
func (m *Module) open(v goja.Value) *os.File {
	fd, ok := descriptor(v)
	if !ok {
		nodeerr.Throw(m.r, "ERR_INVALID_FD", v.String())
	}
	if !m.isTerminal(fd) {
		m.failed(syscall.EINVAL)
	}
	f, err := m.Descriptors.Open(fd)
	if err != nil {
		m.failed(nodeerr.ErrnoOf(err))
	}
	return f
}

func (m *Module) failed(errno syscall.Errno) {
	panic(nodeerr.SystemError(m.r, "ERR_TTY_INIT_FAILED", "TTY initialization failed", nodeerr.Info{
		Errno: -int(errno), Code: nodeerr.Code(errno), Message: nodeerr.Text(errno), Syscall: "uv_tty_init",
	}))
}
