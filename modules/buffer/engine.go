package buffer

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// This file finds the memory of a view in goja's own structs. Through goja's API
// that costs twenty times as much, in every call of a method of Buffer, and is
// wrong for a view of a detached ArrayBuffer. Where the fields are is looked up
// when the program starts, and a goja that arranges them differently does not get
// past that.

// impl is what implements an object: a type, by its identity, and a struct.
type impl struct{ typ, at unsafe.Pointer }

// implOf returns what implements o, the interface value that an object begins with.
func implOf(o *goja.Object) impl { return *(*impl)(unsafe.Pointer(o)) }

// layout is where goja has what is needed of its structs.
type layout struct {
	typedArray, dataView unsafe.Pointer // types of objects
	uint8                unsafe.Pointer // the type of a Uint8Array's elements

	buffer, offset, length, size, element uintptr // of a typed array; in elements
	names                                 uintptr // of the properties of a typed array
	viewed, byteOffset, byteLength        uintptr // of a DataView
	data                                  uintptr // of an ArrayBuffer; none when detached
}

var engine = newLayout()

func newLayout() (l layout) {
	vm := goja.New()
	sample := func(source string) (impl, reflect.Type) {
		v, err := vm.RunString(source)
		if err != nil {
			panic(err)
		}
		o := v.(*goja.Object)
		return implOf(o), reflect.ValueOf(o).Elem().Field(0).Elem().Type().Elem()
	}
	array, arrayType := sample("new Uint8Array(1)")
	dataView, dataViewType := sample("new DataView(new ArrayBuffer(1))")
	_, bufferType := sample("new ArrayBuffer(1)")
	buffer, number := reflect.PointerTo(bufferType), reflect.TypeFor[int]()

	l.buffer = fieldAt(arrayType, "viewedArrayBuf", buffer)
	l.offset = fieldAt(arrayType, "offset", number)
	l.length = fieldAt(arrayType, "length", number)
	l.size = fieldAt(arrayType, "elemSize", number)
	l.element = fieldAt(arrayType, "typedArray", nil)
	l.names = fieldAt(arrayType, "propNames", reflect.TypeFor[[]unistring.String]())
	l.viewed = fieldAt(dataViewType, "viewedArrayBuf", buffer)
	l.byteOffset = fieldAt(dataViewType, "byteOffset", number)
	l.byteLength = fieldAt(dataViewType, "byteLen", number)
	l.data = fieldAt(bufferType, "data", reflect.TypeFor[[]byte]())
	l.typedArray, l.dataView = array.typ, dataView.typ
	l.uint8 = field[impl](array.at, l.element).typ
	return l
}

// fieldAt returns where a struct has a field of that name and type; any interface
// will do if typ is nil.
func fieldAt(in reflect.Type, name string, typ reflect.Type) (at uintptr) {
	f, ok := in.FieldByName(name)
	if !ok || f.Type != typ && (typ != nil || f.Type.Kind() != reflect.Interface) {
		panic("buffer: goja's " + in.Name() + " has no field " + name + " of the type it should be")
	}
	for _, i := range f.Index { // through the structs it is embedded in
		at += in.Field(i).Offset
		in = in.Field(i).Type
	}
	return at
}

// field reads a field.
func field[T any](of unsafe.Pointer, at uintptr) T { return *(*T)(unsafe.Add(of, at)) }

// memoryOf returns the memory of a typed array or a DataView, empty if it is
// detached.
func memoryOf(o *goja.Object) ([]byte, bool) {
	var buffer unsafe.Pointer
	var start, length int
	switch i := implOf(o); i.typ {
	case engine.typedArray:
		size := field[int](i.at, engine.size)
		start, length = field[int](i.at, engine.offset)*size, field[int](i.at, engine.length)*size
		buffer = field[unsafe.Pointer](i.at, engine.buffer)
	case engine.dataView:
		start, length = field[int](i.at, engine.byteOffset), field[int](i.at, engine.byteLength)
		buffer = field[unsafe.Pointer](i.at, engine.viewed)
	default:
		return nil, false
	}
	data := field[[]byte](buffer, engine.data)
	if start+length > len(data) {
		return []byte{}, true
	}
	return data[start : start+length : start+length], true
}

// isUint8Array tells whether o is a Uint8Array, whatever its prototype is.
func isUint8Array(o *goja.Object) bool {
	i := implOf(o)
	return i.typ == engine.typedArray && field[impl](i.at, engine.element).typ == engine.uint8
}

// elementSize is the number of bytes of a typed array's element.
func elementSize(o *goja.Object) int { return field[int](implOf(o).at, engine.size) }

// propertyNames returns the names of a typed array's own properties other than its
// elements. Enumerating them goes through all the elements first.
func propertyNames(o *goja.Object) []unistring.String {
	return field[[]unistring.String](implOf(o).at, engine.names)
}
