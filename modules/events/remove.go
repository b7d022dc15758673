package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

func (m *Module) jsRemoveListener(c goja.FunctionCall) goja.Value {
	listener := m.listenerArgument(c)
	m.remove(m.this(c, "_events"), c.Argument(0), listener)
	return c.This
}

func (m *Module) remove(o *goja.Object, name goja.Value, listener *goja.Object) {
	events, k := storage(o), keyOf(name)
	if events == nil {
		return
	}
	held, ok := k.of(events).(*goja.Object)
	if !ok {
		return
	}
	if isSameListener(held, listener) {
		m.removeOnly(o, events, name, k, held)
		return
	}
	if isFunction(held) {
		return
	}
	for i := length(held) - 1; i >= 0; i-- {
		if isSameListener(at(held, i), listener) {
			m.removeAt(o, events, name, k, held, i, listener)
			return
		}
	}
}

// isSameListener tells whether held, a listener or a once wrapper, stands for the
// function.
func isSameListener(held goja.Value, listener *goja.Object) bool {
	o, ok := held.(*goja.Object)
	return ok && (o == listener || o.Get("listener") == goja.Value(listener))
}

// removeOnly removes an event's only listener.
func (m *Module) removeOnly(o, events *goja.Object, name goja.Value, k key, held *goja.Object) {
	left := m.addToCount(o, -1)
	switch {
	case js.Truthy(o.GetSymbol(m.sym.shape)):
		k.set(events, js.Undefined) // and, as in Node, 'removeListener' is not emitted
	case left == 0:
		define(o.Set("_events", m.noEvents()))
	default:
		k.remove(events)
		if js.Truthy(events.Get("removeListener")) {
			m.r.Invoke(o, "emit", m.r.VM.ToValue("removeListener"), name, original(held))
		}
	}
}

// removeAt removes one of several listeners from their array.
func (m *Module) removeAt(o, events *goja.Object, name goja.Value, k key, held *goja.Object, i int, listener goja.Value) {
	vm := m.r.VM
	m.host.splice(goja.FunctionCall{This: held, Arguments: []goja.Value{vm.ToValue(i), vm.ToValue(1)}})
	if length(held) == 1 {
		k.set(events, at(held, 0))
	}
	if !js.IsUndefined(events.Get("removeListener")) {
		m.r.Invoke(o, "emit", vm.ToValue("removeListener"), name, listener)
	}
}

func (m *Module) jsRemoveAllListeners(c goja.FunctionCall) goja.Value {
	o := m.this(c, "_events")
	events := storage(o)
	if events == nil {
		return c.This
	}
	if js.IsUndefined(events.Get("removeListener")) {
		m.forget(o, events, c)
		return c.This
	}
	if len(c.Arguments) == 0 {
		m.removeEveryEvent(o, events)
		return c.This
	}
	switch held := keyOf(c.Argument(0)).of(events).(type) {
	case *goja.Object:
		if isFunction(held) {
			m.r.Invoke(o, "removeListener", c.Argument(0), held)
			break
		}
		for i := length(held) - 1; i >= 0; i-- { // the last one first
			m.r.Invoke(o, "removeListener", c.Argument(0), at(held, i))
		}
	}
	return c.This
}

// forget drops listeners that nobody is told of: all, or those of the event that
// is named.
func (m *Module) forget(o, events *goja.Object, c goja.FunctionCall) {
	if len(c.Arguments) == 0 {
		define(o.Set("_events", m.noEvents()))
		define(o.Set("_eventsCount", m.r.VM.ToValue(0)))
		return
	}
	k := keyOf(c.Argument(0))
	if js.IsUndefined(k.of(events)) {
		return
	}
	if m.addToCount(o, -1) == 0 {
		define(o.Set("_events", m.noEvents()))
	} else {
		k.remove(events)
	}
}

// removeEveryEvent removes all listeners, those of 'removeListener' last.
func (m *Module) removeEveryEvent(o, events *goja.Object) {
	vm := m.r.VM
	watching := vm.ToValue("removeListener")
	names := m.host.ownKeys(goja.FunctionCall{Arguments: []goja.Value{events}}).(*goja.Object)
	for i := range length(names) {
		if name := at(names, i); !name.StrictEquals(watching) {
			m.r.Invoke(o, "removeAllListeners", name)
		}
	}
	m.r.Invoke(o, "removeAllListeners", watching)
	define(o.Set("_events", m.noEvents()))
	define(o.Set("_eventsCount", vm.ToValue(0)))
}
