package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// WatchResolves has tell called for whatever settles a promise again, from now on. The engine
// ignores that; so promises are made with functions that do not, which costs much.
//
// What is seen are promises that are made by scripts from now on: by a constructor, Promise.resolve,
// Promise.race, Promise.all and Promise.any, and what thenables do that these are resolved
// with. What is not seen is a thenable that is awaited, or that a reaction or an async
// function returns: the engine makes their functions, at a place of its own.
func WatchResolves(r *js.Realm, tell js.SettledAgain) {
	r.SettledAgain = tell
	class := intrinsicPromise(r)
	w := &resolveWatch{r}
	js.Reconstruct(class, w.construct)
	for _, name := range []string{"all", "race"} {
		js.Reimplement(class.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				if c.This == goja.Value(class) {
					c.This = standIn(r, class, func(executor goja.Value) *goja.Object { return r.New(class, executor) })
				}
				return native(c)
			}
		})
	}
	js.Reimplement(class.Get("resolve"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			thenable := js.Object(c.Argument(0))
			if c.This != goja.Value(class) || thenable == nil || layout.IsPromise(thenable) {
				return native(c)
			}
			return r.New(class, r.Func("", 2, func(settle goja.FunctionCall) goja.Value {
				return r.Call(settle.Argument(0), js.Undefined, thenable)
			}))
		}
	})
}

// intrinsicPromise is the class Promise of the language, whatever a script has put in its place.
func intrinsicPromise(r *js.Realm) *goja.Object {
	type promises struct{ class *goja.Object }
	return js.State(r, func(r *js.Realm) *promises { return &promises{js.Object(r.VM.Get("Promise"))} }).class
}

// A resolveWatch sees to it that promises tell what settles them again.
type resolveWatch struct{ r *js.Realm }

// A settling is a promise that is made to be settled by functions that tell.
type settling struct {
	watch   *resolveWatch
	promise *goja.Object // nil while its executor runs
}

// construct is the constructor of promises: it gives the executor functions that tell.
func (w *resolveWatch) construct(native js.Construct) js.Construct {
	return func(args []goja.Value, newTarget *goja.Object) *goja.Object {
		if len(args) == 0 || !js.IsFunction(args[0]) {
			return native(args, newTarget) // which throws
		}
		s, executor := &settling{watch: w}, args[0]
		s.promise = native([]goja.Value{w.r.Func("", 2, func(c goja.FunctionCall) goja.Value {
			s.hand(js.AsCallable(c.Argument(0)), js.AsCallable(c.Argument(1)), func(resolve, reject goja.Value) {
				w.r.Call(executor, js.Undefined, resolve, reject)
			})
			return js.Undefined
		})}, newTarget)
		return s.promise
	}
}

// hand calls to with functions that settle the promise, or tell that it was settled. What to
// throws rejects it.
func (s *settling) hand(resolve, reject js.Callable, to func(resolve, reject goja.Value)) {
	r, settled := s.watch.r, false
	settle := func(kind string, native func(v goja.Value)) *goja.Object {
		return r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			if v := c.Argument(0); settled {
				r.SettledAgain(kind, func() *goja.Object { return s.promise }, v)
			} else {
				settled = true
				native(v)
			}
			return js.Undefined
		})
	}
	rejecting := settle("reject", func(v goja.Value) { call(reject, v) })
	resolving := settle("resolve", func(v goja.Value) { s.resolve(resolve, reject, v) })
	if ex := r.Try(func() { to(resolving, rejecting) }); ex != nil {
		r.Call(rejecting, js.Undefined, ex.Value())
	}
}

// resolve resolves the promise with a value. A thenable gets functions that tell, too: what
// the engine is given calls its method then, which has been read by then as often as it
// may be.
func (s *settling) resolve(resolve, reject js.Callable, v goja.Value) {
	r, thenable := s.watch.r, js.Object(v)
	if thenable == nil || layout.IsPromise(thenable) {
		call(resolve, v)
		return
	}
	var then goja.Value
	if ex := r.Try(func() { then = thenable.Get("then") }); ex != nil {
		call(reject, ex.Value())
		return
	}
	if !js.IsFunction(then) {
		call(resolve, v)
		return
	}
	stand := r.VM.NewObject()
	r.Hidden(stand).Method("then", 2, func(c goja.FunctionCall) goja.Value {
		s.hand(js.AsCallable(c.Argument(0)), js.AsCallable(c.Argument(1)), func(resolve, reject goja.Value) {
			r.Call(then, thenable, resolve, reject)
		})
		return js.Undefined
	})
	call(resolve, stand)
}

func call(f js.Callable, v goja.Value) {
	f(goja.FunctionCall{This: js.Undefined, Arguments: []goja.Value{v}})
}

// standIn makes a class for a function of Promise to be called on in the place of another,
// meant: its promises are what construct makes of an executor.
func standIn(r *js.Realm, meant *goja.Object, construct func(executor goja.Value) *goja.Object) *goja.Object {
	stand := r.VM.ToValue(func(call goja.ConstructorCall) *goja.Object { return construct(call.Argument(0)) }).(*goja.Object)
	r.Hidden(stand).Getter("resolve", func(goja.Value) goja.Value {
		resolve := js.Get(meant, "resolve")
		if !js.IsFunction(resolve) {
			return resolve
		}
		return r.Func("resolve", 1, func(with goja.FunctionCall) goja.Value {
			return r.Call(resolve, meant, with.Argument(0))
		})
	})
	return stand
}
