package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// intrinsics are functions of the language as it was before a script could change
// it. Called as Go functions they cost a tenth of reading the property.
type intrinsics struct {
	newUint8Array goja.Constructor

	// Accessors of %TypedArray%.prototype.
	arrayBuffer, byteOffset js.Callable

	// Methods of it.
	set, fillElements js.Callable

	isEnumerable js.Callable // Object.prototype.propertyIsEnumerable
	symbolsOf    js.Callable // Object.getOwnPropertySymbols

	inspectCustom *goja.Symbol // Symbol.for('nodejs.util.inspect.custom')
}

func (in *intrinsics) init(r *js.Realm) {
	class := r.Intrinsic
	in.newUint8Array, _ = goja.AssertConstructor(class("Uint8Array"))

	typedArray := js.Proto(class("Uint8Array").Prototype())
	describe := class("Object").Get("getOwnPropertyDescriptor")
	getter := func(name string) goja.Value {
		return js.Get(r.Call(describe, js.Undefined, typedArray, r.VM.ToValue(name)), "get")
	}
	makeBuffersFor(getter("buffer"), typedArray.Get("subarray"))
	in.arrayBuffer = js.AsCallable(getter("buffer"))
	in.byteOffset = js.AsCallable(getter("byteOffset"))
	in.set = js.AsCallable(typedArray.Get("set"))
	in.fillElements = js.AsCallable(typedArray.Get("fill"))
	in.isEnumerable = js.AsCallable(js.Proto(class("Object")).Get("propertyIsEnumerable"))
	in.symbolsOf = js.AsCallable(class("Object").Get("getOwnPropertySymbols"))
	in.inspectCustom = r.SymbolFor("nodejs.util.inspect.custom")
}
