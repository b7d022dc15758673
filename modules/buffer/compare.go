package buffer

import (
	"bytes"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

func (m *Module) equals(c goja.FunctionCall) goja.Value {
	other := m.uint8Array(c.Argument(0), "otherBuffer")
	b, ok := Bytes(c.This)
	if !ok {
		panic(m.incompatible("byteLength"))
	}
	return m.r.VM.ToValue(bytes.Equal(b, other))
}

// compareStatic is Buffer.compare.
func (m *Module) compareStatic(c goja.FunctionCall) goja.Value {
	return m.value(bytes.Compare(m.uint8Array(c.Argument(0), "buf1"), m.uint8Array(c.Argument(1), "buf2")))
}

// compare is the method: compare(target, targetStart, targetEnd, sourceStart,
// sourceEnd).
func (m *Module) compare(c goja.FunctionCall) goja.Value {
	target := m.uint8Array(c.Argument(0), "target")
	source := m.memory(c.This)
	bound := func(i int, name string, missing, most int) int {
		if v := c.Argument(i); !js.IsUndefined(v) {
			return m.integer(v, name, 0, most)
		}
		return missing
	}
	targetStart := bound(1, "targetStart", 0, MaxLength)
	targetEnd := bound(2, "targetEnd", len(target), len(target))
	sourceStart := bound(3, "sourceStart", 0, MaxLength)
	sourceEnd := bound(4, "sourceEnd", len(source), len(source))
	target = target[min(targetStart, targetEnd):targetEnd]
	source = source[min(sourceStart, sourceEnd):sourceEnd]
	return m.value(bytes.Compare(source, target))
}
