package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
)

func (m *Module) isUTF8(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(validUTF8(m.input(c.Argument(0))))
}

func (m *Module) isASCII(c goja.FunctionCall) goja.Value {
	b := m.input(c.Argument(0))
	return m.r.VM.ToValue(asciiPrefix(b) == len(b))
}

// input returns the bytes to validate: of a typed array or an ArrayBuffer.
func (m *Module) input(v goja.Value) []byte {
	if o, ok := v.(*goja.Object); ok {
		switch inspect.KindOf(o) {
		case inspect.KindTypedArray:
			b, _ := memoryOf(o)
			return b
		case inspect.KindArrayBuffer:
			ab := o.Export().(goja.ArrayBuffer)
			if ab.Detached() {
				panic(native(m.r, js.Error, "ERR_INVALID_STATE", "Cannot validate on a detached buffer"))
			}
			return ab.Bytes()
		}
	}
	panic(m.invalidArgType("input", "an instance of ArrayBuffer, Buffer, or TypedArray", v))
}
