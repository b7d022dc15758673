package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/stream"
)

// What is piped from one socket to another, and seen by nobody, the transport moves from
// connection to connection.
var (
	_ transport.Forwarder = (*socket)(nil)
	_ stream.HeldSink     = (*socket)(nil)
)

// forwarding is where a socket with a pipe forwards to.
type forwarding struct {
	socket *socket
	dest   *socket                // nil: what is read has to be looked at
	to     transport.ParcelWriter // its connection
	direct bool
	asked  uint64 // the entries of the loop when that was found out
	find   func() // made once
}

// Destination implements [transport.Forwarder]. To find it out costs as much as moving a
// small message does, so that is done only if a script may have run since.
func (s *socket) Destination() (to transport.Stream, direct bool) {
	m := s.module
	if !m.forwards || s.onRead != nil || s.timedBy || !s.duplex.IsPiped() || m.realm.WatchesResources() {
		return nil, false
	}
	f := s.forwarding
	if f == nil {
		f = &forwarding{socket: s}
		f.find = f.findDest
		s.forwarding = f
	}
	if now := m.realm.Loop.Entries(); f.asked != now {
		f.asked, f.dest, f.direct = now, nil, false
		m.realm.Try(f.find) // a getter may throw: it will do so again where that belongs
	}
	if f.dest == nil {
		return nil, false
	}
	return f.to, f.direct
}

func (f *forwarding) findDest() {
	sink, direct := f.socket.duplex.Piped()
	if dest, ok := sink.(*socket); ok {
		if to := dest.parcelWriter(); to != nil {
			f.dest, f.to = dest, to
			f.direct = direct && !dest.module.usage.BoundsBuffers()
		}
	}
}

// parcelWriter is the connection if what is written goes there as it is, and if it takes
// parcels; nil if not.
func (s *socket) parcelWriter() transport.ParcelWriter {
	conn := s.conn
	if h := s.handle; h != nil {
		if h.replaced("writeBuffer") != nil {
			return nil
		}
		conn = h.stream
	}
	to, ok := conn.(transport.ParcelWriter)
	if !ok || s.connecting || s.timedBy || s.writtenBy {
		return nil
	}
	return to
}

// Forwarded implements [transport.Forwarder].
func (s *socket) Forwarded(n int) {
	dest := s.forwarding.dest
	s.touch()
	s.countRead(n)
	dest.touch()
	dest.countWritten(n)
}

// OnParcel implements [transport.Forwarder].
func (s *socket) OnParcel(p transport.Parcel) {
	s.touch()
	s.countRead(p.Len())
	if !s.duplex.PushHeld(p) {
		s.readStop()
	}
}

// WriteHeld implements [stream.HeldSink].
func (s *socket) WriteHeld(h stream.Held, done func(err goja.Value)) {
	p, ok := h.(transport.Parcel)
	to := s.parcelWriter()
	if !ok || to == nil {
		s.Write(stream.Chunk{Bytes: h.Bytes()}, done)
		return
	}
	s.touch()
	n := p.Len()
	async, err := to.WriteParcel(p, s.written)
	s.sent(n, async, err, done)
}
