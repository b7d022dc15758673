package buffer

import (
	"slices"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// transcode converts bytes from one encoding to another: transcode(source,
// fromEncoding, toEncoding).
func (m *Module) transcode(c goja.FunctionCall) goja.Value {
	source := m.uint8Array(c.Argument(0), "source")
	if len(source) == 0 {
		return m.New([]byte{})
	}
	from, ok := charset(c.Argument(1))
	to, also := charset(c.Argument(2))
	if !ok || !also {
		panic(m.transcodeError("U_ILLEGAL_ARGUMENT_ERROR", 1))
	}
	chars, valid := decodeChars(source, from, to)
	// Of the encodings that can hold everything, one becomes the other or fails.
	strict := from == UTF8 && to == UTF16LE || from == UTF16LE && to == UTF8
	if strict && (!valid || len(chars) == 0) {
		panic(m.transcodeError("U_INVALID_CHAR_FOUND", 10))
	}
	if to == Latin1 || to == ASCII {
		chars = slices.DeleteFunc(chars, func(r rune) bool { return r > maxChar(to) && unicode.Is(ignorable, r) })
	}
	return m.copyOf(encodeChars(chars, to))
}

// charset finds an encoding of characters.
func charset(name goja.Value) (Encoding, bool) {
	if js.IsNullish(name) || name.String() == "" {
		return UTF8, true
	}
	enc, ok := ParseEncoding(name.String())
	return enc, ok && enc <= ASCII
}

func (m *Module) transcodeError(code string, errno int) *goja.Object {
	err := m.r.NewError(js.Error, "", "Unable to transcode Buffer ["+code+"]")
	m.r.On(err).
		Value("code", m.r.VM.ToValue(code)).
		Value("errno", m.value(errno))
	return err
}

// decodeChars decodes characters; what is none becomes U+FFFD, and is reported.
// Where they go to makes a difference, for Node takes another way for each pair of
// encodings: only on the way to UTF-16 is half a code unit at the end not left out,
// and are bytes beyond ASCII taken for what they are in Latin-1.
func decodeChars(b []byte, from, to Encoding) (chars []rune, valid bool) {
	switch from {
	case UTF8:
		return utf16.Decode(appendUTF8(nil, b)), validUTF8(b)
	case UTF16LE:
		units := appendUTF16(nil, b)
		chars = utf16.Decode(units)
		valid = slices.Equal(utf16.Encode(chars), units)
		if len(b)%2 != 0 && to == UTF16LE && !endsInHighSurrogate(units) {
			chars = append(chars, utf8.RuneError)
		}
		return chars, valid
	}
	chars = make([]rune, len(b))
	for i, c := range b {
		chars[i] = rune(c)
		if from == ASCII && to != UTF16LE && c >= utf8.RuneSelf {
			chars[i] = utf8.RuneError
		}
	}
	return chars, true
}

// endsInHighSurrogate tells whether the last unit waits for another, which is then
// what the half of one at the end is part of.
func endsInHighSurrogate(units []uint16) bool {
	return len(units) > 0 && isHighSurrogate(units[len(units)-1])
}

// encodeChars encodes characters, a question mark for those that there are not.
func encodeChars(chars []rune, enc Encoding) (b []byte) {
	for _, r := range chars {
		switch {
		case enc == UTF8:
			b = utf8.AppendRune(b, r)
		case enc == UTF16LE:
			for _, unit := range utf16.AppendRune(nil, r) {
				b = append(b, byte(unit), byte(unit>>8))
			}
		case r > maxChar(enc):
			b = append(b, '?')
		default:
			b = append(b, byte(r))
		}
	}
	return b
}

// maxChar is the last character of an encoding of one byte each.
func maxChar(enc Encoding) rune {
	if enc == ASCII {
		return unicode.MaxASCII
	}
	return unicode.MaxLatin1
}

// ignorable are the characters that are left out, not replaced, where they cannot
// be encoded.
var ignorable = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x00ad, 0x00ad, 1}, {0x034f, 0x034f, 1}, {0x061c, 0x061c, 1}, {0x115f, 0x1160, 1},
		{0x17b4, 0x17b5, 1}, {0x180b, 0x180f, 1}, {0x200b, 0x200f, 1}, {0x202a, 0x202e, 1},
		{0x2060, 0x206f, 1}, {0x3164, 0x3164, 1}, {0xfe00, 0xfe0f, 1}, {0xfeff, 0xfeff, 1},
		{0xffa0, 0xffa0, 1}, {0xfff0, 0xfff8, 1},
	},
	R32: []unicode.Range32{
		{0x1bca0, 0x1bca3, 1}, {0x1d173, 0x1d17a, 1}, {0xe0000, 0xe0fff, 1},
	},
	LatinOffset: 1,
}
