package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/modules/web"
)

// destroyOn destroys the socket when the signal is aborted.
func (s *socket) destroyOn(signal *web.Signal) {
	m := s.module
	abort := func() { s.duplex.Destroy(signal.Error()) }
	if signal.Aborted() {
		abort()
		return
	}
	cancel := signal.OnAbort(abort)
	m.events.Once(s.object, "close", func(*goja.Object, []goja.Value) { cancel() })
}

// closeOn closes the server when the signal is aborted.
func (s *server) closeOn(signal *web.Signal) {
	m := s.module
	abort := func() { m.realm.Invoke(s.object, "close") }
	if signal.Aborted() {
		m.realm.NextTick(abort)
		return
	}
	cancel := signal.OnAbort(abort)
	m.events.Once(s.object, "close", func(*goja.Object, []goja.Value) { cancel() })
}
