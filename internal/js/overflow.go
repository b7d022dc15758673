package js

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// LimitCalls sets how deep calls may nest. A call that is deeper throws a RangeError, as
// in V8.
//
// goja's own error cannot be caught by scripts. But it lists the calls before it throws
// it, and for a native function it reads the property name to do so; at the bottom of
// every stack is the native function of the turn, whose name is an accessor: that throws
// instead, while the call is still being made.
func (r *Realm) LimitCalls(depth int) {
	r.engine.maxCalls = depth
	r.VM.SetMaxCallStackSize(depth)
}

// watchOverflow makes the name of the turn's frame an accessor that throws the error of
// a stack that is too deep.
func (e *engine) watchOverflow() {
	depth := callDepth(e.realm.VM)
	if depth == nil {
		return
	}
	getter := e.realm.VM.ToValue(func(goja.FunctionCall) goja.Value {
		if e.maxCalls > 0 && depth() > e.maxCalls && !e.overflowing {
			panic(e.overflow())
		}
		return Undefined
	})
	check(e.frame.DefineAccessorProperty("name", getter, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// overflow makes the error, with room for the calls that this takes.
func (e *engine) overflow() *goja.Object {
	const room = 100
	e.overflowing = true
	e.realm.VM.SetMaxCallStackSize(e.maxCalls + room)
	defer func() {
		e.overflowing = false
		e.realm.VM.SetMaxCallStackSize(e.maxCalls)
	}()
	return e.realm.stackOverflow(e.realm.capture(false))
}

// stackOverflow makes the error of a call stack that has grown too deep.
func (r *Realm) stackOverflow(stack []goja.StackFrame) *goja.Object {
	err := r.NewError(RangeError, "", "Maximum call stack size exceeded")
	r.setTrace(&trace{owner: err, calls: stack, internal: true})
	r.thrown = thrown{value: err}
	if len(stack) > 0 {
		r.thrown.from = stack[0]
	}
	return err
}

// callDepth finds how many calls are being made in a runtime, which goja has no cheap
// method for; nil where a version of goja is of another shape. The tests fail there.
func callDepth(vm *goja.Runtime) func() int {
	machine, ok := reflect.TypeFor[goja.Runtime]().FieldByName("vm")
	if !ok || machine.Type.Kind() != reflect.Pointer {
		return nil
	}
	stack, ok := machine.Type.Elem().FieldByName("callStack")
	if !ok || stack.Type.Kind() != reflect.Slice {
		return nil
	}
	calls := (*[]struct{})(unsafe.Add(*(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(vm), machine.Offset)), stack.Offset))
	return func() int { return len(*calls) }
}
