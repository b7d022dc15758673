package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// fastBuffer is the class that instances are of. It and Buffer share a prototype.
var fastBuffer = goja.MustCompile("sluice:buffer", `(class FastBuffer extends Uint8Array {
	constructor(bufferOrLength, byteOffset, length) { super(bufferOrLength, byteOffset, length) }
})`, true)

func (m *Module) defineClass() {
	species, err := m.r.VM.RunProgram(fastBuffer)
	if err != nil {
		panic(err)
	}
	m.species = species.(*goja.Object)
	m.proto = js.Proto(m.species)
	m.constructor = m.r.Func("Buffer", 3, func(c goja.FunctionCall) goja.Value { return js.Undefined })
}
