package js

import "github.com/dop251/goja"

// completeReasons completes errors of the engine before the handlers of rejected promises
// see them: a promise that has a handler when it is rejected is not told to the tracker.
func (r *Realm) completeReasons() {
	proto := Proto(Object(r.VM.Get("Promise")))
	r.Wrap(proto, "then", func(then Callable, c goja.FunctionCall) goja.Value {
		if len(c.Arguments) < 2 || !IsFunction(c.Arguments[1]) {
			return then(c)
		}
		handler := AsCallable(c.Arguments[1])
		completing := r.VM.ToValue(func(c goja.FunctionCall) goja.Value {
			r.complete(c.Argument(0))
			return handler(c)
		})
		args := [...]goja.Value{c.Arguments[0], completing}
		return then(goja.FunctionCall{This: c.This, Arguments: args[:]})
	})
}
