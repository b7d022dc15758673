package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// definePromiseResolve has Promise.resolve return what it is given only if that is a promise: to
// the engine whatever has the class for its constructor is one.
func definePromiseResolve(r *js.Realm) {
	class := intrinsicPromise(r)
	js.Reimplement(class.Get("resolve"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			v := js.Object(c.Argument(0))
			if _, constructs := goja.AssertConstructor(c.This); v == nil || !constructs || layout.IsPromise(v) {
				return native(c)
			}
			if c.This == goja.Value(class) {
				promise, resolve, _ := r.VM.NewPromise()
				check(resolve(v))
				return r.VM.ToValue(promise)
			}
			var resolve goja.Value
			promise := r.New(c.This, r.Func("", 2, func(settle goja.FunctionCall) goja.Value {
				resolve = settle.Argument(0)
				return js.Undefined
			}))
			r.Call(resolve, js.Undefined, v)
			return promise
		}
	})
}
