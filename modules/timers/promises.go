package timers

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// promisesExports makes node:timers/promises when it is first asked for.
func (m *module) promisesExports() *goja.Object {
	if m.promises != nil {
		return m.promises
	}
	r := m.r
	m.promises = r.VM.NewObject()
	r.On(m.promises).
		Method("setTimeout", 2, func(c goja.FunctionCall) goja.Value {
			return m.wait(c.Argument(0), c.Argument(1), c.Argument(2))
		}).
		Method("setImmediate", 1, func(c goja.FunctionCall) goja.Value {
			return m.yield(c.Argument(0), c.Argument(1))
		}).
		Method("setInterval", 2, m.promiseInterval).
		Value("scheduler", m.newScheduler())
	return m.promises
}

// schedulerSymbol marks the scheduler.
var schedulerSymbol = goja.NewSymbol("kScheduler")

// newScheduler makes the one instance of the class Scheduler.
func (m *module) newScheduler() *goja.Object {
	r := m.r
	proto := js.Proto(r.NewClass(js.Class{Name: "Scheduler", Init: func(*goja.Object, []goja.Value) {
		nodeerr.Throw(r, "ERR_ILLEGAL_CONSTRUCTOR")
	}}))
	check := func(c goja.FunctionCall) {
		if o := js.Object(c.This); o == nil || !js.Truthy(o.GetSymbol(schedulerSymbol)) {
			nodeerr.Throw(r, "ERR_INVALID_THIS", "Scheduler")
		}
	}
	r.Hidden(proto).
		Method("yield", 0, func(c goja.FunctionCall) goja.Value {
			check(c)
			return m.yield(js.Undefined, js.Undefined)
		}).
		Method("wait", 2, func(c goja.FunctionCall) goja.Value {
			check(c)
			return m.wait(c.Argument(0), js.Undefined, c.Argument(1))
		})
	o := r.VM.CreateObject(proto)
	r.On(o).Symbol(schedulerSymbol, r.VM.ToValue(true))
	return o
}

// A promised is a promise that a callback is going to resolve, unless a signal
// aborts it first.
type promised struct {
	m               *module
	promise         *goja.Promise
	resolve, reject func(any) error
	forgetSignal    func()
}

// promise makes the promise of what start begins. start returns the function that
// cancels it; what start throws is a rejection.
func (m *module) promise(options goja.Value, start func(p *promised, ref bool) (cancel func())) goja.Value {
	p := &promised{m: m}
	p.promise, p.resolve, p.reject = m.r.VM.NewPromise()
	var signal *web.Signal
	ex := m.r.Try(func() {
		var ref bool
		signal, ref = m.options(options)
		cancel := start(p, ref)
		p.forgetSignal = signal.OnAbort(func() {
			cancel()
			define(p.reject(signal.Error()))
		})
	})
	if ex != nil {
		define(p.reject(ex.Value()))
		return m.r.VM.ToValue(p.promise)
	}
	if signal != nil {
		return m.r.Invoke(finally.Load(m.r, nil), "finally", m.r.VM.ToValue(p.promise))
	}
	return m.r.VM.ToValue(p.promise)
}

// finally makes what Node returns if there is a signal: a promise that settles only
// when another one has, whose job it is there to stop listening to the signal.
var finally = library.New("timers/finally", `
	exports.finally = (promise) => new Promise((resolve, reject) => {
		new Promise((a, b) => promise.then(a, b)).finally(() => {}).then(resolve, reject);
	});
`)

func (p *promised) settle(v goja.Value) {
	p.forgetSignal()
	define(p.resolve(v))
}

// wait is setTimeout as a promise.
func (m *module) wait(delay, value, options goja.Value) goja.Value {
	return m.promise(options, func(p *promised, ref bool) func() {
		done := m.r.Func("", 0, func(goja.FunctionCall) goja.Value {
			p.settle(value)
			return js.Undefined
		})
		t := m.newTimeout(done, m.promiseDelay(delay), false, nil)
		t.begin()
		setRef(t.timer, ref)
		return t.clear
	})
}

// yield is setImmediate as a promise.
func (m *module) yield(value, options goja.Value) goja.Value {
	return m.promise(options, func(p *promised, ref bool) func() {
		done := m.r.Func("", 0, func(goja.FunctionCall) goja.Value {
			p.settle(value)
			return js.Undefined
		})
		im := m.newImmediate(done, nil)
		if !ref {
			im.handle.Unref()
		}
		return im.clear
	})
}

// promiseDelay is the delay of a timer of node:timers/promises, which has to be a
// number.
func (m *module) promiseDelay(v goja.Value) float64 {
	if js.IsUndefined(v) {
		return 1
	}
	nodeerr.Number(m.r, v, "delay", math.Inf(-1), math.Inf(1))
	return m.delay(v)
}

// options checks the options that all functions of node:timers/promises take. An
// aborted signal is thrown.
func (m *module) options(v goja.Value) (signal *web.Signal, ref bool) {
	ref = true
	if js.IsUndefined(v) {
		return nil, ref
	}
	o := nodeerr.Object(m.r, v, "options")
	signal = web.SignalOption(m.r, o)
	if given := o.Get("ref"); !js.IsUndefined(given) {
		ref = nodeerr.Boolean(m.r, given, "options.ref")
	}
	signal.ThrowIfAborted()
	return signal, ref
}
