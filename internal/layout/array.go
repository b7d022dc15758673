package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// arrayFields is where an array has its elements.
type arrayFields struct {
	array                unsafe.Pointer // its type
	elements, properties uintptr
}

func newArrays(sample *goja.Object) arrayFields {
	in := StructOf(sample)
	return arrayFields{
		array:      Of(sample).Type,
		elements:   FieldAt(in, "values", reflect.TypeFor[[]goja.Value]()),
		properties: FieldAt(in, "propValueCount", reflect.TypeFor[int]()),
	}
}

// ArrayElements returns the elements of an array as it holds them: nil where there is none,
// and none where the array ends with nothing. It returns nil for what is no array, and for one that has
// elements with getters or with other attributes than those that elements have at first.
func ArrayElements(o *goja.Object) []goja.Value {
	if i := Of(o); i.Type == arrays.array && Field[int](i.At, arrays.properties) == 0 {
		return Field[[]goja.Value](i.At, arrays.elements)
	}
	return nil
}

// HasElementsOnly reports whether an array or a typed array has no properties of its own that have other names than
// elements have, but its length. It does not know of what is something else.
func HasElementsOnly(o *goja.Object) bool {
	switch i := Of(o); i.Type {
	case arrays.array:
		return len((*ordinary)(i.At).Names) == 1
	case views.typedArray:
		return len((*ordinary)(i.At).Names) == 0
	}
	return false
}
