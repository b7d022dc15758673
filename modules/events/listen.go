package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Listener makes a listener of a Go function. name is what a script sees that lists
// the listeners.
func (m *Module) Listener(name string, fn func(args []goja.Value)) *goja.Object {
	return m.r.Func(name, 0, func(c goja.FunctionCall) goja.Value {
		fn(c.Arguments)
		return js.Undefined
	})
}

// On adds a listener, as `obj.on(name, listener)` does: by a method that a script put
// on the object or its class, if there is one.
func (m *Module) On(obj *goja.Object, name string, listener *goja.Object) {
	m.listen(emitter{Object: obj}, name, listener)
}

func (m *Module) listen(e emitter, name string, listener *goja.Object) {
	if e.Get("on") == goja.Value(m.onFunc) {
		m.add(e, nil, key{name: name}, listener, false)
		return
	}
	m.r.Invoke(e.Object, "on", m.r.VM.ToValue(name), listener)
}

// Once has fn called, with the emitter and the arguments, for the next event of that
// name. cancel makes that it is not.
func (m *Module) Once(obj *goja.Object, name string, fn func(this *goja.Object, args []goja.Value)) (cancel func()) {
	listener := m.Listener("", func(args []goja.Value) { fn(obj, args) })
	m.r.Invoke(obj, "once", m.r.VM.ToValue(name), listener)
	return func() { m.Remove(obj, name, listener) }
}

// Prepend adds a listener before the others.
func (m *Module) Prepend(obj *goja.Object, name string, listener *goja.Object) {
	m.r.Invoke(obj, "prependListener", m.r.VM.ToValue(name), listener)
}

// Remove removes a listener.
func (m *Module) Remove(obj *goja.Object, name string, listener *goja.Object) {
	m.r.Invoke(obj, "removeListener", m.r.VM.ToValue(name), listener)
}

// AddListener is EventEmitter.prototype.on, for classes whose own `on` does more.
// compact is the object's inside if it is a compact emitter.
func (m *Module) AddListener(c goja.FunctionCall, compact *Compact) goja.Value {
	return m.jsAdd(c, compact, false)
}

// RemoveListener is EventEmitter.prototype.removeListener.
func (m *Module) RemoveListener(c goja.FunctionCall, compact *Compact) goja.Value {
	listener := m.listenerArgument(c)
	m.remove(emitter{m.this(c, "_events"), compact}, c.Argument(0), listener)
	return c.This
}

// RemoveAllListeners is EventEmitter.prototype.removeAllListeners.
func (m *Module) RemoveAllListeners(c goja.FunctionCall) goja.Value {
	return m.jsRemoveAllListeners(c)
}

func (m *Module) jsAddListener(c goja.FunctionCall) goja.Value {
	return m.jsAdd(c, nil, false)
}

func (m *Module) jsPrependListener(c goja.FunctionCall) goja.Value {
	return m.jsAdd(c, nil, true)
}

func (m *Module) jsAdd(c goja.FunctionCall, compact *Compact, prepend bool) goja.Value {
	listener := m.listenerArgument(c)
	o, ok := c.This.(*goja.Object)
	if !ok {
		m.this(c, "_events")
		panic(m.r.NewError(js.TypeError, "", m.r.NotCreatable(m.r.VM.ToValue("_events"), c.This)))
	}
	m.add(emitter{o, compact}, c.Argument(0), keyOf(c.Argument(0)), listener, prepend)
	return c.This
}

// listenerArgument is the second argument, checked.
func (m *Module) listenerArgument(c goja.FunctionCall) *goja.Object {
	listener := c.Argument(1)
	if !js.IsFunction(listener) {
		panic(nodeerr.InvalidArgType(m.r, "listener", "of type function", listener))
	}
	return listener.(*goja.Object)
}

// add adds a listener. name is the name as it was given, nil for k's.
func (m *Module) add(e emitter, name goja.Value, k key, listener *goja.Object, prepend bool) {
	events := m.storageFor(e)
	if !js.IsUndefined(events.get(key{name: "newListener"})) {
		if name == nil {
			name = k.value(m)
		}
		m.r.Invoke(e.Object, "emit", m.r.VM.ToValue("newListener"), name, original(listener))
		events = m.storageFor(e)
	}
	existing := events.get(k)
	switch {
	case js.IsUndefined(existing):
		events.set(k, listener)
		m.addToCount(e, 1)
		return
	case js.IsFunction(existing) && prepend:
		existing = m.r.VM.NewArray(listener, existing)
		events.set(k, existing)
	case js.IsFunction(existing):
		existing = m.r.VM.NewArray(existing, listener)
		events.set(k, existing)
	case prepend:
		m.host.unshift(goja.FunctionCall{This: existing, Arguments: []goja.Value{listener}})
	default:
		m.host.push(goja.FunctionCall{This: existing, Arguments: []goja.Value{listener}})
	}
	m.warnIfCrowded(e.Object, k, js.Object(existing))
}

// original is the function that the user gave for a listener.
func original(listener *goja.Object) goja.Value {
	if v := listener.Get("listener"); js.Truthy(v) {
		return v
	}
	return listener
}
