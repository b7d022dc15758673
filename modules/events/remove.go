package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

func (m *Module) jsRemoveListener(c goja.FunctionCall) goja.Value {
	return m.RemoveListener(c, nil)
}

func (m *Module) remove(e emitter, name goja.Value, listener *goja.Object) {
	k := keyOf(name)
	events, ok := e.storage()
	if !ok {
		return
	}
	held, ok := events.get(k).(*goja.Object)
	if !ok {
		return
	}
	if m.isSameListener(held, listener) {
		m.removeOnly(e, events, name, k, held)
		return
	}
	if js.IsFunction(held) {
		return
	}
	for i := length(held) - 1; i >= 0; i-- {
		if m.isSameListener(js.Element(held, i), listener) {
			m.removeAt(e, events, name, k, held, i, listener)
			return
		}
	}
}

// isSameListener tells whether held, a listener or a once wrapper, stands for the
// function.
func (m *Module) isSameListener(held goja.Value, listener *goja.Object) bool {
	o, ok := held.(*goja.Object)
	switch {
	case !ok:
		return false
	case o == listener:
		return true
	}
	// Each of thousands may be asked: most are functions that neither have nor inherit such a property.
	own, prototype, known := layout.Own(o, "listener")
	if of, is := own.(*goja.Object); is {
		return of == listener
	}
	if known && own == nil && prototype == m.host.functions {
		if own, _, _ = layout.Own(prototype, "listener"); own == nil {
			return false
		}
	}
	return o.Get("listener") == goja.Value(listener)
}

// removeOnly removes an event's only listener.
func (m *Module) removeOnly(e emitter, events storage, name goja.Value, k key, held *goja.Object) {
	left := m.addToCount(e, -1)
	switch {
	case events.object == nil || js.Truthy(e.GetSymbol(m.sym.shape)):
		events.set(k, js.Undefined) // and, as in Node, 'removeListener' is not emitted
	case left == 0:
		define(e.Set("_events", m.noEvents()))
	default:
		k.remove(events.object)
		if js.Truthy(events.object.Get("removeListener")) {
			m.r.Invoke(e.Object, "emit", m.r.VM.ToValue("removeListener"), name, original(held))
		}
	}
}

// removeAt removes one of several listeners from their array.
func (m *Module) removeAt(e emitter, events storage, name goja.Value, k key, held *goja.Object, i int, listener goja.Value) {
	vm := m.r.VM
	m.host.splice(goja.FunctionCall{This: held, Arguments: []goja.Value{vm.ToValue(i), vm.ToValue(1)}})
	if length(held) == 1 {
		events.set(k, js.Element(held, 0))
	}
	if !js.IsUndefined(events.get(key{name: "removeListener"})) {
		m.r.Invoke(e.Object, "emit", vm.ToValue("removeListener"), name, listener)
	}
}

func (m *Module) jsRemoveAllListeners(c goja.FunctionCall) goja.Value {
	o := m.this(c, "_events")
	events := js.Object(o.Get("_events"))
	switch {
	case events == nil:
	case js.IsUndefined(events.Get("removeListener")):
		m.forget(o, events, c.Arguments)
	case len(c.Arguments) == 0:
		m.removeEveryEvent(o, events)
	default:
		m.removeEach(o, c.Argument(0), keyOf(c.Argument(0)).of(events))
	}
	return c.This
}

// removeEach removes what `_events` holds for an event, the last listener first.
func (m *Module) removeEach(o *goja.Object, name, held goja.Value) {
	listeners := list(held, nil)
	for i := len(listeners) - 1; i >= 0; i-- {
		m.r.Invoke(o, "removeListener", name, listeners[i])
	}
}

// forget drops listeners that nobody is told of: all, or those of the event that is
// named. From then on events without listeners do not stay.
func (m *Module) forget(o, events *goja.Object, name []goja.Value) {
	if len(name) == 0 {
		m.reset(o)
	} else if k := keyOf(name[0]); !js.IsUndefined(k.of(events)) {
		if m.addToCount(emitter{Object: o}, -1) == 0 {
			define(o.Set("_events", m.noEvents()))
		} else {
			k.remove(events)
		}
	}
	define(o.SetSymbol(m.sym.shape, m.r.VM.ToValue(false)))
}

// reset makes o an emitter without listeners.
func (m *Module) reset(o *goja.Object) {
	define(o.Set("_events", m.noEvents()))
	define(o.Set("_eventsCount", m.r.VM.ToValue(0)))
	define(o.SetSymbol(m.sym.shape, m.r.VM.ToValue(false)))
}

// removeEveryEvent removes all listeners, those of 'removeListener' last.
func (m *Module) removeEveryEvent(o, events *goja.Object) {
	watching := m.r.VM.ToValue("removeListener")
	names := m.host.ownKeys(goja.FunctionCall{Arguments: []goja.Value{events}}).(*goja.Object)
	for i := range length(names) {
		if name := js.Element(names, i); !name.StrictEquals(watching) {
			m.r.Invoke(o, "removeAllListeners", name)
		}
	}
	m.r.Invoke(o, "removeAllListeners", watching)
	m.reset(o)
}
