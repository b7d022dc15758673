package jsnet

import (
	"strconv"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/usage"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// What the sockets and servers of a program count and are bounded by is in [usage.Usage].

// dial makes a connection to an address, of a socket that is counted already.
func (m *Module) dial(to transport.Addr, opts transport.DialOptions, connected func(error)) (transport.Stream, error) {
	if m.usage.Limits.Sockets > 0 && m.usage.Sockets.Load() > int64(m.usage.Limits.Sockets) {
		return nil, failed("connect", syscall.EMFILE)
	}
	return m.network.Dial(m.realm.Loop, to, opts, connected)
}

// listen makes a listener.
func (m *Module) listen(at transport.Addr, opts transport.ListenOptions, accepted func(transport.Stream, error)) (transport.Listener, error) {
	if usage.AtLimit(m.usage.Servers.Load(), m.usage.Limits.Servers) {
		return nil, failed("listen", syscall.EMFILE)
	}
	return m.network.Listen(m.realm.Loop, at, opts, accepted)
}

// countRead counts bytes that the socket has read.
func (s *socket) countRead(n int) {
	s.bytesRead += int64(n)
	if s.standard {
		return
	}
	s.module.usage.BytesRead.Add(int64(n))
}

// countWritten counts bytes that the socket has handed to its connection.
func (s *socket) countWritten(n int) {
	s.bytesWritten += int64(n)
	if s.standard {
		return
	}
	s.module.usage.BytesWritten.Add(int64(n))
}

// observeOpened tells that the socket has its connection.
func (s *socket) observeOpened() {
	u := s.module.usage
	id := u.Opened.Add(1)
	if u.Observer == nil {
		return
	}
	network := "tcp"
	if s.unix {
		network = "unix"
	}
	s.observed = &usage.Socket{
		ID:        id,
		Accepted:  s.server != nil,
		Network:   network,
		LocalAddr: s.localAddr().String(),
		PeerAddr:  s.remoteAddr().String(),
	}
	u.Observer.Opened(s.observed)
}

// observeClosed tells that the connection is closed, if there ever was one.
func (s *socket) observeClosed() {
	if s.observed == nil {
		return
	}
	s.observed.BytesRead, s.observed.BytesWritten = s.bytesRead, s.bytesWritten
	s.module.usage.Observer.Closed(s.observed)
	s.observed = nil
}

// admit is asked about a write of n more bytes: what waits to be sent has its limits.
func (s *socket) admit(length, n int) goja.Value {
	u := s.module.usage
	s.countBuffered(length)
	over := func(limit, n int64) bool { return limit > 0 && n > limit }
	switch {
	case over(u.Limits.SocketBuffer, int64(length+n)):
		return usage.Exceeded(s.module.realm, strconv.FormatInt(u.Limits.SocketBuffer, 10)+" bytes that wait to be sent by a socket")
	case over(u.Limits.Buffered, u.Buffered.Load()+int64(n)):
		return usage.Exceeded(s.module.realm, strconv.FormatInt(u.Limits.Buffered, 10)+" bytes that wait to be sent by all sockets")
	}
	s.countBuffered(length + n)
	return nil
}

// countBuffered counts what waits to be sent, if that is bounded.
func (s *socket) countBuffered(length int) {
	if s.module.usage.BoundsBuffers() {
		s.module.usage.Buffered.Add(int64(length - s.buffered))
		s.buffered = length
	}
}

// describe puts the socket in words: where it is connected to.
func (s *socket) describe() string {
	switch {
	case s.connecting:
		return "connecting"
	case s.standard && s.writing != nil:
		return "writing"
	case s.standard:
		return "reading"
	case s.server != nil:
		return "accepted from " + s.remoteAddr().String() + " at " + s.localAddr().String()
	}
	return "connected to " + s.remoteAddr().String() + " from " + s.localAddr().String()
}

// describe puts the server in words: where it listens.
func (s *server) describe() string {
	h := s.handle()
	if h == nil || h.listener == nil {
		return ""
	}
	at, err := h.listener.Addr()
	if err != nil {
		return ""
	}
	return "listening at " + at.String()
}
