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

// QueueMicrotask has fn called, without arguments, as a microtask.
func (r *Realm) QueueMicrotask(fn goja.Value) {
	r.resources.reaction = r.NewResource(microtaskKind, nil)
	defer func() { r.resources.reaction = nil }()
	if _, err := r.microtask(Undefined, fn); err != nil {
		panic(err)
	}
}

var microtaskProgram = program("microtask", `(function (attempt) {
	const resolved = Promise.resolve(), then = resolved.then, apply = Reflect.apply;
	return function (callback) { apply(then, resolved, [function () { attempt(callback) }]) };
})`)

// initMicrotasks makes the function behind QueueMicrotask. The reaction must be a
// JavaScript function: see engine.
func (r *Realm) initMicrotasks() {
	attempt := func(c goja.FunctionCall) goja.Value {
		if ex := r.Try(func() { r.Call(c.Argument(0), Undefined) }); ex != nil {
			if excerpt := r.made(ex.Value()); excerpt != "" { // as with rejections
				r.thrown = thrown{value: ex.Value(), excerpt: excerpt}
			}
			scope := r.Enter(nil) // it is nobody's any more
			r.Uncaught(ex.Value(), FromException)
			r.Leave(scope)
		}
		return Undefined
	}
	queue := r.Call(must(r.VM.RunProgram(microtaskProgram())), Undefined, r.VM.ToValue(attempt))
	r.microtask, _ = goja.AssertFunction(queue)
}
