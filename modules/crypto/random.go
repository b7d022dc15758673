package crypto

import (
	"crypto/rand"
	"crypto/subtle"

	"github.com/dop251/goja"

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
