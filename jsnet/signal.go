package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/modules/web"
)

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
