package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// promisify returns a function that returns a promise where original calls back.
func (m *module) promisify(c goja.FunctionCall) goja.Value {
	original := nodeerr.Function(m.r, c.Argument(0), "original").(*goja.Object)
	if custom := original.GetSymbol(m.custom); js.Truthy(custom) {
		if !js.IsFunction(custom) {
			panic(nodeerr.InvalidArgType(m.r, "util.promisify.custom", "of type function", custom))
		}
		return m.markPromisified(custom.(*goja.Object))
	}
	names := m.r.PromisifyArgs(original)
	call := js.AsCallable(original)
	fn := m.r.Func("fn", 0, func(c goja.FunctionCall) goja.Value {
		promise, resolve, reject := m.r.NewPromise()
		callback := m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			if err := c.Argument(0); js.Truthy(err) {
				reject(err)
			} else {
				resolve(m.fulfillment(c.Arguments, names))
			}
			return js.Undefined
		})
		args := append(append(make([]goja.Value, 0, len(c.Arguments)+1), c.Arguments...), callback)
		if ex := m.r.Try(func() { call(goja.FunctionCall{This: c.This, Arguments: args}) }); ex != nil {
			reject(ex.Value())
		}
		return promise
	})
	check(fn.SetPrototype(original.Prototype()))
	m.markPromisified(fn)
	return m.defineProperties(arguments(fn, m.getOwnPropertyDescriptors(arguments(original))))
}

// fulfillment is what a promise is fulfilled with, from the arguments of the callback:
// the value, or an object of several if they have names.
func (m *module) fulfillment(args []goja.Value, names []string) goja.Value {
	if len(args) > 0 {
		args = args[1:]
	}
	values := arguments(args...)
	if names == nil || len(args) < 2 {
		return values.Argument(0)
	}
	result := m.r.VM.NewObject()
	for i, name := range names {
		m.r.On(result).Value(name, values.Argument(i))
	}
	return result
}

// markPromisified has promisify return fn for fn itself.
func (m *module) markPromisified(fn *goja.Object) *goja.Object {
	descriptor := m.r.VM.NewObject()
	m.r.On(descriptor).
		Value("value", fn).
		Value("enumerable", m.r.VM.ToValue(false)).
		Value("writable", m.r.VM.ToValue(false)).
		Value("configurable", m.r.VM.ToValue(true))
	m.defineProperty(arguments(fn, m.custom, descriptor))
	return fn
}

// callbackify returns a function that calls back where original returns a promise.
func (m *module) callbackify(c goja.FunctionCall) goja.Value {
	original := nodeerr.Function(m.r, c.Argument(0), "original").(*goja.Object)
	call := js.AsCallable(original)
	fn := m.r.Func("callbackified", 0, func(c goja.FunctionCall) goja.Value {
		last := len(c.Arguments) - 1
		callback := nodeerr.Function(m.r, c.Argument(max(last, 0)), "last argument")
		this := c.This
		args := append([]goja.Value(nil), c.Arguments[:last]...)
		m.settle(call(goja.FunctionCall{This: this, Arguments: args}), func(args ...goja.Value) {
			m.r.NextTick(func() { m.r.Call(callback, this, args...) })
		})
		return js.Undefined
	})
	descriptors := m.getOwnPropertyDescriptors(arguments(original)).(*goja.Object)
	if length := js.Get(descriptors.Get("length"), "value"); goja.IsNumber(length) {
		m.r.On(js.Object(descriptors.Get("length"))).Value("value", m.r.VM.ToValue(length.ToFloat()+1))
	}
	if name := js.Get(descriptors.Get("name"), "value"); goja.IsString(name) {
		m.r.On(js.Object(descriptors.Get("name"))).Value("value", m.r.VM.ToValue(name.String()+"Callbackified"))
	}
	return m.defineProperties(arguments(fn, descriptors))
}

// settle calls back with what becomes of a promise: (null, value) or (reason).
func (m *module) settle(promise goja.Value, callback func(args ...goja.Value)) {
	if js.IsNullish(promise) {
		panic(m.r.NewError(js.TypeError, "", "Cannot read properties of "+promise.String()+" (reading 'then')"))
	}
	then := js.AsCallable(promise.ToObject(m.r.VM).Get("then"))
	if then == nil {
		panic(m.r.NewError(js.TypeError, "", "ReflectApply(...).then is not a function"))
	}
	fulfilled := m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		callback(goja.Null(), c.Argument(0))
		return js.Undefined
	})
	rejected := m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		reason := c.Argument(0)
		if !js.Truthy(reason) {
			err := m.r.NewError(js.Error, "ERR_FALSY_VALUE_REJECTION", "Promise was rejected with falsy value")
			m.r.On(err).Value("reason", reason)
			reason = err
		}
		callback(reason)
		return js.Undefined
	})
	then(goja.FunctionCall{This: promise, Arguments: []goja.Value{fulfilled, rejected}})
}
