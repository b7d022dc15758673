package asynchooks

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// A hook is an AsyncHook that is enabled.
type hook struct {
	object *goja.Object

	init, before, after, destroy, promiseResolve js.Callable // nil: there is none
}

// enableHook is enable: (hook, init, before, after, destroy, promiseResolve).
func (m *module) enableHook(c goja.FunctionCall) goja.Value {
	object := js.Object(c.Argument(0))
	if m.find(object) >= 0 {
		return js.Undefined
	}
	callback := func(i int) js.Callable { return js.AsCallable(c.Argument(i)) }
	h := &hook{object, callback(1), callback(2), callback(3), callback(4), callback(5)}
	m.hooks = append(slices.Clip(m.hooks), h)
	m.r.ObserveResources(m)
	return js.Undefined
}

// disableHook is disable: (hook).
func (m *module) disableHook(c goja.FunctionCall) goja.Value {
	i := m.find(js.Object(c.Argument(0)))
	if i < 0 {
		return js.Undefined
	}
	m.hooks = slices.Concat(m.hooks[:i], m.hooks[i+1:])
	if len(m.hooks) == 0 {
		m.r.ObserveResources(nil)
	}
	return js.Undefined
}

func (m *module) find(object *goja.Object) int {
	return slices.IndexFunc(m.hooks, func(h *hook) bool { return h.object == object })
}

// Init implements [js.ResourceObserver].
func (m *module) Init(res *js.Resource) {
	for _, h := range m.hooks {
		if h.init == nil {
			continue
		}
		value := m.r.VM.ToValue
		m.call(h, h.init, value(res.ID()), value(res.Kind()), value(res.Trigger()), res.Object(m.r))
	}
}

// Before implements [js.ResourceObserver].
func (m *module) Before(res *js.Resource) {
	m.tell(res, func(h *hook) js.Callable { return h.before })
}

// After implements [js.ResourceObserver].
func (m *module) After(res *js.Resource) {
	m.tell(res, func(h *hook) js.Callable { return h.after })
}

// PromiseResolved implements [js.ResourceObserver].
func (m *module) PromiseResolved(res *js.Resource) {
	m.tell(res, func(h *hook) js.Callable { return h.promiseResolve })
}

// Destroy implements [js.ResourceObserver]. Hooks are told later, many at a time.
func (m *module) Destroy(res *js.Resource) {
	if !slices.ContainsFunc(m.hooks, func(h *hook) bool { return h.destroy != nil }) {
		return
	}
	if len(m.destroyed) == 0 {
		m.r.Loop.AtCheck(eventloop.Func(m.Flush))
	}
	m.destroyed = append(m.destroyed, res)
}

// Flush implements [js.ResourceObserver].
func (m *module) Flush() {
	for i := 0; i < len(m.destroyed); i++ {
		m.tell(m.destroyed[i], func(h *hook) js.Callable { return h.destroy })
	}
	m.destroyed = nil
}

// tell calls one callback of each hook with the id of a resource. Hooks that are
// enabled or disabled meanwhile are so from the next time on.
func (m *module) tell(res *js.Resource, which func(*hook) js.Callable) {
	for _, h := range m.hooks {
		if callback := which(h); callback != nil {
			m.call(h, callback, m.r.VM.ToValue(res.ID()))
		}
	}
}

// call calls a callback. What it throws ends the program, whatever handlers there are.
func (m *module) call(h *hook, callback js.Callable, args ...goja.Value) {
	if m.failed {
		return
	}
	ex := m.r.Try(func() { callback(goja.FunctionCall{This: h.object, Arguments: args}) })
	if ex == nil {
		return
	}
	m.failed = true
	process := m.r.Builtin("process")
	stack := js.Get(ex.Value(), "stack")
	if js.IsUndefined(stack) {
		stack = ex.Value()
	}
	m.r.Invoke(process, "_rawDebug", stack)
	m.r.Invoke(process, "exit", m.r.VM.ToValue(1))
}
