package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// endArguments is end([chunk[, encoding]][, callback]).
func (w *writable) endArguments(v, encoding, cb goja.Value) {
	switch {
	case js.IsFunction(v):
		v, encoding, cb = w.d.m.val.null, w.d.m.val.null, v
	case js.IsFunction(encoding):
		encoding, cb = w.d.m.val.null, encoding
	}
	var err goja.Value
	if !js.IsNullish(v) {
		_, err = w.writeValue(v, encoding, nil)
	}
	w.end(err, functionOrNil(cb))
}

// end ends the stream. err is why the last chunk could not be written, if so; cb is
// called when the stream has finished, or with the reason why it will not.
func (w *writable) end(err, cb goja.Value) {
	m := w.d.m
	if w.corked > 0 {
		w.corked = 1
		w.uncork()
	}
	switch {
	case err != nil:
	case w.errored == nil && !w.ending:
		w.ending = true
		w.finishMaybe(true)
		w.ended = true
	case w.finished:
		err = nodeerr.New(m.r, "ERR_STREAM_ALREADY_FINISHED", "end")
	case w.destroyed:
		err = nodeerr.New(m.r, "ERR_STREAM_DESTROYED", "end")
	}
	if cb == nil {
		return
	}
	switch {
	case err != nil:
		m.r.NextTick(func() { m.callBack(cb, err) })
	case w.errored != nil:
		err := w.errored
		m.r.NextTick(func() { m.callBack(cb, err) })
	case w.finished:
		m.r.NextTick(func() { m.callBack(cb, m.val.null) })
	default:
		w.onFinished = append(w.onFinished, cb)
	}
}

// mayFinish tells whether all that had to be written was.
func (w *writable) mayFinish() bool {
	return w.ending && !w.destroyed && w.constructed && w.length == 0 && w.errored == nil &&
		w.buffered() == 0 && !w.finished && !w.writing && !w.errorEmitted && !w.closeEmitted
}

// finishMaybe takes the next step to 'finish' if there is nothing to wait for. sync
// tells that the caller of end is still at it: then 'finish' is for a tick.
func (w *writable) finishMaybe(sync bool) {
	if !w.mayFinish() {
		return
	}
	w.prefinish()
	if w.pendingCallbacks != 0 { // below zero after too many calls of a callback, as in Node
		return
	}
	if sync {
		w.pendingCallbacks++
		w.d.m.r.Loop.NextTick((*finishTick)(w))
	} else if w.mayFinish() {
		w.pendingCallbacks++
		w.finish()
	}
}

// The ticks of a writable side; see those of the readable one.
type (
	finishTick      writable // 'finish' is due, if nothing came between
	finalFinishTick writable // 'finish' is due after _final
)

// Run implements [eventloop.Task].
func (t *finishTick) Run() {
	w := (*writable)(t)
	if w.mayFinish() {
		w.finish()
	} else {
		w.pendingCallbacks--
	}
}

// Run implements [eventloop.Task].
func (t *finalFinishTick) Run() { (*writable)(t).finish() }

// prefinish calls _final, if there is one, and emits 'prefinish'.
func (w *writable) prefinish() {
	if w.prefinished || w.finalCalled {
		return
	}
	if final, ok := w.final(); ok && !w.destroyed {
		w.finalCalled = true
		w.callFinal(final)
	} else {
		w.finalCalled, w.prefinished = true, true
		w.d.emit("prefinish")
	}
}

// final finds _final; false if the stream has none.
func (w *writable) final() (method goja.Value, ok bool) {
	method = w.d.lookup("_final")
	if is(method, w.d.m.own.implFinal) && w.d.impl != nil {
		_, ok := w.d.impl.(Finalizer)
		return method, ok
	}
	return method, js.IsFunction(method)
}

// callFinal calls _final, and goes on to 'finish' when that has called back. A second call is
// an error once the first was good.
func (w *writable) callFinal(final goja.Value) {
	d := w.d
	done := func(err goja.Value) {
		if w.prefinished {
			if js.IsNullish(err) {
				err = nodeerr.New(d.m.r, "ERR_MULTIPLE_CALLBACK")
			}
			d.errorOrDestroy(err, false)
			return
		}
		w.finalDone(err)
	}
	w.sync = true
	w.pendingCallbacks++
	ex := d.m.r.Try(func() {
		switch {
		case is(final, d.m.own.implFinal) && d.impl != nil:
			d.impl.(Finalizer).Final(done)
		case is(final, d.m.own.transformFinal) && d.transform != nil:
			d.transform.final(done)
		default:
			d.call("_final", final, d.m.doneFunc("onFinish", done))
		}
	})
	if ex != nil {
		done(ex.Value())
	}
	w.sync = false
}

// doneFunc makes a callback for a script.
func (m *Module) doneFunc(name string, done func(err goja.Value)) *goja.Object {
	return m.r.Func(name, 1, func(c goja.FunctionCall) goja.Value {
		done(c.Argument(0))
		return js.Undefined
	})
}

func (w *writable) finalDone(err goja.Value) {
	w.pendingCallbacks--
	if js.Truthy(err) {
		w.callFinished(err)
		w.d.errorOrDestroy(err, w.sync)
		return
	}
	if w.mayFinish() {
		w.prefinished = true
		w.d.emit("prefinish")
		w.pendingCallbacks++ // 'finish' takes another tick, for who listens to 'prefinish'
		w.d.m.r.Loop.NextTick((*finalFinishTick)(w))
	}
}

// callFinished calls the callbacks of end.
func (w *writable) callFinished(err goja.Value) {
	callbacks := w.takeOnFinished()
	for _, cb := range callbacks {
		w.d.m.callBack(cb, err)
	}
}

// finish emits 'finish'. A stream whose other side is over too is destroyed.
func (w *writable) finish() {
	w.pendingCallbacks--
	w.finished = true
	w.callFinished(w.d.m.val.null)
	w.d.emit("finish")
	r := w.d.r
	if w.autoDestroy && (r == nil || r.autoDestroy && (r.endEmitted || js.IsFalse(r.readable))) {
		w.d.invokeDestroy(nil)
	}
}

// takeOnFinished returns what is to be called at the end, and forgets it.
func (w *writable) takeOnFinished() []goja.Value {
	callbacks := w.onFinished
	if callbacks != nil {
		w.onFinished = []goja.Value{} // a script that looks sees that there were some
	}
	return callbacks
}
