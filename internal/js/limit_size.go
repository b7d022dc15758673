package js

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/script"
)

// The sizes that V8 has limits for: elements of a typed array, bytes of an ArrayBuffer.
// What is above the last cannot be had.
const (
	MaxElements = 1 << 32
	maxBytes    = 1<<53 - 1
	maxMemory   = 1 << 36
)

// checkSize is the hook for the size of a typed array or an ArrayBuffer, with the class
// as the first argument. goja would try to allocate whatever it is asked for.
func (r *Realm) checkSize(c goja.FunctionCall) goja.Value {
	size := c.Argument(1)
	n := sizeOf(size)
	if n <= -1 || n > MaxElements {
		r.refuseSize(c.Argument(0), r.VM.ToValue(n), n)
	}
	return size
}

// sizeOf is how much is asked for: by a number, or an object that is like an array.
func sizeOf(v goja.Value) float64 {
	if list := Object(v); list != nil {
		return ListLength(list)
	}
	if goja.IsNumber(v) {
		return v.ToFloat()
	}
	return 0
}

// ListLength is the length of an object that is like an array but cannot be iterated; 0 for
// others.
func ListLength(list *goja.Object) float64 {
	if list.ClassName() != "Object" || IsProxy(list) || !IsNullish(list.GetSymbol(goja.SymIterator)) {
		return 0
	}
	if n := list.Get("length"); n != nil && goja.IsNumber(n) {
		return n.ToFloat()
	}
	return 0
}

// refuseSize throws if the class is one of the language's and has no room for n. What a
// script calls by the name of one may be any value.
func (r *Realm) refuseSize(class, size goja.Value, n float64) {
	i := slices.IndexFunc(script.SizedClasses, func(name string) bool { return r.VM.GlobalObject().Get(name) == class })
	if i < 0 {
		return
	}
	switch {
	case script.SizedClasses[i] != "ArrayBuffer":
		panic(r.NewError(RangeError, "", "Invalid typed array length: "+size.String()))
	case n <= -1, n > maxBytes:
		panic(r.NewError(RangeError, "", "Invalid array buffer length"))
	case n > maxMemory:
		panic(r.NewError(RangeError, "", "Array buffer allocation failed"))
	}
}
