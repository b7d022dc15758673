package events

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fields"
	"github.com/sluicejs/sluice/internal/js"
)

// A Compact holds what an emitter has in properties of its own, for a class of which there
// are many instances: it takes a fraction of the memory, and of the time. The listeners
// move to an `_events` as soon as somebody reads that property: a script, or a function of
// this package that is given the object.
//
// The class has [Module.Fields], by which scripts find the properties.
type Compact struct {
	m       *Module
	object  *goja.Object
	names   []string // of the class's events, which come first
	held    []heldListeners
	count   int64
	limit   goja.Value // nil for undefined
	capture goja.Value
	events  goja.Value // `_events`; nil while the listeners are in held
}

// heldListeners are what `_events` would hold for an event.
type heldListeners struct {
	key       key
	listeners goja.Value // undefined: there were some
}

// InitCompact makes o, which has no `_events`, a compact emitter, whose class has events of
// these names; options are those of a constructor, or undefined.
func (m *Module) InitCompact(o *goja.Object, names []string, options goja.Value) *Compact {
	c := &Compact{m: m, object: o, names: names, capture: m.captureOption(options)}
	if m.onInit != nil {
		m.onInit(o)
	}
	return c
}

// Fields are the fields of a class of compact emitters; of finds the one in an instance.
func (m *Module) Fields(of func(*goja.Object) *Compact) (events, eventsCount, maxListeners, shape, capture fields.Field) {
	field := func(key goja.Value, get func(*Compact) goja.Value, set func(*Compact, goja.Value)) fields.Field {
		return fields.Field{
			Key: key,
			Get: func(o *goja.Object) goja.Value {
				if c := of(o); c != nil {
					return get(c)
				}
				return nil
			},
			Set: func(o *goja.Object, v goja.Value) {
				if c := of(o); c != nil && c.object == o {
					set(c, v)
				} else { // it inherits from one
					m.r.Put(o, key, v)
				}
			},
		}
	}
	value := m.r.VM.ToValue
	events = field(value("_events"), (*Compact).spread, func(c *Compact, v goja.Value) {
		c.spread()
		c.events = v
	})
	eventsCount = field(value("_eventsCount"),
		func(c *Compact) goja.Value { return value(c.count) },
		func(c *Compact, v goja.Value) { c.count = v.ToInteger() })
	maxListeners = field(value("_maxListeners"),
		func(c *Compact) goja.Value { return c.limit },
		func(c *Compact, v goja.Value) { c.limit = v })
	// Listeners that are in `_events` have these beside them as properties.
	shape = field(m.sym.shape, func(*Compact) goja.Value { return value(true) }, func(c *Compact, v goja.Value) {
		c.spread()
		m.r.On(c.object).Symbol(m.sym.shape, v)
	})
	capture = field(m.sym.capture, func(c *Compact) goja.Value { return c.capture }, func(c *Compact, v goja.Value) {
		c.spread()
		m.r.On(c.object).Symbol(m.sym.capture, v)
	})
	return events, eventsCount, maxListeners, shape, capture
}

// spread moves the listeners to an `_events`, which it returns.
func (c *Compact) spread() goja.Value {
	if c.events != nil {
		return c.events
	}
	events := c.m.preset(c.names)
	for _, held := range c.held {
		held.key.set(events, held.listeners)
	}
	c.events, c.held = events, nil
	if js.Truthy(c.m.host.isExtensible(goja.FunctionCall{Arguments: []goja.Value{c.object}})) {
		c.m.r.On(c.object).Symbol(c.m.sym.shape, c.m.r.VM.ToValue(true)).Symbol(c.m.sym.capture, c.capture)
	}
	return events
}

// find returns the index of what is held for an event, -1 for nothing.
func (c *Compact) find(k key) int {
	for i := range c.held {
		if c.held[i].key == k {
			return i
		}
	}
	return -1
}

func (c *Compact) get(k key) goja.Value {
	if i := c.find(k); i >= 0 {
		return c.held[i].listeners
	}
	return js.Undefined
}

func (c *Compact) set(k key, v goja.Value) {
	i := c.find(k)
	switch {
	case i >= 0 && js.IsUndefined(v) && k.symbol == nil && slices.Contains(c.names, k.name):
		c.held = slices.Delete(c.held, i, i+1)
	case i >= 0:
		c.held[i].listeners = v
	default:
		if c.held == nil {
			c.held = make([]heldListeners, 0, 4) // as many as most have
		}
		c.held = append(c.held, heldListeners{k, v})
	}
}

// Emit is [Module.Emit].
func (c *Compact) Emit(name string, args ...goja.Value) bool {
	return c.m.emitBy(c.emitter(), name, args)
}

// EmitSole is [Module.EmitSole].
func (c *Compact) EmitSole(s *Sole, name string, args []goja.Value) bool {
	return c.m.emitSole(s, c.emitter(), name, args)
}

// On is [Module.On].
func (c *Compact) On(name string, listener *goja.Object) { c.m.listen(c.emitter(), name, listener) }

// ListenerCount is [Module.ListenerCount].
func (c *Compact) ListenerCount(name string) int { return listenerCount(c.emitter(), name) }

// IsOnly is [Module.IsOnly].
func (c *Compact) IsOnly(name string, listener *goja.Object) bool {
	return c.m.isOnly(c.emitter(), name, listener)
}

func (c *Compact) emitter() emitter { return emitter{c.object, c} }
