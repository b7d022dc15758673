package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// jsWrap is wrap(stream): the Readable gives what a legacy stream emits.
func (m *Module) jsWrap(c goja.FunctionCall) goja.Value {
	d := m.readableOf(c.This, stateSymbol).d
	old := c.Argument(0).ToObject(m.r.VM)
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
