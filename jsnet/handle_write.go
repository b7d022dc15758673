package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/stream"
)

// writer is the method of a handle's that writes chunks: there is one for Buffers, one for
// each of the encodings that need no Buffer, and one for several chunks.
func writer(chunks []stream.Chunk) string {
	if len(chunks) > 1 {
		return "writev"
	}
	if chunks[0].Bytes != nil {
		return "writeBuffer"
	}
	switch enc, _ := buffer.ParseEncoding(chunks[0].Encoding); enc {
	case buffer.UTF8:
		return "writeUtf8String"
	case buffer.Latin1:
		return "writeLatin1String"
	case buffer.ASCII:
		return "writeAsciiString"
	case buffer.UTF16LE:
		return "writeUcs2String"
	}
	return "writeBuffer"
}

// writeBy writes by a method of the script's: (request, data). The request's method
// oncomplete is to be called with the status, unless its property async is false then.
func (s *socket) writeBy(method goja.Value, chunks []stream.Chunk) (async bool, err error) {
	h, r := s.handle, s.module.realm
	req := s.module.newRequest("WriteWrap")
	done := s.written
	r.On(req).
		Value("handle", h.object).
		Value("oncomplete", r.Func("onWriteComplete", 1, func(c goja.FunctionCall) goja.Value {
			if s.writing != nil { // it was not over before it returned
				done(statusError("write", c.Argument(0)))
			}
			return js.Undefined
		})).
		Value("async", r.VM.ToValue(false)).
		Value("bytes", r.VM.ToValue(0)).
		Value("buffer", goja.Null()).
		Value("callback", r.Func("", 1, func(goja.FunctionCall) goja.Value { return js.Undefined }))
	if len(chunks) == 1 {
		err = h.call("write", method, req, s.module.writable(chunks[0]))
	} else {
		list, allBuffers := s.module.vector(chunks)
		err = h.call("write", method, req, list, r.VM.ToValue(allBuffers))
	}
	return !js.IsFalse(js.Get(req, "async")), err
}

// writable is a chunk as the method for it takes it.
func (m *Module) writable(c stream.Chunk) goja.Value {
	if c.Bytes == nil && writer([]stream.Chunk{c}) == "writeBuffer" {
		return m.buffers.New(chunkBytes(c))
	}
	return m.chunkValue(c)
}

// vector is what writev takes of chunks: Buffers, or data and encodings in turn.
func (m *Module) vector(chunks []stream.Chunk) (list *goja.Object, allBuffers bool) {
	allBuffers = true
	for _, c := range chunks {
		allBuffers = allBuffers && c.Bytes != nil
	}
	var values []any
	for _, c := range chunks {
		values = append(values, m.chunkValue(c))
		if !allBuffers {
			values = append(values, c.Encoding)
		}
	}
	return m.realm.VM.NewArray(values...), allBuffers
}
