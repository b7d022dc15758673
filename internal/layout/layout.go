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
// A goja that arranges its structs differently does not get past the first: a program that
// was built with one panics when it begins, and says what has changed.
package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// An Impl is what implements an object: a type, by its identity, and a struct.
type Impl struct{ Type, At unsafe.Pointer }

// Of returns what implements o.
func Of(o *goja.Object) Impl { return *ImplOf(o) }

// ImplOf is where an object has what implements it: the interface value that it begins with.
func ImplOf(o *goja.Object) *Impl { return (*Impl)(unsafe.Pointer(o)) }

// StructOf returns the type of the struct that implements o.
func StructOf(o *goja.Object) reflect.Type {
	return reflect.ValueOf(o).Elem().Field(0).Elem().Type().Elem()
}

// FieldAt returns where a struct has a field of that name and type. It panics if there is
// none.
func FieldAt(in reflect.Type, name string, typ reflect.Type) uintptr {
	at, found := FieldOf(in, name, typ.Kind())
	if found != typ {
		panic("layout: goja's " + in.Name() + " has a field " + name + " of type " + found.String() + " instead of " + typ.String())
	}
	return at
}

// FieldOf is FieldAt for a field of a type that cannot be named, of which it returns what
// it is. The kind must be right.
func FieldOf(in reflect.Type, name string, kind reflect.Kind) (at uintptr, typ reflect.Type) {
	f, ok := in.FieldByName(name)
	if !ok || f.Type.Kind() != kind {
		panic("layout: goja's " + in.Name() + " has no field " + name + " of kind " + kind.String())
	}
	for _, i := range f.Index { // through the structs it is embedded in
		at += in.Field(i).Offset
		in = in.Field(i).Type
	}
	return at, f.Type
}

// At returns a field.
func At[T any](of unsafe.Pointer, at uintptr) *T { return (*T)(unsafe.Add(of, at)) }

// Field reads a field.
func Field[T any](of unsafe.Pointer, at uintptr) T { return *At[T](of, at) }

// MustMatch panics unless the fields of theirs lie where those of ours do. One of ours may
// be an [unsafe.Pointer] for a pointer or a map.
func MustMatch(theirs, ours reflect.Type, names map[string]string) {
	for name, own := range names {
		a, hasA := theirs.FieldByName(name)
		b, hasB := ours.FieldByName(own)
		if !hasA || !hasB || a.Offset != b.Offset || theirs.Size() != ours.Size() ||
			a.Type.Kind() != b.Type.Kind() && (b.Type.Kind() != reflect.UnsafePointer || a.Type.Kind() != reflect.Pointer && a.Type.Kind() != reflect.Map) {
			panic("layout: goja's " + theirs.Name() + " is not laid out like " + ours.Name())
		}
	}
}
