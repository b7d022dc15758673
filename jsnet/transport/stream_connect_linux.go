package transport

import (
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// startConnect makes s a stream that is connecting. If it is known already that
// it cannot, refused says why.
func (s *socket) startConnect(refused syscall.Errno, connected func(error)) {
	s.refused = refused
	s.beginConnect(connected)
	if refused != 0 {
		s.loop.Pend((*connectCallback)(s))
	}
	s.want()
}

// finishConnect asks the system how the connecting went, and tells.
func (s *socket) finishConnect() {
	if s.refused = connectError(s.fd); s.refused != unix.EINPROGRESS {
		s.loop.Turn((*connectCallback)(s))
	}
}

// connectCallback is the callback of the connecting.
type connectCallback socket

// Run implements [eventloop.Task].
func (c *connectCallback) Run() {
	s := (*socket)(c)
	if !s.connecting {
		return // it was closed meanwhile
	}
	done := s.endConnect()
	var err error
	if s.refused != 0 {
		err = fail("connect", s.refused)
		if s.kind != tcpSocket { // of TCP, libuv believes that it may still be written and ended
			s.readable, s.writable = false, false
		}
		s.ReadStop()
		for _, done := range s.cancelWrites() {
			if done != nil {
				s.loop.Pend(eventloop.Func(func() { done(fail("write", unix.ECANCELED)) }))
			}
		}
	}
	if s.shutting && s.idle() {
		s.loop.Pend((*shutdownCallback)(s))
	}
	s.want()
	done(err)
}
