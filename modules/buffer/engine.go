package buffer

import (
	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// This file finds the memory of a view in goja's own structs. Through goja's API
// that costs twenty times as much, in every call of a method of Buffer, and is
// wrong for a view of a detached ArrayBuffer.

// memoryOf returns the memory of a typed array or a DataView, empty if it is
// detached.
func memoryOf(o *goja.Object) ([]byte, bool) {
	var buffer *layout.ArrayBuffer
	var start, length int
	if a := layout.TypedArrayOf(o); a != nil {
		start, length = a.Offset*a.ElementSize, a.Length*a.ElementSize
		buffer = a.Buffer
	} else if v := layout.DataViewOf(o); v != nil {
		start, length = v.Offset, v.Length
		buffer = v.Buffer
	} else {
		return nil, false
	}
	if start+length > len(buffer.Data) {
		return []byte{}, true
	}
	return buffer.Data[start : start+length : start+length], true
}

// makeBuffersFor has those functions that show the ArrayBuffer of a typed array to a script make
// it before, where [Module.New] has left that out.
func makeBuffersFor(functions ...goja.Value) {
	for _, f := range functions {
		js.Reimplement(f, func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				if o := js.Object(c.This); o != nil {
					if a := layout.TypedArrayOf(o); a != nil {
						a.BufferObject()
					}
				}
				return native(c)
			}
		})
	}
}

// isUint8Array tells whether o is a Uint8Array, whatever its prototype is.
func isUint8Array(o *goja.Object) bool {
	a := layout.TypedArrayOf(o)
	return a != nil && a.OfUint8()
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
