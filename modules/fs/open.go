package fs

import (
	"context"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// newFile is the permissions of a file that is made, as far as the process lets it
// have them.
const newFile = 0o666

// open opens a file for a function.
func (m *module) open(ctx context.Context, p path, flags int, mode uint32) (int, error) {
	fd, err := m.files.Open(ctx, p.actual, flags, mode)
	return fd, failed(err, "open", p)
}

func (m *module) close(fd int) error { return failed(m.files.Close(fd), "close") }

// readOpen reads the arguments of open(path[, flags[, mode]], callback). With two of
// them the second is the callback.
func readOpen(a *arguments) work {
	p := a.path(0, "path")
	flags, mode := a.at(1), uint32(newFile)
	switch given := len(a.list); {
	case a.form == calling && given < 3:
		a.setCallback(flags)
		flags = js.Undefined
	case a.form == calling && js.IsFunction(a.at(2)):
		a.setCallback(a.at(2))
	default:
		mode = a.m.permissionsOr(a.at(2), "mode", newFile)
	}
	how := a.m.openFlags(flags)
	if a.form == calling && a.callback == nil {
		a.setCallback(a.at(3))
	}
	return func(s step) (result, error) {
		fd, err := a.m.open(s.ctx, p, how, mode)
		return value(err, func() goja.Value { return a.m.r.VM.ToValue(fd) })
	}
}

// readClose reads the arguments of close(fd[, callback]). Without a callback an error
// is thrown all the same, where nothing catches it.
func readClose(a *arguments) work {
	if a.form == calling {
		if !js.IsUndefined(a.at(1)) {
			a.setCallback(a.at(1))
		} else {
			a.callback = a.m.throwError()
		}
	}
	fd := a.openFD(0)
	return func(step) (result, error) { return nil, a.m.close(fd) }
}

// throwError is the callback of who gave none.
func (m *module) throwError() goja.Value {
	return m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		if err := c.Argument(0); !js.IsNullish(err) {
			panic(err)
		}
		return js.Undefined
	})
}

// readFsync reads the arguments of fsync(fd, callback).
func readFsync(a *arguments) work { return readSync(a, "fsync", false) }

// readFdatasync reads the arguments of fdatasync(fd, callback).
func readFdatasync(a *arguments) work { return readSync(a, "fdatasync", true) }

func readSync(a *arguments, call string, dataOnly bool) work {
	a.takeCallback(1, 1)
	fd := a.openFD(0)
	return func(step) (result, error) { return nil, failed(a.m.files.Sync(fd, dataOnly), call) }
}
