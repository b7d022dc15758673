package quicken

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// A machine is goja's interpreter, as far as instructions need it here.
type machine struct {
	runtime *goja.Runtime
	_       unsafe.Pointer
	at      int // which instruction of the program is executed
	stack   []goja.Value
	top     int // how much of stack is in use
}

// next leaves v on the stack in place of the last n values, and goes on.
func (m *machine) next(n int, v goja.Value) {
	m.top -= n - 1
	m.stack[m.top-1] = v
	m.at++
}

// matchMachine panics unless goja's interpreter is laid out like a machine.
func matchMachine() {
	_, theirs := layout.FieldOf(reflect.TypeFor[goja.Runtime](), "vm", reflect.Pointer)
	for name, at := range map[string]uintptr{
		"r": unsafe.Offsetof(machine{}.runtime), "pc": unsafe.Offsetof(machine{}.at),
		"stack": unsafe.Offsetof(machine{}.stack), "sp": unsafe.Offsetof(machine{}.top),
	} {
		if f, ok := theirs.Elem().FieldByName(name); !ok || f.Offset != at {
			panic("quicken: goja's interpreter has its field " + name + " elsewhere")
		}
	}
}
