package sharedmemory

import (
	_ "embed"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/resizable"
)

//go:embed atomics.js
var atomicsText string

var atomics = library.New("shared_memory", atomicsText)

// Load makes the two as properties of an object.
func Load(r *js.Realm) *goja.Object {
	native := r.VM.NewObject()
	r.On(native).
		Method("isShared", 1, func(c goja.FunctionCall) goja.Value {
			o := js.Object(c.Argument(0))
			return r.VM.ToValue(o != nil && js.IsShared(o))
		}).
		Method("sleep", 1, func(c goja.FunctionCall) goja.Value {
			r.Loop.Flush() // what was written does not wait for that
			time.Sleep(time.Duration(c.Argument(0).ToFloat() * float64(time.Millisecond)))
			return js.Undefined
		})
	exports := atomics.Load(r, native)
	r.Hidden(exports).Value("SharedArrayBuffer", define(r))
	return exports
}

func define(r *js.Realm) *goja.Object {
	var proto *goja.Object
	ctor := r.VM.ToValue(func(call goja.ConstructorCall) *goja.Object {
		length := resizable.Length(r, call.Argument(0))
		limit, grows := resizable.Limit(r, call.Argument(1), length)
		var o *goja.Object
		if grows {
			o = js.NewShared(r, nil)
			resizable.New(length, limit).Back(r, o)
		} else {
			o = js.NewShared(r, make([]byte, length))
		}
		check(o.SetPrototype(call.This.Prototype()))
		return o
	}).(*goja.Object)
	check(ctor.DefineDataProperty("name", r.VM.ToValue("SharedArrayBuffer"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	check(ctor.DefineDataProperty("length", r.VM.ToValue(1), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	proto = js.Proto(ctor)
	check(ctor.DefineDataProperty("prototype", proto, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	species := r.Func("get [Symbol.species]", 0, func(c goja.FunctionCall) goja.Value { return c.This })
	check(ctor.DefineAccessorPropertySymbol(goja.SymSpecies, species, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))

	own := func(this goja.Value, method string) *goja.Object {
		if o := js.Object(this); o != nil && js.IsShared(o) {
			return o
		}
		panic(r.Incompatible(method, this))
	}
	bytes := func(o *goja.Object) []byte { return layout.ArrayBufferOf(o).Data }
	r.Hidden(proto).
		Getter("byteLength", func(this goja.Value) goja.Value {
			return r.VM.ToValue(len(bytes(own(this, "get SharedArrayBuffer.prototype.byteLength"))))
		}).
		Method("slice", 2, func(c goja.FunctionCall) goja.Value {
			b := bytes(own(c.This, "SharedArrayBuffer.prototype.slice"))
			from := bound(c.Argument(0), 0, len(b))
			to := max(from, bound(c.Argument(1), len(b), len(b)))
			o := js.NewShared(r, append([]byte(nil), b[from:to]...))
			check(o.SetPrototype(proto))
			return o
		}).
		Getter("maxByteLength", func(this goja.Value) goja.Value {
			o := own(this, "get SharedArrayBuffer.prototype.maxByteLength")
			if m := resizable.Of(o); m != nil {
				return r.VM.ToValue(m.Max)
			}
			return r.VM.ToValue(len(bytes(o)))
		}).
		Getter("growable", func(this goja.Value) goja.Value {
			return r.VM.ToValue(resizable.Of(own(this, "get SharedArrayBuffer.prototype.growable")) != nil)
		}).
		Method("grow", 1, func(c goja.FunctionCall) goja.Value {
			const method = "SharedArrayBuffer.prototype.grow"
			m := resizable.Of(own(c.This, method))
			if m == nil {
				panic(r.Incompatible(method, c.This))
			}
			m.Grow(r, method, c.Argument(0))
			return js.Undefined
		})
	check(proto.DefineDataPropertySymbol(goja.SymToStringTag, r.VM.ToValue("SharedArrayBuffer"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	js.SetSharedPrototype(r, proto)
	refuse(r)
	return ctor
}

// refuse has the methods of ArrayBuffer refuse shared buffers.
func refuse(r *js.Realm) {
	proto := js.Proto(r.Intrinsic("ArrayBuffer"))
	object := r.Intrinsic("Object")
	descriptor := js.Object(r.Call(object.Get("getOwnPropertyDescriptor"), js.Undefined, proto, r.VM.ToValue("byteLength")))
	length, slice := js.AsCallable(descriptor.Get("get")), js.AsCallable(proto.Get("slice"))
	r.Hidden(proto).
		Getter("byteLength", func(this goja.Value) goja.Value {
			if o := js.Object(this); o != nil && js.IsShared(o) {
				panic(r.Incompatible("get ArrayBuffer.prototype.byteLength", this))
			}
			return length(goja.FunctionCall{This: this})
		}).
		Method("slice", 2, func(c goja.FunctionCall) goja.Value {
			if o := js.Object(c.This); o != nil && js.IsShared(o) {
				panic(r.Incompatible("ArrayBuffer.prototype.slice", c.This))
			}
			return slice(c)
		})
}

// bound is an index of a slice, which may count from the end.
func bound(v goja.Value, otherwise, length int) int {
	if js.IsUndefined(v) {
		return otherwise
	}
	i := v.ToInteger()
	if i < 0 {
		i += int64(length)
	}
	return int(min(max(i, 0), int64(length)))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
