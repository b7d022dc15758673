package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// push takes a chunk from the source: null is the end. It reports whether the source
// may push more.
func (r *readable) push(v, encoding goja.Value) bool {
	if goja.IsNull(v) {
		r.reading = false
		r.pushEnd()
		return false
	}
	if r.objectMode {
		return r.pushObject(v, encoding)
	}
	c, ok := r.toChunk(v, encoding)
	if !ok {
		return false
	}
	return r.pushChunk(c)
}

// pushChunk takes a chunk that is no string but with the stream's own encoding.
func (r *readable) pushChunk(c Chunk) bool {
	if c.empty() {
		r.reading = false
		r.scheduleFill()
		return r.hasRoom()
	}
	if !r.accepts() {
		c.fetch()
		return false
	}
	r.reading = false
	if r.decoder != nil {
		c.fetch()
	}
	if r.decoder != nil && c.Bytes != nil {
		c = r.decode(c.Bytes)
		if c.empty() {
			r.scheduleFill()
			return r.hasRoom()
		}
	}
	r.add(c, false)
	return r.hasRoom()
}

func (r *readable) pushObject(v, encoding goja.Value) bool {
	if !r.accepts() {
		return false
	}
	r.reading = false
	c := Chunk{Value: v}
	if r.decoder != nil && !js.Truthy(encoding) {
		if decoded, ok := r.decodeObject(v); ok {
			c = decoded
		}
	}
	r.add(c, false)
	return r.hasRoom()
}

// accepts tells whether data may still be pushed; after the end that is an error.
func (r *readable) accepts() bool {
	if r.ended {
		r.d.errorOrDestroy(nodeerr.New(r.d.m.r, "ERR_STREAM_PUSH_AFTER_EOF"), false)
		return false
	}
	return !r.destroyed && r.errored == nil
}

// unshift puts a chunk before what is queued.
func (r *readable) unshift(v, encoding goja.Value) bool {
	if goja.IsNull(v) {
		r.reading = false
		r.pushEnd()
		return false
	}
	c := Chunk{Value: v}
	if !r.objectMode {
		var ok bool
		if c, ok = r.toChunk(v, encoding); !ok {
			return false
		}
		if c.empty() {
			return r.hasRoom()
		}
		if goja.IsString(v) && c.Bytes != nil && r.encoding != nil { // whole, whatever the decoder holds back
			enc, _ := parseEncoding(r.encoding)
			c = Chunk{Value: buffer.Decode(r.d.m.r, c.Bytes, enc)}
		}
	}
	switch {
	case r.endEmitted:
		r.d.errorOrDestroy(nodeerr.New(r.d.m.r, "ERR_STREAM_UNSHIFT_AFTER_END_EVENT"), false)
		return r.hasRoom() // where a socket has been connected again meanwhile
	case r.destroyed || r.errored != nil:
		return false
	}
	r.add(c, true)
	return r.hasRoom()
}

// toChunk makes a chunk of what was pushed onto a stream of bytes. A string becomes
// bytes unless it is what the stream would make of them; false means that v is an
// error, which is dealt with.
func (r *readable) toChunk(v, encoding goja.Value) (Chunk, bool) {
	m := r.d.m
	if goja.IsString(v) {
		if !js.Truthy(encoding) {
			encoding = r.defaultEncoding
		}
		if r.encoding != nil && r.encoding.StrictEquals(encoding) {
			return Chunk{Value: v}, true
		}
		enc, ok := parseEncoding(encoding)
		switch {
		case ok:
		case goja.IsString(encoding):
			panic(unknownEncoding(m, encoding))
		default:
			enc = buffer.UTF8
		}
		return encode(v, enc), true
	}
	if c, ok := m.chunkOf(v); ok {
		return c, true
	}
	if js.IsUndefined(v) {
		return Chunk{Bytes: []byte{}}, true
	}
	r.d.errorOrDestroy(invalidChunk(m, v), false)
	return Chunk{}, false
}

func invalidChunk(m *Module, v goja.Value) goja.Value {
	return nodeerr.InvalidArgType(m.r, "chunk", "of type string or an instance of Buffer, TypedArray, or DataView", v)
}

// add puts a chunk into the stream: to its listeners at once if it flows, into the
// queue otherwise.
func (r *readable) add(c Chunk, front bool) {
	if r.flowing == flowOn && r.length == 0 && !r.sync && r.dataListening {
		r.stopWaiting()
		r.emitData(&c)
	} else {
		r.length += r.size(&c)
		if front {
			r.queue.unshift(c)
		} else {
			r.queue.push(c)
		}
		if r.needReadable {
			r.scheduleReadable()
		}
	}
	r.scheduleFill()
}

// emitData hands a chunk to the listeners. One that is a pipe takes the bytes as they
// are.
func (r *readable) emitData(c *Chunk) {
	r.dataEmitted = true
	if c.Value == nil && len(r.pipes) == 1 {
		if p := r.pipes[0]; p.takesBytes() {
			p.writeBytes(c)
			return
		}
	}
	args := r.data.args[:]
	if r.data.inUse { // by a listener that pushes
		args = make([]goja.Value, 1)
	}
	args[0] = c.value(r.d.m)
	defer func(inUse bool) { args[0], r.data.inUse = nil, inUse }(r.data.inUse)
	r.data.inUse = true
	if c := r.d.compact; c != nil {
		c.EmitSole(&r.data.listener, "data", args)
	} else {
		r.d.m.events.EmitSole(&r.data.listener, r.d.this, "data", args)
	}
}

// pushEnd is the end of the data.
func (r *readable) pushEnd() {
	if r.ended {
		return
	}
	if r.decoder != nil {
		if rest := (Chunk{Value: r.decoder.End(r.d.m.r)}); !rest.empty() {
			r.queue.push(rest)
			r.length += r.size(&rest)
		}
	}
	r.ended = true
	if r.sync {
		r.scheduleReadable()
		return
	}
	r.needReadable = false
	r.emittedReadable = true
	r.emitReadable()
}

// scheduleFill has the stream read up to its mark, on a tick.
func (r *readable) scheduleFill() {
	if !r.filling && r.constructed {
		r.filling = true
		r.d.m.r.Loop.NextTick((*fillTick)(r))
	}
}

type fillTick readable

// Run implements [eventloop.Task]. It reads until there is enough, or until the source
// has nothing at the moment.
func (t *fillTick) Run() {
	r := (*readable)(t)
	for !r.reading && !r.ended && (r.length < r.highWaterMark || r.flowing == flowOn && r.length == 0) {
		before := r.length
		r.d.read0()
		if r.length == before {
			break
		}
	}
	r.filling = false
}
