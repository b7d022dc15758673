// Package layout finds fields in goja's own structs, for what goja has no method for or
// only one that costs many times as much.
//
// Where a field is, is looked up once, by its name and type, in a sample of what will be
// looked into:
//
//	sample := v.(*goja.Object) // of new Uint8Array(1)
//	length := layout.FieldAt(layout.StructOf(sample), "length", reflect.TypeFor[int]())
//
// and read from then on where an object is of the same type:
//
//	if i := layout.Of(o); i.Type == layout.Of(sample).Type {
//		n := layout.Field[int](i.At, length)
//
// A goja that arranges its structs differently does not get past the first.
package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// An Impl is what implements an object: a type, by its identity, and a struct.
type Impl struct{ Type, At unsafe.Pointer }

// Of returns what implements o, the interface value that an object begins with.
func Of(o *goja.Object) Impl { return *(*Impl)(unsafe.Pointer(o)) }

// StructOf returns the type of the struct that implements o.
func StructOf(o *goja.Object) reflect.Type {
	return reflect.ValueOf(o).Elem().Field(0).Elem().Type().Elem()
}

// FieldAt returns where a struct has a field of that name and type; any interface
// will do if typ is nil. It panics if there is none.
func FieldAt(in reflect.Type, name string, typ reflect.Type) (at uintptr) {
	f, ok := in.FieldByName(name)
	if !ok || f.Type != typ && (typ != nil || f.Type.Kind() != reflect.Interface) {
		panic("layout: goja's " + in.Name() + " has no field " + name + " of the type it should be")
	}
	for _, i := range f.Index { // through the structs it is embedded in
		at += in.Field(i).Offset
		in = in.Field(i).Type
	}
	return at
}

// Field reads a field.
func Field[T any](of unsafe.Pointer, at uintptr) T { return *(*T)(unsafe.Add(of, at)) }
