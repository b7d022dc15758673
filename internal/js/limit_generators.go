package js

import "github.com/dop251/goja"

// resumption is how many more calls goja may count to resume a generator and what is at
// its beginning: it cannot go on if it finds in the middle of that that they are too many.
const resumption = 8

var generatorProgram = program("generator", "(function* () {})")

// limitGenerators has generators that run each other, as those that delegate do, count as
// calls: goja does not count them, and its stack, which is Go's, cannot be caught when it
// is exhausted.
func (e *engine) limitGenerators() {
	r := e.realm
	generator := must(r.VM.RunProgram(generatorProgram())).(*goja.Object).Get("prototype").(*goja.Object).Prototype()
	for _, name := range []string{"next", "return", "throw"} {
		r.Wrap(generator, name, func(native Callable, c goja.FunctionCall) goja.Value {
			if e.maxCalls > 0 && (e.generators > e.maxCalls || len(*e.machine.calls)+resumption > e.maxCalls) {
				panic(e.overflow())
			}
			e.generators++
			defer func() { e.generators-- }()
			return native(c)
		})
	}
}
