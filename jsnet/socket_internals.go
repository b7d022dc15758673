package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/stream"
)

// defineSocketInternals defines what Node keeps in properties that are not for scripts,
// and that some read all the same. A script that assigns to one has a property of its
// own from then on.
func (m *Module) defineSocketInternals(proto *goja.Object) {
	r := m.realm
	internal := func(name string, get func(s *socket) goja.Value) {
		r.On(proto).Accessor(name,
			func(this goja.Value) goja.Value {
				if s := sockets.Get(this); s != nil {
					return get(s)
				}
				return js.Undefined
			},
			func(this, v goja.Value) {
				if o := js.Object(this); o != nil {
					r.On(o).Value(name, v)
				}
			})
	}
	constant := func(name string, v goja.Value) { internal(name, func(*socket) goja.Value { return v }) }
	constant("_hadError", r.VM.ToValue(false))
	constant("_parent", goja.Null())
	internal("_host", func(s *socket) goja.Value {
		if s.host == nil {
			return goja.Null()
		}
		return s.host
	})
	constant("_closeAfterHandlingError", r.VM.ToValue(false))
	internal("_sockname", func(s *socket) goja.Value {
		if !s.localKnown {
			return goja.Null()
		}
		return m.addressObject(s.local)
	})
	internal("_peername", func(s *socket) goja.Value {
		if s.remote == noAddress {
			return js.Undefined
		}
		return m.addressObject(s.remote)
	})
	internal("_pendingData", func(s *socket) goja.Value {
		if len(s.pending) == 0 {
			return goja.Null()
		}
		return m.chunkValue(s.pending[0])
	})
	internal("_pendingEncoding", func(s *socket) goja.Value {
		if len(s.pending) == 0 {
			return r.VM.ToValue("")
		}
		return r.VM.ToValue(s.pending[0].Encoding)
	})
	internal("_server", func(s *socket) goja.Value { return orNull(s.accepting()) })
}

// chunkValue is a chunk as a script sees it.
func (m *Module) chunkValue(c stream.Chunk) goja.Value {
	if c.Value != nil {
		return c.Value
	}
	return m.buffers.New(c.Bytes)
}
