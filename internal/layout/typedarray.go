package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// A TypedArray is what implements a typed array.
type TypedArray struct {
	class      string
	object     *goja.Object
	prototype  *goja.Object
	extensible bool

	properties map[unistring.String]goja.Value
	Names      []unistring.String // of the properties, without the elements
	sorted     int
	indexed    int
	symbols    unsafe.Pointer
	private    unsafe.Pointer

	Buffer         unsafe.Pointer // the struct of the ArrayBuffer
	constructor    *goja.Object
	Length, Offset int  // in elements
	ElementSize    int  // in bytes
	Elements       Impl // the value of an interface
}

// TypedArrayOf returns what implements the typed array o.
func TypedArrayOf(o *goja.Object) *TypedArray {
	return (*TypedArray)(Of(o).At)
}

// MatchTypedArray panics if the struct that implements a typed array is not a
// [TypedArray].
func MatchTypedArray(theirs reflect.Type) {
	mustMatch(theirs, reflect.TypeFor[TypedArray](), map[string]string{
		"class": "class", "val": "object", "prototype": "prototype", "extensible": "extensible",
		"values": "properties", "propNames": "Names", "lastSortedPropLen": "sorted", "idxPropCount": "indexed",
		"symValues": "symbols", "viewedArrayBuf": "Buffer", "defaultCtor": "constructor",
		"length": "Length", "offset": "Offset", "elemSize": "ElementSize",
	})
	if at, _ := FieldOf(theirs, "typedArray", reflect.Interface); at != unsafe.Offsetof(TypedArray{}.Elements) {
		panic("layout: goja's " + theirs.Name() + " has its elements elsewhere")
	}
}

// Clone makes a typed array like sample, one that no script has seen, of another
// ArrayBuffer: of length elements from offset on. elements is where the elements are found.
func Clone(sample *goja.Object, buffer, elements unsafe.Pointer, offset, length int) *goja.Object {
	o, a := new(goja.Object), new(TypedArray)
	*o, *a = *sample, *TypedArrayOf(sample)
	ImplOf(o).At = unsafe.Pointer(a)
	a.object = o
	a.properties = make(map[unistring.String]goja.Value)
	a.Buffer, a.Offset, a.Length = buffer, offset, length
	a.Elements.At = elements
	return o
}
