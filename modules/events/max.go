package events

import (
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

func (m *Module) jsSetMaxListeners(c goja.FunctionCall) goja.Value {
	nodeerr.Number(m.r, c.Argument(0), "setMaxListeners", 0, math.Inf(1))
	if js.IsNullish(c.This) {
		panic(m.r.VM.NewTypeError("Cannot set properties of %s (setting '_maxListeners')", c.This))
	}
	define(c.This.ToObject(m.r.VM).Set("_maxListeners", c.Argument(0)))
	return c.This
}

func (m *Module) jsGetMaxListeners(c goja.FunctionCall) goja.Value {
	return m.maxListeners(m.this(c, "_maxListeners"))
}

// maxListeners is how many listeners an event may have before it is suspicious; 0 is
// any number.
func (m *Module) maxListeners(o *goja.Object) goja.Value {
	if limit := o.Get("_maxListeners"); !js.IsUndefined(limit) {
		return limit
	}
	return m.defaultMaxListeners
}

func (m *Module) jsStaticGetMaxListeners(c goja.FunctionCall) goja.Value {
	emitter := js.Object(c.Argument(0))
	if emitter == nil {
		panic(notAnEmitter(m.r, "emitter", c.Argument(0)))
	}
	if js.IsFunction(emitter.Get("getMaxListeners")) {
		return m.maxListeners(emitter)
	}
	if web.IsEventTarget(m.r, emitter) {
		if limit := web.MaxListeners(emitter); js.Truthy(limit) {
			return limit
		}
	}
	panic(notAnEmitter(m.r, "emitter", emitter))
}

func (m *Module) jsStaticSetMaxListeners(c goja.FunctionCall) goja.Value {
	n := c.Argument(0)
	if js.IsUndefined(n) {
		n = m.defaultMaxListeners
	}
	nodeerr.Number(m.r, n, "setMaxListeners", 0, math.Inf(1))
	if len(c.Arguments) < 2 {
		m.defaultMaxListeners = n
		return js.Undefined
	}
	for _, target := range c.Arguments[1:] {
		if web.IsEventTarget(m.r, target) {
			web.SetMaxListeners(m.r, target, n)
			continue
		}
		if js.IsNullish(target) {
			panic(m.r.NewError(js.TypeError, "", "Cannot read properties of "+target.String()+" (reading 'setMaxListeners')"))
		}
		set := js.AsCallable(js.Get(target, "setMaxListeners"))
		if set == nil {
			panic(notAnEmitter(m.r, "eventTargets", target))
		}
		set(goja.FunctionCall{This: target, Arguments: []goja.Value{n}})
	}
	return js.Undefined
}

// warnIfCrowded warns, once, of an event that has got more listeners than it may.
func (m *Module) warnIfCrowded(o *goja.Object, k key, listeners *goja.Object) {
	limit, count := m.maxListeners(o).ToFloat(), length(listeners)
	if !(limit > 0 && float64(count) > limit) || js.Truthy(listeners.Get("warned")) {
		return
	}
	r := m.r
	define(listeners.Set("warned", r.VM.ToValue(true)))
	brief := r.Inspect.Defaults()
	brief.Depth = -1
	name := k.name
	if k.symbol != nil {
		name = r.Inspect.Inspect(k.symbol, nil)
	}
	warning := r.NewError(js.Error, "", "Possible EventEmitter memory leak detected. "+
		strconv.Itoa(count)+" "+name+" listeners added to "+
		r.Inspect.Inspect(o, &brief)+". MaxListeners is "+m.maxListeners(o).String()+
		". Use emitter.setMaxListeners() to increase limit")
	r.On(warning).
		Value("name", r.VM.ToValue("MaxListenersExceededWarning")).
		Value("emitter", o).
		Value("type", k.value(m)).
		Value("count", r.VM.ToValue(count))
	if process := r.Builtin("process"); process != nil {
		r.Invoke(process, "emitWarning", warning)
	}
}
