package stream

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A pipe is the link from a readable side to a destination. Its parts are listeners, as
// a script sees when it lists them.
type pipe struct {
	src  *readable
	dest *goja.Object

	onData, onEnd, unpipe              *goja.Object // listeners of the source
	onUnpipe, onClose, onFinish, onErr *goja.Object // listeners of the destination
	onDrain                            *goja.Object // nil before the destination was first full

	closed bool // the listeners are removed
}

// jsPipe is pipe(destination[, options]).
func (m *Module) jsPipe(c goja.FunctionCall) goja.Value {
	r := m.readableOf(c.This, "pipes")
	if js.IsNullish(c.Argument(0)) {
		panic(m.r.VM.NewTypeError("Cannot read properties of %s (reading 'on')", c.Argument(0)))
	}
	dest := c.Argument(0).ToObject(m.r.VM)
	r.pipe(dest, !js.IsFalse(js.Get(c.Argument(1), "end")) && !m.isStdio(dest))
	return dest
}

// isStdio tells whether dest is one of the streams that a pipe must not end.
func (m *Module) isStdio(dest *goja.Object) bool {
	if !m.r.HasBuiltin("process") {
		return false
	}
	process := m.r.Builtin("process")
	return dest.StrictEquals(js.Get(process, "stdout")) || dest.StrictEquals(js.Get(process, "stderr"))
}

func (r *readable) pipe(dest *goja.Object, end bool) {
	if len(r.pipes) == 1 {
		r.multiAwaitDrain = true
	}
	p := &pipe{src: r, dest: dest}
	p.makeListeners()
	r.pipes = append(r.pipes, p)

	ev, src := r.d.m.events, r.d.this
	last := p.unpipe
	if end {
		last = p.onEnd
	}
	if r.endEmitted {
		call := js.AsCallable(last)
		r.d.m.r.NextTick(func() { call(goja.FunctionCall{This: js.Undefined}) })
	} else {
		r.d.m.r.Invoke(src, "once", r.d.m.r.VM.ToValue("end"), last)
	}
	p.need("on")
	ev.On(dest, "unpipe", p.onUnpipe)
	ev.On(src, "data", p.onData)
	prepend(r.d.m, dest, "error", p.onErr)
	p.need("once")
	r.d.m.r.Invoke(dest, "once", r.d.m.r.VM.ToValue("close"), p.onClose)
	r.d.m.r.Invoke(dest, "once", r.d.m.r.VM.ToValue("finish"), p.onFinish)
	p.need("emit")
	ev.Emit(dest, "pipe", src)

	if need := js.Get(dest, "writableNeedDrain"); js.Truthy(need) {
		p.wait()
	} else if r.flowing != flowOn {
		r.d.invoke("resume")
	}
}

// need throws unless the destination has a method.
func (p *pipe) need(method string) {
	if !js.IsFunction(p.dest.Get(method)) {
		panic(p.src.d.m.r.VM.NewTypeError("dest.%s is not a function", method))
	}
}

func (p *pipe) makeListeners() {
	m := p.src.d.m
	listener := func(name string, length int, fn func(arg goja.Value)) *goja.Object {
		return m.r.Func(name, length, func(c goja.FunctionCall) goja.Value {
			fn(c.Argument(0))
			return js.Undefined
		})
	}
	p.onData = listener("ondata", 1, p.write)
	p.onEnd = listener("onend", 0, func(goja.Value) { m.r.Invoke(p.dest, "end") })
	p.unpipe = listener("unpipe", 0, func(goja.Value) { p.leave() })
	p.onUnpipe = m.r.Func("onunpipe", 2, func(c goja.FunctionCall) goja.Value {
		p.unpiped(c.Argument(0), c.Argument(1))
		return js.Undefined
	})
	p.onClose = listener("onclose", 0, func(goja.Value) {
		m.events.Remove(p.dest, "finish", p.onFinish)
		p.leave()
	})
	p.onFinish = listener("onfinish", 0, func(goja.Value) {
		m.events.Remove(p.dest, "close", p.onClose)
		p.leave()
	})
	p.onErr = listener("onerror", 1, p.failed)
}

// write hands a chunk to the destination; if that is full, the source waits.
func (p *pipe) write(chunk goja.Value) {
	m := p.src.d.m
	write := m.r.Callable(m.atWrite.Get(p.dest))
	if write == nil {
		panic(m.r.VM.NewTypeError("dest.write is not a function"))
	}
	if full := write(goja.FunctionCall{This: p.dest, Arguments: []goja.Value{chunk}}); js.IsFalse(full) {
		p.wait()
	}
}

// takesBytes tells whether the bytes of a chunk may be handed to the destination without
// making a Buffer of them: whether nobody could see it.
func (p *pipe) takesBytes() bool {
	d := streams.Get(p.dest)
	return d != nil && d.this == p.dest && d.w != nil && !d.w.objectMode && d.isGoSink() &&
		is(d.find(&d.m.atWrite), d.m.own.write) && p.src.d.isOnlyListener("data", p.onData)
}

// isGoSink tells whether what is written goes to Go code.
func (d *Duplex) isGoSink() bool {
	_, ok := d.impl.(Sink)
	return ok && is(d.find(&d.m.atWriteInside), d.m.own.implWrite)
}

func (p *pipe) writeBytes(c *Chunk) {
	w := streams.Get(p.dest).w
	if room, err := w.write(Chunk{Bytes: c.Bytes, held: c.held, Encoding: buffer.Raw.String()}, nil); !room || err != nil {
		p.wait()
	}
}

