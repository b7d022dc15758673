package util

import (
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// The functions of node:util that are deprecated, and that tell what a value is.

// test makes a function of a test.
func (m *module) test(name string, length int, is func(v goja.Value) bool) *goja.Object {
	return m.r.Func(name, length, func(c goja.FunctionCall) goja.Value { return m.r.VM.ToValue(is(c.Argument(0))) })
}

// isType makes a function that tells whether a value has a type, as typeof has it.
func (m *module) isType(name, typ string) *goja.Object {
	return m.test(name, 1, func(v goja.Value) bool { return nodeerr.TypeOf(v) == typ })
}

func (m *module) isBuffer() *goja.Object {
	buffers := buffer.Of(m.r)
	return m.test("isBuffer", 1, buffers.IsBuffer)
}

func (m *module) isError(v goja.Value) bool {
	o := js.Object(v)
	if o == nil {
		return false
	}
	if m.isErrorObject(o) {
		return true
	}
	tag, ok := o.GetSymbol(goja.SymToStringTag).(goja.String)
	return ok && tag.String() == "Error"
}

func isPrimitive(v goja.Value) bool { return js.Object(v) == nil }

func isObject(v goja.Value) bool { return js.Object(v) != nil && !js.IsFunction(v) }

// log prints its arguments and when it was called.
func (m *module) log(c goja.FunctionCall) goja.Value {
	console := js.Object(m.r.VM.Get("console"))
	if console == nil {
		return js.Undefined
	}
	now := m.r.New(m.date).Export().(time.Time)
	m.r.Invoke(console, "log",
		m.r.VM.ToValue("%s - %s"),
		m.r.VM.ToValue(now.Format("2 Jan 15:04:05")),
		m.format(goja.FunctionCall{Arguments: c.Arguments}))
	return js.Undefined
}
