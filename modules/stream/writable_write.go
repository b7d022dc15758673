package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// writeArguments is write(chunk[, encoding][, callback]).
func (w *writable) writeArguments(v, encoding, cb goja.Value) bool {
	if js.IsFunction(encoding) {
		encoding, cb = w.d.m.val.null, encoding
	}
	ok, err := w.writeValue(v, encoding, functionOrNil(cb))
	return ok && err == nil
}

// functionOrNil returns v if it can be called.
func functionOrNil(v goja.Value) goja.Value {
	if o, ok := v.(*goja.Object); ok && js.IsFunction(o) {
		return v
	}
	return nil
}

// writeValue writes a value. It reports whether the writer may go on, or why it cannot
// write at all; cb, which may be nil, gets that too.
func (w *writable) writeValue(v, encoding, cb goja.Value) (bool, goja.Value) {
	return w.write(w.toChunk(v, encoding), cb)
}

// toChunk makes a chunk of what is written, or throws if that cannot be written.
func (w *writable) toChunk(v, encoding goja.Value) Chunk {
	m := w.d.m
	if goja.IsNull(v) {
		nodeerr.Throw(m.r, "ERR_STREAM_NULL_VALUES")
	}
	if w.objectMode {
		c := Chunk{Value: v, given: encoding}
		if goja.IsString(encoding) {
			c.Encoding = encoding.String()
		}
		return c
	}
	enc, raw := w.defaultEnc, false
	if js.Truthy(encoding) {
		if raw = encoding.StrictEquals(m.val.bufferName); !raw {
			var ok bool
			if enc, ok = parseEncoding(encoding); !ok {
				panic(unknownEncoding(m, encoding))
			}
		}
	} else {
		encoding = w.defaultEncoding
	}
	if goja.IsString(v) {
		switch {
		case w.keepStrings:
			return Chunk{Value: v, Encoding: encoding.String()}
		case raw:
			panic(unknownEncoding(m, encoding))
		}
		c := encode(v, enc)
		c.Encoding = buffer.Raw.String()
		return c
	}
	c, ok := m.chunkOf(v)
	if !ok {
		panic(invalidChunk(m, v))
	}
	c.Encoding = buffer.Raw.String()
	return c
}

// write writes a chunk.
func (w *writable) write(c Chunk, cb goja.Value) (bool, goja.Value) {
	var err goja.Value
	switch m := w.d.m; {
	case w.ending:
		err = nodeerr.New(m.r, "ERR_STREAM_WRITE_AFTER_END")
	case w.destroyed:
		err = nodeerr.New(m.r, "ERR_STREAM_DESTROYED", "write")
	default:
		if w.admit != nil {
			err = w.admit(w.length, w.size(&c))
		}
		if err == nil {
			w.pendingCallbacks++
			return w.writeOrQueue(c, cb), nil
		}
	}
	c.fetch()
	if cb != nil {
		w.d.m.r.NextTick(func() { w.d.m.callBack(cb, err) })
	}
	w.d.errorOrDestroy(err, true)
	return false, err
}

// writeOrQueue hands a chunk to _write, or has it wait if that is busy.
func (w *writable) writeOrQueue(c Chunk, cb goja.Value) bool {
	size := w.size(&c)
	w.length += size
	if w.writing || w.corked > 0 || w.errored != nil || !w.constructed {
		c.fetch()
		w.waiting = append(w.waiting, c)
		w.callbacks = append(w.callbacks, cb)
		if cb != nil {
			w.allNoop = false
		}
		if c.Encoding != buffer.Raw.String() {
			w.allBuffers = false
		}
	} else {
		w.begin(size, callback{fn: cb})
		w.callWrite(c)
		w.sync = false
	}
	room := w.hasRoom()
	if !room {
		w.needDrain = true
	}
	return room && w.errored == nil && !w.destroyed
}

// begin notes that something is being written.
func (w *writable) begin(size int, cb callback) {
	w.writeLen = size
	w.inFlight = cb
	w.writing, w.expecting, w.sync = true, true, true
}

