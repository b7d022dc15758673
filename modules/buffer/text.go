package buffer

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// text is the content of a JavaScript string, in the one of its three forms that
// costs nothing: ASCII, UTF-8 that the engine has not looked at yet, or UTF-16.
type text struct {
	ascii string
	utf8  string   // valid, and not ASCII
	units []uint16 // not to be written to
}

// textOf returns the content of a string.
//
// goja keeps a string as ASCII, as code units behind a byte order mark, or as a
// string of Go's that it converts when it must. Its API gives out units one at a
// time only, so this looks at the value behind the interface.
func textOf(s goja.Value) text {
	switch v := reflect.ValueOf(s); v.Kind() {
	case reflect.String:
		return text{ascii: v.String()}
	case reflect.Slice:
		return text{units: unsafe.Slice((*uint16)(v.UnsafePointer()), v.Len())[1:]}
	}
	switch str := s.String(); {
	case isDecoded(str):
		return text{utf8: str}
	case isASCII(str):
		return text{ascii: str}
	case validUTF8(asBytes(str)):
		return text{utf8: str}
	default:
		return text{units: unistring.Scan(str)[1:]}
	}
}

// utf16 returns the code units of a text that is not ASCII.
func (t *text) utf16() []uint16 {
	if t.units == nil && t.utf8 != "" {
		t.units = unistring.Scan(t.utf8)[1:]
	}
	return t.units
}

// asString makes a Go string of bytes that nobody writes to any more.
func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// asBytes is the memory of a string, not to be written to.
func asBytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
