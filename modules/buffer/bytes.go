package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/resizable"
)

// New makes a Buffer over b, which is not copied.
func (m *Module) New(b []byte) *goja.Object {
	return layout.CloneOver(m.sample, b)
}

// view makes a Buffer of a part of an ArrayBuffer, as viewOf does at four times the cost.
func (m *Module) view(arrayBuffer *goja.Object, offset, length int) *goja.Object {
	if offset+length > len(memoryOfBuffer(arrayBuffer)) { // it was detached
		return m.viewOf(arrayBuffer, m.value(offset), m.value(length))
	}
	o := layout.Clone(m.sample, layout.ArrayBufferOf(arrayBuffer), offset, length)
	resizable.Watch(o, false)
	return o
}

func (m *Module) viewOf(arrayBuffer, offset, length goja.Value) *goja.Object {
	o, err := m.newUint8Array(m.species, arrayBuffer, offset, length)
	if err != nil {
		panic(err)
	}
	resizable.Watch(o, false)
	return o
}

// Bytes returns the memory of a Buffer, another typed array or a DataView; false
// for anything else, an ArrayBuffer too.
func Bytes(v goja.Value) ([]byte, bool) {
	if o, ok := v.(*goja.Object); ok {
		return memoryOf(o)
	}
	return nil, false
}

// IsUint8Array tells whether v is a Uint8Array: a Buffer or not, and whatever its
// prototype is.
func IsUint8Array(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && isUint8Array(o)
}

// IsBuffer is Buffer.isBuffer: v inherits from Buffer.prototype.
func (m *Module) IsBuffer(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && (o.Prototype() == m.proto || js.Inherits(o, m.constructor))
}
