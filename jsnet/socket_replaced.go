package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/stream"
)

// ownMethods are methods of sockets that Go code does the work of itself, unless a script
// has put others in their place.
type ownMethods struct{ connect, unrefTimer, writeGeneric *goja.Object }

func (m *Module) defineReplaceable() {
	r := m.realm
	m.own = ownMethods{
		connect: r.Func("", 0, m.onSocket((*socket).connect)),
		unrefTimer: r.Func("_unrefTimer", 0, m.onSocket(func(s *socket, _ goja.FunctionCall) goja.Value {
			s.refresh()
			return js.Undefined
		})),
		writeGeneric: r.Func("", 4, m.onSocket((*socket).writeGeneric)),
	}
}

// findReplaced looks which methods a script has replaced. To look each time that they would
// be called costs too much, so that is done when a connection begins.
func (s *socket) findReplaced() {
	own := s.module.own
	s.timedBy = !js.Get(s.object, "_unrefTimer").SameAs(own.unrefTimer)
	s.writtenBy = !js.Get(s.object, "_writeGeneric").SameAs(own.writeGeneric)
}

func (s *socket) isWrittenBy() bool {
	if s.conn == nil && !s.connecting { // none has begun yet
		s.findReplaced()
	}
	return s.writtenBy
}

// writeGenerally writes by the method _writeGeneric of a script's.
func (s *socket) writeGenerally(vector bool, data, encoding goja.Value, done func(err goja.Value)) {
	r := s.module.realm
	r.Invoke(s.object, "_writeGeneric", r.VM.ToValue(vector), data, encoding,
		r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			done(c.Argument(0))
			return js.Undefined
		}))
}

// writeGeneric is _writeGeneric(vector, data, encoding, callback): what _write and _writev
// have in common.
func (s *socket) writeGeneric(c goja.FunctionCall) goja.Value {
	done := func(err goja.Value) {
		var args []goja.Value
		if err != nil {
			args = append(args, err)
		}
		s.module.realm.Call(c.Argument(3), js.Undefined, args...)
	}
	if !c.Argument(0).ToBoolean() {
		s.write(s.duplex.Chunk(c.Argument(1), c.Argument(2)), done)
		return js.Undefined
	}
	var chunks []stream.Chunk
	for _, entry := range js.Elements(js.Object(c.Argument(1))) {
		chunks = append(chunks, s.duplex.Chunk(js.Get(entry, "chunk"), js.Get(entry, "encoding")))
	}
	s.writev(chunks, done)
	return js.Undefined
}

// vectorObject is the array that stands for chunks that are written together.
func (m *Module) vectorObject(chunks []stream.Chunk) goja.Value {
	r, allBuffers := m.realm, true
	entries := make([]any, len(chunks))
	for i, c := range chunks {
		allBuffers = allBuffers && c.Bytes != nil
		entry := r.VM.NewObject()
		set(entry, "chunk", m.chunkValue(c))
		set(entry, "encoding", c.Encoding)
		entries[i] = entry
	}
	array := r.VM.NewArray(entries...)
	set(array, "allBuffers", allBuffers)
	return array
}
