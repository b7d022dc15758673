package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineSizes makes the sizes of maps and sets accessors that cannot be assigned to: goja has
// marked them as writable, and an object would get a property of its own.
func defineSizes(r *js.Realm) {
	describe := js.AsCallable(js.Object(r.VM.Get("Object")).Get("getOwnPropertyDescriptor"))
	for _, class := range []string{"Map", "Set"} {
		proto := prototype(r, class)
		own := describe(goja.FunctionCall{Arguments: []goja.Value{proto, r.VM.ToValue("size")}})
		check(proto.DefineDataProperty("size", js.Undefined, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
		check(proto.DefineAccessorProperty("size", js.Get(own, "get"), nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
}
