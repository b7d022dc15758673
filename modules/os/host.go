package os

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/nodeerr"
)

// uname is what the system calls itself.
type uname struct{ system, release, version, machine string }

// cpu is one processor: its times are in milliseconds since the system started, its
// speed is in MHz, 0 if unknown.
type cpu struct {
	model                      string
	speed                      int64
	user, nice, sys, idle, irq int64
}

// fail throws what the system said of a call.
func (m *module) fail(syscallName string, err error) {
	panic(nodeerr.SystemFailure(m.r, syscallName, errnoOf(err)))
}

// name is one of the system's names.
func (m *module) name(of func(uname) string) goja.Value {
	names, err := kernel()
	if err != nil {
		m.fail("uv_os_uname", err)
	}
	return m.r.VM.ToValue(of(names))
}

// number is a quantity that the system tells of.
func (m *module) number(syscallName string, read func() (float64, error)) goja.Value {
	n, err := read()
	if err != nil {
		m.fail(syscallName, err)
	}
	return m.r.VM.ToValue(n)
}

func (m *module) hostname() goja.Value {
	name, err := os.Hostname()
	if err != nil {
		m.fail("uv_os_gethostname", err)
	}
	return m.r.VM.ToValue(name)
}

// loadavg is zeros where there is no such thing.
func (m *module) loadavg(goja.FunctionCall) goja.Value {
	load := loadAverages()
	return m.r.VM.NewArray(load[0], load[1], load[2])
}

func (m *module) cpus(goja.FunctionCall) goja.Value {
	found, err := processors()
	if err != nil {
		m.fail("uv_cpu_info", err)
	}
	list := make([]any, len(found))
	for i, p := range found {
		times := m.r.VM.NewObject()
		props := m.r.On(times)
		for _, time := range []struct {
			name string
			ms   int64
		}{{"user", p.user}, {"nice", p.nice}, {"sys", p.sys}, {"idle", p.idle}, {"irq", p.irq}} {
			props.Value(time.name, m.r.VM.ToValue(time.ms))
		}
		o := m.r.VM.NewObject()
		m.r.On(o).
			Value("model", m.r.VM.ToValue(p.model)).
			Value("speed", m.r.VM.ToValue(p.speed)).
			Value("times", times)
		list[i] = o
	}
	return m.r.VM.NewArray(list...)
}

// errnoOf is the system's error behind an error of Go's.
func errnoOf(err error) syscall.Errno {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	if errors.Is(err, fs.ErrNotExist) {
		return syscall.ENOENT
	}
	return syscall.EIO
}
