package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// jsWrap is wrap(stream): the Readable gives what a legacy stream emits.
func (m *Module) jsWrap(c goja.FunctionCall) goja.Value {
	d := m.readableOf(c.This, stateSymbol).d
	if v := c.Argument(0); js.IsNullish(v) {
		panic(m.r.NewError(js.TypeError, "", "Cannot read properties of "+v.String()+" (reading 'on')"))
	}
	old := c.Argument(0).ToObject(m.r.VM)
	if !js.IsFunction(old.Get("on")) {
		panic(m.r.NewError(js.TypeError, "", "stream.on is not a function"))
	}
	paused := false
	on := func(event string, length int, fn func(arg goja.Value)) {
		m.r.Invoke(old, "on", m.r.VM.ToValue(event), m.r.Func("", length, func(c goja.FunctionCall) goja.Value {
			fn(c.Argument(0))
			return js.Undefined
		}))
	}
	call := func(method string) bool {
		if !js.IsFunction(old.Get(method)) {
			return false
		}
		m.r.Invoke(old, method)
		return true
	}
	on("data", 1, func(chunk goja.Value) {
		if !d.pushValue(chunk) && call("pause") {
			paused = true
		}
	})
	on("end", 0, func(goja.Value) { d.pushValue(m.val.null) })
	on("error", 1, func(err goja.Value) { d.errorOrDestroy(err, false) })
	on("close", 0, func(goja.Value) { d.invokeDestroy(nil) })
	on("destroy", 0, func(goja.Value) { d.invokeDestroy(nil) })
	define(d.this.Set("_read", m.r.Func("", 0, func(goja.FunctionCall) goja.Value {
		if paused && js.IsFunction(old.Get("resume")) {
			paused = false
			m.r.Invoke(old, "resume")
		}
		return js.Undefined
	})))
	m.takeOver(d.this, old)
	return c.This
}

// jsWrapNew is Readable.wrap(stream[, options]): a new Readable that wraps a legacy
// stream, and destroys it when it is destroyed itself.
func (m *Module) jsWrapNew(c goja.FunctionCall) goja.Value {
	old := c.Argument(0).ToObject(m.r.VM)
	options := m.r.VM.NewObject()
	objectMode := old.Get("readableObjectMode")
	if js.IsNullish(objectMode) {
		objectMode = old.Get("objectMode")
	}
	if js.IsNullish(objectMode) {
		objectMode = m.val.yes
	}
	define(options.Set("objectMode", objectMode))
	if given := js.Object(c.Argument(1)); given != nil {
		for _, name := range given.Keys() {
			define(options.Set(name, given.Get(name)))
		}
	}
	define(options.Set("destroy", m.r.Func("destroy", 2, func(c goja.FunctionCall) goja.Value {
		m.destroyLike(old, errorOrNil(c.Argument(0)))
		m.r.Call(c.Argument(1), js.Undefined, c.Argument(0))
		return js.Undefined
	})))
	return m.r.Invoke(m.r.New(m.readable, options), "wrap", old)
}

// takeOver gives the stream the methods of the legacy stream that it lacks.
func (m *Module) takeOver(this, old *goja.Object) {
	for _, name := range old.Keys() {
		method := old.Get(name)
		if this.Get(name) != nil || !js.IsFunction(method) {
			continue
		}
		call := js.AsCallable(method)
		define(this.Set(name, m.r.Func("bound "+js.Get(method, "name").String(), int(js.Get(method, "length").ToInteger()),
			func(c goja.FunctionCall) goja.Value {
				return call(goja.FunctionCall{This: old, Arguments: c.Arguments})
			})))
	}
}
