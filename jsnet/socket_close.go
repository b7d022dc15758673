package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// Destroy implements [stream.Destroyer]. 'close' comes when the connection is
// closed, after 'error'.
func (s *socket) Destroy(err goja.Value, done func(err goja.Value)) {
	connecting := s.connecting
	s.connecting = false
	s.countBuffered(0)
	s.stopTimeout()
	if s.attempts != nil {
		s.attempts.stop()
	}
	switch r := s.module.realm; {
	case s.conn != nil || connecting:
		s.close(r.VM.ToValue(err != nil))
		done(err)
	default:
		done(err)
		r.NextTick(func() { s.emit("close") })
	}
	if s.server != nil { // each time, as in Node, though a socket that connects itself was not counted again
		s.server.count(-1)
		s.module.realm.Invoke(s.server.object, "_emitCloseIfDrained")
	}
}

// close closes the connection, with a reset if that was asked for.
func (s *socket) close(failed goja.Value) {
	s.keepForeignCounts()
	conn, resource, active := s.conn, s.resource, s.active
	closed := func() {
		active.End()
		s.observeClosed()
		s.module.realm.CallBack(resource, func() { s.emit("close", failed) })
	}
	if s.handleGone() { // what it has counted is gone with it
		s.bytesRead, s.bytesWritten = 0, 0
	}
	if conn != nil {
		s.closeConn(conn, closed)
	}
	s.asyncID = s.lastAsyncID()
	s.conn, s.handle, s.resource, s.reading = nil, nil, nil, false
	s.forgetLocal()
	if conn == nil { // its name is still being looked up
		s.module.realm.Loop.AtClose(eventloop.Func(closed))
	}
}

// closeConn closes conn. One that cannot be reset, as an end is on its way already, is closed
// by that: Node would leave it open for ever.
func (s *socket) closeConn(conn transport.Stream, closed func()) {
	if !s.reset {
		conn.Close(closed)
		return
	}
	s.reset = false
	if err := conn.Reset(closed); err != nil {
		defer conn.Close(closed)
		s.emit("error", s.module.failure(err, "reset"))
	}
}

// resetAndDestroy closes the connection with a RST, as soon as there is one.
func (s *socket) resetAndDestroy(c goja.FunctionCall) goja.Value {
	switch {
	case s.conn == nil && !s.connecting:
		s.duplex.Destroy(nodeerr.New(s.module.realm, "ERR_SOCKET_CLOSED"))
	case !s.isTCP():
		nodeerr.Throw(s.module.realm, "ERR_INVALID_HANDLE_TYPE")
	case s.connecting:
		s.module.events.Once(s.object, "connect", func(*goja.Object, []goja.Value) { s.resetNow(c) })
	default:
		s.resetNow(c)
	}
	return c.This
}

func (s *socket) resetNow(c goja.FunctionCall) goja.Value {
	s.reset = true
	return s.module.realm.Invoke(s.object, "destroy")
}
