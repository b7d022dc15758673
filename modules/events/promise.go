package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// jsOncePromise is events.once. In Node it is an async function that returns a
// promise: what it throws is a rejection, and its own promise follows the inner one.
func (m *Module) jsOncePromise(c goja.FunctionCall) goja.Value {
	promise, resolve, reject := m.r.VM.NewPromise()
	w := &waiter{m: m, name: c.Argument(1), forgetSignal: func() {}}
	ex := m.r.Try(func() {
		w.signal = web.SignalOption(m.r, c.Argument(2))
		w.signal.ThrowIfAborted()
	})
	if ex != nil {
		define(reject(ex.Value()))
		return m.r.VM.ToValue(promise)
	}
	var inner *goja.Promise
	inner, w.resolve, w.reject = m.r.VM.NewPromise()
	if ex := m.r.Try(func() { w.start(c) }); ex != nil {
		define(w.reject(ex.Value()))
	}
	define(resolve(m.r.VM.ToValue(inner)))
	return m.r.VM.ToValue(promise)
}

// A waiter is a promise for the next event of a name. An 'error', or an abort, that
// comes first rejects it.
type waiter struct {
	m       *Module
	emitter *goja.Object // an EventEmitter or an EventTarget
	name    goja.Value
	signal  *web.Signal

	onEvent, onError *goja.Object
	forgetSignal     func()
	resolve, reject  func(any) error
}

func (w *waiter) start(c goja.FunctionCall) {
	r := w.m.r
	w.emitter = w.m.argument(c, "on")
	w.onEvent = w.m.Listener("resolver", w.happened)
	w.onError = r.Func("errorListener", 1, func(c goja.FunctionCall) goja.Value {
		w.failed(c.Argument(0))
		return js.Undefined
	})
	switch {
	case js.IsFunction(w.emitter.Get("on")):
		r.Invoke(w.emitter, "once", w.name, w.onEvent)
	case js.IsFunction(w.emitter.Get("addEventListener")):
		r.Invoke(w.emitter, "addEventListener", w.name, w.onEvent, w.m.onceOption())
	default:
		panic(nodeerr.InvalidArgType(r, "emitter", "an instance of EventEmitter", c.Argument(0)))
	}
	if w.name.String() != "error" && js.IsFunction(w.emitter.Get("once")) {
		r.Invoke(w.emitter, "once", r.VM.ToValue("error"), w.onError)
	}
	w.forgetSignal = w.signal.OnAbort(w.aborted)
}

func (w *waiter) happened(args []goja.Value) {
	if js.IsFunction(w.emitter.Get("removeListener")) {
		w.m.r.Invoke(w.emitter, "removeListener", w.m.r.VM.ToValue("error"), w.onError)
	}
	w.forgetSignal()
	values := make([]any, len(args))
	for i, v := range args {
		values[i] = v
	}
	define(w.resolve(w.m.r.VM.NewArray(values...)))
}

func (w *waiter) failed(reason goja.Value) {
	w.m.r.Invoke(w.emitter, "removeListener", w.name, w.onEvent)
	w.forgetSignal()
	define(w.reject(reason))
}

func (w *waiter) aborted() {
	r := w.m.r
	w.stopListening(w.name, w.onEvent)
	w.stopListening(r.VM.ToValue("error"), w.onError)
	define(w.reject(w.signal.Error()))
}

// stopListening removes a listener from an emitter or target.
func (w *waiter) stopListening(name goja.Value, listener *goja.Object) {
	method := "removeEventListener"
	if js.IsFunction(w.emitter.Get("removeListener")) {
		method = "removeListener"
	}
	w.m.r.Invoke(w.emitter, method, name, listener)
}

// onceOption makes the options of an EventTarget's listener that is called once.
func (m *Module) onceOption() *goja.Object {
	options := m.r.VM.CreateObject(nil)
	m.r.On(options).Value("once", m.r.VM.ToValue(true))
	return options
}
