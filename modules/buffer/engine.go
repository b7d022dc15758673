package buffer

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/layout"
)

// This file finds the memory of a view in goja's own structs. Through goja's API
// that costs twenty times as much, in every call of a method of Buffer, and is
// wrong for a view of a detached ArrayBuffer. Where the fields are is looked up
// when the program starts, and a goja that arranges them differently does not get
// past that.

// views is where goja has what is needed of its structs.
type views struct {
	typedArray, dataView unsafe.Pointer // types of objects
	uint8                unsafe.Pointer // the type of a Uint8Array's elements

	viewed, byteOffset, byteLength uintptr // of a DataView
}

var engine = newViews()

func newViews() (l views) {
	vm := goja.New()
	sample := func(source string) (layout.Impl, reflect.Type) {
		v, err := vm.RunString(source)
		if err != nil {
			panic(err)
		}
		o := v.(*goja.Object)
		return layout.Of(o), layout.StructOf(o)
	}
	array, arrayType := sample("new Uint8Array(1)")
	typedArray := (*layout.TypedArray)(array.At)
	dataView, dataViewType := sample("new DataView(new ArrayBuffer(1))")
	_, bufferType := sample("new ArrayBuffer(1)")
	buffer, number := reflect.PointerTo(bufferType), reflect.TypeFor[int]()

	layout.MatchArrayBuffer(bufferType)
	layout.MatchTypedArray(arrayType)
	l.viewed = layout.FieldAt(dataViewType, "viewedArrayBuf", buffer)
	l.byteOffset = layout.FieldAt(dataViewType, "byteOffset", number)
	l.byteLength = layout.FieldAt(dataViewType, "byteLen", number)
	l.typedArray, l.dataView = array.Type, dataView.Type
	l.uint8 = typedArray.Elements.Type
	if typedArray.Elements.At != unsafe.Pointer(&typedArray.Buffer.Data) {
		panic("buffer: goja's Uint8Arrays are not backed by the memory of their ArrayBuffers")
	}
	return l
}

// memoryOf returns the memory of a typed array or a DataView, empty if it is
// detached.
func memoryOf(o *goja.Object) ([]byte, bool) {
	var buffer *layout.ArrayBuffer
	var start, length int
	switch i := layout.Of(o); i.Type {
	case engine.typedArray:
		a := (*layout.TypedArray)(i.At)
		start, length = a.Offset*a.ElementSize, a.Length*a.ElementSize
		buffer = a.Buffer
	case engine.dataView:
		start, length = layout.Field[int](i.At, engine.byteOffset), layout.Field[int](i.At, engine.byteLength)
		buffer = layout.Field[*layout.ArrayBuffer](i.At, engine.viewed)
	default:
		return nil, false
	}
	if start+length > len(buffer.Data) {
		return []byte{}, true
	}
	return buffer.Data[start : start+length : start+length], true
}

// isUint8Array tells whether o is a Uint8Array, whatever its prototype is.
func isUint8Array(o *goja.Object) bool {
	i := layout.Of(o)
	return i.Type == engine.typedArray && (*layout.TypedArray)(i.At).Elements.Type == engine.uint8
}

// elementSize is the number of bytes of a typed array's element.
func elementSize(o *goja.Object) int { return layout.TypedArrayOf(o).ElementSize }

// propertyNames returns the names of a typed array's own properties other than its
// elements. Enumerating them goes through all the elements first.
func propertyNames(o *goja.Object) []unistring.String {
	return layout.TypedArrayOf(o).Names
}

// memoryOfBuffer returns the memory of an ArrayBuffer, empty if it is detached.
func memoryOfBuffer(o *goja.Object) []byte {
	return layout.ArrayBufferOf(o).Data
}
