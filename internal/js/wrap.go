package js

import "github.com/dop251/goja"

// Wrap puts a function of the language's behind another one of the same name and length: with
// is called in its place, and gets it. Wrap returns it.
func (r *Realm) Wrap(on *goja.Object, name string, with func(native Callable, c goja.FunctionCall) goja.Value) (native Callable) {
	own := Object(on.Get(name))
	native = AsCallable(own)
	r.Hidden(on).Method(name, length(own), func(c goja.FunctionCall) goja.Value { return with(native, c) })
	return native
}
