package events

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// capture watches what a listener returned, if the emitter captures rejections and
// it is a promise or looks like one.
func (m *Module) capture(e emitter, result goja.Value, k key, args []goja.Value) {
	if !m.captures(e) {
		return
	}
	args = slices.Clone(args)
	ex := m.r.Try(func() {
		then := js.AsCallable(js.Get(result, "then"))
		if then == nil {
			return
		}
		rejected := m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			reason := c.Argument(0)
			m.r.NextTick(func() { m.emitCaptured(e.Object, reason, k, args) })
			return js.Undefined
		})
		then(goja.FunctionCall{This: result, Arguments: []goja.Value{js.Undefined, rejected}})
	})
	if ex != nil {
		m.Emit(e.Object, "error", ex.Value())
	}
}

func (m *Module) captures(e emitter) bool {
	if e.compact != nil && e.compact.events == nil {
		return js.Truthy(e.compact.capture)
	}
	return js.Truthy(e.GetSymbol(m.sym.capture))
}

// emitCaptured hands a captured rejection to the emitter: to its own method for
// that, or as an error. What an 'error' listener rejects is not captured again.
func (m *Module) emitCaptured(o *goja.Object, reason goja.Value, k key, args []goja.Value) {
	if method := js.AsCallable(o.GetSymbol(m.sym.rejection)); method != nil {
		method(goja.FunctionCall{This: o, Arguments: append([]goja.Value{reason, k.value(m)}, args...)})
		return
	}
	before := o.GetSymbol(m.sym.capture)
	define(o.SetSymbol(m.sym.capture, m.r.VM.ToValue(false)))
	defer func() { define(o.SetSymbol(m.sym.capture, before)) }()
	m.Emit(o, "error", reason)
}
