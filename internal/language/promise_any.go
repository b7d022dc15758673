package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// definePromiseAny gives the error of Promise.any its message, and a stack without frames.
// The engine makes that error without either and rejects with it at once, so that it is
// completed on its way: the engine's function is called on a class whose promises are
// those of the class meant, but for how they are rejected.
func definePromiseAny(r *js.Realm) {
	class := js.Object(r.VM.Get("Promise"))
	native := js.AsCallable(class.Get("any"))
	r.Hidden(class).Method("any", 1, func(c goja.FunctionCall) goja.Value {
		meant := js.Object(c.This)
		if _, ok := goja.AssertConstructor(c.This); meant == nil || !ok {
			return native(c) // which throws
		}
		stand := standIn(r, meant, func(executor goja.Value) *goja.Object {
			return r.New(meant, r.Func("", 2, func(settle goja.FunctionCall) goja.Value {
				reject := r.Func("", 1, func(with goja.FunctionCall) goja.Value {
					completeAggregate(r, js.Object(with.Argument(0)))
					return r.Call(settle.Argument(1), js.Undefined, with.Argument(0))
				})
				return r.Call(executor, js.Undefined, settle.Argument(0), reject)
			}))
		})
		return native(goja.FunctionCall{This: stand, Arguments: c.Arguments})
	})
}

// completeAggregate completes an error of the engine's that stands for several.
func completeAggregate(r *js.Realm, err *goja.Object) {
	const message = "All promises were rejected"
	class := r.ErrorClass("AggregateError")
	if err == nil || err.Prototype() != js.Proto(class) || js.Truthy(js.Get(err, "message")) {
		return
	}
	r.Hidden(err).
		Value("stack", r.VM.ToValue("AggregateError: "+message)).
		Value("message", r.VM.ToValue(message))
}
