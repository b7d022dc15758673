package sharedmemory

import (
	_ "embed"
	"math"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
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

// maxLength is how large a buffer may be, in bytes, as in V8.
const maxLength = 1<<53 - 1

func define(r *js.Realm) *goja.Object {
	var proto *goja.Object
	ctor := r.VM.ToValue(func(call goja.ConstructorCall) *goja.Object {
		length := call.Argument(0).ToNumber().ToFloat()
		if math.IsNaN(length) {
			length = 0
		}
		if length = math.Trunc(length); length < 0 || length > maxLength {
			panic(r.NewError(js.RangeError, "", "Invalid array buffer length"))
		}
		if length > math.MaxInt32 {
			panic(r.NewError(js.RangeError, "", "Array buffer allocation failed"))
		}
		if options := js.Object(call.Argument(1)); options != nil && !js.IsUndefined(js.Get(options, "maxByteLength")) {
			nodeerr.Throw(r, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "maxByteLength of a SharedArrayBuffer")
		}
		o := js.NewShared(r, make([]byte, int(length)))
		check(o.SetPrototype(call.This.Prototype()))
		return o
	}).(*goja.Object)
	check(ctor.DefineDataProperty("name", r.VM.ToValue("SharedArrayBuffer"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	check(ctor.DefineDataProperty("length", r.VM.ToValue(1), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	proto = js.Proto(ctor)
	check(ctor.DefineDataProperty("prototype", proto, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	species := r.Func("get [Symbol.species]", 0, func(c goja.FunctionCall) goja.Value { return c.This })
	check(ctor.DefineAccessorPropertySymbol(goja.SymSpecies, species, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))

	bytes := func(this goja.Value, method string) []byte {
		o := js.Object(this)
		if o == nil || !js.IsShared(o) {
			panic(incompatible(r, "SharedArrayBuffer", method, this))
		}
		return o.Export().(goja.ArrayBuffer).Bytes()
	}
	size := func(method string) func(goja.Value) goja.Value {
		return func(this goja.Value) goja.Value { return r.VM.ToValue(len(bytes(this, "get "+method))) }
	}
	r.Hidden(proto).
		Getter("byteLength", size("byteLength")).
		Method("slice", 2, func(c goja.FunctionCall) goja.Value {
			b := bytes(c.This, "slice")
			from := bound(c.Argument(0), 0, len(b))
			to := max(from, bound(c.Argument(1), len(b), len(b)))
			o := js.NewShared(r, append([]byte(nil), b[from:to]...))
			check(o.SetPrototype(proto))
			return o
		}).
		Getter("maxByteLength", size("maxByteLength")).
		Getter("growable", func(this goja.Value) goja.Value {
			bytes(this, "get growable")
			return r.VM.ToValue(false)
		}).
		Method("grow", 1, func(c goja.FunctionCall) goja.Value { panic(incompatible(r, "SharedArrayBuffer", "grow", c.This)) })
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
				panic(incompatible(r, "ArrayBuffer", "get byteLength", this))
			}
			return length(goja.FunctionCall{This: this})
		}).
		Method("slice", 2, func(c goja.FunctionCall) goja.Value {
			if o := js.Object(c.This); o != nil && js.IsShared(o) {
				panic(incompatible(r, "ArrayBuffer", "slice", c.This))
			}
			return slice(c)
		})
}

func incompatible(r *js.Realm, class, method string, this goja.Value) goja.Value {
	text, name := class+".prototype."+method, this.String()
	if getter, is := cutGet(method); is {
		text = "get " + class + ".prototype." + getter
	}
	if o := js.Object(this); o != nil {
		name = "#<" + js.Get(js.Get(o, "constructor"), "name").String() + ">"
	}
	return r.NewError(js.TypeError, "", "Method "+text+" called on incompatible receiver "+name)
}

func cutGet(method string) (getter string, is bool) {
	const get = "get "
	if len(method) > len(get) && method[:len(get)] == get {
		return method[len(get):], true
	}
	return method, false
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
