package os

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/signals"
)

// constant is a number that has a name.
type constant struct {
	name  string
	value int
}

// The urgencies that scripts can name.
var priorities = []constant{
	{"PRIORITY_LOW", lowest},
	{"PRIORITY_BELOW_NORMAL", 10},
	{"PRIORITY_NORMAL", 0},
	{"PRIORITY_ABOVE_NORMAL", -7},
	{"PRIORITY_HIGH", -14},
	{"PRIORITY_HIGHEST", highest},
}

// reuseAddr is libuv's flag for sharing the address of a UDP socket.
const reuseAddr = 4

func (m *module) constants() *goja.Object {
	var signalNumbers []constant
	for _, s := range signals.All() {
		signalNumbers = append(signalNumbers, constant{s.Name, int(s.Number)})
	}
	o := m.table([]constant{{"UV_UDP_REUSEADDR", reuseAddr}})
	m.r.On(o).
		Value("dlopen", m.table(dlopenFlags)).
		Value("errno", m.table(errnos)).
		Value("signals", m.table(signalNumbers)).
		Value("priority", m.table(priorities))
	return o
}

// table is an object without prototype whose properties stay as they are.
func (m *module) table(constants []constant) *goja.Object {
	o := m.r.VM.CreateObject(nil)
	for _, c := range constants {
		m.r.On(o).Constant(c.name, m.r.VM.ToValue(c.value))
	}
	return o
}
