package jsnet

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// maxTimeout is the longest that timers know; longer ones are cut to it.
const maxTimeout = math.MaxInt32

// setTimeout has 'timeout' emitted after so many milliseconds without traffic in
// either direction; 0 switches that off. The callback is a one-time listener.
func (s *socket) setTimeout(c goja.FunctionCall) goja.Value {
	if s.duplex.Destroyed() {
		return c.This
	}
	r, callback := s.module.realm, c.Argument(1)
	set(s.object, "timeout", c.Argument(0))
	ms := s.module.milliseconds(c.Argument(0))
	s.stopTimeout()
	if ms == 0 {
		if !js.IsUndefined(callback) {
			nodeerr.Function(r, callback, "callback")
			r.Invoke(s.object, "removeListener", r.VM.ToValue("timeout"), callback)
		}
		return c.This
	}
	s.timeout = s.module.newTimer(func() { r.Invoke(s.object, "_onTimeout") })
	s.timeout.Unref()
	s.timeout.Start(ms, false)
	if !js.IsUndefined(callback) {
		nodeerr.Function(r, callback, "callback")
		r.Invoke(s.object, "once", r.VM.ToValue("timeout"), callback)
	}
	return c.This
}

// newTimer returns a timer that calls f.
func (m *Module) newTimer(f func()) *eventloop.Timer {
	r := m.realm
	res := r.NewResource("Timeout", nil)
	return r.Loop.NewTimer(eventloop.Func(func() {
		scope := r.Enter(res)
		f()
		r.Leave(scope)
	}))
}

// milliseconds checks a duration and returns it in whole milliseconds.
func (m *Module) milliseconds(v goja.Value) int64 {
	if !goja.IsNumber(v) {
		panic(nodeerr.InvalidArgType(m.realm, "msecs", "of type number", v))
	}
	ms := v.ToFloat()
	if math.IsNaN(ms) || math.IsInf(ms, 0) || ms < 0 {
		panic(nodeerr.OutOfRange(m.realm, "msecs", "a non-negative finite number", v))
	}
	if ms > maxTimeout {
		m.realm.EmitWarning(v.String()+" does not fit into a 32-bit signed integer.\nTimer duration was truncated to 2147483647.", "TimeoutOverflowWarning", "")
		return maxTimeout
	}
	return int64(math.Ceil(ms))
}

// onTimeout is what the timer does, unless a queued write is still moving.
func (s *socket) onTimeout(goja.FunctionCall) goja.Value {
	if s.lastQueue > 0 && s.conn != nil {
		if n := s.conn.QueueSize(); n != s.lastQueue {
			s.lastQueue = n
			s.touch()
			return js.Undefined
		}
	}
	s.emit("timeout")
	return js.Undefined
}

// touch starts the timeout anew: there was traffic.
func (s *socket) touch() {
	if s.timedBy {
		s.module.realm.Invoke(s.object, "_unrefTimer")
	} else {
		s.refresh()
	}
}

func (s *socket) refresh() {
	if s.timeout != nil {
		s.timeout.Refresh()
	}
}

func (s *socket) stopTimeout() {
	if s.timeout != nil {
		s.timeout.Stop()
		s.timeout = nil
	}
}
