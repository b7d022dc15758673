package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineLegacy defines Stream, the class of streams as they once were: emitters with a
// method pipe that moves what comes as 'data'.
func (m *Module) defineLegacy() {
	m.legacy = m.r.NewClass(js.Class{
		Name:   "Stream",
		Length: 1,
		Mixin:  true,
		Parent: m.events.Constructor(),
		Init: func(this *goja.Object, args []goja.Value) {
			m.initEmitter(this, goja.FunctionCall{Arguments: args}.Argument(0))
		},
	})
	proto := js.Proto(m.legacy)
	m.method(proto, "pipe", "", 2, m.jsLegacyPipe)
	m.method(proto, "eventNames", "eventNames", 0, m.jsEventNames)
}

// initEmitter is the constructor of legacy streams: ([options]).
func (m *Module) initEmitter(this *goja.Object, options goja.Value) { m.events.Init(this, options) }

// jsEventNames leaves out the events of the class that have no listener.
func (m *Module) jsEventNames(c goja.FunctionCall) goja.Value {
	o := c.This.ToObject(m.r.VM)
	var names []any
	m.r.ForOf(m.events.StoredNames(o), func(name goja.Value) bool {
		if m.r.Invoke(o, "listenerCount", name).ToInteger() > 0 {
			names = append(names, name)
		}
		return true
	})
	return m.r.VM.NewArray(names...)
}

// A legacyPipe is the link from a legacy stream to a destination.
type legacyPipe struct {
	m            *Module
	source, dest *goja.Object
	over         bool // the destination was ended or destroyed

	onData, onDrain, onEnd, onClose, onError, cleanup *goja.Object
}

// jsLegacyPipe is pipe(destination[, options]).
func (m *Module) jsLegacyPipe(c goja.FunctionCall) goja.Value {
	p := &legacyPipe{m: m, source: c.This.ToObject(m.r.VM), dest: c.Argument(0).ToObject(m.r.VM)}
	p.makeListeners()
	ev := m.events
	ev.On(p.source, "data", p.onData)
	ev.On(p.dest, "drain", p.onDrain)
	if !js.Truthy(p.dest.Get("_isStdio")) && !js.IsFalse(js.Get(c.Argument(1), "end")) {
		ev.On(p.source, "end", p.onEnd)
		ev.On(p.source, "close", p.onClose)
	}
	prepend(m, p.source, "error", p.onError)
	prepend(m, p.dest, "error", p.onError)
	ev.On(p.source, "end", p.cleanup)
	ev.On(p.source, "close", p.cleanup)
	ev.On(p.dest, "close", p.cleanup)
	ev.Emit(p.dest, "pipe", p.source)
	return p.dest
}

func (p *legacyPipe) makeListeners() {
	r := p.m.r
	listener := func(name string, length int, fn func(c goja.FunctionCall)) *goja.Object {
		return r.Func(name, length, func(c goja.FunctionCall) goja.Value {
			fn(c)
			return js.Undefined
		})
	}
	p.onData = listener("ondata", 1, func(c goja.FunctionCall) {
		if js.Truthy(p.dest.Get("writable")) && js.IsFalse(r.Invoke(p.dest, "write", c.Argument(0))) {
			p.callIfThere(p.source, "pause")
		}
	})
	p.onDrain = listener("ondrain", 0, func(goja.FunctionCall) {
		if js.Truthy(p.source.Get("readable")) {
			p.callIfThere(p.source, "resume")
		}
	})
	p.onEnd = listener("onend", 0, func(goja.FunctionCall) {
		if !p.over {
			p.over = true
			r.Invoke(p.dest, "end")
		}
	})
	p.onClose = listener("onclose", 0, func(goja.FunctionCall) {
		if !p.over {
			p.over = true
			p.callIfThere(p.dest, "destroy")
		}
	})
	p.onError = listener("onerror", 1, func(c goja.FunctionCall) {
		p.remove()
		if emitter := c.This.ToObject(r.VM); p.m.events.ListenerCount(emitter, "error") == 0 {
			p.m.events.Emit(emitter, "error", c.Argument(0))
		}
	})
	p.cleanup = listener("cleanup", 0, func(goja.FunctionCall) { p.remove() })
}

// callIfThere calls a method if the object has it.
func (p *legacyPipe) callIfThere(o *goja.Object, method string) {
	if js.IsFunction(o.Get(method)) {
		p.m.r.Invoke(o, method)
	}
}

// remove removes the listeners.
func (p *legacyPipe) remove() {
	ev := p.m.events
	ev.Remove(p.source, "data", p.onData)
	ev.Remove(p.dest, "drain", p.onDrain)
	ev.Remove(p.source, "end", p.onEnd)
	ev.Remove(p.source, "close", p.onClose)
	ev.Remove(p.source, "error", p.onError)
	ev.Remove(p.dest, "error", p.onError)
	ev.Remove(p.source, "end", p.cleanup)
	ev.Remove(p.source, "close", p.cleanup)
	ev.Remove(p.dest, "close", p.cleanup)
}
