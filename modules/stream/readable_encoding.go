package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// setEncoding makes the stream give strings; what is queued is decoded too.
func (r *readable) setEncoding(encoding goja.Value) {
	enc := buffer.UTF8
	if !js.IsNullish(encoding) && (!goja.IsString(encoding) || encoding.String() != "") {
		var ok bool
		if enc, ok = parseEncoding(encoding); !ok {
			panic(unknownEncoding(r.d.m, encoding))
		}
	}
	r.decoder = buffer.NewDecoder(enc)
	r.encoding = r.d.m.r.VM.ToValue(enc.String())
	var text []Chunk
	for _, c := range r.queue.all() {
		if decoded, ok := r.decodeObject(c.value(r.d.m)); ok && !decoded.empty() {
			text = append(text, decoded)
		}
	}
	r.queue.clear()
	r.length = 0
	if len(text) > 0 {
		all := joinText(r.d.m.r, text)
		r.queue.push(all)
		r.length = all.length()
	}
}

// decode makes a string of the next bytes; an incomplete character at their end waits.
func (r *readable) decode(b []byte) Chunk { return Chunk{Value: r.decoder.Write(r.d.m.r, b)} }

// decodeObject makes a string of a value that the decoder takes.
func (r *readable) decodeObject(v goja.Value) (Chunk, bool) {
	if goja.IsString(v) {
		return Chunk{Value: v}, true
	}
	if b, ok := buffer.Bytes(v); ok {
		return r.decode(b), true
	}
	panic(nodeerr.InvalidArgType(r.d.m.r, "buf", "an instance of Buffer, TypedArray, or DataView", v))
}
