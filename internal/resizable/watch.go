package resizable

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/library"
)

//go:embed typedarray.js
var methodsText string

var methods = library.New("resizable", methodsText)

// watched says that a realm watches the views that are made in it.
type watched struct{}

// watch has the classes of views tell what is made by them.
func watch(r *js.Realm) {
	js.State(r, func(r *js.Realm) *watched {
		for _, name := range []string{
			"Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
			"Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "DataView",
		} {
			js.Reconstruct(r.Intrinsic(name), func(native js.Construct) js.Construct {
				return func(args []goja.Value, newTarget *goja.Object) *goja.Object {
					o := native(args, newTarget)
					if len(args) > 0 {
						if buffer := js.Object(args[0]); buffer != nil && Of(buffer) != nil {
							Watch(o, len(args) < 3 || js.IsUndefined(args[2]))
						}
					}
					return o
				}
			})
		}
		defineMethods(r)
		return &watched{}
	})
}

// defineMethods has the methods of typed arrays that call scripts do so in a way that allows for
// the array to change its length meanwhile, if it is a view of a resizable buffer.
func defineMethods(r *js.Realm) {
	native := r.VM.NewObject()
	r.On(native).
		Method("length", 1, func(c goja.FunctionCall) goja.Value {
			a := layout.TypedArrayOf(js.Object(c.Argument(0)))
			if a.Buffer.IsDetached() {
				return r.VM.ToValue(-1)
			}
			return r.VM.ToValue(a.Length)
		}).
		Method("tracks", 1, func(c goja.FunctionCall) goja.Value {
			return r.VM.ToValue(Tracks(js.Object(c.Argument(0))))
		})
	proto := js.Proto(r.Intrinsic("Uint8Array")).Prototype()
	exports := methods.Load(r, native)
	for _, kind := range []string{"callbacks", "others"} {
		replacements := js.Object(exports.Get(kind))
		for _, name := range replacements.Keys() {
			changed := js.AsCallable(replacements.Get(name))
			js.Reimplement(proto.Get(name), func(native js.Callable) js.Callable {
				plain := r.Func(name, 0, native)
				return func(c goja.FunctionCall) goja.Value {
					o := js.Object(c.This)
					if o == nil || viewOf(o) == nil || OutOfBounds(o) || kind == "callbacks" && !js.IsFunction(c.Argument(0)) {
						return native(c)
					}
					return changed(goja.FunctionCall{This: plain, Arguments: append([]goja.Value{o}, c.Arguments...)})
				}
			})
		}
	}
}
