package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/usage"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// accept takes a connection over.
func (s *server) accept(conn transport.Stream, err error) {
	r := s.module.realm
	var resource *js.Resource
	if err == nil {
		resource = s.module.streamResource(s.resource, listensOnPipe(s.resource))
	}
	scope := r.Enter(s.resource)
	s.accepted(conn, resource, err)
	r.Leave(scope)
}

func (s *server) accepted(conn transport.Stream, resource *js.Resource, err error) {
	if err != nil {
		s.emit("error", s.module.failure(err, "accept"))
		return
	}
	if u := s.module.usage; usage.AtLimit(u.Sockets.Load(), u.Limits.Sockets) {
		conn.Close(nil) // as the system does where a process has no descriptor left
		return
	}
	if s.full() {
		s.drop(conn)
		return
	}
	socket := s.module.acceptedSocket(s, conn, resource)
	s.count(1)
	s.emit("connection", socket)
	socketOf(socket).findReplaced()
	s.module.publishSocket(s.module.diagnostics.serverSocket, socket)
}

// full tells whether the server has as many connections as its property
// maxConnections allows.
func (s *server) full() bool {
	limit := s.object.Get("maxConnections")
	return js.Truthy(limit) && float64(s.number("_connections")) >= limit.ToFloat()
}

// drop closes a connection that is one too many.
func (s *server) drop(conn transport.Stream) {
	local, localErr := conn.LocalAddr()
	remote, remoteErr := conn.RemoteAddr()
	conn.Close(nil)
	if localErr != nil || remoteErr != nil || local.IsUnix() {
		s.emit("drop")
		return
	}
	data := s.module.realm.VM.NewObject()
	for _, p := range []struct {
		name string
		addr transport.Addr
		part addressPart
	}{
		{"localAddress", local, addressIP},
		{"localPort", local, addressPort},
		{"localFamily", local, addressFamily},
		{"remoteAddress", remote, addressIP},
		{"remotePort", remote, addressPort},
		{"remoteFamily", remote, addressFamily},
	} {
		set(data, p.name, s.module.part(p.addr, p.part))
	}
	s.emit("drop", data)
}

// acceptedSocket makes the socket of a connection as the server's options say.
func (m *Module) acceptedSocket(s *server, conn transport.Stream, resource *js.Resource) *goja.Object {
	this := m.realm.VM.CreateObject(js.Proto(m.socket))
	sock := m.newSocket(this, socketOptions{
		allowHalfOpen: s.flag("allowHalfOpen"),
		highWaterMark: s.number("highWaterMark"),
		readable:      true,
		writable:      true,
	})
	sock.server = s
	sock.resource = resource
	sock.adopt(conn)
	sock.begin()
	sock.observeOpened()
	if s.flag("noDelay") {
		sock.applyNoDelay(true)
	}
	if s.flag("keepAlive") {
		sock.applyKeepAlive(true, s.number("keepAliveInitialDelay"))
	}
	sock.startReading(s.flag("pauseOnConnect"))
	return this
}
