package stream

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// uncork takes one cork back; after the last one, what waits is written.
func (w *writable) uncork() {
	if w.corked > 0 {
		w.corked--
		if !w.writing {
			w.writeWaiting()
		}
	}
}

// writeWaiting writes what waits: all of it at once if the stream can do that, else
// chunk by chunk as long as _write calls back at once.
func (w *writable) writeWaiting() {
	if w.corked > 0 || w.bufferProcessing || w.destroyed || !w.constructed || w.buffered() == 0 {
		return
	}
	w.bufferProcessing = true
	if writev, ok := w.writev(); ok && w.buffered() > 1 {
		w.writeTogether(writev)
	} else {
		w.writeEach()
	}
	w.bufferProcessing = false
}

// writev finds _writev; false if the stream has none.
func (w *writable) writev() (method goja.Value, ok bool) {
	method = w.d.lookup("_writev")
	if is(method, w.d.m.own.implWritev) && w.d.impl != nil {
		_, ok := w.d.impl.(VectorSink)
		return method, ok
	}
	return method, js.Truthy(method)
}

func (w *writable) writeTogether(writev goja.Value) {
	d := w.d
	chunks, callbacks, allBuffers := w.waiting[w.head:], w.callbacks[w.head:], w.allBuffers
	w.pendingCallbacks -= len(chunks) - 1
	cb := callback{each: &callbacks}
	if w.allNoop {
		cb = callback{}
	}
	w.begin(w.length, cb)
	switch {
	case w.destroyed:
		w.written(nodeerr.New(d.m.r, "ERR_STREAM_DESTROYED", "write"))
	case is(writev, d.m.own.implWritev) && d.impl != nil:
		d.impl.(VectorSink).Writev(chunks, w.done)
	default:
		d.call("_writev", writev, w.chunkObjects(chunks, callbacks, allBuffers), w.onwriteFunc())
	}
	w.sync = false
	callbacks = w.callbacks[w.head:] // what _writev itself wrote counts, as in Node, as written with them
	w.forgetWaiting()
}

// chunkObjects makes the array that _writev takes.
func (w *writable) chunkObjects(chunks []Chunk, callbacks []goja.Value, allBuffers bool) *goja.Object {
	m := w.d.m
	entries := make([]any, len(chunks))
	for i := range chunks {
		entry := m.r.VM.NewObject()
		var cb goja.Value = m.nop
		if callbacks[i] != nil {
			cb = callbacks[i]
		}
		m.r.On(entry).
			Value("chunk", chunks[i].value(m)).
			Value("encoding", chunks[i].encodingValue(m)).
			Value("callback", cb)
		entries[i] = entry
	}
	array := m.r.VM.NewArray(entries...)
	m.r.On(array).Value("allBuffers", m.boolean(allBuffers))
	return array
}

func (w *writable) writeEach() {
	i := w.head
	for i < len(w.waiting) && !w.writing {
		c, cb := w.waiting[i], w.callbacks[i]
		w.waiting[i], w.callbacks[i] = Chunk{}, nil
		i++
		w.begin(w.size(&c), callback{fn: cb})
		if w.destroyed {
			w.written(nodeerr.New(w.d.m.r, "ERR_STREAM_DESTROYED", "write"))
		} else {
			w.callWrite(c)
		}
		w.sync = false
	}
	w.head = i
	switch {
	case w.buffered() == 0:
		w.reuseWaiting()
	case w.head > 256:
		w.waiting = slices.Delete(w.waiting, 0, w.head)
		w.callbacks = slices.Delete(w.callbacks, 0, w.head)
		w.head = 0
	}
}

// reuseWaiting makes the memory of what waited, all of which was written, ready for
// what comes.
func (w *writable) reuseWaiting() {
	const few = 64
	if cap(w.waiting) > few {
		w.forgetWaiting()
		return
	}
	w.waiting, w.callbacks, w.head = w.waiting[:0], w.callbacks[:0], 0
	w.allNoop, w.allBuffers = true, true
}

// forgetWaiting leaves the memory of what waited to whom it was given.
func (w *writable) forgetWaiting() {
	w.waiting, w.callbacks, w.head = nil, nil, 0
	w.allNoop, w.allBuffers = true, true
}

// dropWaiting calls back for what will not be written any more, and for the end that
// will not come.
func (w *writable) dropWaiting() {
	if w.writing {
		return
	}
	r := w.d.m.r
	reason := func(what string) goja.Value {
		if w.errored != nil {
			return w.errored
		}
		return nodeerr.New(r, "ERR_STREAM_DESTROYED", what)
	}
	for i := w.head; i < len(w.waiting); i++ {
		w.length -= w.size(&w.waiting[i])
		callback{fn: w.callbacks[i]}.call(w.d.m, reason("write"))
	}
	callbacks := w.takeOnFinished()
	for _, cb := range callbacks {
		w.d.m.callBack(cb, reason("end"))
	}
	w.forgetWaiting()
}

// bufferArray makes an array of what waits.
func (w *writable) bufferArray() goja.Value {
	objects := w.chunkObjects(w.waiting[w.head:], w.callbacks[w.head:], w.allBuffers)
	define(objects.Delete("allBuffers"))
	return objects
}
