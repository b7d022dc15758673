package jsnet

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/stdio"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// defineSocketHandle defines the property `_handle`.
func (m *Module) defineSocketHandle(proto *goja.Object) {
	m.realm.Hidden(proto).Fixed().Accessor("_handle",
		func(this goja.Value) goja.Value {
			if s := socketOf(this); s != nil {
				return orNull(s.handleObject())
			}
			return js.Undefined
		},
		func(this, v goja.Value) {
			if o := js.Object(this); o != nil {
				m.assignHandle(o, v)
			}
		})
}

// defineSocketSymbols defines the methods that Node has for itself, under symbols.
func (m *Module) defineSocketSymbols(proto *goja.Object) {
	r := m.realm
	update := r.Func("", 0, func(c goja.FunctionCall) goja.Value { return js.Get(c.This, "_unrefTimer") })
	err := proto.DefineAccessorPropertySymbol(goja.NewSymbol("kUpdateTimer"), update, nil, goja.FLAG_FALSE, goja.FLAG_FALSE)
	if err != nil {
		panic(err)
	}
	r.On(proto).
		Symbol(goja.NewSymbol("kAfterAsyncWrite"), r.Func("", 0, m.onSocket(func(s *socket, _ goja.FunctionCall) goja.Value {
			s.lastQueue = 0
			return js.Undefined
		}))).
		Symbol(goja.NewSymbol("kReinitializeHandle"), r.Func("reinitializeHandle", 1, m.onSocket(func(s *socket, c goja.FunctionCall) goja.Value {
			reading := s.reading
			if s.conn != nil {
				s.conn.Close(nil)
			}
			s.setHandle(m.handleOf(c.Argument(0)))
			if reading && s.conn != nil {
				s.readStart()
			}
			return js.Undefined
		})))
}

func (m *Module) assignHandle(o *goja.Object, v goja.Value) {
	if s := socketOf(o); s != nil {
		s.setHandle(m.handleOf(v))
	}
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

// handleGone tells whether a script has closed the socket's handle, and that is over.
func (s *socket) handleGone() bool { return s.handle != nil && s.handle.empty }

// newHandle makes the handle of the connection: that which observers of resources may
// have seen before.
func (s *socket) newHandle() *handle {
	if s.resource != nil {
		if h := handles.Get(s.resource.Object(s.module.realm)); h != nil {
			return h
		}
	}
	return s.module.newHandle(kindsOf(s.unix))
}

// setHandle makes h, which may be nil, the socket's connection. What was there before is
// left alone.
func (s *socket) setHandle(h *handle) {
	s.handle, s.conn, s.reading, s.remote = h, nil, false, noAddress
	s.forgetLocal()
	if h == nil {
		s.bytesRead, s.bytesWritten = 0, 0 // which a handle knows
		return
	}
	s.conn, s.unix, h.reader = h, h.kinds != &tcpKinds, s
	if h.resource != nil {
		s.resource = h.resource
	}
	if s.standard = h.standard; s.standard {
		s.bytesWritten = h.printed
	}
	if h.foreign {
		return
	}
	h.setOwner(s.object)
	if h.stream != nil && js.Truthy(h.object.Get("reading")) { // for another socket, until now
		h.stream.ReadStop()
		_ = h.stream.ReadStart(s) // fails where that was not true
	}
}

// attach gives the socket the connection that it is making, by its handle if a script
// has looked at that.
func (s *socket) attach(conn transport.Stream) {
	if s.handle != nil && conn == transport.Stream(s.handle) {
		s.conn = conn
		return
	}
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
		panic(m.realm.NewError(js.TypeError, "", m.realm.NotCreatable(m.realm.VM.ToValue("Symbol(owner_symbol)"), v)))
	}
	if js.IsUndefined(fd) {
		return nil
	}
	number := int(nodeerr.Integer(m.realm, fd, "fd", 0, math.MaxInt32))
	kind := m.kindOf(number)
	if !kind.IsSocket() {
		nodeerr.Throw(m.realm, "ERR_INVALID_FD_TYPE", string(kind))
	}
	h := m.newHandle(kindsOf(kind == stdio.Pipe))
	if err := h.openDescriptor(number); err != nil {
		if denied := nodeerr.AccessError(m.realm, err); denied != nil {
			panic(denied)
		}
		panic(nodeerr.Errno(m.realm, "open", errnoOf(err)))
	}
	h.announce()
	return h
}

// kindOf is the kind of a descriptor.
func (m *Module) kindOf(fd int) stdio.Kind {
	if stdio.Is(fd) {
		return stdio.Of(m.realm).Kind(fd)
	}
	if d, ok := m.network.(transport.Descriptors); ok {
		return stdio.Kind(d.KindOf(fd))
	}
	return "UNKNOWN"
}
