package language

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineAccessorMethods defines what objects had before Object.defineProperty.
func defineAccessorMethods(r *js.Realm) {
	object := r.VM.Get("Object").(*goja.Object)
	this := func(c goja.FunctionCall) *goja.Object {
		if js.IsNullish(c.This) {
			panic(r.NewError(js.TypeError, "", "Cannot convert undefined or null to object"))
		}
		return c.This.ToObject(r.VM)
	}
	defineProperty, ownDescriptor := object.Get("defineProperty"), object.Get("getOwnPropertyDescriptor")
	definer := func(name, field string) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			o := this(c)
			if !js.IsFunction(c.Argument(1)) {
				panic(r.NewError(js.TypeError, "", "Object.prototype."+name+": Expecting function"))
			}
			descriptor := r.VM.NewObject()
			yes := r.VM.ToValue(true)
			r.On(descriptor).Value(field, c.Argument(1)).Value("enumerable", yes).Value("configurable", yes)
			r.Call(defineProperty, js.Undefined, o, c.Argument(0), descriptor)
			return js.Undefined
		}
	}
	lookup := func(field string) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			for o := this(c); o != nil; o = o.Prototype() {
				if d := js.Object(r.Call(ownDescriptor, js.Undefined, o, c.Argument(0))); d != nil {
					return js.Get(d, field)
				}
			}
			return js.Undefined
		}
	}
	r.Hidden(js.Proto(object)).
		Method("__defineGetter__", 2, definer("__defineGetter__", "get")).
		Method("__defineSetter__", 2, definer("__defineSetter__", "set")).
		Method("__lookupGetter__", 1, lookup("get")).
		Method("__lookupSetter__", 1, lookup("set"))
}

// defineDates defines what dates had before the year 2000.
func defineDates(r *js.Realm) {
	proto := prototype(r, "Date")
	getFullYear, setFullYear := proto.Get("getFullYear"), proto.Get("setFullYear")
	r.Hidden(proto).
		Method("getYear", 0, func(c goja.FunctionCall) goja.Value {
			year := r.Call(getFullYear, c.This)
			return r.VM.ToValue(year.ToFloat() - 1900)
		}).
		Method("setYear", 1, func(c goja.FunctionCall) goja.Value {
			year := math.Trunc(c.Argument(0).ToNumber().ToFloat())
			if year >= 0 && year <= 99 {
				year += 1900
			}
			return r.Call(setFullYear, c.This, r.VM.ToValue(year))
		}).
		Alias("toGMTString", "toUTCString")
	getTime, setTime := js.AsCallable(proto.Get("getTime")), js.AsCallable(proto.Get("setTime"))
	for _, name := range []string{"setMilliseconds", "setUTCMilliseconds"} {
		js.Reimplement(proto.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				o := js.Object(c.This)
				if o == nil || o.ClassName() != "Date" {
					return native(c) // which throws
				}
				before := getTime(goja.FunctionCall{This: o}).ToFloat() // the engine takes those before 1970 for later ones
				ms := math.Floor(before/1000)*1000 + math.Trunc(c.Argument(0).ToNumber().ToFloat())
				return setTime(goja.FunctionCall{This: o, Arguments: []goja.Value{r.VM.ToValue(ms)}})
			}
		})
	}
}
