// Package events is node:events: EventEmitter, and what Go code needs to be an
// emitter.
//
// # Storage
//
// An emitter's listeners are where Node keeps them, in the property `_events` of
// the emitter itself: an object without prototype that holds, for each event, a
// function or an array of functions. There is no second copy in Go, so programs
// that look at `_events`, or mix the methods into an object of their own, find
// what they expect. `_eventsCount` is the number of events with listeners.
//
// Classes of which there are many instances keep all that in a [Compact] instead,
// until somebody asks for the property: then the listeners move to an `_events`, and
// stay there.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine. An exception that a listener
// throws passes through as package js describes it.
//
// # Pattern
//
// A class in Go that emits events inherits from the constructor, and emits and
// listens through the module:
//
//	ev := events.Of(r)
//	ctor := r.NewClass(js.Class{Name: "Server", Parent: ev.Constructor(), Init: ...})
//
//	ev.Init(this, goja.Undefined())
//	ev.Emit(this, "listening")
//	ev.On(this, "close", ev.Listener("onclose", func(args []goja.Value) { ... }))
package events
