package quicken

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// iterate begins a loop or a pattern.
func iterate(data unsafe.Pointer, m *machine) {
	slowIterate(data, m)
	m.guardIterator()
}

// iteratePopped is iterate of a value that is not needed any more.
func iteratePopped(data unsafe.Pointer, m *machine) {
	slowIteratePopped(data, m)
	m.guardIterator()
}

// guardIterator has the iterator that was begun last throw when its first value is asked for, if
// it has no method for that: goja would call it all the same, which is the end of the program.
func (m *machine) guardIterator() {
	all := layout.At[[]struct{}](unsafe.Pointer(m), iterators.stack)
	last := unsafe.Add(unsafe.Pointer(unsafe.SliceData(*all)), uintptr(len(*all)-1)*iterators.size)
	record := layout.Field[unsafe.Pointer](last, iterators.record)
	next := layout.At[func(goja.FunctionCall) goja.Value](record, iterators.next)
	if *next == nil {
		vm := m.runtime
		*next = func(goja.FunctionCall) goja.Value {
			panic(vm.NewTypeError("iterator.next is missing or not a function"))
		}
	}
}

// iterators are where goja's interpreter has its iterators, each where it has its record, and
// that its method next.
var iterators struct{ stack, size, record, next uintptr }

func learnIterators() {
	_, machine := layout.FieldOf(reflect.TypeFor[goja.Runtime](), "vm", reflect.Pointer)
	at, stack := layout.FieldOf(machine.Elem(), "iterStack", reflect.Slice)
	iterators.stack, iterators.size = at, stack.Elem().Size()
	at, record := layout.FieldOf(stack.Elem(), "iter", reflect.Pointer)
	iterators.record = at
	iterators.next = layout.FieldAt(record.Elem(), "next", reflect.TypeFor[func(goja.FunctionCall) goja.Value]())
}
