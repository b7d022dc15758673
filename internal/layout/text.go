package layout

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// texts are the types that strings have.
var texts = sync.OnceValue(func() (t struct{ ascii, wide unsafe.Pointer }) {
	typeOf := func(v goja.Value) unsafe.Pointer { return (*Impl)(unsafe.Pointer(&v)).Type }
	t.ascii, t.wide = typeOf(goja.StringFromUTF16([]uint16{'a'})), typeOf(goja.StringFromUTF16([]uint16{0xE4}))
	return t
})

// imported is where a string that came from Go has its units, once somebody has counted them.
var imported = sync.OnceValue(func() (at struct{ text, units uintptr }) {
	const long = "a string that goja keeps as it came from Go"
	in := reflect.TypeOf(goja.New().ToValue(long)).Elem()
	at.text = FieldAt(in, "s", reflect.TypeFor[string]())
	at.units, _ = FieldOf(in, "u", reflect.Slice)
	return at
})

// Text returns what a string consists of, where goja has it: a text of ASCII, or UTF-16 units. They
// must not be changed.
func Text(s goja.String) (ascii string, units []uint16) {
	t := texts()
	v := goja.Value(s)
	i := *(*Impl)(unsafe.Pointer(&v))
	switch i.Type {
	case t.ascii:
		return *(*string)(i.At), nil
	case t.wide:
		units = *(*[]uint16)(i.At)
	default:
		s.Length() // which counts them
		at := imported()
		if units = Field[[]uint16](i.At, at.units); units == nil {
			return Field[string](i.At, at.text), nil
		}
	}
	return "", units[1:] // behind a mark
}
