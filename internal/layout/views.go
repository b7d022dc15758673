package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// views are the types of what implements ArrayBuffers and what views them, and of the
// elements of a Uint8Array, and of what implements promises.
var views, arrays, plain, functions = newSamples()

func newSamples() (viewTypes, arrayFields, plainTypes, nativeTypes) {
	vm := goja.New()
	return newViews(vm), newArrays(vm.NewArray()), newPlain(vm.NewObject(), vm.ToValue("text")), newFunctions(vm)
}

type viewTypes struct{ arrayBuffer, typedArray, dataView, uint8, promise unsafe.Pointer }

func newViews(vm *goja.Runtime) viewTypes {
	sample := func(class string, args ...goja.Value) (*goja.Object, Impl, reflect.Type) {
		o, err := vm.New(vm.Get(class), args...) // which compiles nothing: programs begin with this
		if err != nil {
			panic(err)
		}
		return o, Of(o), StructOf(o)
	}
	of, buffer, bufferType := sample("ArrayBuffer", vm.ToValue(1))
	_, array, arrayType := sample("Uint8Array", of)
	_, dataView, dataViewType := sample("DataView", of)

	matchOrdinary(bufferType, reflect.TypeFor[ArrayBuffer](), map[string]string{"detached": "detached", "data": "Data"})
	matchOrdinary(arrayType, reflect.TypeFor[TypedArray](), map[string]string{
		"viewedArrayBuf": "Buffer", "defaultCtor": "constructor",
		"length": "Length", "offset": "Offset", "elemSize": "ElementSize",
	})
	matchOrdinary(dataViewType, reflect.TypeFor[DataView](), map[string]string{
		"viewedArrayBuf": "Buffer", "byteLen": "Length", "byteOffset": "Offset",
	})
	a := (*TypedArray)(array.At)
	if at, _ := FieldOf(arrayType, "typedArray", reflect.Interface); at != unsafe.Offsetof(a.Elements) || a.Elements.At != unsafe.Pointer(&a.Buffer.Data) {
		panic("layout: goja's typed arrays are not backed by the memory of their ArrayBuffers")
	}
	promise, _, _ := vm.NewPromise()
	return viewTypes{buffer.Type, array.Type, dataView.Type, a.Elements.Type, Of(vm.ToValue(promise).(*goja.Object)).Type}
}

// ArrayBufferOf returns what implements the ArrayBuffer o, nil if o is something else.
func ArrayBufferOf(o *goja.Object) *ArrayBuffer {
	if i := Of(o); i.Type == views.arrayBuffer {
		return (*ArrayBuffer)(i.At)
	}
	return nil
}

// TypedArrayOf returns what implements the typed array o, nil if o is something else.
func TypedArrayOf(o *goja.Object) *TypedArray {
	if i := Of(o); i.Type == views.typedArray {
		return (*TypedArray)(i.At)
	}
	return nil
}

// DataViewOf returns what implements the DataView o, nil if o is something else.
func DataViewOf(o *goja.Object) *DataView {
	if i := Of(o); i.Type == views.dataView {
		return (*DataView)(i.At)
	}
	return nil
}

// IsPromise tells whether o is a promise, and nothing that only looks like one.
func IsPromise(o *goja.Object) bool { return Of(o).Type == views.promise }

// OfUint8 tells whether a is a Uint8Array, whatever its prototype is.
func (a *TypedArray) OfUint8() bool { return a.Elements.Type == views.uint8 }
