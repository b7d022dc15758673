package jsontext

import (
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja/unistring"
)

// A stringKind is what is known of a string between its quotation marks.
type stringKind int

const (
	noString    stringKind = iota
	asciiString            // it stands there as it is
	otherString            // it has escapes, or other characters
)

// scanString reads a string, and returns what is between the quotation marks.
func (p *Parser) scanString() (raw string, kind stringKind) {
	text, begin := p.text, p.pos+1
	kind = asciiString
	for i := begin; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			p.pos = i + 1
			return text[begin:i], kind
		case c == '\\':
			n := escapeLength(text[i:])
			if n == 0 {
				return "", noString
			}
			kind, i = otherString, i+n-1
		case c < ' ':
			return "", noString
		case c >= utf8.RuneSelf:
			kind = otherString
		}
	}
	return "", noString
}

// escaped are the characters that are written with a backslash and a letter; others are 0.
var escaped = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escapeLength is how long the escape is that a text begins with; 0 if it is none.
func escapeLength(text string) int {
	const short, long = 2, 6
	if len(text) < short {
		return 0
	}
	if text[1] != 'u' {
		if escaped[text[1]] == 0 {
			return 0
		}
		return short
	}
	if len(text) < long {
		return 0
	}
	for i := short; i < long; i++ {
		if !isHexDigit(int(text[i])) {
			return 0
		}
	}
	return long
}

// unescape is a string as scanString has returned it, in UTF-16 behind a byte order mark.
func unescape(raw string) []uint16 {
	units := make([]uint16, 1, len(raw)+1)
	units[0] = unistring.BOM
	for i := 0; i < len(raw); {
		c := raw[i]
		switch {
		case c == '\\' && raw[i+1] == 'u':
			units = append(units, hexUnit(raw[i+2:i+6]))
			i += 6
		case c == '\\':
			units = append(units, uint16(escaped[raw[i+1]]))
			i += 2
		case c < utf8.RuneSelf:
			units = append(units, uint16(c))
			i++
		default:
			r, size := utf8.DecodeRuneInString(raw[i:])
			if half, ok := surrogate(raw[i:]); ok && r == utf8.RuneError {
				units, size = append(units, half), 3
			} else {
				units = utf16.AppendRune(units, r)
			}
			i += size
		}
	}
	return units
}

// surrogate is the half of a pair that a text begins with, written like any other character.
func surrogate(text string) (unit uint16, ok bool) {
	const size, first, second = 3, 0xED, 0xA0
	if len(text) < size || text[0] != first || text[1] < second {
		return 0, false
	}
	return 0xD000 | uint16(text[1]&0x3F)<<6 | uint16(text[2]&0x3F), true
}

// nameOf is the name of a property in UTF-16 behind a byte order mark.
func nameOf(units []uint16) unistring.String {
	name := make([]byte, 0, len(units))
	for _, unit := range units[1:] {
		if unit >= utf8.RuneSelf {
			return unistring.FromUtf16(units)
		}
		name = append(name, byte(unit))
	}
	return unistring.String(name)
}

func hexUnit(digits string) (unit uint16) {
	for i := range len(digits) {
		d := digits[i]
		switch {
		case d >= 'a':
			d -= 'a' - 10
		case d >= 'A':
			d -= 'A' - 10
		default:
			d -= '0'
		}
		unit = unit<<4 | uint16(d)
	}
	return unit
}
