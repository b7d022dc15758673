package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// A Primitive makes values of one of goja's types of primitive values, which T lies in memory
// like.
type Primitive[T any] struct{ typ unsafe.Pointer }

// PrimitiveOf returns what makes values of the type of sample. It panics if that is not
// laid out like T.
func PrimitiveOf[T any](sample goja.Value) Primitive[T] {
	if theirs, ours := reflect.TypeOf(sample), reflect.TypeFor[T](); theirs.Kind() != ours.Kind() {
		panic("layout: goja's " + theirs.Name() + " is not laid out like " + ours.Name())
	}
	return Primitive[T]{(*Impl)(unsafe.Pointer(&sample)).Type}
}

// Value returns the value that at points to, which must not change any more.
func (p Primitive[T]) Value(at *T) (v goja.Value) {
	*(*Impl)(unsafe.Pointer(&v)) = Impl{p.typ, unsafe.Pointer(at)}
	return v
}
