package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

func (m *Module) jsOnce(c goja.FunctionCall) goja.Value {
	listener := m.listenerArgument(c)
	o := m.this(c, "on")
	m.invokeOwn(o, "on", c.Argument(0), m.onceWrapper(o, c.Argument(0), listener))
	return c.This
}

func (m *Module) jsPrependOnceListener(c goja.FunctionCall) goja.Value {
	listener := m.listenerArgument(c)
	o := m.this(c, "prependListener")
	m.invokeOwn(o, "prependListener", c.Argument(0), m.onceWrapper(o, c.Argument(0), listener))
	return c.This
}

// invokeOwn calls another method of the object whose method is running.
func (m *Module) invokeOwn(o *goja.Object, method string, args ...goja.Value) {
	if !js.IsFunction(o.Get(method)) {
		panic(m.r.VM.NewTypeError("this.%s is not a function", method))
	}
	m.r.Invoke(o, method, args...)
}

// onceWrapper makes the function that stands for a listener that is called once: it
// removes itself, and calls the listener the first time.
func (m *Module) onceWrapper(o *goja.Object, name goja.Value, listener *goja.Object) *goja.Object {
	var wrapper *goja.Object
	fired := false
	wrapper = m.r.Func("bound onceWrapper", 0, func(c goja.FunctionCall) goja.Value {
		if fired {
			return js.Undefined
		}
		m.r.Invoke(o, "removeListener", name, wrapper)
		fired = true
		before := m.r.NoteReceiver(o)
		result := js.AsCallable(listener)(goja.FunctionCall{This: o, Arguments: c.Arguments})
		m.r.RestoreReceiver(before)
		return result
	})
	define(wrapper.Set("listener", listener))
	return wrapper
}
