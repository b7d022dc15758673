package language

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// defineArrays has the methods of arrays put up with scripts that change the array while they run:
// the engine goes on with what is not there any more.
func defineArrays(r *js.Realm) {
	proto := prototype(r, "Array")
	plain := layout.PlainOf(r.VM.NewObject(), r.VM.NewArray())
	js.Reimplement(proto.Get("sort"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			if o := js.Object(c.This); o != nil {
				elements, ok := plain.Elements(o)
				compares := js.IsFunction(c.Argument(0))
				if ok && (compares || js.IsUndefined(c.Argument(0)) && slices.ContainsFunc(elements, isObject)) {
					sortCopy(r, &plain, native, o, elements, c.Arguments)
					return o
				}
			}
			return native(c) // which runs nothing, or works on a copy
		}
	})
	defineElements(r, plain)
	for name, places := range map[string][]int{"splice": {0, 1}, "fill": {1, 2}, "lastIndexOf": {1}} {
		js.Reimplement(proto.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				for _, at := range places {
					if isObject(c.Argument(at)) && js.Object(c.This) != nil {
						args := slices.Clone(c.Arguments)
						args[at] = args[at].ToNumber()
						c.Arguments = args
					}
				}
				return native(c)
			}
		})
	}
}

// sortCopy sorts a copy of the elements of an array, and puts them into it when they are sorted.
func sortCopy(r *js.Realm, plain *layout.Plain, native js.Callable, o *goja.Object, elements, args []goja.Value) {
	if len(elements) < 2 {
		return
	}
	sorted, copied := slices.Clone(elements), r.VM.NewArray()
	plain.Fill(copied, sorted)
	native(goja.FunctionCall{This: copied, Arguments: args})
	if now, ok := plain.Elements(o); ok && len(now) == len(elements) && &now[0] == &elements[0] {
		copy(now, sorted)
		return
	}
	r.Call(r.VM.Get("Object").(*goja.Object).Get("assign"), js.Undefined, o, copied)
}

func isObject(v goja.Value) bool { return js.Object(v) != nil }
