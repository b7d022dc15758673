package js

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// A machine shows what goja's interpreter is doing, which goja has no methods for.
//
// The moment to look is when goja lists the calls that are being made, for every error
// that it makes: at the bottom of them is the native function of the turn, of which it
// reads the property name to do so, and that is an accessor.
type machine struct {
	calls    *[]call    // the calls that are being made
	attempts *[]attempt // of them, what exceptions end in
	stack    *[]goja.Value
	top      *int // how much of stack is in use

	// The call that is being made: its program, nil for a native function, and where in
	// stack its own values begin.
	program *unsafe.Pointer
	base    *int
	at      *int // which instruction of the program is executed

	interrupted *uint32 // whether it will be interrupted

	sight           // of the error at hand
	sights  []sight // of the last errors of the turn, at most maxSights
	sighted int     // how many there were

	call, apply, functionText *goja.Object // the methods of functions, the last is toString
}

// A sight is what the machine was doing when goja made an error. More errors may be made
// before anybody has the first in hand: async functions keep theirs.
type sight struct {
	erring

	operands   operands   // what the instruction worked on, the last first
	above      goja.Value // what it has taken from the stack already
	invocation [maxInvocation]goja.Value
	looked     []called
}

// A call is what goja goes on with when a call is over, laid out as goja has it.
type call struct {
	Program, Variables, Private unsafe.Pointer // the program is nil for a native function
	Target, Result              goja.Value
	At, Base, Arguments         int
}

// An attempt is a try statement that is executed, or Go code that catches what scripts throw.
type attempt struct {
	Exception                    unsafe.Pointer
	Calls, Iterators, References uint32
	Top                          int32
	Variables, Private           unsafe.Pointer
	Catch, Finally, Back         int32
}

// machineFields are where goja has these things.
type machineFields struct {
	jobs, machine                                  uintptr // in its runtime
	calls, attempts, stack, top, base, program, at uintptr // in its machine
	interrupted                                    uintptr // the same
}

var machineLayout = sync.OnceValue(func() (f machineFields) {
	number := reflect.TypeFor[int]()
	vm := reflect.TypeFor[goja.Runtime]()
	f.jobs = layout.FieldAt(vm, "jobQueue", reflect.TypeFor[[]func()]())
	machine := pointed(vm, "vm", &f.machine)
	f.top, f.base, f.at = layout.FieldAt(machine, "sp", number), layout.FieldAt(machine, "sb", number), layout.FieldAt(machine, "pc", number)
	f.interrupted = layout.FieldAt(machine, "interrupted", reflect.TypeFor[uint32]())
	var stack, calls, attempts reflect.Type
	if f.stack, stack = layout.FieldOf(machine, "stack", reflect.Slice); stack.Elem() != reflect.TypeFor[goja.Value]() {
		panic("js: goja's stack is one of " + stack.Elem().String())
	}
	f.calls, calls = layout.FieldOf(machine, "callStack", reflect.Slice)
	layout.MustMatch(calls.Elem(), reflect.TypeFor[call](), map[string]string{
		"prg": "Program", "stash": "Variables", "privEnv": "Private", "newTarget": "Target", "result": "Result",
		"pc": "At", "sb": "Base", "args": "Arguments",
	})
	f.attempts, attempts = layout.FieldOf(machine, "tryStack", reflect.Slice)
	layout.MustMatch(attempts.Elem(), reflect.TypeFor[attempt](), map[string]string{
		"exception": "Exception", "callStackLen": "Calls", "iterLen": "Iterators", "refLen": "References", "sp": "Top",
		"stash": "Variables", "privEnv": "Private", "catchPos": "Catch", "finallyPos": "Finally", "finallyRet": "Back",
	})
	pointed(machine, "prg", &f.program)
	return f
})

// pointed finds a field that is a pointer, and returns what it points to.
func pointed(in reflect.Type, name string, at *uintptr) reflect.Type {
	offset, typ := layout.FieldOf(in, name, reflect.Pointer)
	*at = offset
	return typ.Elem()
}

