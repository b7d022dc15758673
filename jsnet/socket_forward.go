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

// Destination implements [transport.Forwarder].
func (s *socket) Destination() (to transport.Stream, direct bool) {
	m := s.module
	if !m.forwards || s.onRead != nil || s.handle != nil || m.realm.WatchesResources() {
		return nil, false
	}
	sink, direct := s.duplex.Piped()
	dest, ok := sink.(*socket)
	if !ok || !dest.takesParcels() {
		return nil, false
	}
	m.destination = dest
	return dest.conn, direct
}

// takesParcels tells whether what is written goes to the connection as it is.
func (s *socket) takesParcels() bool {
	if s.connecting || s.handle != nil {
		return false
	}
	_, ok := s.conn.(transport.ParcelWriter)
	return ok
}

// Forwarded implements [transport.Forwarder].
func (s *socket) Forwarded(n int) {
	dest := s.module.destination
	s.touch()
	s.bytesRead += int64(n)
	s.duplex.Skip()
	dest.touch()
	dest.bytesWritten += int64(n)
}

// OnParcel implements [transport.Forwarder].
func (s *socket) OnParcel(p transport.Parcel) {
	s.touch()
	s.bytesRead += int64(p.Len())
	if !s.duplex.PushHeld(p) {
		s.readStop()
	}
}

// WriteHeld implements [stream.HeldSink].
func (s *socket) WriteHeld(h stream.Held, done func(err goja.Value)) {
	p, ok := h.(transport.Parcel)
	if !ok || !s.takesParcels() {
		s.Write(stream.Chunk{Bytes: h.Bytes()}, done)
		return
	}
	s.touch()
	s.bytesWritten += int64(p.Len())
	async, err := s.conn.(transport.ParcelWriter).WriteParcel(p, s.written)
	s.sent(async, err, done)
}
