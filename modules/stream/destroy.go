package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// jsDestroy is destroy([error[, callback]]) of all streams.
func (m *Module) jsDestroy(c goja.FunctionCall) goja.Value {
	d := streams.Get(c.This)
	if d == nil || d.r == nil && d.w == nil {
		panic(m.noState(stateSymbol))
	}
	d.destroy(errorOrNil(c.Argument(0)), functionOrNil(c.Argument(1)))
	return c.This
}

// errorOrNil returns what counts as an error, nil for all else.
func errorOrNil(v goja.Value) goja.Value {
	if js.Truthy(v) {
		return v
	}
	return nil
}

// invokeDestroy calls the stream's destroy, as code of Node's own does; err may be nil.
func (d *Duplex) invokeDestroy(err goja.Value) {
	method := d.lookup("destroy")
	switch {
	case is(method, d.m.own.readableDestroy), is(method, d.m.own.writableDestroy):
		d.destroy(errorOrNil(err), nil)
	case err == nil:
		d.call("destroy", method)
	default:
		d.call("destroy", method, err)
	}
}

// isDestroyed tells whether either side is.
func (d *Duplex) isDestroyed() bool {
	r, w := d.sides()
	return r != nil && r.destroyed || w != nil && w.destroyed
}

// destroy ends the stream at once: _destroy is called, then, on a tick, 'error' is
// emitted if there is one, and 'close'. cb, if not nil, is called when _destroy is
// done.
func (d *Duplex) destroy(err, cb goja.Value) {
	if d.isDestroyed() {
		if cb != nil {
			d.m.callBack(cb)
		}
		return
	}
	if d.w != nil && (d.w.buffered() > 0 || len(d.w.onFinished) > 0) {
		d.m.r.NextTick(d.w.dropWaiting)
	}
	d.noteError(err)
	if d.r != nil {
		d.r.queue.fetch()
	}
	r, w := d.sides()
	if r != nil {
		r.destroyed = true
	}
	if w != nil {
		w.destroyed = true
	}
	if d.isConstructed() {
		d.callDestroy(err, cb)
		return
	}
	d.once(d.m.destroyedEarly, func(late goja.Value) {
		d.callDestroy(d.m.aggregate(late, err), cb)
	})
}

// noteError keeps the first error, on both sides. The stack of each is written now: with the
// name and the message that the error has when it meets the stream.
func (d *Duplex) noteError(err goja.Value) {
	if err == nil {
		return
	}
	js.Get(err, "stack")
	r, w := d.sides()
	for _, side := range []*lifecycle{w, r} {
		if side != nil && side.errored == nil {
			side.errored = err
		}
	}
}

// callDestroy calls _destroy.
func (d *Duplex) callDestroy(err, cb goja.Value) {
	called := false
	done := func(err goja.Value) {
		if !called {
			called = true
			d.destroyDone(err, cb)
		}
	}
	ex := d.m.r.Try(func() {
		switch method := d.lookup("_destroy"); {
		case is(method, d.m.own.defaultDestroy), is(method, d.m.own.defaultWritableDestroy):
			done(err)
		case is(method, d.m.own.implDestroy) && d.impl != nil:
			if impl, ok := d.impl.(Destroyer); ok {
				impl.Destroy(err, done)
			} else {
				done(err)
			}
		default:
			d.call("_destroy", method, d.m.orNull(err), d.m.doneFunc("onDestroy", done))
		}
	})
	if ex != nil {
		done(ex.Value())
	}
}

// destroyDone is called when _destroy is done: with what it called back, nil for
// nothing, which is what cb gets too.
func (d *Duplex) destroyDone(result, cb goja.Value) {
	err := errorOrNil(result)
	d.noteError(err)
	r, w := d.sides()
	if w != nil {
		w.closed = true
	}
	if r != nil {
		r.closed = true
	}
	if cb != nil {
		d.m.callBack(cb, d.m.orNull(result))
	}
	if err == nil {
		d.m.r.Loop.NextTick((*closeTick)(d))
		return
	}
	d.m.r.NextTick(func() {
		d.emitError(err)
		d.emitClose()
	})
}

// A closeTick is the tick on which 'close' is emitted.
type closeTick Duplex

// Run implements [eventloop.Task].
func (t *closeTick) Run() { (*Duplex)(t).emitClose() }

func (d *Duplex) emitClose() {
	r, w := d.sides()
	wanted := false
	for _, side := range []*lifecycle{w, r} {
		if side != nil {
			side.closeEmitted = true
			wanted = wanted || side.emitClose
		}
	}
	if wanted {
		d.emit("close")
	}
}

