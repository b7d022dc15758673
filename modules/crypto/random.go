package crypto

import (
	"crypto/rand"
	"crypto/subtle"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// fill is native.fill(bytes): it makes them random.
func (m *module) fill(c goja.FunctionCall) goja.Value {
	rand.Read(bytes(c.Argument(0))) // it does not fail
	return js.Undefined
}

// equal is native.equal(a, b), in a time that does not depend on what they hold.
func (m *module) equal(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(subtle.ConstantTimeCompare(bytes(c.Argument(0)), bytes(c.Argument(1))) == 1)
}

// later is native.later(callback, bytes): callback gets what was filled, when the loop comes to it.
func (m *module) later(c goja.FunctionCall) goja.Value {
	callback, filled := c.Argument(0), c.Argument(1)
	res := m.r.NewResource("RANDOMBYTESREQUEST", nil)
	m.r.Loop.SetImmediate(eventloop.Func(func() {
		m.r.CallBack(res, func() { m.r.Call(callback, js.Undefined, goja.Null(), filled) })
	}))
	return js.Undefined
}
