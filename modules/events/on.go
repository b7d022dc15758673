package events

import (
	_ "embed" // for on.js

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/web"
)

//go:embed on.js
var onText string

var onLibrary = library.New("events/on", onText)

// FirstEventParam is the option of events.on that has it give the first argument of each
// event in place of all of them.
var FirstEventParam = goja.NewSymbol("nodejs.kFirstEventParam")

// jsOn is events.on, which is loaded when it is first called.
func (m *Module) jsOn(c goja.FunctionCall) goja.Value {
	if m.on == nil {
		m.on = js.AsCallable(onLibrary.Load(m.r, m.onNative()).Get("on"))
	}
	return m.on(c)
}

func (m *Module) onNative() goja.Value {
	r := m.r
	native := r.VM.NewObject()
	r.On(native).
		Value("asyncIterator", r.WellKnownSymbol("asyncIterator")).
		Value("kFirstEventParam", FirstEventParam).
		Value("kWatermarkData", r.SymbolFor("nodejs.watermarkData")).
		Method("[Symbol.asyncIterator]", 0, func(c goja.FunctionCall) goja.Value { return c.This }).
		Alias("self", "[Symbol.asyncIterator]").
		Method("isError", 1, func(c goja.FunctionCall) goja.Value {
			o := js.Object(c.Argument(0))
			is := o != nil && (inspect.KindOf(o) == inspect.KindError || js.Inherits(o, r.ErrorClass(js.Error)))
			return r.VM.ToValue(is)
		}).
		Method("validateAbortSignal", 1, func(c goja.FunctionCall) goja.Value {
			web.SignalArgument(r, c.Argument(0), "options.signal")
			return js.Undefined
		}).
		Method("onAbort", 2, func(c goja.FunctionCall) goja.Value {
			f := c.Argument(1)
			cancel := web.SignalArgument(r, c.Argument(0), "options.signal").OnAbort(func() { r.Call(f, js.Undefined) })
			return r.Func("", 0, func(goja.FunctionCall) goja.Value {
				cancel()
				return js.Undefined
			})
		})
	return native
}