// callWrite calls _write.
func (w *writable) callWrite(c Chunk) {
	d := w.d
	sink, isGo := d.impl.(Sink)
	switch method := d.find(&d.m.atWriteInside); {
	case isGo && is(method, d.m.own.implWrite):
		if held, ok := sink.(HeldSink); ok && c.held != nil {
			held.WriteHeld(c.held, w.done)
			break
		}
		c.fetch()
		sink.Write(c, w.done)
	case is(method, d.m.own.transformWrite) && d.transform != nil:
		d.transform.write(c, w.done)
	default:
		d.call("_write", method, c.value(d.m), c.encodingValue(d.m), w.onwriteFunc())
	}
}

// onwriteFunc is what a script's _write calls back.
func (w *writable) onwriteFunc() *goja.Object {
	if w.onwrite == nil {
		w.onwrite = w.d.m.r.Func("bound onwrite", 1, func(c goja.FunctionCall) goja.Value {
			w.written(c.Argument(0))
			return js.Undefined
		})
	}
	return w.onwrite
}

// written is called back by _write and _writev.
func (w *writable) written(err goja.Value) {
	if !w.expecting {
		w.d.errorOrDestroy(nodeerr.New(w.d.m.r, "ERR_MULTIPLE_CALLBACK"), false)
		return
	}
	sync, cb := w.sync, w.inFlight
	w.writing, w.expecting, w.inFlight, w.answered = false, false, callback{}, true
	w.length -= w.writeLen
	w.writeLen = 0
	if js.Truthy(err) {
		w.d.noteError(err)
		if sync {
			w.d.m.r.NextTick(func() { w.writeFailed(err, cb) })
		} else {
			w.writeFailed(err, cb)
		}
		return
	}
	if w.buffered() > 0 {
		w.writeWaiting()
	}
	if sync {
		w.scheduleAfterWrite(cb)
	} else {
		w.afterWrite(1, cb)
	}
}

// writeFailed ends a write that failed.
func (w *writable) writeFailed(err goja.Value, cb callback) {
	w.pendingCallbacks--
	cb.call(w.d.m, err)
	w.dropWaiting()
	w.d.errorOrDestroy(err, false)
}

// scheduleAfterWrite has a write that is over followed up on a tick, for the writer is
// still at it. One without callback needs no tick if nobody waits for 'drain'; those
// with the same callback share theirs.
func (w *writable) scheduleAfterWrite(cb callback) {
	switch {
	case cb.isNoop():
		if !w.afterWriteDue && (w.needDrain && w.length == 0 || w.objectMode) {
			w.nextAfterWrite(cb)
			return
		}
		w.pendingCallbacks--
		if w.ending {
			w.finishMaybe(true)
		}
	case w.afterWrites != nil && w.afterWrites.cb.same(cb):
		w.afterWrites.count++
	default:
		tick := w.nextAfterWrite(cb)
		tick.shared = true
		w.afterWrites, w.afterWritesMade = tick, true
	}
}

// nextAfterWrite has a write followed up on a tick.
func (w *writable) nextAfterWrite(cb callback) *afterWriteTick {
	tick := &w.spareAfterWrite
	if tick.w != nil { // in use
		tick = new(afterWriteTick)
	}
	*tick = afterWriteTick{w: w, cb: cb, count: 1}
	w.afterWriteDue = true
	w.d.m.r.Loop.NextTick(tick)
	return tick
}

// An afterWriteTick follows up writes that were over before they returned.
type afterWriteTick struct {
	w      *writable
	cb     callback
	count  int
	shared bool // further writes may join
}

// Run implements [eventloop.Task].
func (t *afterWriteTick) Run() {
	w, cb, count := t.w, t.cb, t.count
	if t.shared {
		w.afterWrites = nil
	}
	*t = afterWriteTick{}
	w.afterWrite(count, cb)
}

// afterWrite emits 'drain' if it is owed, calls back, and sees whether that was the
// last write.
func (w *writable) afterWrite(count int, cb callback) {
	w.afterWriteDue = false
	if w.needDrain && w.length == 0 && !w.ending && !w.destroyed {
		w.needDrain = false
		w.d.emit("drain")
	}
	for range count {
		w.pendingCallbacks--
		cb.call(w.d.m, w.d.m.val.null)
	}
	if w.destroyed {
		w.dropWaiting()
	}
	w.finishMaybe(true)
}
