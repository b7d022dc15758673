package language

import (
	"math"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// The sizes that V8 has limits for: elements of a typed array, bytes of an ArrayBuffer.
const (
	maxElements = 1 << 32
	maxBytes    = maxInteger
)

// defineMemoryLimits has the classes with memory refuse sizes that V8 refuses. goja asks for
// whatever it is asked for, and a program that asks for too much cannot go on.
func defineMemoryLimits(r *js.Realm) {
	limit := func(class string, check func(size goja.Value) goja.Value) {
		js.Reconstruct(r.VM.Get(class), func(native js.Construct) js.Construct {
			return func(args []goja.Value, newTarget *goja.Object) *goja.Object {
				if len(args) > 0 {
					const small = 1 << 20
					if size := args[0]; !goja.IsNumber(size) || size.ToFloat() > small || size.ToFloat() < 0 {
						args = append([]goja.Value{check(size)}, args[1:]...)
					}
				}
				return native(args, newTarget)
			}
		})
	}
	for class, bytes := range map[string]float64{
		"Int8Array": 1, "Uint8Array": 1, "Uint8ClampedArray": 1, "Int16Array": 2, "Uint16Array": 2, "Int32Array": 4,
		"Uint32Array": 4, "Float32Array": 4, "Float64Array": 8, "BigInt64Array": 8, "BigUint64Array": 8,
	} {
		limit(class, func(size goja.Value) goja.Value {
			if list := js.Object(size); list != nil {
				return limitList(r, list)
			}
			n := whole(size)
			limitElements(r, n, size)
			r.NeedMemory(n * bytes)
			return r.VM.ToValue(n)
		})
	}
	limit("ArrayBuffer", func(size goja.Value) goja.Value {
		n := whole(size)
		if n < 0 || n > maxBytes {
			panic(r.NewError(js.RangeError, "", "Invalid array buffer length"))
		}
		r.NeedMemory(n)
		return r.VM.ToValue(n)
	})
}

// limitElements throws if a typed array cannot have n elements, as many as shown says.
func limitElements(r *js.Realm, n float64, shown goja.Value) {
	if n < 0 || n > maxElements {
		panic(r.NewError(js.RangeError, "", "Invalid typed array length: "+shown.String()))
	}
}

// limitList returns a list that a typed array is to be made of, or throws if it is too long. What
// could say something else when it is read again is read here, into an array.
func limitList(r *js.Realm, list *goja.Object) goja.Value {
	if layout.TypedArrayOf(list) != nil || layout.ArrayBufferOf(list) != nil {
		return list
	}
	if iterator := list.GetSymbol(goja.SymIterator); !js.IsNullish(iterator) {
		if js.IsProxy(list) && js.IsFunction(iterator) {
			return iterated(r, list, iterator)
		}
		return list
	}
	length := js.Get(list, "length")
	n := max(whole(length), 0)
	limitElements(r, n, r.VM.ToValue(n))
	r.NeedMemory(n * float64(unsafe.Sizeof(goja.Value(nil))))
	elements := make([]any, 0, min(int(n), 1024))
	for i := range int(n) {
		elements = append(elements, js.Element(list, i))
	}
	return r.VM.NewArray(elements...)
}

// whole is a value as a whole number.
func whole(v goja.Value) float64 {
	n := math.Trunc(v.ToNumber().ToFloat())
	if math.IsNaN(n) {
		return 0
	}
	return n
}
