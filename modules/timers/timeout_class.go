package timers

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

func (m *module) defineTimeout() {
	r := m.r
	ctor := r.NewClass(js.Class{Name: "Timeout", Length: 5, Init: m.illegal})
	m.timeoutProto = js.Proto(ctor)
	r.Hidden(m.timeoutProto).
		Method("refresh", 0, m.onTimeout(func(t *timeout) goja.Value { t.begin(); return t.object })).
		Method("unref", 0, m.onTimeout(func(t *timeout) goja.Value { t.timer.Unref(); return t.object })).
		Method("ref", 0, m.onTimeout(func(t *timeout) goja.Value { t.timer.Ref(); return t.object })).
		Method("hasRef", 0, answer(func(t *timeout) goja.Value { return r.VM.ToValue(t.timer.HasRef()) })).
		Symbol(r.SymbolFor("nodejs.util.inspect.custom"), r.Func("[nodejs.util.inspect.custom]", 2, m.inspectTimeout))
	r.On(m.timeoutProto).
		Value("close", r.Func("", 0, func(c goja.FunctionCall) goja.Value {
			m.clearTimeout(goja.FunctionCall{Arguments: []goja.Value{c.This}})
			return c.This
		})).
		Symbol(r.WellKnownSymbol("dispose"), r.Func("", 0, func(c goja.FunctionCall) goja.Value {
			return m.clearTimeout(goja.FunctionCall{Arguments: []goja.Value{c.This}})
		})).
		Symbol(goja.SymToPrimitive, r.Func("", 0, answer(func(t *timeout) goja.Value {
			return r.VM.ToValue(t.number())
		})))
}

// onTimeout makes a method. On what is no Timeout it does nothing and returns what
// it was called on.
func (m *module) onTimeout(f func(*timeout) goja.Value) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		if t := timeoutOf(c.This); t != nil {
			return f(t)
		}
		return c.This
	}
}

// answer makes a method that tells something about a Timeout, undefined of what is
// none.
func answer(f func(*timeout) goja.Value) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		if t := timeoutOf(c.This); t != nil {
			return f(t)
		}
		return js.Undefined
	}
}

// inspectTimeout is what util.inspect calls: it shows one level, and the state that
// Node's timers have under symbols.
func (m *module) inspectTimeout(c goja.FunctionCall) goja.Value {
	t := timeoutOf(c.This)
	options, inspect := js.Object(c.Argument(1)), c.Argument(2)
	if t == nil || options == nil || !js.IsFunction(inspect) {
		return c.This
	}
	shown := m.r.VM.CreateObject(t.object.Prototype())
	for _, key := range t.object.Keys() {
		m.r.On(shown).Value(key, t.object.Get(key))
	}
	m.r.On(shown).
		Symbol(t.module.refed, m.r.VM.ToValue(t.timer.HasRef())).
		Symbol(goja.NewSymbol("kHasPrimitive"), m.r.VM.ToValue(t.id != 0)).
		Symbol(goja.NewSymbol("asyncId"), m.r.VM.ToValue(t.asyncID)).
		Symbol(goja.NewSymbol("triggerId"), m.r.VM.ToValue(t.trigger))
	once := m.r.VM.NewObject()
	for _, key := range options.Keys() {
		m.r.On(once).Value(key, options.Get(key))
	}
	m.r.On(once).Value("depth", m.r.VM.ToValue(0)).Value("customInspect", m.r.VM.ToValue(false))
	return m.r.Call(inspect, js.Undefined, shown, once)
}