// emitError emits 'error', once in the stream's life.
func (d *Duplex) emitError(err goja.Value) {
	r, w := d.sides()
	if w != nil && w.errorEmitted || r != nil && r.errorEmitted {
		return
	}
	if w != nil {
		w.errorEmitted = true
	}
	if r != nil {
		r.errorEmitted = true
	}
	d.emit("error", err)
}

// errorOrDestroy deals with an error of the stream's own: it destroys the stream, or,
// where streams are not to be destroyed by themselves, emits the error, on a tick if
// the caller of some method is still at it.
func (d *Duplex) errorOrDestroy(err goja.Value, sync bool) {
	if d.isDestroyed() {
		return
	}
	r, w := d.sides()
	if r != nil && r.autoDestroy || w != nil && w.autoDestroy {
		d.invokeDestroy(err)
		return
	}
	if !js.Truthy(err) {
		return
	}
	d.noteError(err)
	if sync {
		d.m.r.NextTick(func() { d.emitError(err) })
	} else {
		d.emitError(err)
	}
}

// aggregate makes one error of the one that came later and the one that it came after.
func (m *Module) aggregate(late, err goja.Value) goja.Value {
	late = errorOrNil(late)
	switch {
	case late == nil || err == nil || late == err:
		if err == nil {
			return late
		}
		return err
	}
	if errors := js.Object(js.Get(err, "errors")); errors != nil && errors.ClassName() == "Array" {
		m.r.Invoke(errors, "push", late)
		return err
	}
	r := m.r
	both := r.New(r.VM.Get("AggregateError"), r.VM.NewArray(err, late), js.Get(err, "message"))
	r.On(both).Value("code", js.Get(err, "code"))
	return both
}

// jsUndestroy is _undestroy(): the stream is as if it had never been destroyed.
func (m *Module) jsUndestroy(c goja.FunctionCall) goja.Value {
	if d := streams.Get(c.This); d != nil {
		d.undestroy()
	}
	return js.Undefined
}

func (d *Duplex) undestroy() {
	if r := d.r; r != nil {
		r.lifecycle.revive()
		none := js.IsFalse(r.readable)
		r.reading, r.ended, r.endEmitted = false, none, none
	}
	if w := d.w; w != nil {
		w.lifecycle.revive()
		none := js.IsFalse(w.writable)
		w.finalCalled, w.prefinished = false, false
		w.ending, w.ended, w.finished = none, none, none
	}
}

func (l *lifecycle) revive() {
	*l = lifecycle{constructed: true, autoDestroy: l.autoDestroy, emitClose: l.emitClose}
}

// jsDestroyer is stream.destroy(stream[, error]), which destroys whatever looks like a
// stream.
func (m *Module) jsDestroyer(c goja.FunctionCall) goja.Value {
	o := js.Object(c.Argument(0))
	if o == nil && js.Truthy(c.Argument(0)) {
		m.r.NextTick(m.emitsNothing)
		panic(m.r.NewError(js.TypeError, "", m.r.NotCreatable(m.destroyedMark, c.Argument(0))))
	}
	m.destroyLike(o, errorOrNil(c.Argument(1)))
	return js.Undefined
}

// emitsNothing throws what comes of telling a value of an error that is no emitter.
func (m *Module) emitsNothing() {
	panic(m.r.NewError(js.TypeError, "", "stream.emit is not a function"))
}

func (m *Module) destroyLike(o *goja.Object, err goja.Value) {
	if o == nil || js.Truthy(m.isDestroyed(o)) {
		return
	}
	if err == nil && !m.isOver(o) {
		err = nodeerr.Abort(m.r, nil)
	}
	has := func(v goja.Value, name string) bool { return js.IsFunction(js.Get(v, name)) }
	isRequest := func(v goja.Value) bool { return has(v, "setHeader") && has(v, "abort") }
	switch request := o.Get("req"); {
	case isRequest(o):
		m.r.Invoke(o, "abort")
	case isRequest(request):
		m.r.Invoke(request.(*goja.Object), "abort")
	case has(o, "destroy"):
		if err == nil {
			m.r.Invoke(o, "destroy", m.val.null)
		} else {
			m.r.Invoke(o, "destroy", err)
		}
	case has(o, "close"):
		m.r.Invoke(o, "close")
	default:
		emitClose := func() { m.events.Emit(o, "close") }
		if err == nil {
			m.r.NextTick(emitClose)
			break
		}
		m.r.NextTick(func() {
			if !has(o, "emit") {
				m.emitsNothing()
			}
			m.events.Emit(o, "error", err)
			m.r.NextTick(emitClose)
		})
	}
	if !js.Truthy(o.Get("destroyed")) {
		define(o.SetSymbol(m.destroyedMark, m.val.yes))
	}
}
