package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
)

var noAddress transport.Addr

// defineGetter defines a property that cannot be assigned to.
func (m *Module) defineGetter(on js.Definer, name string, get func(s *socket) goja.Value) {
	on.Getter(name, func(this goja.Value) goja.Value {
		if s := sockets.Get(this); s != nil {
			return get(s)
		}
		return js.Undefined
	})
}

// defineSocketState defines the properties that tell how a socket stands.
func (m *Module) defineSocketState(proto *goja.Object) {
	value, on := m.realm.VM.ToValue, m.realm.Hidden(proto).Fixed()
	m.defineGetter(on, "_connecting", func(s *socket) goja.Value { return value(s.connecting) })
	m.defineGetter(m.realm.Hidden(proto), "pending", func(s *socket) goja.Value { return value(s.conn == nil || s.connecting) })
	m.defineGetter(on, "readyState", func(s *socket) goja.Value { return value(s.readyState()) })
	m.defineGetter(on, "bufferSize", func(s *socket) goja.Value {
		if s.conn == nil && !s.connecting {
			return js.Undefined
		}
		return js.Get(s.object, "writableLength")
	})
}

// defineSocketAddresses defines the addresses of both ends, and what was read.
func (m *Module) defineSocketAddresses(proto *goja.Object) {
	on := m.realm.On(proto).Fixed()
	name := func(method string, addr func(*socket) transport.Addr) {
		on.Value(method, m.realm.Func("", 0, m.onSocket(func(s *socket, _ goja.FunctionCall) goja.Value {
			return m.addressObject(addr(s))
		})))
	}
	part := func(name string, addr func(*socket) transport.Addr, part addressPart) {
		m.defineGetter(on, name, func(s *socket) goja.Value { return m.part(addr(s), part) })
	}
	name("_getpeername", (*socket).remoteAddr)
	m.defineGetter(on, "bytesRead", func(s *socket) goja.Value { return m.realm.VM.ToValue(s.bytesRead) })
	part("remoteAddress", (*socket).remoteAddr, addressIP)
	part("remoteFamily", (*socket).remoteAddr, addressFamily)
	part("remotePort", (*socket).remoteAddr, addressPort)
	name("_getsockname", (*socket).localAddr)
	part("localAddress", (*socket).localAddr, addressIP)
	part("localPort", (*socket).localAddr, addressPort)
	part("localFamily", (*socket).localAddr, addressFamily)
}

// defineSocketCounters defines what was written.
func (m *Module) defineSocketCounters(proto *goja.Object) {
	value, on := m.realm.VM.ToValue, m.realm.On(proto).Fixed()
	m.defineGetter(on, "_bytesDispatched", func(s *socket) goja.Value { return value(s.bytesWritten) })
	m.defineGetter(on, "bytesWritten", (*socket).bytesSent)
}

func orNull(o *goja.Object) goja.Value {
	if o == nil {
		return goja.Null()
	}
	return o
}

func (s *socket) readyState() string {
	readable, writable := js.Truthy(s.object.Get("readable")), js.Truthy(s.object.Get("writable"))
	switch {
	case s.connecting:
		return "opening"
	case readable && writable:
		return "open"
	case readable:
		return "readOnly"
	case writable:
		return "writeOnly"
	}
	return "closed"
}

// localAddr is the address of this end; none without a connection. Once asked for it is
// what it was then, until the connection is made.
func (s *socket) localAddr() transport.Addr {
	if s.conn == nil && !s.connecting {
		return noAddress
	}
	if !s.localKnown && s.conn != nil {
		s.local, _ = s.conn.LocalAddr() // fails only where there is none
	}
	s.localKnown = true
	return s.local
}

// forgetLocal makes that the address of this end is asked for again.
func (s *socket) forgetLocal() { s.local, s.localKnown = noAddress, false }

// remoteAddr is the address of the peer. Once asked for it stays known.
func (s *socket) remoteAddr() transport.Addr {
	if s.conn != nil && !s.connecting && s.remote == noAddress {
		s.remote, _ = s.conn.RemoteAddr() // fails only where there is none
	}
	return s.remote
}

// address is address(): that of this end.
func (s *socket) address(goja.FunctionCall) goja.Value {
	return s.module.addressObject(s.localAddr())
}
