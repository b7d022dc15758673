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

// dispatched is what Node notes of the last write of any handle: whether it is still under way,
// and how many bytes it was. A request has that of its own write, if its handle has made one.
type dispatched struct {
	async bool
	bytes int
}

// writeBy writes by a method of the script's: (request, data). Unless it has written by a handle of
// Node's that is still at it, the write is over when it returns; else it is once the request's method
// oncomplete is called with the status.
func (s *socket) writeBy(method goja.Value, chunks []stream.Chunk, done func(err goja.Value)) {
	h, r := s.handle, s.module.realm
	req := s.module.newRequest("WriteWrap")
	called := func(args ...goja.Value) {
		if callback := req.Get("callback"); js.IsFunction(callback) {
			r.Call(callback, req, args...)
		}
	}
	var resource *js.Resource
	r.On(req).
		Value("handle", h.object).
		Value("oncomplete", r.Func("onWriteComplete", 1, func(c goja.FunctionCall) goja.Value {
			r.CallBack(resource, func() { s.wroteBy(statusError("write", c.Argument(0)), called) })
			return js.Undefined
		})).
		Value("async", r.VM.ToValue(false)).
		Value("bytes", r.VM.ToValue(0)).
		Value("buffer", goja.Null()).
		Value("callback", r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			done(c.Argument(0))
			return js.Undefined
		}))
	args := []goja.Value{req, s.module.writable(chunks[0])}
	if len(chunks) > 1 {
		list, allBuffers := s.module.vector(chunks)
		args = []goja.Value{req, list, r.VM.ToValue(allBuffers)}
	}
	status := r.Call(method, h.object, args...)
	if !goja.IsNumber(status) {
		panic(s.module.noStatus())
	}
	for _, c := range chunks {
		s.countWritten(int(chunkLength(c))) // what it refuses counts too
	}
	last := s.module.lastWrite
	set(req, "bytes", last.bytes)
	set(req, "async", last.async)
	switch err := statusError("write", status); {
	case err != nil:
		done(s.module.failure(err, "write"))
	case last.async:
		resource = r.NewResourceOf(s.resource, writeKind)
		s.lastQueue = h.QueueSize()
	default:
		called()
	}
}

// wroteBy ends a write by a method of the script's.
func (s *socket) wroteBy(err error, called func(...goja.Value)) {
	defer func() { s.countBuffered(s.duplex.WritableLength()) }()
	switch {
	case s.duplex.Destroyed():
		called(goja.Null())
	case err != nil:
		called(s.module.failure(err, "write"))
	default:
		s.touch()
		s.lastQueue = 0
		called(goja.Null())
	}
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
