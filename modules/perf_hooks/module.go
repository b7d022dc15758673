package perfhooks

import (
	_ "embed" // for the libraries
	"math/big"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

var (
	//go:embed performance.js
	performanceText string
	//go:embed observer.js
	observerText string
	//go:embed histogram.js
	histogramText string
	//go:embed perf_hooks.js
	perfHooksText string
)

// Libraries are the builtin modules of this package by name.
var Libraries = map[string]js.Loader{
	"internal/observer":    library.New("perf_hooks/observer", observerText).Loader(observerNative),
	"internal/performance": library.New("perf_hooks/performance", performanceText).Loader(performanceNative),
	"internal/histogram":   library.New("perf_hooks/histogram", histogramText).Loader(histogramNative),
}

// Load makes the exports of node:perf_hooks.
var Load = library.New("perf_hooks", perfHooksText).Loader(nil)

func observerNative(r *js.Realm) goja.Value {
	o := observersOf(r)
	native := r.VM.NewObject()
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Method("now", 0, func(goja.FunctionCall) goja.Value { return milliseconds(r, r.Now()) }).
		Method("setImmediate", 1, func(c goja.FunctionCall) goja.Value {
			f, res := c.Argument(0), r.NewResource("Immediate", nil)
			r.Loop.SetImmediate(eventloop.Func(func() {
				r.CallBack(res, func() { r.Call(f, js.Undefined) })
			}))
			return js.Undefined
		}).
		Method("count", 2, func(c goja.FunctionCall) goja.Value {
			o.count[c.Argument(0).String()] += int(c.Argument(1).ToInteger())
			return js.Undefined
		}).
		Method("setAdd", 1, func(c goja.FunctionCall) goja.Value {
			o.add = js.AsCallable(c.Argument(0))
			return js.Undefined
		})
	return native
}

func performanceNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	moment := func(name string, get func(m eventloop.Metrics) float64) {
		r.On(native).Method(name, 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(get(r.Loop.Metrics())) })
	}
	moment("now", func(eventloop.Metrics) float64 { return js.Milliseconds(r.Now()) })
	moment("timeOrigin", func(eventloop.Metrics) float64 { return float64(r.TimeOrigin().UnixMicro()) / 1000 })
	moment("bootstrapComplete", func(eventloop.Metrics) float64 { return js.Milliseconds(r.Ready()) })
	moment("loopStart", func(m eventloop.Metrics) float64 {
		if !m.Entered {
			return -1
		}
		return js.Milliseconds(r.At(m.Started))
	})
	moment("loopExit", func(m eventloop.Metrics) float64 {
		if m.Exited == 0 {
			return -1
		}
		return js.Milliseconds(r.At(m.Exited))
	})
	moment("idleTime", func(m eventloop.Metrics) float64 { return js.Milliseconds(m.Idle) })
	moment("rounds", func(m eventloop.Metrics) float64 { return float64(m.Rounds) })
	moment("events", func(m eventloop.Metrics) float64 { return float64(m.Events) })
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("structuredClone", web.StructuredClone(r))
	return native
}

func milliseconds(r *js.Realm, d time.Duration) goja.Value { return r.VM.ToValue(js.Milliseconds(d)) }

var histograms = js.NewSlot[histogram]("histogram")

// histogramNative makes functions that take the handle of a histogram, an object that
// holds it, as their first argument.
func histogramNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).Method("outOfRange", 0, func(goja.FunctionCall) goja.Value {
		return r.NewError(js.RangeError, "ERR_OUT_OF_RANGE", "value is out of range")
	})
	handle := func(h *histogram) goja.Value {
		o := r.VM.NewObject()
		histograms.Set(r, o, h)
		return o
	}
	method := func(name string, length int, f func(h *histogram, c goja.FunctionCall) goja.Value) {
		r.On(native).Method(name, length, func(c goja.FunctionCall) goja.Value {
			return f(histogramOf(r, c.Argument(0)), c)
		})
	}
	number := func(name string, get func(h *histogram) int64) {
		method(name, 1, func(h *histogram, _ goja.FunctionCall) goja.Value { return bigInt(r, get(h)) })
	}
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("kClone", web.CloneSymbol).
		Method("create", 3, func(c goja.FunctionCall) goja.Value {
			return handle(newHistogram(c.Argument(0).ToInteger(), c.Argument(1).ToInteger(), int(c.Argument(2).ToInteger())))
		}).
		Method("now", 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(int64(r.Now())) }).
		Method("timer", 2, func(c goja.FunctionCall) goja.Value { return delayTimer(r, c) })
	number("count", func(h *histogram) int64 { return h.total })
	number("min", (*histogram).minimum)
	number("max", (*histogram).maximum)
	number("exceeds", func(h *histogram) int64 { return h.exceeds })
	method("mean", 1, func(h *histogram, _ goja.FunctionCall) goja.Value { return r.VM.ToValue(h.mean()) })
	method("stddev", 1, func(h *histogram, _ goja.FunctionCall) goja.Value { return r.VM.ToValue(h.deviation()) })
	method("percentile", 2, func(h *histogram, c goja.FunctionCall) goja.Value {
		return bigInt(r, h.percentile(c.Argument(1).ToFloat()))
	})
	method("percentiles", 1, func(h *histogram, _ goja.FunctionCall) goja.Value {
		var pairs []any
		for _, p := range h.percentiles() {
			pairs = append(pairs, r.VM.NewArray(p.percent, bigInt(r, p.value)))
		}
		return r.VM.NewArray(pairs...)
	})
	method("record", 2, func(h *histogram, c goja.FunctionCall) goja.Value {
		h.record(c.Argument(1).ToInteger())
		return js.Undefined
	})
	method("add", 2, func(h *histogram, c goja.FunctionCall) goja.Value {
		h.add(histogramOf(r, c.Argument(1)))
		return js.Undefined
	})
	method("reset", 1, func(h *histogram, _ goja.FunctionCall) goja.Value {
		h.reset()
		return js.Undefined
	})
	method("clone", 1, func(h *histogram, _ goja.FunctionCall) goja.Value { return handle(h.clone()) })
	return native
}

// histogramOf is what a handle holds, which a script may have put another object in the place of.
func histogramOf(r *js.Realm, handle goja.Value) *histogram {
	h := histograms.Get(handle)
	if h == nil {
		nodeerr.Throw(r, "ERR_INVALID_THIS", "Histogram")
	}
	return h
}

func bigInt(r *js.Realm, n int64) goja.Value { return r.VM.ToValue(big.NewInt(n)) }

// delayTimer makes what records, every so many milliseconds, how long the loop took to
// come round. It returns the functions that start and stop it.
func delayTimer(r *js.Realm, c goja.FunctionCall) goja.Value {
	h, resolution := histogramOf(r, c.Argument(0)), c.Argument(1).ToInteger()
	var last time.Duration
	timer := r.Loop.NewTimer(eventloop.Func(func() {
		now := r.Now()
		if delay := int64(now - last); delay > 0 {
			h.record(delay)
		}
		last = now
	}))
	timer.Unref()
	controls := r.VM.NewObject()
	r.On(controls).
		Method("start", 0, func(goja.FunctionCall) goja.Value {
			last = r.Now()
			timer.Start(resolution, true)
			return js.Undefined
		}).
		Method("stop", 0, func(goja.FunctionCall) goja.Value {
			timer.Stop()
			return js.Undefined
		})
	return controls
}
