package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// jsReadableOn is on: a listener for 'data' or 'readable' has the stream read.
func (m *Module) jsReadableOn(c goja.FunctionCall) goja.Value {
	result := m.events.AddListener(c, compactOf(c.This))
	name := c.Argument(0)
	if !goja.IsString(name) {
		return result
	}
	switch name.String() {
	case "data":
		r := m.readableOf(c.This, stateSymbol)
		r.dataListening = true
		if r.d.hasListener("readable") {
			r.readableListening = true
		}
		if r.flowing != flowStopped {
			r.d.invoke("resume")
		}
	case "readable":
		m.readableOf(c.This, stateSymbol).listenForReadable()
	}
	return result
}

func (r *readable) listenForReadable() {
	if r.endEmitted || r.readableListening {
		return
	}
	r.readableListening, r.needReadable = true, true
	r.flowing = flowStopped
	r.emittedReadable = false
	if r.length > 0 {
		r.scheduleReadable()
	} else if !r.reading {
		r.d.m.r.Loop.NextTick((*firstReadTick)(r))
	}
}

// jsReadableRemoveListener is removeListener: without 'readable' listeners a stream may
// flow again.
func (m *Module) jsReadableRemoveListener(c goja.FunctionCall) goja.Value {
	result := m.events.RemoveListener(c, compactOf(c.This))
	name := c.Argument(0)
	if !goja.IsString(name) {
		return result
	}
	switch name.String() {
	case "readable":
		m.r.Loop.NextTick((*listeningTick)(m.readableOf(c.This, stateSymbol)))
	case "data":
		if r := m.readableOf(c.This, stateSymbol); !r.d.hasListener("data") {
			r.dataListening = false
		}
	}
	return result
}

func (m *Module) jsReadableRemoveAllListeners(c goja.FunctionCall) goja.Value {
	result := m.events.RemoveAllListeners(c)
	if name := c.Argument(0); js.IsUndefined(name) || goja.IsString(name) && name.String() == "readable" {
		m.r.Loop.NextTick((*listeningTick)(m.readableOf(c.This, stateSymbol)))
	}
	return result
}

// The ticks of a readable side. Each is the side itself under another type, so that
// none has to be made.
type (
	firstReadTick readable // the first read for 'readable' listeners
	listeningTick readable // listeners of 'readable' were removed
	readableTick  readable // 'readable' is due
	resumeTick    readable // the flow begins
	endTick       readable // 'end' is due
)

// Run implements [eventloop.Task].
func (t *firstReadTick) Run() { t.d.read0() }

// Run implements [eventloop.Task].
func (t *listeningTick) Run() {
	r := (*readable)(t)
	r.readableListening = r.d.hasListener("readable")
	switch {
	case r.resuming && !r.paused: // resume() was called meanwhile
		r.flowing = flowOn
	case r.dataListening:
		r.d.invoke("resume")
	case !r.readableListening:
		r.flowing = flowUndecided
	}
}

// scheduleReadable has 'readable' emitted on a tick.
func (r *readable) scheduleReadable() {
	r.needReadable = false
	if !r.emittedReadable {
		r.emittedReadable = true
		r.d.m.r.Loop.NextTick((*readableTick)(r))
	}
}

// Run implements [eventloop.Task].
func (t *readableTick) Run() { (*readable)(t).emitReadable() }

// emitReadable emits 'readable', and lets a flowing stream flow.
func (r *readable) emitReadable() {
	if !r.destroyed && r.errored == nil && (r.length > 0 || r.ended) {
		r.d.emit("readable")
		r.emittedReadable = false
	}
	if r.flowing != flowOn && !r.ended && r.length <= r.highWaterMark {
		r.needReadable = true
	}
	r.flow()
}

// flow emits what is queued until the stream is told to stop.
func (r *readable) flow() {
	for r.flowing == flowOn && r.d.readAll() {
	}
}

// resume lets the stream flow, from the next tick on, unless 'readable' listeners read.
func (r *readable) resume() {
	if r.flowing != flowOn {
		r.flowing = flowOn
		if r.readableListening {
			r.flowing = flowStopped
		}
		if !r.resuming {
			r.resuming = true
			r.d.m.r.Loop.NextTick((*resumeTick)(r))
		}
	}
	r.paused = false
}

// Run implements [eventloop.Task].
func (t *resumeTick) Run() {
	r := (*readable)(t)
	if !r.reading {
		r.d.read0()
	}
	r.resuming = false
	r.d.emit("resume")
	r.flow()
	if r.flowing == flowOn && !r.reading {
		r.d.read0()
	}
}

// pause stops the flow.
func (r *readable) pause() {
	if r.flowing != flowStopped {
		r.flowing = flowStopped
		r.d.emit("pause")
	}
	r.paused = true
}

// scheduleEnd has 'end' emitted on a tick.
func (r *readable) scheduleEnd() {
	if !r.endEmitted {
		r.ended = true
		r.d.m.r.Loop.NextTick((*endTick)(r))
	}
}

// Run implements [eventloop.Task]. A Duplex that must not be half open ends its other
// side; a stream of which nothing more can come is destroyed.
func (t *endTick) Run() {
	r := (*readable)(t)
	if r.errored != nil || r.closeEmitted || r.endEmitted || r.length > 0 {
		return
	}
	r.endEmitted = true
	d := r.d
	d.emit("end")
	if js.Truthy(d.lookup("writable")) && js.IsFalse(d.allowHalfOpen()) {
		d.m.r.NextTick(d.endWritable)
	} else if r.autoDestroy && (d.w == nil || d.w.autoDestroy && (d.w.finished || js.IsFalse(d.w.writable))) {
		d.invokeDestroy(nil)
	}
}

// endWritable ends the writable side because the readable one has ended.
func (d *Duplex) endWritable() {
	if js.Truthy(d.lookup("writable")) && !js.Truthy(d.lookup("writableEnded")) && !js.Truthy(d.lookup("destroyed")) {
		d.invoke("end")
	}
}

// read0 calls read(0), by a method that a script put on the stream if there is one.
func (d *Duplex) read0() {
	if method := d.find(&d.m.atRead); is(method, d.m.own.read) {
		d.r.read(0)
	} else {
		d.call("read", method, d.m.number(0))
	}
}

// readAll calls read(), and reports whether there was something.
func (d *Duplex) readAll() bool {
	method := d.find(&d.m.atRead)
	if is(method, d.m.own.read) {
		_, ok := d.r.read(everything)
		return ok
	}
	return !goja.IsNull(d.call("read", method))
}

// invoke calls a method of the stream without arguments, by the work of the package's
// own if it is that.
func (d *Duplex) invoke(name string) {
	method := d.lookup(name)
	switch {
	case is(method, d.m.own.resume):
		d.r.resume()
	case is(method, d.m.own.pause):
		d.r.pause()
	default:
		d.call(name, method)
	}
}
