package jsnet

import (
	"net"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// FromConn makes a Socket of a connection that an application has, as if a server had
// accepted it. The socket owns the connection from now on. See [transport.FromConn] for
// what it does beyond [net.Conn].
func FromConn(r *js.Realm, conn net.Conn) *goja.Object {
	m := Of(r)
	this := r.VM.CreateObject(js.Proto(m.socket))
	s := m.newSocket(this, socketOptions{
		highWaterMark: m.streams.DefaultHighWaterMark(false),
		readable:      true,
		writable:      true,
	})
	s.adopt(transport.FromConn(r.Loop, conn))
	s.resource = m.streamResource(nil, s.unix)
	s.begin()
	s.observeOpened()
	s.startReading(false)
	return this
}

// FromListener makes a handle of a listener that an application has: what the method
// listen of a Server takes. The handle owns the listener from now on; until a server has
// it, connections wait to be accepted.
func FromListener(r *js.Realm, listener net.Listener) *goja.Object {
	m := Of(r)
	bound := transport.BoundListener(r.Loop, listener)
	at, _ := bound.Addr() // it is open
	h := m.newHandle(kindsOf(at.IsUnix()))
	h.bound, h.given = bound, true
	return h.object
}

// IsSocket tells whether v is a Socket.
func IsSocket(v goja.Value) bool { return socketOf(v) != nil }

// Addrs returns the addresses of a Socket's ends; nil where there is none.
func Addrs(socket goja.Value) (local, remote net.Addr) {
	s := socketOf(socket)
	netAddr := func(a transport.Addr) net.Addr {
		if a == noAddress && (!s.unix || s.conn == nil) {
			return nil
		}
		return a.ToNetAddr()
	}
	return netAddr(s.localAddr()), netAddr(s.remoteAddr())
}
