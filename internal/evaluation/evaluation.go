// Package evaluation runs syntax trees as goja's eval runs texts: in the global scope, or
// among the variables of the function that calls eval.
//
// goja has no method for either. What it has inside is called by name: a goja that lacks
// one of these functions cannot be linked, one that arranges its structs differently
// panics when the first code is run (see package layout).
package evaluation

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/quicken"
)

// A Scope is where code runs.
type Scope struct {
	// Direct tells that the code sees the variables around the call that is being made,
	// which is one of a native function.
	Direct bool

	// Strict tells that the code around that is strict.
	Strict bool
}

// Run compiles a tree, which it changes, and returns the value of the code. What the code throws is thrown. The error is
// one of goja's compiler.
func Run(runtime *goja.Runtime, tree *ast.Program, in Scope) (goja.Value, error) {
	f := fields()
	m := layout.Field[unsafe.Pointer](unsafe.Pointer(runtime), f.machine)
	stash := layout.At[unsafe.Pointer](m, f.stash)
	global := unsafe.Add(unsafe.Pointer(runtime), f.global)

	isGlobal := true
	for s := *stash; in.Direct && isGlobal && s != nil; s = layout.Field[unsafe.Pointer](s, f.outer) {
		isGlobal = !isVariable(s)
	}
	outer, private := *stash, *layout.At[unsafe.Pointer](m, f.private)
	function := goja.Undefined()
	stack, top := layout.At[[]goja.Value](m, f.stack), layout.At[int](m, f.top)
	if in.Direct {
		if base := callersBase(m, f); base > 0 {
			function = (*stack)[base-1]
		}
	} else {
		outer, private = global, nil
	}

	pushContext(m)
	depth := *top
	*stash, *layout.At[unsafe.Pointer](m, f.private) = outer, private
	program, err := compileAST(tree, in.Strict, isGlobal, m)
	if err != nil {
		popContext(m)
		return nil, err
	}
	quicken.Program(program)
	push(m, function)
	*layout.At[int](m, f.base) = *top
	push(m, nil) // this, which the code finds in its scope
	*layout.At[*goja.Program](m, f.program) = program
	*layout.At[int](m, f.at), *layout.At[int](m, f.arguments) = 0, 0
	result := layout.At[goja.Value](m, f.result)
	*result = goja.Undefined()
	thrown := runTry(m)
	value := *result
	popContext(m)
	if thrown != nil {
		panic(thrown)
	}
	*top = depth
	return value, nil
}

// callersBase is where on the stack the values begin of the function that has called the
// native one at hand.
func callersBase(m unsafe.Pointer, f *machineFields) int {
	calls := layout.Field[[]struct{}](m, f.calls)
	if len(calls) == 0 {
		return 0
	}
	last := unsafe.Add(unsafe.Pointer(unsafe.SliceData(calls)), uintptr(len(calls)-1)*f.callSize)
	return layout.Field[int](last, f.callBase)
}

// machineFields are where goja has these things.
type machineFields struct {
	machine, global uintptr // in its runtime; global is its scope
	outer           uintptr // in its scopes

	stash, private, stack, top, base, program, at, arguments, result, calls uintptr // in its machine
	callSize, callBase                                                      uintptr // in each of its calls
}

var fields = sync.OnceValue(func() *machineFields {
	f := new(machineFields)
	number := reflect.TypeFor[int]()
	field := func(in reflect.Type, name string, kind reflect.Kind, at *uintptr) (of reflect.Type) {
		*at, of = layout.FieldOf(in, name, kind)
		return of
	}
	runtime := reflect.TypeFor[goja.Runtime]()
	machine := field(runtime, "vm", reflect.Pointer, &f.machine).Elem()
	var stash uintptr
	field(field(runtime, "global", reflect.Struct, &f.global), "stash", reflect.Struct, &stash)
	f.global += stash
	scope := field(machine, "stash", reflect.Pointer, &f.stash).Elem()
	field(scope, "outer", reflect.Pointer, &f.outer)
	field(machine, "privEnv", reflect.Pointer, &f.private)
	field(machine, "stack", reflect.Slice, &f.stack)
	f.top, f.base = layout.FieldAt(machine, "sp", number), layout.FieldAt(machine, "sb", number)
	f.at, f.arguments = layout.FieldAt(machine, "pc", number), layout.FieldAt(machine, "args", number)
	f.program = layout.FieldAt(machine, "prg", reflect.TypeFor[*goja.Program]())
	f.result = layout.FieldAt(machine, "result", reflect.TypeFor[goja.Value]())
	call := field(machine, "callStack", reflect.Slice, &f.calls).Elem()
	f.callSize, f.callBase = call.Size(), layout.FieldAt(call, "sb", number)
	return f
})
