package console

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineDevTools defines the functions that talk to an inspector only. There is none,
// in which case they do nothing in Node either.
func (m *module) defineDevTools() {
	nothing := func(goja.FunctionCall) goja.Value { return js.Undefined }
	m.r.On(m.global).
		Method("profile", 0, nothing).
		Method("profileEnd", 0, nothing).
		Method("timeStamp", 0, nothing)
}