// wait stops the source until the destination drains.
func (p *pipe) wait() {
	r, m := p.src, p.src.d.m
	if !p.closed {
		switch {
		case len(r.pipes) == 1 && r.pipes[0].dest == p.dest:
			r.waiting = append(r.waiting[:0], p.dest)
			r.multiAwaitDrain = false
		case len(r.pipes) > 1 && r.pipeTo(p.dest) >= 0 && !slices.Contains(r.waiting, p.dest):
			r.waiting = append(r.waiting, p.dest)
		}
		r.d.invoke("pause")
	}
	if p.onDrain == nil {
		p.onDrain = m.r.Func("pipeOnDrainFunctionResult", 0, func(goja.FunctionCall) goja.Value {
			p.drained()
			return js.Undefined
		})
		m.events.On(p.dest, "drain", p.onDrain)
	}
}

// drained lets the source go on once no destination has to be waited for.
func (p *pipe) drained() {
	r := p.src
	if i := slices.Index(r.waiting, p.dest); i >= 0 {
		r.waiting = slices.Delete(r.waiting, i, i+1)
	}
	if len(r.waiting) == 0 && r.dataListening {
		r.d.invoke("resume")
	}
}

// stopWaiting forgets the destinations that are waited for: data flows again.
func (r *readable) stopWaiting() {
	if len(r.waiting) > 0 {
		clear(r.waiting)
		r.waiting = r.waiting[:0]
	}
}

// leave calls the source's unpipe.
func (p *pipe) leave() { p.src.d.m.r.Invoke(p.src.d.this, "unpipe", p.dest) }

// failed is the listener for errors of the destination.
func (p *pipe) failed(err goja.Value) {
	m := p.src.d.m
	p.leave()
	m.events.Remove(p.dest, "error", p.onErr)
	if m.events.ListenerCount(p.dest, "error") > 0 {
		return
	}
	if d := streams.Get(p.dest); d != nil {
		r, w := d.sides()
		if w == nil {
			w = r
		}
		if !w.errorEmitted {
			d.errorOrDestroy(err, false)
			return
		}
	}
	m.events.Emit(p.dest, "error", err)
}

// unpiped is the listener for 'unpipe' on the destination.
func (p *pipe) unpiped(src, info goja.Value) {
	o, ok := info.(*goja.Object)
	if src.StrictEquals(p.src.d.this) && ok && js.IsFalse(o.Get("hasUnpiped")) {
		define(o.Set("hasUnpiped", p.src.d.m.val.yes))
		p.close()
	}
}

// close removes the listeners.
func (p *pipe) close() {
	m, r := p.src.d.m, p.src
	ev := m.events
	ev.Remove(p.dest, "close", p.onClose)
	ev.Remove(p.dest, "finish", p.onFinish)
	if p.onDrain != nil {
		ev.Remove(p.dest, "drain", p.onDrain)
	}
	ev.Remove(p.dest, "error", p.onErr)
	ev.Remove(p.dest, "unpipe", p.onUnpipe)
	ev.Remove(r.d.this, "end", p.onEnd)
	ev.Remove(r.d.this, "end", p.unpipe)
	ev.Remove(r.d.this, "data", p.onData)
	p.closed = true
	// The source may have been waiting for this destination.
	if p.onDrain != nil && r.isWaiting() && p.needsDrain() {
		p.drained()
	}
}

// isWaiting tells whether the source knows of destinations to wait for; a set of them
// counts even if it is empty.
func (r *readable) isWaiting() bool { return r.multiAwaitDrain || len(r.waiting) > 0 }

// needsDrain tells whether the destination is known to be full, or cannot be asked.
func (p *pipe) needsDrain() bool {
	d := streams.Get(p.dest)
	return d == nil || d.w == nil || d.w.needDrain
}

// jsUnpipe is unpipe([destination]).
func (m *Module) jsUnpipe(c goja.FunctionCall) goja.Value {
	r := m.readableOf(c.This, "pipes")
	if len(r.pipes) == 0 {
		return c.This
	}
	if !js.Truthy(c.Argument(0)) {
		pipes := r.pipes
		r.pipes = nil
		r.d.invoke("pause")
		for _, p := range pipes {
			r.tellUnpiped(p.dest)
		}
		return c.This
	}
	i := r.pipeTo(js.Object(c.Argument(0)))
	if i < 0 {
		return c.This
	}
	dest := r.pipes[i].dest
	r.pipes = slices.Delete(r.pipes, i, i+1)
	if len(r.pipes) == 0 {
		r.d.invoke("pause")
	}
	r.tellUnpiped(dest)
	return c.This
}

// pipeTo returns the index of the first pipe to dest, -1 if there is none.
func (r *readable) pipeTo(dest *goja.Object) int {
	return slices.IndexFunc(r.pipes, func(p *pipe) bool { return p.dest == dest })
}

// tellUnpiped emits 'unpipe'; the first listener of a pipe that it concerns marks it as
// done.
func (r *readable) tellUnpiped(dest *goja.Object) {
	info := r.d.m.r.VM.NewObject()
	define(info.Set("hasUnpiped", r.d.m.val.no))
	r.d.m.events.Emit(dest, "unpipe", r.d.this, info)
}

// prepend adds a listener before the others, also to emitters that have no method for
// that.
func prepend(m *Module, emitter *goja.Object, event string, listener *goja.Object) {
	if js.IsFunction(emitter.Get("prependListener")) {
		m.events.Prepend(emitter, event, listener)
		return
	}
	switch held := js.Get(emitter.Get("_events"), event); {
	case !js.Truthy(held):
		m.events.On(emitter, event, listener)
	case js.IsFunction(held):
		define(js.Object(emitter.Get("_events")).Set(event, m.r.VM.NewArray(listener, held)))
	default:
		m.r.Invoke(held.(*goja.Object), "unshift", listener)
	}
}
