package buffer

import (
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// Encode returns the bytes of a string. The caller owns them.
func Encode(s goja.Value, enc Encoding) []byte {
	t := textOf(s)
	b := make([]byte, t.maxLength(enc))
	return b[:t.write(b, enc)]
}

// ByteLength is what Buffer.byteLength says of a string: the number of bytes that
// it has in an encoding. For hex and base64 that is an upper bound, for the string
// is not looked at.
func ByteLength(s goja.Value, enc Encoding) int {
	t := textOf(s)
	if enc != Base64 && enc != Base64URL {
		return t.maxLength(enc)
	}
	n := t.length()
	for padding := 0; padding < 2 && n > 1 && t.at(n-1) == '='; padding++ {
		n--
	}
	return n * 3 / 4
}

// maxLength is the number of bytes a text can take, exact but for hex and base64.
func (t *text) maxLength(enc Encoding) int {
	switch enc {
	case UTF8:
		return t.utf8Length()
	case UTF16LE:
		return 2 * t.length()
	case Hex:
		return t.length() / 2
	case Base64, Base64URL:
		return (t.length()*3 + 3) / 4
	}
	return t.length()
}

// length is the number of code units.
func (t *text) length() int {
	if t.units == nil && t.utf8 != "" {
		return utf16Length(t.utf8)
	}
	return len(t.ascii) + len(t.units)
}

// at returns a code unit.
func (t *text) at(i int) uint16 {
	if units := t.utf16(); units != nil {
		return units[i]
	}
	return uint16(t.ascii[i])
}

func (t *text) utf8Length() int {
	n := len(t.ascii) + len(t.utf8)
	if t.utf8 != "" {
		return n
	}
	for i := 0; i < len(t.units); i++ {
		switch u := t.units[i]; {
		case u < utf8.RuneSelf:
			n++
		case u < 0x800:
			n += 2
		case pairAt(t.units, i):
			n += 4
			i++
		default:
			n += 3
		}
	}
	return n
}

// pairAt tells whether a surrogate pair is at i.
func pairAt(units []uint16, i int) bool {
	return isHighSurrogate(units[i]) && i+1 < len(units) && isLowSurrogate(units[i+1])
}

func isHighSurrogate(u uint16) bool { return u&0xfc00 == 0xd800 }
func isLowSurrogate(u uint16) bool  { return u&0xfc00 == 0xdc00 }

// write encodes as much of the text as fits into dst, never a part of a character,
// and returns the number of bytes.
func (t *text) write(dst []byte, enc Encoding) int {
	switch enc {
	case UTF8:
		return t.writeUTF8(dst)
	case UTF16LE:
		return t.writeUTF16(dst)
	case Hex:
		if units := t.utf16(); units != nil {
			return decodeHex(dst, units)
		}
		return decodeHex(dst, asBytes(t.ascii))
	case Base64, Base64URL:
		if units := t.utf16(); units != nil {
			return decodeBase64(dst, units)
		}
		return decodeBase64(dst, asBytes(t.ascii))
	}
	return t.writeLatin1(dst)
}

func (t *text) writeUTF8(dst []byte) int {
	switch {
	case t.utf8 != "":
		n := min(len(dst), len(t.utf8))
		for n < len(t.utf8) && !utf8.RuneStart(t.utf8[n]) {
			n--
		}
		return copy(dst, t.utf8[:n])
	case t.units == nil:
		return copy(dst, t.ascii)
	}
	n := 0
	for i := 0; i < len(t.units); i++ {
		u := t.units[i]
		if u < utf8.RuneSelf {
			if n == len(dst) {
				return n
			}
			dst[n] = byte(u)
			n++
			continue
		}
		r := rune(u) // utf8 makes U+FFFD of a lone surrogate
		if pairAt(t.units, i) {
			i++
			r = utf16.DecodeRune(r, rune(t.units[i]))
		}
		if n+utf8.UTFMax <= len(dst) {
			n += utf8.EncodeRune(dst[n:], r)
			continue
		}
		var last [utf8.UTFMax]byte
		size := utf8.EncodeRune(last[:], r)
		if n+size > len(dst) {
			return n
		}
		n += copy(dst[n:], last[:size])
	}
	return n
}

func (t *text) writeUTF16(dst []byte) int {
	if units := t.utf16(); units != nil {
		units = units[:min(len(units), len(dst)/2)]
		for i, u := range units {
			dst[2*i], dst[2*i+1] = byte(u), byte(u>>8)
		}
		return 2 * len(units)
	}
	n := min(len(t.ascii), len(dst)/2)
	for i := range n {
		dst[2*i], dst[2*i+1] = t.ascii[i], 0
	}
	return 2 * n
}

// writeLatin1 writes the low bytes of the code units.
func (t *text) writeLatin1(dst []byte) int {
	units := t.utf16()
	if units == nil {
		return copy(dst, t.ascii)
	}
	units = units[:min(len(units), len(dst))]
	for i, u := range units {
		dst[i] = byte(u)
	}
	return len(units)
}
