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
		if s := socketOf(this); s != nil {
			return get(s)
		}
		return js.Undefined
	})
}

// defineSocketState defines the properties that tell how a socket stands.
func (m *Module) defineSocketState(proto *goja.Object) {
	value, on := m.realm.VM.ToValue, m.realm.Hidden(proto).Fixed()
	m.defineGetter(on, "_connecting", func(s *socket) goja.Value { return value(s.connecting) })
	m.realm.Hidden(proto).Getter("pending", func(this goja.Value) goja.Value {
		s := socketOf(this) // what is none has no handle
		return value(s == nil || s.conn == nil || s.connecting)
	})
	on.Getter("readyState", func(this goja.Value) goja.Value { return value(readyState(this)) })
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
	remote := end{m: m, method: "_getpeername", field: "_peername", addr: (*socket).remoteAddr}
	remote.define(on)
	m.defineGetter(on, "bytesRead", func(s *socket) goja.Value {
		if n := s.foreignCount("bytesRead"); n != nil {
			return n
		}
		if s.handleGone() {
			return m.realm.VM.ToValue(0) // the handle knows it no more
		}
		return m.realm.VM.ToValue(s.bytesRead)
	})
	remote.part(on, "remoteAddress", "address", addressIP)
	remote.part(on, "remoteFamily", "family", addressFamily)
	remote.part(on, "remotePort", "port", addressPort)
	local := end{m: m, method: "_getsockname", field: "_sockname", addr: (*socket).localAddr}
	local.define(on)
	local.part(on, "localAddress", "address", addressIP)
	local.part(on, "localPort", "port", addressPort)
	local.part(on, "localFamily", "family", addressFamily)
}

// end is an end of the connections of sockets: its address is what the method returns,
// which is the field once that is set.
type end struct {
	m             *Module
	method, field string
	own           *goja.Object // the method
	addr          func(*socket) transport.Addr
}

func (e *end) define(on js.Definer) {
	e.own = e.m.realm.Func("", 0, e.m.onSocket(func(s *socket, _ goja.FunctionCall) goja.Value {
		if given := e.given(s); given != nil {
			return given
		}
		return e.m.addressObject(e.addr(s))
	}))
	on.Value(e.method, e.own)
}

// given is the address that a script has put into the field; nil if there is none.
func (e *end) given(s *socket) goja.Value {
	if !s.named {
		return nil
	}
	if v := js.Get(s.object, e.field); js.Truthy(v) {
		return v
	}
	if addr := e.addr(s); addr != noAddress {
		set(s.object, e.field, e.m.addressObject(addr))
	}
	return nil
}

// part defines a property of sockets that is one of the address.
func (e *end) part(on js.Definer, name, property string, part addressPart) {
	e.m.defineGetter(on, name, func(s *socket) goja.Value {
		if now := js.Get(s.object, e.method); !now.SameAs(e.own) { // a script's
			return js.Get(e.m.realm.Call(now, s.object), property)
		}
		if given := e.given(s); given != nil {
			return js.Get(given, property)
		}
		return e.m.part(e.addr(s), part)
	})
}

// defineSocketCounters defines what was written.
func (m *Module) defineSocketCounters(proto *goja.Object) {
	value, on := m.realm.VM.ToValue, m.realm.On(proto).Fixed()
	m.defineGetter(on, "_bytesDispatched", func(s *socket) goja.Value {
		if n := s.foreignCount("bytesWritten"); n != nil {
			return n
		}
		return value(s.bytesWritten)
	})
	m.defineGetter(on, "bytesWritten", (*socket).bytesSent)
}

func orNull(o *goja.Object) goja.Value {
	if o == nil {
		return goja.Null()
	}
	return o
}

func readyState(socket goja.Value) string {
	s := socketOf(socket)
	readable, writable := js.Truthy(js.Get(socket, "readable")), js.Truthy(js.Get(socket, "writable"))
	switch {
	case s != nil && s.connecting:
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
	switch {
	case s.localKnown:
	case s.conn != nil:
		s.local, _ = s.conn.LocalAddr() // fails only where there is none
	case s.attempts != nil:
		s.local = s.attempts.bound
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
	return s.module.realm.Invoke(s.object, "_getsockname")
}
