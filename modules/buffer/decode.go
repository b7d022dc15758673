package buffer

import (
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Decode returns the string of bytes. It does not keep b.
func Decode(r *js.Realm, b []byte, enc Encoding) goja.Value {
	checkStringLength(r, b, enc)
	switch enc {
	case UTF8:
		return decodeUTF8(r, b)
	case UTF16LE:
		return decodeUTF16(b)
	case Latin1:
		return decodeLatin1(r, b)
	case Hex:
		return r.VM.ToValue(encodeHex(b))
	case Base64, Base64URL:
		return r.VM.ToValue(encodeBase64(b, enc))
	}
	return decodeASCII(r, b)
}

// checkStringLength throws if the string of b would be too long. In UTF-8, Node
// goes by the bytes.
func checkStringLength(r *js.Realm, b []byte, enc Encoding) {
	n := len(b)
	switch enc {
	case UTF16LE:
		n /= 2
	case Hex:
		n *= 2
	case Base64, Base64URL:
		n = (n + 2) / 3 * 4
	}
	if n > maxStringLength {
		panic(native(r, js.Error, "ERR_STRING_TOO_LONG",
			fmt.Sprintf("Cannot create a string longer than 0x%x characters", maxStringLength)))
	}
}

func decodeUTF8(r *js.Realm, b []byte) goja.Value {
	n := asciiPrefix(b)
	if validUTF8(b[n:]) {
		// The engine makes code units of it when a script looks into it.
		s := string(b)
		if n < len(b) {
			rememberDecoded(s)
		}
		return r.VM.ToValue(s)
	}
	units := make([]uint16, 0, len(b))
	for _, c := range b[:n] {
		units = append(units, uint16(c))
	}
	units = appendUTF8(units, b[n:])
	return goja.StringFromUTF16(units)
}

// appendUTF8 decodes bytes that may not be UTF-8: each longest beginning of a
// character becomes one U+FFFD, as the Encoding Standard has it.
func appendUTF8(units []uint16, b []byte) []uint16 {
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			units = append(units, uint16(b[0]))
			b = b[1:]
			continue
		}
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			size = invalidPrefix(b)
		}
		units = utf16.AppendRune(units, r)
		b = b[size:]
	}
	return units
}

// invalidPrefix is the number of bytes of b that could begin a character, at least
// one; b does not begin with a whole one.
func invalidPrefix(b []byte) int {
	low, high := byte(0x80), byte(0xbf) // what the second byte may be
	size := 1
	switch c := b[0]; {
	case c >= 0xc2 && c <= 0xdf:
		size = 2
	case c >= 0xe0 && c <= 0xef:
		size = 3
		switch c {
		case 0xe0:
			low = 0xa0
		case 0xed:
			high = 0x9f
		}
	case c >= 0xf0 && c <= 0xf4:
		size = 4
		switch c {
		case 0xf0:
			low = 0x90
		case 0xf4:
			high = 0x8f
		}
	}
	n := 1
	for n < size && n < len(b) && b[n] >= low && b[n] <= high {
		n++
		low, high = 0x80, 0xbf
	}
	return n
}

func decodeUTF16(b []byte) goja.Value {
	return goja.StringFromUTF16(appendUTF16(make([]uint16, 0, len(b)/2), b))
}

// appendUTF16 decodes whole code units.
func appendUTF16(units []uint16, b []byte) []uint16 {
	for ; len(b) >= 2; b = b[2:] {
		units = append(units, binary.LittleEndian.Uint16(b))
	}
	return units
}

func decodeLatin1(r *js.Realm, b []byte) goja.Value {
	if asciiPrefix(b) == len(b) {
		return r.VM.ToValue(string(b))
	}
	units := make([]uint16, len(b))
	for i, c := range b {
		units[i] = uint16(c)
	}
	return goja.StringFromUTF16(units)
}

// decodeASCII leaves out the top bits.
func decodeASCII(r *js.Realm, b []byte) goja.Value {
	n := asciiPrefix(b)
	if n == len(b) {
		return r.VM.ToValue(string(b))
	}
	low := make([]byte, len(b))
	for i, c := range b {
		low[i] = c & 0x7f
	}
	return r.VM.ToValue(asString(low))
}
