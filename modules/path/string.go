package path

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Paths are UTF-8 here. A lone surrogate, which UTF-8 proper has no place for, is
// encoded like any other character, so that a script gets back what it gave.

// text returns the characters of a string.
func text(v goja.Value) string {
	str := v.ToString()
	s := str.String()
	if !strings.ContainsRune(s, utf8.RuneError) {
		return s // nothing was lost
	}
	units := make([]uint16, str.(goja.String).Length())
	for i := range units {
		units[i] = str.(goja.String).CharAt(i)
	}
	return fromUnits(units)
}

// value makes a string of characters.
func value(r *js.Realm, s string) goja.Value {
	if utf8.ValidString(s) {
		return r.VM.ToValue(s)
	}
	return goja.StringFromUTF16(toUnits(s))
}

func fromUnits(units []uint16) string {
	b := make([]byte, 0, len(units))
	for i := 0; i < len(units); i++ {
		char := rune(units[i])
		if utf16.IsSurrogate(char) && i+1 < len(units) {
			if r := utf16.DecodeRune(char, rune(units[i+1])); r != utf8.RuneError {
				char = r
				i++
			}
		}
		if utf16.IsSurrogate(char) {
			b = append(b, 0xe0|byte(char>>12), 0x80|byte(char>>6)&0x3f, 0x80|byte(char)&0x3f)
		} else {
			b = utf8.AppendRune(b, char)
		}
	}
	return string(b)
}

func toUnits(s string) []uint16 {
	units := make([]uint16, 0, len(s))
	for i := 0; i < len(s); {
		char, size := utf8.DecodeRuneInString(s[i:])
		if char == utf8.RuneError && size == 1 {
			size = 3
			units = append(units, uint16(s[i]&0x0f)<<12|uint16(s[i+1]&0x3f)<<6|uint16(s[i+2]&0x3f))
		} else {
			units = utf16.AppendRune(units, char)
		}
		i += size
	}
	return units
}

// length is the number of code units that a script counts.
func length(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
		if s[i] >= 0xf0 { // begins a character outside of the basic plane
			n++
		}
	}
	return n
}
