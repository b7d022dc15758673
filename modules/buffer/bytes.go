package buffer

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// New makes a Buffer over b, which is not copied.
func (m *Module) New(b []byte) *goja.Object {
	return m.view(m.r.VM.ToValue(m.r.VM.NewArrayBuffer(b)), 0, len(b))
}

// view makes a Buffer of a part of an ArrayBuffer.
func (m *Module) view(arrayBuffer goja.Value, offset, length int) *goja.Object {
	o, err := m.newUint8Array(m.species, arrayBuffer, m.r.VM.ToValue(offset), m.r.VM.ToValue(length))
	if err != nil {
		panic(err)
	}
	return o
}

var (
	bytesType = reflect.TypeFor[[]byte]()
	mapType   = reflect.TypeFor[map[string]any]() // what goja exports a DataView as, and plain objects
)

// Bytes returns the memory of a Buffer or another typed array; false for anything
// else, an ArrayBuffer and a DataView too. See [Module.View].
func Bytes(v goja.Value) ([]byte, bool) {
	o, ok := v.(*goja.Object)
	if !ok || o.ClassName() != "Object" {
		return nil, false
	}
	switch t := o.ExportType(); {
	case t == bytesType:
		if o.Get("0") == nil { // empty, or detached: goja would export memory that is gone
			return []byte{}, true
		}
		return o.Export().([]byte), true
	case t.Kind() == reflect.Slice:
		return elements(o)
	}
	return nil, false
}

// View returns the memory of any view of an ArrayBuffer: a typed array or a
// DataView.
func (m *Module) View(v goja.Value) ([]byte, bool) {
	if b, ok := Bytes(v); ok {
		return b, true
	}
	o, ok := v.(*goja.Object)
	if !ok || !m.IsDataView(o) {
		return nil, false
	}
	var b []byte
	if err := m.r.VM.ExportTo(o, &b); err != nil {
		panic(err)
	}
	return b, true
}

// IsBuffer is Buffer.isBuffer: v inherits from Buffer.prototype.
func (m *Module) IsBuffer(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && (o.Prototype() == m.proto || js.Inherits(o, m.constructor))
}

// IsUint8Array tells whether v is a Uint8Array, whatever its prototype is.
func (m *Module) IsUint8Array(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && o.ExportType() == bytesType && m.tag(goja.FunctionCall{This: o}).String() == "Uint8Array"
}

// IsDataView tells whether v is a DataView that can be looked into: one of a
// detached ArrayBuffer cannot.
func (m *Module) IsDataView(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	if !ok || o.ExportType() != mapType {
		return false
	}
	return m.r.Try(func() { m.dataViewLength(goja.FunctionCall{This: o}) }) == nil
}

// elements is the memory of a typed array of another type.
func elements(o *goja.Object) ([]byte, bool) {
	if o.Get("0") == nil {
		return []byte{}, true
	}
	switch e := o.Export().(type) {
	case []int8:
		return memory(e), true
	case []uint16:
		return memory(e), true
	case []int16:
		return memory(e), true
	case []uint32:
		return memory(e), true
	case []int32:
		return memory(e), true
	case []float32:
		return memory(e), true
	case []float64:
		return memory(e), true
	case []int64:
		return memory(e), true
	case []uint64:
		return memory(e), true
	}
	return nil, false
}

func memory[T any](elements []T) []byte {
	var zero T
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(elements))), len(elements)*int(unsafe.Sizeof(zero)))
}