func newMachine(vm *goja.Runtime) *machine {
	f := machineLayout()
	m := layout.Field[unsafe.Pointer](unsafe.Pointer(vm), f.machine)
	return &machine{
		calls:    layout.At[[]call](m, f.calls),
		attempts: layout.At[[]attempt](m, f.attempts),
		stack:    layout.At[[]goja.Value](m, f.stack),
		top:      layout.At[int](m, f.top),
		program:  layout.At[unsafe.Pointer](m, f.program),
		base:     layout.At[int](m, f.base),
		at:       layout.At[int](m, f.at),

		interrupted: layout.At[uint32](m, f.interrupted),
	}
}

// jobQueue is where goja has its promise jobs.
func jobQueue(vm *goja.Runtime) *[]func() {
	return layout.At[[]func()](unsafe.Pointer(vm), machineLayout().jobs)
}

// maxSights is how many errors can be made before the first is looked at.
const maxSights = 32

// look notes what the machine is doing.
func (m *machine) look(called []called) {
	if m.sighted++; len(m.sights) < maxSights {
		m.sights = append(m.sights, sight{})
	}
	s := &m.sights[(m.sighted-1)%maxSights]
	stack, top := *m.stack, *m.top
	*s = sight{erring: erring{*m.program, *m.at}, looked: called}
	for i := range s.operands {
		if at := top - 1 - i; at >= 0 && at < len(stack) {
			s.operands[i] = stack[at]
		}
	}
	if top < len(stack) {
		s.above = stack[top]
	}
	if base := *m.base; *m.program == nil && base >= 2 && base <= len(stack) {
		copy(s.invocation[:], stack[base-2:max(base, min(top, len(stack)))])
	}
}

// recall makes the sight of an error the one at hand: the last of a place, or of a native function.
func (m *machine) recall(place *frame) {
	m.sight = sight{}
	for i := 1; i <= len(m.sights); i++ {
		s := &m.sights[(m.sighted-i)%maxSights]
		if s.program == nil && place.file == "" || s.program != nil && s.isAt(place) {
			m.sight, *s = *s, sight{}
			return
		}
	}
}

// forget leaves the values of errors that nobody has asked for to the collector.
func (m *machine) forget() {
	m.sights, m.sighted = nil, 0
}

// clear leaves the values of a turn that is over to the collector, and the stack to the next
// turn unless it is large.
func (m *machine) clear() {
	const large = 1024
	if cap(*m.stack) > large {
		*m.stack = nil
	}
	clear(*m.stack)
	*m.stack = (*m.stack)[:0]
	clearUsed(*m.calls, func(c *call) bool { return c.Program != nil || c.At|c.Base != 0 })
	clearUsed(*m.attempts, func(a *attempt) bool { return a.Catch|a.Finally|a.Back != 0 })
}

// clearUsed clears what a slice has had in the room that it has left.
func clearUsed[T any](s []T, used func(*T) bool) {
	room := s[len(s):cap(s)]
	n := 0
	for n < len(room) && used(&room[n]) {
		n++
	}
	clear(room[:n])
}

// abandon makes the machine ready for the next turn after one that did not come to its end.
func (m *machine) abandon() {
	*m.stack, *m.top = nil, 0
}

// watch looks at the machine whenever goja lists the calls.
func (e *engine) watch() {
	e.machine = newMachine(e.realm.VM)
	function := Proto(e.realm.VM.Get("Function").(*goja.Object))
	e.machine.call, e.machine.apply = Object(function.Get("call")), Object(function.Get("apply"))
	e.machine.functionText = Object(function.Get("toString"))
	getter := e.realm.VM.ToValue(func(goja.FunctionCall) goja.Value {
		switch {
		case e.overflowing:
		case e.maxCalls > 0 && len(*e.machine.calls) > e.maxCalls:
			panic(e.overflow())
		default:
			e.machine.look(e.realm.captureCalled(false))
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
