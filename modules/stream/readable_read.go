package stream

import (
	"math"
	"math/bits"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// everything asks read for what there is: all that is queued, or, while the stream
// flows, the next chunk.
const everything = math.MinInt

// largestRead is the most that a script can ask for at once.
const largestRead = 1 << 30

// jsRead is read([size]).
func (m *Module) jsRead(c goja.FunctionCall) goja.Value {
	r := m.readableOf(c.This, "highWaterMark")
	n := m.sizeArgument(c.Argument(0))
	if n > r.highWaterMark && n > largestRead {
		panic(nodeerr.OutOfRange(m.r, "size", "<= 1GiB", c.Argument(0).ToNumber()))
	}
	r.queue.fetch() // a pipe that gets the chunk too must not send the bytes on unseen
	chunk, ok := r.read(n)
	if !ok {
		return m.val.null
	}
	return chunk.value(m)
}

// sizeArgument reads a size as parseInt does.
func (m *Module) sizeArgument(v goja.Value) int {
	if js.IsUndefined(v) {
		return everything
	}
	if goja.IsNumber(v) {
		if n := v.ToFloat(); n == math.Trunc(n) && !math.IsInf(n, 0) {
			return max(clamp(n), everything+1)
		}
	}
	digits := strings.TrimLeft(m.r.Text(v).String(), " \t\n\v\f\r")
	end := 0
	for end < len(digits) && (digits[end] >= '0' && digits[end] <= '9' || end == 0 && (digits[end] == '-' || digits[end] == '+')) {
		end++
	}
	n, err := strconv.Atoi(digits[:end])
	if err != nil {
		return everything
	}
	return n
}

// read removes data from the stream: n bytes, code units or, in object mode, one
// object. false means that there is not enough. It has the source fetch more if little
// is left, and it is what ends the stream after the last data.
func (r *readable) read(n int) (Chunk, bool) {
	asked := n
	if n > r.highWaterMark {
		r.highWaterMark = 1 << bits.Len(uint(n-1))
	}
	if n != 0 {
		r.emittedReadable = false
	}
	if n == 0 && r.needReadable && (r.isFull() || r.ended) {
		if r.length == 0 && r.ended {
			r.scheduleEnd()
		} else {
			r.scheduleReadable()
		}
		return Chunk{}, false
	}
	n = r.available(n)
	if n == 0 && r.ended {
		if r.length == 0 {
			r.scheduleEnd()
		}
		return Chunk{}, false
	}
	if r.wantsMore(n) {
		r.fetch()
		if !r.reading { // the source has pushed already
			n = r.available(asked)
		}
	}
	found := n > 0 && r.length > 0
	var c Chunk
	if found {
		c = r.dequeue(n)
		r.length -= n
		r.stopWaiting()
	} else {
		n = 0
		if r.length <= r.highWaterMark {
			r.needReadable = true
		}
	}
	if r.length == 0 {
		if !r.ended {
			r.needReadable = true
		}
		if asked != n && r.ended {
			r.scheduleEnd()
		}
	}
	if found && !r.errorEmitted && !r.closeEmitted {
		r.emitData(&c) // and so the caller sees the Buffer that the listeners saw
	}
	return c, found
}

// isFull tells whether the queue has come up to the mark.
func (r *readable) isFull() bool {
	if r.highWaterMark == 0 {
		return r.length > 0
	}
	return r.length >= r.highWaterMark
}

// available is how much a read of n gives.
func (r *readable) available(n int) int {
	switch {
	case n != everything && n <= 0 || r.length == 0 && r.ended:
		return 0
	case r.objectMode:
		return 1
	case n == everything && r.flowing == flowOn && r.length > 0:
		return r.queue.firstLength(r.d.m.r)
	case n == everything || n > r.length && r.ended:
		return r.length
	case n <= r.length:
		return n
	}
	return 0
}

// wantsMore tells whether the source is to be asked when n is about to be removed.
func (r *readable) wantsMore(n int) bool {
	if r.ended || r.reading || r.destroyed || r.errored != nil || !r.constructed {
		return false
	}
	return r.needReadable || r.length == 0 || r.length-n < r.highWaterMark
}

// fetch asks the source for data.
func (r *readable) fetch() {
	r.reading, r.sync = true, true
	if r.length == 0 {
		r.needReadable = true
	}
	if r.tryRead == nil {
		r.tryRead = r.callRead
	}
	if ex := r.d.m.r.Try(r.tryRead); ex != nil {
		r.d.errorOrDestroy(ex.Value(), false)
	}
	r.sync = false
}

// callRead calls _read.
func (r *readable) callRead() {
	d := r.d
	source, isGo := d.impl.(Source)
	switch method := d.find(&d.m.atReadInside); {
	case isGo && is(method, d.m.own.implRead):
		source.Read(r.highWaterMark)
	case is(method, d.m.own.transformRead) && d.transform != nil:
		d.transform.read()
	default:
		d.call("_read", method, d.m.number(r.highWaterMark))
	}
}

// dequeue removes n from the queue.
func (r *readable) dequeue(n int) Chunk {
	if r.objectMode {
		return r.queue.shift()
	}
	if n == r.length && r.decoder != nil {
		all := joinText(r.d.m.r, r.queue.all())
		r.queue.clear()
		return all
	}
	return r.queue.take(r.d.m.r, n, r.decoder != nil)
}

// jsFromList is Readable._fromList(n, state), which takes n from the queue of a state.
func (m *Module) jsFromList(c goja.FunctionCall) goja.Value {
	r := stateOf(c.Argument(1))
	if r == nil || r.length == 0 {
		return m.val.null
	}
	n := m.sizeArgument(c.Argument(0))
	if !r.objectMode && (n <= 0 || n > r.length) {
		n = r.length
	}
	chunk := r.dequeue(n)
	return chunk.value(m)
}
