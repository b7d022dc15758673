package js

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// A machine shows what goja's interpreter is doing. goja has no methods for that; the
// fields are found by their names and types.
//
// The moment to look is when goja lists the calls that are being made, for every error
// that it makes: at the bottom of them is the native function of the turn, of which it
// reads the property name to do so, and that is an accessor.
type machine struct {
	calls *[]struct{} // the calls that are being made; only their number is used
	stack *[]goja.Value
	top   *int // how much of stack is in use

	// The call that is being made, and where in one of calls the same is: its program, nil
	// for a native function, and where in stack its own values begin.
	program               *unsafe.Pointer
	base                  *int
	callSize              uintptr
	callProgram, callBase uintptr

	// operands are what the instruction worked on that made the last error, the last
	// first.
	operands [3]goja.Value

	call, apply *goja.Object // the methods of functions

	// looked is what was called when the last error was made, until a stack has it.
	looked []called
}

// newMachine returns nil where a version of goja is of another shape. The tests fail
// there.
func newMachine(vm *goja.Runtime) *machine {
	field, ok := reflect.TypeFor[goja.Runtime]().FieldByName("vm")
	if !ok || field.Type.Kind() != reflect.Pointer {
		return nil
	}
	typ := field.Type.Elem()
	calls, hasCalls := typ.FieldByName("callStack")
	stack, hasStack := typ.FieldByName("stack")
	top, hasTop := typ.FieldByName("sp")
	if !hasCalls || !hasStack || !hasTop || calls.Type.Kind() != reflect.Slice ||
		!stack.Type.ConvertibleTo(reflect.TypeFor[[]goja.Value]()) || top.Type.Kind() != reflect.Int {
		return nil
	}
	call := calls.Type.Elem()
	program, hasProgram := typ.FieldByName("prg")
	bottom, hasBottom := typ.FieldByName("sb")
	callProgram, hasCallProgram := call.FieldByName("prg")
	callBase, hasCallBase := call.FieldByName("sb")
	if !hasProgram || !hasBottom || !hasCallProgram || !hasCallBase || program.Type.Kind() != reflect.Pointer ||
		bottom.Type.Kind() != reflect.Int || callProgram.Type != program.Type || callBase.Type != bottom.Type {
		return nil
	}
	base := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(vm), field.Offset))
	return &machine{
		calls: (*[]struct{})(unsafe.Add(base, calls.Offset)),
		stack: (*[]goja.Value)(unsafe.Add(base, stack.Offset)),
		top:   (*int)(unsafe.Add(base, top.Offset)),

		program:     (*unsafe.Pointer)(unsafe.Add(base, program.Offset)),
		base:        (*int)(unsafe.Add(base, bottom.Offset)),
		callSize:    call.Size(),
		callProgram: callProgram.Offset,
		callBase:    callBase.Offset,
	}
}

// look notes the operands.
func (m *machine) look() {
	for i := range m.operands {
		m.operands[i] = nil
		if at := *m.top - 1 - i; at >= 0 && at < len(*m.stack) {
			m.operands[i] = (*m.stack)[at]
		}
	}
}

// keptStack is how large a stack may be that is kept from one turn to the next.
const keptStack = 1024

// keep returns what was used of the stack, which goja gives up at the end of a turn; nil
// if that is much.
func (m *machine) keep() []goja.Value {
	if cap(*m.stack) > keptStack {
		return nil
	}
	return *m.stack
}

// reuse gives goja, which has none between turns, the stack of an earlier turn.
func (m *machine) reuse(stack []goja.Value) {
	if *m.stack == nil {
		*m.stack = stack[:0]
	}
}

// watch looks at the machine whenever goja lists the calls.
func (e *engine) watch() {
	e.machine = newMachine(e.realm.VM)
	if e.machine == nil {
		return
	}
	function := Proto(e.realm.VM.Get("Function").(*goja.Object))
	e.machine.call, e.machine.apply = Object(function.Get("call")), Object(function.Get("apply"))
	getter := e.realm.VM.ToValue(func(goja.FunctionCall) goja.Value {
		switch {
		case e.overflowing:
		case e.maxCalls > 0 && len(*e.machine.calls) > e.maxCalls:
			panic(e.overflow())
		default:
			e.machine.look()
			e.machine.looked = e.realm.captureCalled(false)
		}
		return Undefined
	})
	check(e.frame.DefineAccessorProperty("name", getter, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// LimitCalls sets how deep calls may nest. A call that is deeper throws a RangeError, as
// in V8. goja's own error for that cannot be caught by scripts; but the calls are listed
// before it is thrown, and what is thrown then can.
func (r *Realm) LimitCalls(depth int) {
	r.engine.maxCalls = depth
	r.VM.SetMaxCallStackSize(depth)
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
