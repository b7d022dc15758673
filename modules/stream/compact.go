package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fields"
	"github.com/sluicejs/sluice/modules/events"
)

// compactOf returns the inside of a compact emitter, nil for others.
func compactOf(v goja.Value) *events.Compact {
	if d := streams.Get(v); d != nil && v == goja.Value(d.this) {
		return d.compact
	}
	return nil
}

// isOnlyListener tells whether an event has this listener and no other.
func (d *Duplex) isOnlyListener(event string, listener *goja.Object) bool {
	if d.compact != nil {
		return d.compact.IsOnly(event, listener)
	}
	return d.m.events.IsOnly(d.this, event, listener)
}

// CompactFields are the fields of a class whose streams are compact, in the order in which
// Node has them: those with names, and those with symbols.
func (m *Module) CompactFields() (names, symbols []fields.Field) {
	inherited := func(o *goja.Object) *events.Compact {
		if d := streams.Get(o); d != nil {
			return d.compact
		}
		return nil
	}
	listeners, count, limit, shape, capture := m.events.Fields(inherited)
	value := m.r.VM.ToValue
	state := func(name string, view func(d *Duplex) *goja.Object) fields.Field {
		return fields.Field{Key: value(name), Get: func(o *goja.Object) goja.Value {
			if d := streams.Get(o); d != nil && d.compact != nil {
				return view(d)
			}
			return nil
		}}
	}
	return []fields.Field{
		listeners,
		state("_readableState", func(d *Duplex) *goja.Object { return d.r.view() }),
		state("_writableState", func(d *Duplex) *goja.Object { return d.w.view() }),
		{
			Key: value("allowHalfOpen"),
			Get: func(o *goja.Object) goja.Value {
				if d := streams.Get(o); d != nil {
					return d.halfOpen
				}
				return nil
			},
			Set: func(o *goja.Object, v goja.Value) {
				if d := streams.Get(o); d != nil {
					d.halfOpen = v
				}
			},
		},
		limit, count,
	}, []fields.Field{shape, capture}
}
