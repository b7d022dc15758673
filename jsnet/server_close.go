package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// close stops listening. 'close' comes when the last accepted socket is gone.
func (s *server) close(c goja.FunctionCall) goja.Value {
	r, h := s.module.realm, s.handle()
	if callback := c.Argument(0); js.IsFunction(callback) {
		if h == nil {
			listener := callback
			callback = r.Func("close", 0, func(goja.FunctionCall) goja.Value {
				return r.Call(listener, js.Undefined, nodeerr.New(r, "ERR_SERVER_NOT_RUNNING"))
			})
		}
		r.Invoke(s.object, "once", r.VM.ToValue("close"), callback)
	}
	s.nextRound()
	if h != nil {
		resource, active := s.resource, s.active
		closed := func() {
			active.End()
			r.DestroyResource(resource)
		}
		if h.foreign { // which is not told whom to call
			h.Close(nil)
			closed()
		} else {
			h.Close(closed)
		}
		set(s.object, "_handle", goja.Null())
		s.endSharing()
	}
	r.Invoke(s.object, "_emitCloseIfDrained")
	return c.This
}

// dispose closes the server and returns a promise of its 'close'.
func (s *server) dispose(goja.FunctionCall) goja.Value {
	r := s.module.realm
	promise, resolve, reject := r.VM.NewPromise()
	if s.handle() == nil {
		_ = resolve(js.Undefined) // fails only where the program has ended, as below
		return r.VM.ToValue(promise)
	}
	r.Invoke(s.object, "close", r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		if err := c.Argument(0); js.Truthy(err) {
			_ = reject(err)
		} else {
			_ = resolve(js.Undefined)
		}
		return js.Undefined
	}))
	return r.VM.ToValue(promise)
}

// emitCloseIfDrained emits 'close' on a tick if the server neither listens nor
// has connections.
func (s *server) emitCloseIfDrained() {
	if s.handle() == nil && s.number("_connections") == 0 {
		onTick(s.module.realm, s.resource, func() { s.emit("close") })
	}
}
