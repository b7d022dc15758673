package os

import (
	"math"
	"os"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/process"
)

// The bounds of a process's priority; more is less urgent.
const (
	highest = -20
	lowest  = 19
)

func (m *module) getPriority(c goja.FunctionCall) goja.Value {
	pid := 0
	if v := c.Argument(0); !goja.IsUndefined(v) {
		pid = m.pid(v)
	}
	if pid == 0 {
		pid = os.Getpid()
	}
	priority, err := processPriority(pid)
	if err != nil {
		m.fail("uv_os_getpriority", err)
	}
	return m.r.VM.ToValue(priority)
}

// setPriority takes the priority alone too.
func (m *module) setPriority(c goja.FunctionCall) goja.Value {
	process.Of(m.r).RequirePermission("os.setPriority")
	first, priority := c.Argument(0), c.Argument(1)
	if goja.IsUndefined(priority) {
		first, priority = m.r.VM.ToValue(0), first
	}
	pid := m.pid(first)
	n := nodeerr.Integer(m.r, priority, "priority", highest, lowest)
	if pid == 0 {
		pid = os.Getpid()
	}
	if err := setProcessPriority(pid, int(n)); err != nil {
		m.fail("uv_os_setpriority", err)
	}
	return js.Undefined
}

func (m *module) pid(v goja.Value) int {
	return int(nodeerr.Integer(m.r, v, "pid", math.MinInt32, math.MaxInt32))
}
