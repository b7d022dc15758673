package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// ListenerCount is the number of listeners of an event, as
// `obj.listenerCount(name)` has it at first.
func (m *Module) ListenerCount(obj *goja.Object, name string) int {
	return listenerCount(emitter{Object: obj}, name)
}

func listenerCount(e emitter, name string) int {
	events, ok := e.storage()
	if !ok {
		return 0
	}
	held, ok := events.get(key{name: name}).(*goja.Object)
	switch {
	case !ok:
		return 0
	case js.IsFunction(held):
		return 1
	}
	return length(held)
}

// IsOnly tells whether an event has this listener and no other, and is emitted by the
// method that all emitters have at first.
func (m *Module) IsOnly(obj *goja.Object, name string, listener *goja.Object) bool {
	return m.isOnly(emitter{Object: obj}, name, listener)
}

func (m *Module) isOnly(e emitter, name string, listener *goja.Object) bool {
	events, ok := e.storage()
	return ok && events.get(key{name: name}) == goja.Value(listener) && m.atEmit.Get(e.Object) == goja.Value(m.emitFunc)
}

func (m *Module) jsListeners(c goja.FunctionCall) goja.Value {
	return m.listenersOf(c, original)
}

func (m *Module) jsRawListeners(c goja.FunctionCall) goja.Value {
	return m.listenersOf(c, func(listener *goja.Object) goja.Value { return listener })
}

// listenersOf returns an array of the listeners of an event as show shows them.
func (m *Module) listenersOf(c goja.FunctionCall, show func(*goja.Object) goja.Value) goja.Value {
	var found []any
	if events, ok := (emitter{Object: m.this(c, "_events")}).storage(); ok {
		for _, listener := range list(events.get(keyOf(c.Argument(0))), nil) {
			if o, ok := listener.(*goja.Object); ok {
				listener = show(o)
			}
			found = append(found, listener)
		}
	}
	return m.r.VM.NewArray(found...)
}

func (m *Module) jsListenerCount(c goja.FunctionCall) goja.Value {
	count := 0
	if events, ok := (emitter{Object: m.this(c, "_events")}).storage(); ok {
		listeners := list(events.get(keyOf(c.Argument(0))), nil)
		count = len(listeners)
		if only := c.Argument(1); !js.IsNullish(only) {
			count = 0
			for _, listener := range listeners {
				if listener.StrictEquals(only) || js.Get(listener, "listener").StrictEquals(only) {
					count++
				}
			}
		}
	}
	return m.r.VM.ToValue(count)
}

func (m *Module) jsEventNames(c goja.FunctionCall) goja.Value {
	o := m.this(c, "_eventsCount")
	if count := o.Get("_eventsCount"); js.IsNullish(count) || count.ToInteger() <= 0 {
		return m.r.VM.NewArray()
	}
	return m.StoredNames(o)
}

// StoredNames returns an array of the names that `_events` holds, with listeners or without.
func (m *Module) StoredNames(o *goja.Object) *goja.Object {
	return m.host.ownKeys(goja.FunctionCall{Arguments: []goja.Value{o.Get("_events")}}).(*goja.Object)
}

func (m *Module) jsStaticListenerCount(c goja.FunctionCall) goja.Value {
	emitter := m.argument(c, "listenerCount")
	if count := js.AsCallable(emitter.Get("listenerCount")); count != nil {
		return count(goja.FunctionCall{This: c.Argument(0), Arguments: []goja.Value{c.Argument(1)}})
	}
	return m.jsListenerCount(goja.FunctionCall{This: emitter, Arguments: []goja.Value{c.Argument(1)}})
}

func (m *Module) jsGetEventListeners(c goja.FunctionCall) goja.Value {
	emitter := m.argument(c, "listeners")
	if listeners := js.AsCallable(emitter.Get("listeners")); listeners != nil {
		return listeners(goja.FunctionCall{This: c.Argument(0), Arguments: []goja.Value{c.Argument(1)}})
	}
	if web.IsEventTarget(m.r, emitter) {
		return web.Listeners(m.r, emitter, c.Argument(1))
	}
	panic(notAnEmitter(m.r, "emitter", c.Argument(0)))
}

// argument is a function's first argument, of which Node reads the property first.
func (m *Module) argument(c goja.FunctionCall, read string) *goja.Object {
	return m.this(goja.FunctionCall{This: c.Argument(0)}, read)
}

func notAnEmitter(r *js.Realm, name string, v goja.Value) *goja.Object {
	return nodeerr.InvalidArgType(r, name, "an instance of EventEmitter or EventTarget", v)
}
