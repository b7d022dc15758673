package timers

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// ticks is the class of what setInterval of node:timers/promises returns. In Node
// that is an async generator, of which it has the methods.
type ticks struct {
	m     *module
	proto *goja.Object
}

// An iteration is one such iterator: an interval that starts with the first next,
// and counts the ticks that nobody has asked for yet.
type iteration struct {
	m                     *module
	delay, value, options goja.Value

	started, done bool
	timer         *timeout
	forgetSignal  func()
	missed        int        // ticks that nobody has waited for
	failure       goja.Value // what the next request is rejected with; nil if nothing
	requests      []request  // those that wait for a tick, oldest first
}

// A request is a call of next, return or throw that waits for its turn.
type request struct {
	resolve, reject func(any) error
	finish          func(request) // ends the iteration; nil for next
}

var iterations = js.NewSlot[iteration]("interval")

func (m *module) newTicks() *ticks {
	r := m.r
	t := &ticks{m: m, proto: r.VM.NewObject()}
	r.Hidden(t.proto).
		Method("next", 1, t.method(func(goja.Value) func(request) { return nil })).
		Method("return", 1, t.method(func(v goja.Value) func(request) {
			return func(q request) { define(q.resolve(m.result(v, true))) }
		})).
		Method("throw", 1, t.method(func(v goja.Value) func(request) {
			return func(q request) { define(q.reject(v)) }
		})).
		Symbol(r.WellKnownSymbol("asyncIterator"), r.Func("[Symbol.asyncIterator]", 0, func(c goja.FunctionCall) goja.Value {
			return c.This
		}))
	define(t.proto.DefineDataPropertySymbol(goja.SymToStringTag, r.VM.ToValue("AsyncGenerator"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return t
}

func (t *ticks) iterate(c goja.FunctionCall) goja.Value {
	o := t.m.r.VM.CreateObject(t.proto)
	iterations.Set(t.m.r, o, &iteration{m: t.m, delay: c.Argument(0), value: c.Argument(1), options: c.Argument(2)})
	return o
}

// method makes a method that returns a promise for its request.
func (t *ticks) method(finish func(v goja.Value) func(request)) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		promise, resolve, reject := t.m.r.VM.NewPromise()
		if it := iterations.Get(c.This); it != nil {
			it.requests = append(it.requests, request{resolve, reject, finish(c.Argument(0))})
			it.serve()
		} else {
			define(reject(t.m.r.NewError(js.TypeError, "", "next method called on incompatible receiver "+c.This.String())))
		}
		return t.m.r.VM.ToValue(promise)
	}
}

// serve answers as many requests as it can.
func (it *iteration) serve() {
	for len(it.requests) > 0 {
		q := it.requests[0]
		switch {
		case q.finish != nil:
			it.end()
			q.finish(q)
		case it.done:
			define(q.resolve(it.m.result(js.Undefined, true)))
		case !it.started:
			it.start()
			continue
		case it.missed > 0:
			it.missed--
			define(q.resolve(it.m.result(it.value, false)))
		case it.failure != nil:
			it.end()
			define(q.reject(it.failure))
		default:
			return
		}
		it.requests = it.requests[1:]
	}
}

// start checks the arguments and starts the interval. What is wrong with them is
// the answer to the request at hand.
func (it *iteration) start() {
	it.started = true
	ex := it.m.r.Try(func() {
		delay := it.m.promiseDelay(it.delay)
		signal, ref := it.m.options(it.options)
		tick := it.m.r.Func("", 0, func(goja.FunctionCall) goja.Value {
			it.missed++
			it.serve()
			return js.Undefined
		})
		it.timer = it.m.newTimeout(tick, delay, true, nil)
		it.timer.begin()
		setRef(it.timer.timer, ref)
		it.forgetSignal = signal.OnAbort(func() {
			it.timer.clear()
			it.failure = signal.Error()
			it.serve()
		})
	})
	if ex != nil {
		it.failure = ex.Value()
	}
}

func (it *iteration) end() {
	it.started, it.done = true, true
	if it.timer != nil {
		it.timer.clear()
	}
	if it.forgetSignal != nil {
		it.forgetSignal()
	}
}

// result is what an iterator returns.
func (m *module) result(value goja.Value, done bool) goja.Value {
	o := m.r.VM.NewObject()
	m.r.On(o).Value("value", value).Value("done", m.r.VM.ToValue(done))
	return o
}
