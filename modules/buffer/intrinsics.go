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
	arrayBuffer, byteOffset, byteLength, length, tag js.Callable

	dataViewLength js.Callable // the accessor byteLength of DataView.prototype
}

func (in *intrinsics) init(r *js.Realm) {
	class := func(name string) *goja.Object { return r.VM.Get(name).(*goja.Object) }
	describe := class("Object").Get("getOwnPropertyDescriptor")
	getter := func(o *goja.Object, key goja.Value) js.Callable {
		return js.AsCallable(js.Get(r.Call(describe, js.Undefined, o, key), "get"))
	}
	in.newUint8Array, _ = goja.AssertConstructor(class("Uint8Array"))

	typedArray := js.Proto(class("Uint8Array").Prototype())
	in.arrayBuffer = getter(typedArray, r.VM.ToValue("buffer"))
	in.byteOffset = getter(typedArray, r.VM.ToValue("byteOffset"))
	in.byteLength = getter(typedArray, r.VM.ToValue("byteLength"))
	in.length = getter(typedArray, r.VM.ToValue("length"))
	in.tag = getter(typedArray, goja.SymToStringTag)
	in.dataViewLength = getter(js.Proto(class("DataView")), r.VM.ToValue("byteLength"))
}
