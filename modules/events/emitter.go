package events

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Init makes o an emitter, as `EventEmitter.call(o, options)` does.
//
// An object that has its `_events` already, with the names of its class's events
// in the order in which eventNames lists them, keeps it (see [Module.Preset]);
// events then stay there without value when their last listener goes.
func (m *Module) Init(o *goja.Object, options goja.Value) {
	vm := m.r.VM
	events := o.Get("_events")
	shaped := !js.IsUndefined(events)
	if shaped { // unless it is inherited: then it is another emitter's
		proto := o.Prototype()
		shaped = proto == nil || !events.StrictEquals(js.Get(proto, "_events"))
	}
	if !shaped {
		define(o.Set("_events", m.noEvents()))
		define(o.Set("_eventsCount", vm.ToValue(0)))
	}
	limit := o.Get("_maxListeners")
	if !js.Truthy(limit) {
		limit = js.Undefined
	}
	define(o.Set("_maxListeners", limit))
	define(o.SetSymbol(m.sym.shape, vm.ToValue(shaped)))
	define(o.SetSymbol(m.sym.capture, m.captureOption(options)))
	if m.onInit != nil {
		m.onInit(o)
	}
}

// captureOption tells whether an emitter of these options captures rejections.
func (m *Module) captureOption(options goja.Value) goja.Value {
	capture := js.Get(options, "captureRejections")
	if !js.Truthy(capture) {
		return m.proto.GetSymbol(m.sym.capture)
	}
	nodeerr.Boolean(m.r, capture, "options.captureRejections")
	return capture
}

// OnInit calls f for every object that becomes an emitter from now on.
func (m *Module) OnInit(f func(*goja.Object)) { m.onInit = f }

// Preset gives o, if it has none, an `_events` in which the events of its class come
// first, in the order of names. [Module.Init] is to follow.
func (m *Module) Preset(o *goja.Object, names []string) {
	if !js.IsUndefined(o.Get("_events")) {
		return
	}
	define(o.Set("_events", m.preset(names)))
}

// preset makes an `_events` for no listeners, of a class that has events of these names.
func (m *Module) preset(names []string) *goja.Object {
	events := m.r.VM.NewObject()
	for _, name := range names {
		define(events.Set(name, js.Undefined))
	}
	return events
}

func (m *Module) jsInit(c goja.FunctionCall) goja.Value {
	m.Init(m.this(c, "_events"), c.Argument(0))
	return js.Undefined
}

// noEvents makes an `_events` for no listeners.
func (m *Module) noEvents() *goja.Object { return m.r.VM.CreateObject(nil) }

// this is the emitter that a method is called on; read is what Node would read of
// it first.
func (m *Module) this(c goja.FunctionCall, read string) *goja.Object {
	if js.IsNullish(c.This) {
		panic(m.r.VM.NewTypeError("Cannot read properties of %s (reading '%s')", c.This, read))
	}
	return c.This.ToObject(m.r.VM)
}

// A key is the name of an event as a property.
type key struct {
	name   string
	symbol *goja.Symbol // if the name is no string
}

func keyOf(v goja.Value) key {
	if s, ok := v.(*goja.Symbol); ok {
		return key{symbol: s}
	}
	return key{name: v.String()}
}

// value is the name as a script sees it.
func (k key) value(m *Module) goja.Value {
	if k.symbol != nil {
		return k.symbol
	}
	return m.r.VM.ToValue(k.name)
}

// of reads the property of events; undefined if there is none.
func (k key) of(events *goja.Object) goja.Value {
	var v goja.Value
	if k.symbol != nil {
		v = events.GetSymbol(k.symbol)
	} else {
		v = events.Get(k.name)
	}
	if v == nil {
		return js.Undefined
	}
	return v
}

func (k key) set(events *goja.Object, v goja.Value) {
	if k.symbol != nil {
		define(events.SetSymbol(k.symbol, v))
	} else {
		define(events.Set(k.name, v))
	}
}

func (k key) remove(events *goja.Object) {
	if k.symbol != nil {
		define(events.DeleteSymbol(k.symbol))
	} else {
		define(events.Delete(k.name))
	}
}

// An emitter is what the functions of the package work on.
type emitter struct {
	*goja.Object
	compact *Compact // nil: all is in properties
}

// A storage is what listeners are in: the `_events` of an emitter or, before there is
// one, a compact emitter. It stays so if a script's code has the latter get an `_events`.
type storage struct {
	object  *goja.Object
	compact *Compact
}

// storage returns where the listeners are; false if nowhere.
func (e emitter) storage() (s storage, ok bool) {
	switch {
	case e.compact == nil:
		s.object = js.Object(e.Get("_events"))
	case e.compact.events != nil:
		s.object = js.Object(e.compact.events)
	default:
		return storage{compact: e.compact}, true
	}
	return s, s.object != nil
}

// storageFor returns where the listeners are, or are to be.
func (m *Module) storageFor(e emitter) storage {
	s, ok := e.storage()
	if !ok {
		s.object = m.noEvents()
		define(e.Set("_events", s.object))
		define(e.Set("_eventsCount", m.r.VM.ToValue(0)))
	}
	return s
}

// get returns what is held for an event; undefined for nothing.
func (s storage) get(k key) goja.Value {
	if events := s.events(); events != nil {
		return k.of(events)
	}
	return s.compact.get(k)
}

func (s storage) set(k key, v goja.Value) {
	if events := s.events(); events != nil {
		k.set(events, v)
	} else {
		s.compact.set(k, v)
	}
}

// events is the `_events`, nil while there is none.
func (s storage) events() *goja.Object {
	if s.object == nil {
		return js.Object(s.compact.events)
	}
	return s.object
}

// addToCount changes the number of events with listeners, and returns it.
func (m *Module) addToCount(e emitter, n int64) int64 {
	if e.compact != nil {
		e.compact.count += n
		return e.compact.count
	}
	if count := e.Get("_eventsCount"); count != nil {
		n += count.ToInteger()
	}
	define(e.Set("_eventsCount", m.r.VM.ToValue(n)))
	return n
}

// list returns the listeners that a property of `_events` holds, in a slice of
// their own. into is memory to use if it is large enough.
func list(v goja.Value, into []goja.Value) []goja.Value {
	if js.IsUndefined(v) {
		return nil
	}
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	if js.IsFunction(o) {
		return append(into[:0], o)
	}
	n := length(o)
	into = into[:0]
	for i := range n {
		into = append(into, js.Element(o, i))
	}
	return into
}
