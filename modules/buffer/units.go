package buffer

import (
	"encoding/binary"
	"math/bits"
	"reflect"
	"sync/atomic"
	"unicode/utf8"
	"unsafe"

	"github.com/dop251/goja"
)

// Units is the number of code units of a string: its length. The engine would make code
// units of a text that it has not looked at yet, to count them.
func Units(s goja.String) int {
	if reflect.ValueOf(s).Kind() != reflect.Pointer {
		return s.Length()
	}
	t := textOf(s)
	return t.length()
}

// utf16Length is the number of code units of a text in UTF-8.
func utf16Length(s string) int {
	const ones = 0x0101010101010101
	b, n := asBytes(s), len(s)
	for ; len(b) >= 8; b = b[8:] {
		x := binary.LittleEndian.Uint64(b)
		n -= bits.OnesCount64(x >> 7 & ^(x >> 6) & ones)                      // bytes that continue a character
		n += bits.OnesCount64(x >> 7 & (x >> 6) & (x >> 5) & (x >> 4) & ones) // characters of two units
	}
	for _, c := range b {
		if !utf8.RuneStart(c) {
			n--
		}
		if c >= 0xf0 {
			n++
		}
	}
	return n
}

// decoded is the text that was decoded last: it is UTF-8, and not ASCII. Text that is
// passed on is that mostly, and to find this out takes longer than to copy it.
var decoded atomic.Pointer[string]

// Texts are remembered if finding out would take longer than remembering, and if they
// are not so long that they should not be kept.
const leastDecoded, mostDecoded = 256, 1 << 20

func rememberDecoded(s string) {
	if len(s) >= leastDecoded && len(s) <= mostDecoded {
		decoded.Store(&s)
	}
}

func isDecoded(s string) bool {
	last := decoded.Load()
	return last != nil && len(s) == len(*last) && unsafe.StringData(s) == unsafe.StringData(*last)
}
