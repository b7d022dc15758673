package resizable

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// Define has ArrayBuffer know maxByteLength.
func Define(r *js.Realm) {
	class := r.VM.Get("ArrayBuffer").(*goja.Object)
	js.Reconstruct(class, func(native js.Construct) js.Construct {
		return func(args []goja.Value, newTarget *goja.Object) *goja.Object {
			if len(args) < 2 || js.Object(args[1]) == nil {
				return native(args, newTarget)
			}
			length := Length(r, args[0])
			limit, ok := Limit(r, args[1], length)
			if !ok {
				return native([]goja.Value{r.VM.ToValue(length)}, newTarget)
			}
			o := native(nil, newTarget)
			New(length, limit).Back(r, o)
			return o
		}
	})
	own := func(this goja.Value, method string) (*goja.Object, *layout.ArrayBuffer) {
		if o := js.Object(this); o != nil && !js.IsShared(o) {
			if b := layout.ArrayBufferOf(o); b != nil {
				return o, b
			}
		}
		panic(r.Incompatible(method, this))
	}
	proto := js.Proto(class)
	refuse := func(f goja.Value, method string, alsoDetached bool) {
		js.Reimplement(f, func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				var b *layout.ArrayBuffer
				if o := js.Object(c.This); o != nil {
					b = layout.ArrayBufferOf(o)
				}
				switch {
				case b == nil:
					panic(r.Incompatible(method, c.This))
				case alsoDetached && b.IsDetached():
					panic(r.NewError(js.TypeError, "", "Cannot perform "+method+" on a detached ArrayBuffer"))
				}
				return native(c)
			}
		})
	}
	byteLength := js.Object(r.Call(r.VM.Get("Object").(*goja.Object).Get("getOwnPropertyDescriptor"), js.Undefined, proto, r.VM.ToValue("byteLength")))
	refuse(byteLength.Get("get"), "get ArrayBuffer.prototype.byteLength", false)
	refuse(proto.Get("slice"), "ArrayBuffer.prototype.slice", true)
	r.Hidden(proto).
		Getter("maxByteLength", func(this goja.Value) goja.Value {
			o, b := own(this, "get ArrayBuffer.prototype.maxByteLength")
			if m := Of(o); m != nil && !b.IsDetached() {
				return r.VM.ToValue(m.Max)
			}
			return r.VM.ToValue(len(b.Data))
		}).
		Getter("resizable", func(this goja.Value) goja.Value {
			o, _ := own(this, "get ArrayBuffer.prototype.resizable")
			return r.VM.ToValue(Of(o) != nil)
		}).
		Method("resize", 1, func(c goja.FunctionCall) goja.Value {
			const method = "ArrayBuffer.prototype.resize"
			o, b := own(c.This, method)
			m := Of(o)
			if m == nil {
				panic(r.Incompatible(method, c.This))
			}
			length := whole(c.Argument(0))
			if b.IsDetached() {
				panic(r.NewError(js.TypeError, "", "Cannot perform "+method+" on a detached ArrayBuffer"))
			}
			if length < 0 || length > float64(m.Max) {
				panic(r.NewError(js.RangeError, "", method+": Invalid length parameter"))
			}
			r.NeedMemory(length)
			m.Resize(int(length))
			return js.Undefined
		})
}

// Grow makes a buffer that only grows longer, for the method of that name.
func (m *Memory) Grow(r *js.Realm, method string, to goja.Value) {
	length := whole(to)
	if length < float64(len(m.bytes)) || length > float64(m.Max) {
		panic(r.NewError(js.RangeError, "", method+": Invalid length parameter"))
	}
	r.NeedMemory(length)
	m.Resize(int(length))
}

const (
	maxLength = 1<<53 - 1 // of V8, in bytes
	maxLimit  = 1 << 32   // of V8 for what can be resized
)

// Length is the length that a new buffer is to have.
func Length(r *js.Realm, v goja.Value) int {
	length := whole(v)
	if length < 0 || length > maxLength {
		panic(r.NewError(js.RangeError, "", "Invalid array buffer length"))
	}
	r.NeedMemory(length)
	return int(length)
}

// Limit is how long a new buffer may get, false if its options do not say so.
func Limit(r *js.Realm, options goja.Value, length int) (limit int, ok bool) {
	o := js.Object(options)
	if o == nil {
		return 0, false
	}
	v := js.Get(o, "maxByteLength")
	if js.IsUndefined(v) {
		return 0, false
	}
	n := whole(v)
	if n < float64(length) || n > maxLimit {
		panic(r.NewError(js.RangeError, "", "Invalid array buffer max length"))
	}
	return int(n), true
}

// whole is a value as a whole number.
func whole(v goja.Value) float64 {
	n := math.Trunc(v.ToNumber().ToFloat())
	if math.IsNaN(n) {
		return 0
	}
	return n
}
