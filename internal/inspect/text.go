package inspect

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// JavaScript's strings are sequences of 16-bit units and may hold halves of
// surrogate pairs, which a Go string in UTF-8 cannot. Texts within this package
// are Go strings that hold such a half encoded the way UTF-8 would encode it
// (known as WTF-8); wellFormed and toValue are the ways out.

// textOf returns a JavaScript string as a text.
func textOf(s goja.String) string {
	text := s.String()
	if !strings.ContainsRune(text, utf8.RuneError) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	n := s.Length()
	for i := 0; i < n; i++ {
		unit := rune(s.CharAt(i))
		if utf16.IsSurrogate(unit) && i+1 < n {
			if r := utf16.DecodeRune(unit, rune(s.CharAt(i+1))); r != utf8.RuneError {
				b.WriteRune(r)
				i++
				continue
			}
		}
		writeUnit(&b, unit)
	}
	return b.String()
}

// writeUnit writes a rune that may be half of a surrogate pair.
func writeUnit(b *strings.Builder, r rune) {
	if !utf16.IsSurrogate(r) {
		b.WriteRune(r)
		return
	}
	b.WriteByte(0xE0 | byte(r>>12))
	b.WriteByte(0x80 | byte(r>>6)&0x3F)
	b.WriteByte(0x80 | byte(r)&0x3F)
}

// decodeUnit decodes the first rune of a text, which may be half of a pair.
func decodeUnit(text string) (r rune, size int) {
	if len(text) >= 3 && text[0] == surrogateLead && text[1] >= 0xA0 {
		return 0xD000 | rune(text[1]&0x3F)<<6 | rune(text[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(text)
}

// surrogateLead is the first byte of every encoded half of a pair. Other runes,
// of Hangul, begin with it too.
const surrogateLead = 0xED

// hasHalves tells whether a text holds a half of a surrogate pair.
func hasHalves(text string) bool {
	for {
		i := strings.IndexByte(text, surrogateLead)
		if i < 0 || i+1 >= len(text) {
			return false
		}
		if text[i+1] >= 0xA0 {
			return true
		}
		text = text[i+1:]
	}
}

// units returns the 16-bit units of a text.
func units(text string) []uint16 {
	u := make([]uint16, 0, len(text))
	for len(text) > 0 {
		r, size := decodeUnit(text)
		text = text[size:]
		if utf16.IsSurrogate(r) {
			u = append(u, uint16(r))
		} else {
			u = utf16.AppendRune(u, r)
		}
	}
	return u
}

// wellFormed returns a text as valid UTF-8. Halves that met their other half are
// joined, others become the replacement character.
func wellFormed(text string) string {
	if !hasHalves(text) {
		return text
	}
	return string(utf16.Decode(units(text)))
}

// toValue returns a text as a JavaScript string.
func (in *Inspector) toValue(text string) goja.Value {
	if hasHalves(text) {
		return goja.StringFromUTF16(units(text))
	}
	return in.vm.ToValue(text)
}

// toText is JavaScript's conversion to a string, which throws for symbols.
func (in *Inspector) toText(v goja.Value) string {
	switch v := v.(type) {
	case nil:
		return "undefined"
	case goja.String:
		return textOf(v)
	case *goja.Symbol:
		panic(in.vm.NewTypeError("Cannot convert a Symbol value to a string"))
	case *goja.Object:
		return in.toText(v.ToString())
	}
	return v.String()
}

// symbolText is how JavaScript prints a symbol.
func (in *Inspector) symbolText(v goja.Value) string {
	return textOf(in.builtins().symbolToString.call(v).(goja.String))
}

func isSymbol(v goja.Value) bool {
	_, ok := v.(*goja.Symbol)
	return ok
}

// length returns how many 16-bit units a text has: JavaScript's length.
func length(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		if b := text[i]; b < 0x80 || b >= 0xC0 {
			n++
			if b >= 0xF0 {
				n++
			}
		}
	}
	return n
}
