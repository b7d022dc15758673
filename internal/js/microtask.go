package js

import "github.com/dop251/goja"

// Microtask calls f as a microtask: where a script would go on after awaiting a value
// that is no promise, in the asynchronous context of the caller. f must not throw.
func (r *Realm) Microtask(f func()) {
	switch jobs := r.engine.jobs; {
	case r.resources.observer != nil: // who is to see the promise
		r.Call(must(r.VM.RunProgram(reactionProgram())), Undefined, r.VM.ToValue(func(goja.FunctionCall) goja.Value {
			f()
			return Undefined
		}))
	case r.resources.watched:
		in := r.snapshot()
		*jobs = append(*jobs, func() {
			scope := r.Enter(in)
			f()
			r.Leave(scope)
		})
	default:
		*jobs = append(*jobs, f)
	}
}

var reactionProgram = program("reaction", "(f) => { Promise.resolve().then(() => f()) }")
