package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// setNoDelay switches Nagle's algorithm off, or on again. What is set before the
// connection is made holds for it then.
func (s *socket) setNoDelay(c goja.FunctionCall) goja.Value {
	on := len(c.Arguments) == 0 || js.IsUndefined(c.Argument(0)) || c.Argument(0).ToBoolean()
	switch {
	case s.conn == nil:
		s.noDelay = on
	case on != s.noDelay:
		s.applyNoDelay(on)
	}
	return c.This
}

func (s *socket) applyNoDelay(on bool) {
	s.noDelay = on
	if !s.unix {
		_ = s.conn.SetNoDelay(on) // Node ignores what comes of it, too
	}
}

// setKeepAlive switches keep-alive probes on, the first after so many milliseconds
// of silence, or off.
func (s *socket) setKeepAlive(c goja.FunctionCall) goja.Value {
	if goja.IsBigInt(c.Argument(1)) {
		panic(s.module.realm.VM.NewTypeError("Cannot mix BigInt and other types, use explicit conversions"))
	}
	on, delay := c.Argument(0).ToBoolean(), int(toInt32(c.Argument(1).ToFloat()/1000))
	switch {
	case s.conn == nil:
		s.keepAlive, s.keepAliveDelay = on, delay
	case on != s.keepAlive || on && delay != s.keepAliveDelay:
		s.applyKeepAlive(on, delay)
	}
	return c.This
}

func (s *socket) applyKeepAlive(on bool, delay int) {
	s.keepAlive, s.keepAliveDelay = on, delay
	if !s.unix {
		_ = s.conn.SetKeepAlive(on, delay) // Node ignores what comes of it, too
	}
}

// setRef and setUnref have the connection keep the loop alive, or not; one that
// is still to come inherits it.
func (s *socket) setRef(c goja.FunctionCall) goja.Value   { return s.keepLoop(c, true) }
func (s *socket) setUnref(c goja.FunctionCall) goja.Value { return s.keepLoop(c, false) }

func (s *socket) keepLoop(c goja.FunctionCall, keep bool) goja.Value {
	s.active.SetRef(keep)
	switch {
	case s.conn == nil && s.connecting:
		s.unref = !keep
	case s.conn == nil:
		s.module.events.Once(s.object, "connect", func(*goja.Object, []goja.Value) { s.keepLoop(c, keep) })
	case keep:
		s.conn.Ref()
	default:
		s.conn.Unref()
	}
	return c.This
}
