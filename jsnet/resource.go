package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// What node:async_hooks sees of sockets and servers: their connections and listeners
// are resources, and so is each request that is made of one. See [js.Resource].

// handleKinds are the types of the resources of one family, and the numbers that Node gives
// to what listens and what is connected.
type handleKinds struct {
	listener, stream, connect, activeListener, activeStream string
	listenerNumber, streamNumber                            int
}

var (
	tcpKinds  = handleKinds{"TCPSERVERWRAP", "TCPWRAP", "TCPCONNECTWRAP", "TCPServerWrap", "TCPSocketWrap", 35, 36}
	pipeKinds = handleKinds{"PIPESERVERWRAP", "PIPEWRAP", "PIPECONNECTWRAP", "PipeServerWrap", "PipeWrap", 23, 24}
	ttyKinds  = handleKinds{stream: "TTYWRAP", activeStream: "TTYWrap", streamNumber: 37}
)

// The types of the other requests.
const (
	shutdownKind = "SHUTDOWNWRAP"
	writeKind    = "WRITEWRAP"
)

func kindsOf(unix bool) *handleKinds {
	if unix {
		return &pipeKinds
	}
	return &tcpKinds
}

// streamResource makes the resource of a connection, which a listener has accepted unless
// that is nil. Its object is the connection's handle.
func (m *Module) streamResource(listener *js.Resource, unix bool) *js.Resource {
	return m.realm.NewDescribedResource(listener, kindsOf(unix).stream, func(res *js.Resource) *goja.Object {
		return m.handleOfResource(res, unix).object
	})
}

// handleOfResource makes a handle that has the number of a resource.
func (m *Module) handleOfResource(res *js.Resource, unix bool) *handle {
	h := m.newHandle(kindsOf(unix))
	h.asyncID = res.ID()
	return h
}

// announce tells of a handle that was made of a descriptor.
func (h *handle) announce() {
	if r := h.module.realm; r.WatchesResources() {
		h.resource = r.PrepareResource(h.kinds.stream, h.object, r.TriggerID())
		h.asyncID = h.resource.ID()
		r.AnnounceResource(h.resource)
	}
}

// listenerResource makes the resource of a handle that listens.
func (m *Module) listenerResource(h *handle) *js.Resource {
	if !m.realm.WatchesResources() {
		return nil
	}
	res := m.realm.PrepareResource(h.kinds.listener, h.object, m.realm.TriggerID())
	h.asyncID = res.ID()
	m.realm.AnnounceResource(res)
	return res
}

// listensOnPipe tells whether a listener's resource, which may be nil, is that of a pipe.
func listensOnPipe(listener *js.Resource) bool {
	return listener != nil && listener.Kind() == pipeKinds.listener
}

// renewResource gives a socket that is about to connect the resource of its
// connection.
func (s *socket) renewResource() {
	s.module.realm.DestroyResource(s.resource)
	s.resource = s.module.streamResource(nil, s.unix)
	s.begin()
}

// begin tells that the socket has a connection, or is about to.
func (s *socket) begin() {
	s.active.End()
	kinds, count := kindsOf(s.unix), &s.module.usage.Sockets
	if s.handle != nil {
		kinds = s.handle.kinds
	}
	if s.standard {
		count = nil
	}
	s.active = s.module.realm.BeginActivity(kinds.activeStream, s.object, s.describe, count)
	s.active.SetRef(!s.unref)
	if s.standard {
		s.active.SetWaits(func() bool { return s.isReading() || s.writing != nil })
	}
}

// inside calls f as a callback of the connection.
func (s *socket) inside(f func()) {
	scope := s.module.realm.Enter(s.resource)
	f()
	s.module.realm.Leave(scope)
}

// request makes the callback of something that is asked of the connection.
func (s *socket) request(kind string, callback func(err error)) func(err error) {
	r := s.module.realm
	res := r.NewResourceOf(s.resource, kind)
	if res == nil {
		return callback
	}
	return func(err error) { r.CallBack(res, func() { callback(err) }) }
}

// onTick calls f on a tick whose cause is the resource.
func onTick(r *js.Realm, res *js.Resource, f func()) {
	r.TriggeredBy(res, func() { r.NextTick(f) })
}
