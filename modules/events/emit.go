package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Emit emits an event by the object's own method emit, as `obj.emit(name, ...args)`
// does, and reports whether there was a listener. An emit that a script put on the
// object or its class is called; otherwise no call is made but the listeners'.
//
// The arguments are the callee's only while it runs.
func (m *Module) Emit(obj *goja.Object, name string, args ...goja.Value) bool {
	return m.emitBy(emitter{Object: obj}, name, args)
}

func (m *Module) emitBy(e emitter, name string, args []goja.Value) bool {
	emit := m.atEmit.Get(e.Object)
	if emit == goja.Value(m.emitFunc) {
		return m.emit(e, key{name: name}, args)
	}
	call := m.r.Callable(emit)
	if call == nil {
		panic(m.r.VM.NewTypeError("%s.emit is not a function", e.ClassName()))
	}
	all := append([]goja.Value{m.r.VM.ToValue(name)}, args...)
	return js.Truthy(call(goja.FunctionCall{This: e.Object, Arguments: all}))
}

// A Sole remembers the listener of an event that has one, ready to be called.
type Sole struct {
	function *goja.Object
	call     js.Callable
}

// EmitSole is [Module.Emit] for an event that is emitted often and mostly has the same
// one listener.
func (m *Module) EmitSole(s *Sole, obj *goja.Object, name string, args []goja.Value) bool {
	return m.emitSole(s, emitter{Object: obj}, name, args)
}

func (m *Module) emitSole(s *Sole, e emitter, name string, args []goja.Value) bool {
	if m.atEmit.Get(e.Object) != goja.Value(m.emitFunc) {
		return m.emitBy(e, name, args)
	}
	k := key{name: name}
	events, ok := e.storage()
	if !ok {
		return false
	}
	listener, _ := events.get(k).(*goja.Object)
	if listener == nil {
		return m.emit(e, k, args)
	}
	if listener != s.function {
		call := js.AsCallable(listener)
		if call == nil { // an array of several
			return m.emit(e, k, args)
		}
		*s = Sole{listener, call}
	}
	m.call(s.call, e, k, args)
	return true
}

func (m *Module) jsEmit(c goja.FunctionCall) goja.Value {
	var args []goja.Value
	if len(c.Arguments) > 1 {
		args = c.Arguments[1:]
	}
	return m.r.VM.ToValue(m.emit(emitter{Object: m.this(c, "_events")}, keyOf(c.Argument(0)), args))
}

func (m *Module) emit(e emitter, k key, args []goja.Value) bool {
	events, ok := e.storage()
	if k.name == "error" && k.symbol == nil {
		if !ok || !m.errorHasListener(e, events, args) {
			m.throwUnhandled(e.Object, args)
		}
	}
	if !ok {
		return false
	}
	held := events.get(k)
	listeners, ok := held.(*goja.Object)
	if !ok {
		return !js.IsUndefined(held)
	}
	if call := m.r.Callable(listeners); call != nil {
		m.call(call, e, k, args)
		return true
	}
	var space [8]goja.Value
	for _, listener := range list(listeners, space[:]) { // a snapshot
		call := m.r.Callable(listener)
		if call == nil {
			panic(m.r.VM.NewTypeError("listeners[i].apply is not a function"))
		}
		m.call(call, e, k, args)
	}
	return true
}

// call calls one listener. A promise that it returns is watched if the emitter
// captures rejections.
func (m *Module) call(listener js.Callable, e emitter, k key, args []goja.Value) {
	before := m.r.NoteReceiver(e.Object)
	result := listener(goja.FunctionCall{This: e.Object, Arguments: args})
	m.r.RestoreReceiver(before)
	if !js.IsNullish(result) {
		m.capture(e, result, k, args)
	}
}

// errorHasListener tells the monitors of an error, and whether there is anybody
// else to tell.
func (m *Module) errorHasListener(e emitter, events storage, args []goja.Value) bool {
	if !js.IsUndefined(events.get(key{symbol: m.sym.errorMonitor})) {
		m.r.Invoke(e.Object, "emit", append([]goja.Value{m.sym.errorMonitor}, args...)...)
	}
	return !js.IsUndefined(events.get(key{name: "error"}))
}

// throwUnhandled throws an error that nobody listens to.
func (m *Module) throwUnhandled(o *goja.Object, args []goja.Value) {
	r := m.r
	var reason goja.Value = js.Undefined
	if len(args) > 0 {
		reason = args[0]
	}
	if js.Inherits(reason, r.ErrorClass(js.Error)) {
		m.noteEmission(o, reason.(*goja.Object))
		r.NoteThrown(reason, thrownError)
		panic(reason)
	}
	shown := ""
	if ex := r.Try(func() { shown = r.Inspect.Inspect(reason, nil) }); ex != nil {
		shown = reason.String()
	}
	err := nodeerr.New(r, "ERR_UNHANDLED_ERROR", shown)
	r.On(err).Value("context", reason)
	r.NoteThrown(err, thrownValue)
	panic(err)
}

// What Node shows of the places where emit throws.
const (
	thrownError = "node:events:502\n      throw er; // Unhandled 'error' event\n      ^"
	thrownValue = "node:events:515\n    throw err; // Unhandled 'error' event\n    ^"
)

// length is the length of an array.
func length(array *goja.Object) int {
	if v := array.Get("length"); v != nil {
		return int(v.ToInteger())
	}
	return 0
}
