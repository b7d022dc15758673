package quicken

import (
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/layout"
)

// getProp is v.name.
func getProp(data unsafe.Pointer, m *machine) {
	if v := m.property(m.stack[m.top-1], *(*unistring.String)(data)); v != nil {
		m.next(1, v)
		return
	}
	slowGetProp(data, m)
}

// getPropCallee is the v.name of v.name().
func getPropCallee(data unsafe.Pointer, m *machine) {
	if m.top < len(m.stack) { // where there is no room, goja makes it
		if v := m.property(m.stack[m.top-1], *(*unistring.String)(data)); v != nil {
			m.next(0, v)
			return
		}
	}
	slowGetPropCallee(data, m)
}

// property returns a property of a string or a typed array; nil if v is something else or
// has none, which goja has methods for.
func (m *machine) property(v goja.Value, name unistring.String) goja.Value {
	if len(name) == 0 || name[0] < 'a' || 'z' < name[0] {
		return nil // could be an index, or infinity, or lie in memory in UTF-16
	}
	switch typeOf(v) {
	case objectType:
		if a := layout.TypedArrayOf(data[goja.Object](v)); a != nil {
			return ordinaryGet(unsafe.Pointer(a), name, v)
		}
	case asciiType:
		if name == "length" {
			return newInteger(int64(len(*data[string](v))))
		}
		return m.stringProperty(v, name)
	case unicodeType:
		if name != "length" {
			return m.stringProperty(v, name)
		}
	}
	return nil
}

// stringProperty returns what strings inherit.
func (m *machine) stringProperty(v goja.Value, name unistring.String) goja.Value {
	prototype := layout.Field[*goja.Object](unsafe.Pointer(m.runtime), stringPrototypeAt)
	if prototype == nil { // nothing was asked for yet
		return nil
	}
	i := layout.Of(prototype)
	return functionAt[get](layout.At[uintptr](i.Type, getAt))(i.At, name, v)
}
