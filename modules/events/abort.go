package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// jsAddAbortListener is events.addAbortListener: a listener that another one cannot keep
// from being called, and that `using` removes.
func (m *Module) jsAddAbortListener(c goja.FunctionCall) goja.Value {
	r := m.r
	if js.IsUndefined(c.Argument(0)) {
		panic(nodeerr.InvalidArgType(r, "signal", "an instance of AbortSignal", js.Undefined))
	}
	signal := web.SignalArgument(r, c.Argument(0), "signal")
	listener := nodeerr.Function(r, c.Argument(1), "listener")
	remove := func() {}
	if signal.Aborted() {
		r.QueueMicrotask(r.Func("", 0, func(goja.FunctionCall) goja.Value { return r.Call(listener, js.Undefined) }))
	} else {
		signal.Listen(listener)
		remove = func() {
			r.Invoke(signal.Object(), "removeEventListener", r.VM.ToValue("abort"), listener)
		}
	}
	disposable := r.VM.CreateObject(nil)
	r.On(disposable).Symbol(r.WellKnownSymbol("dispose"), r.Func("[nodejs.dispose]", 0, func(goja.FunctionCall) goja.Value {
		remove()
		return js.Undefined
	}))
	return disposable
}
