package jsnet

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// defineSocketHandle defines the property `_handle`.
func (m *Module) defineSocketHandle(proto *goja.Object) {
	m.realm.Hidden(proto).Accessor("_handle",
		func(this goja.Value) goja.Value {
			if s := sockets.Get(this); s != nil {
				return orNull(s.handleObject())
			}
			return js.Undefined
		},
		func(this, v goja.Value) {
			if s := sockets.Get(this); s != nil {
				s.setHandle(m.handleOf(v))
			}
		})
}

// handleObject is what scripts see of the connection, made when they first look; nil
// without one.
func (s *socket) handleObject() *goja.Object {
	if s.handle == nil {
		if s.conn == nil && !s.connecting {
			return nil
		}
		h := s.newHandle()
		h.setOwner(s.object)
		h.reader, h.stream, h.unref = s, s.conn, s.unref
		if s.conn != nil {
			h.unref = !s.conn.HasRef()
		}
		if s.reading {
			set(h.object, "reading", true)
		}
		s.handle, s.conn = h, h
	}
	return s.handle.object
}

// newHandle makes the handle of the connection: that which observers of resources may
// have seen before.
func (s *socket) newHandle() *handle {
	if s.resource != nil {
		if h := handles.Get(s.resource.Object(s.module.realm)); h != nil {
			return h
		}
	}
	return s.module.newHandle(s.unix)
}

// setHandle makes h, which may be nil, the socket's connection. What was there before is
// left alone.
func (s *socket) setHandle(h *handle) {
	s.handle, s.conn, s.reading, s.remote = h, nil, false, noAddress
	s.forgetLocal()
	if h == nil {
		return
	}
	s.conn, s.unix, h.reader = h, h.pipe, s
	if !h.foreign {
		h.setOwner(s.object)
	}
}

// attach gives the socket the connection that it is making, by its handle if a script
// has looked at that.
func (s *socket) attach(conn transport.Stream) {
	if s.handle != nil && s.handle.stream == nil && !s.handle.closed {
		s.handle.connect(conn)
		s.conn = s.handle
		return
	}
	s.conn, s.handle = conn, nil
	if s.unref {
		conn.Unref()
	}
}

// isOn tells whether conn is what the socket is on.
func (s *socket) isOn(conn transport.Stream) bool {
	return s.conn == conn || s.handle != nil && s.handle.stream == conn
}

// handleOption is what the constructor's options name: a handle or a descriptor; nil for
// neither.
func (m *Module) handleOption(options, fd goja.Value) *handle {
	if v := js.Get(options, "handle"); js.Truthy(v) {
		if h := m.handleOf(v); h != nil {
			return h
		}
		panic(m.realm.VM.NewTypeError("Cannot create property 'Symbol(owner_symbol)' on %s '%s'", nodeerr.TypeOf(v), v))
	}
	if js.IsUndefined(fd) {
		return nil
	}
	number := int(nodeerr.Integer(m.realm, fd, "fd", 0, math.MaxInt32))
	kind := "UNKNOWN"
	if d, ok := m.network.(transport.Descriptors); ok {
		kind = d.KindOf(number)
	}
	if kind != "PIPE" && kind != "TCP" {
		nodeerr.Throw(m.realm, "ERR_INVALID_FD_TYPE", kind)
	}
	h := m.newHandle(kind == "PIPE")
	if err := h.openDescriptor(number); err != nil {
		if denied := nodeerr.AccessError(m.realm, err); denied != nil {
			panic(denied)
		}
		panic(nodeerr.Errno(m.realm, "open", errnoOf(err)))
	}
	return h
}
