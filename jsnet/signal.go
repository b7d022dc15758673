package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// signal checks an AbortSignal, which may be left out: nil then.
func (m *Module) signal(v goja.Value, name string) *goja.Object {
	if js.IsUndefined(v) {
		return nil
	}
	signal, ok := v.(*goja.Object)
	if !ok || js.IsFunction(signal) || signal.Get("aborted") == nil {
		panic(nodeerr.InvalidArgType(m.realm, name, "an instance of AbortSignal", v))
	}
	return signal
}

// onAbort calls f when the signal is aborted. The function it returns ends that.
func (m *Module) onAbort(signal *goja.Object, f func()) (cancel func()) {
	event := m.realm.VM.ToValue("abort")
	listener := m.realm.Func("onAborted", 0, func(goja.FunctionCall) goja.Value {
		f()
		return js.Undefined
	})
	m.realm.Invoke(signal, "addEventListener", event, listener)
	return func() { m.realm.Invoke(signal, "removeEventListener", event, listener) }
}

// destroyOn destroys the socket when the signal is aborted.
func (s *socket) destroyOn(signal *goja.Object) {
	m := s.module
	abort := func() { s.duplex.Destroy(nodeerr.Abort(m.realm, js.Get(signal, "reason"))) }
	if js.Truthy(signal.Get("aborted")) {
		abort()
		return
	}
	cancel := m.onAbort(signal, abort)
	m.events.Once(s.object, "close", func(*goja.Object, []goja.Value) { cancel() })
}

// closeOn closes the server when the signal is aborted.
func (s *server) closeOn(signal *goja.Object) {
	m := s.module
	abort := func() { m.realm.Invoke(s.object, "close") }
	if js.Truthy(signal.Get("aborted")) {
		m.realm.NextTick(abort)
		return
	}
	cancel := m.onAbort(signal, abort)
	m.events.Once(s.object, "close", func(*goja.Object, []goja.Value) { cancel() })
}
