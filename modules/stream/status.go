package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// The functions of this file judge anything that looks like a stream by its properties.

// marks are symbols under which objects that are no streams say what they are.
type marks struct {
	disturbed, errored, readable, writable *goja.Symbol
}

// isNodeStream tells whether o looks like a stream.
func isNodeStream(o *goja.Object) bool {
	return o != nil && (js.Truthy(o.Get("_readableState")) || js.Truthy(o.Get("_writableState")) ||
		hasMethods(o, "write", "on") || hasMethods(o, "pipe", "on"))
}

func hasMethods(o *goja.Object, names ...string) bool {
	for _, name := range names {
		if !js.IsFunction(o.Get(name)) {
			return false
		}
	}
	return true
}

// isDestroyed is null for what is no stream.
func (m *Module) isDestroyed(o *goja.Object) goja.Value {
	if !isNodeStream(o) {
		return m.val.null
	}
	state := o.Get("_writableState")
	if !js.Truthy(state) {
		state = o.Get("_readableState")
	}
	return m.boolean(js.Truthy(o.Get("destroyed")) || js.Truthy(o.GetSymbol(m.destroyedMark)) ||
		js.Truthy(js.Get(state, "destroyed")))
}

func (m *Module) isReadable(o *goja.Object) goja.Value {
	if o == nil {
		return m.val.null
	}
	if mark := o.GetSymbol(m.marks.readable); !js.IsNullish(mark) {
		return mark
	}
	flag, ok := js.Boolean(o.Get("readable"))
	switch {
	case !ok:
		return m.val.null
	case js.Truthy(m.isDestroyed(o)):
		return m.val.no
	}
	readable, writable := o.Get("_readableState"), o.Get("_writableState")
	isReadable := hasMethods(o, "pipe", "on") &&
		(!js.Truthy(writable) || js.Truthy(readable) && !js.IsFalse(js.Get(readable, "readable")))
	ended := !js.Truthy(js.Get(readable, "errored")) && js.Truthy(js.Get(readable, "endEmitted"))
	return m.boolean(isReadable && flag && !ended)
}

func (m *Module) isWritable(o *goja.Object) goja.Value {
	if o == nil {
		return m.val.null
	}
	if mark := o.GetSymbol(m.marks.writable); !js.IsNullish(mark) {
		return mark
	}
	flag, ok := js.Boolean(o.Get("writable"))
	switch {
	case !ok:
		return m.val.null
	case js.Truthy(m.isDestroyed(o)):
		return m.val.no
	}
	writable := o.Get("_writableState")
	isWritable := hasMethods(o, "write", "on") &&
		(!js.Truthy(o.Get("_readableState")) || !js.IsFalse(js.Get(writable, "writable")))
	ended := js.Truthy(o.Get("writableEnded")) ||
		!js.Truthy(js.Get(writable, "errored")) && js.Truthy(js.Get(writable, "ended"))
	return m.boolean(isWritable && flag && !ended)
}

// isOver tells whether nothing can come from a stream, or go into it, any more.
func (m *Module) isOver(o *goja.Object) bool {
	return isNodeStream(o) && (js.Truthy(m.isDestroyed(o)) || !js.Truthy(m.isReadable(o)) && !js.Truthy(m.isWritable(o)))
}

func (m *Module) jsIsDestroyed(c goja.FunctionCall) goja.Value {
	return m.isDestroyed(js.Object(c.Argument(0)))
}

func (m *Module) jsIsReadable(c goja.FunctionCall) goja.Value {
	return m.isReadable(js.Object(c.Argument(0)))
}

func (m *Module) jsIsWritable(c goja.FunctionCall) goja.Value {
	return m.isWritable(js.Object(c.Argument(0)))
}

// jsIsDisturbed tells whether something was read from a stream, or lost.
func (m *Module) jsIsDisturbed(c goja.FunctionCall) goja.Value {
	o := js.Object(c.Argument(0))
	if o == nil {
		return m.val.no
	}
	if mark := o.GetSymbol(m.marks.disturbed); !js.IsNullish(mark) {
		return m.boolean(mark.ToBoolean())
	}
	return m.boolean(js.Truthy(o.Get("readableDidRead")) || js.Truthy(o.Get("readableAborted")))
}

// jsIsErrored tells whether a stream has emitted an error. The first of these properties
// that there is decides.
func (m *Module) jsIsErrored(c goja.FunctionCall) goja.Value {
	o := js.Object(c.Argument(0))
	if o == nil {
		return m.val.no
	}
	readable, writable := o.Get("_readableState"), o.Get("_writableState")
	for _, v := range []goja.Value{
		o.GetSymbol(m.marks.errored), o.Get("readableErrored"), o.Get("writableErrored"),
		js.Get(readable, "errorEmitted"), js.Get(writable, "errorEmitted"),
		js.Get(readable, "errored"), js.Get(writable, "errored"),
	} {
		if !js.IsNullish(v) {
			return m.boolean(v.ToBoolean())
		}
	}
	return m.val.no
}
