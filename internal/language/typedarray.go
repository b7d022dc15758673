package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// defineTypedArrays has typed arrays made of what a primitive value has: a string is a list
// of its characters. What is like an array but longer than one can be is refused, and what is
// empty is not looked into.
func defineTypedArrays(r *js.Realm) {
	typedArray := js.Object(r.VM.Get("Uint8Array")).Prototype()
	isEmpty := func(o *goja.Object) bool {
		a := layout.TypedArrayOf(o)
		return a != nil && a.Length == 0 && !a.Buffer.IsDetached()
	}
	js.Reimplement(js.Proto(typedArray).Get("set"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			empty := func() goja.FunctionCall {
				return goja.FunctionCall{This: c.This, Arguments: []goja.Value{r.VM.NewArray(), c.Argument(1)}}
			}
			source, ok := c.Argument(0).(*goja.Object)
			switch {
			case ok && isEmpty(source):
				return native(empty())
			case js.IsNullish(c.Argument(0)):
				native(empty()) // which looks at where to before it is known what
			}
			return native(c)
		}
	})
	js.Reimplement(typedArray.Get("from"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			if source := c.Argument(0); js.Object(source) == nil && !js.IsNullish(source) {
				args := append([]goja.Value{source.ToObject(r.VM)}, c.Arguments[1:]...)
				return native(goja.FunctionCall{This: c.This, Arguments: args})
			}
			return native(c)
		}
	})
	defineTypedArrayMakers(r)
	defineSeal(r)
}

// defineSeal has typed arrays sealed: their elements, which cannot be anything but what they are,
// count as sealed.
func defineSeal(r *js.Realm) {
	object := js.Object(r.VM.Get("Object"))
	names, symbols := js.AsCallable(object.Get("getOwnPropertyNames")), js.AsCallable(object.Get("getOwnPropertySymbols"))
	describe, define := js.AsCallable(object.Get("getOwnPropertyDescriptor")), js.AsCallable(object.Get("defineProperty"))
	call := func(f js.Callable, args ...goja.Value) goja.Value {
		return f(goja.FunctionCall{This: js.Undefined, Arguments: args})
	}
	others := func(o *goja.Object) []goja.Value {
		all := js.Elements(js.Object(call(names, o)))
		return append(all[layout.TypedArrayOf(o).Length:], js.Elements(js.Object(call(symbols, o)))...)
	}
	r.Wrap(object, "seal", func(native js.Callable, c goja.FunctionCall) goja.Value {
		o := js.Object(c.Argument(0))
		if o == nil || layout.TypedArrayOf(o) == nil {
			return native(c)
		}
		call(js.AsCallable(object.Get("preventExtensions")), o)
		sealed := r.VM.NewObject()
		check(sealed.Set("configurable", false))
		for _, key := range others(o) {
			call(define, o, key, sealed)
		}
		return o
	})
	r.Wrap(object, "isSealed", func(native js.Callable, c goja.FunctionCall) goja.Value {
		o := js.Object(c.Argument(0))
		if o == nil || layout.TypedArrayOf(o) == nil {
			return native(c)
		}
		sealed := !call(js.AsCallable(object.Get("isExtensible")), o).ToBoolean()
		for _, key := range others(o) {
			sealed = sealed && !js.Get(call(describe, o, key), "configurable").ToBoolean()
		}
		return r.VM.ToValue(sealed)
	})
}
