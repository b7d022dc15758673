package util

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A decodeFunc decodes bytes. Those at the end that do not make a character are the
// rest, unless there is an end to the text. What is no character is replaced, or not
// valid if it must not be.
type decodeFunc func(r *js.Realm, data []byte, end, fatal bool) (text goja.String, rest []byte, valid bool)

// findEncoding finds an encoding by one of its labels. decode is nil if there is none
// that can be decoded; name is what it is called then.
func findEncoding(label string) (name string, decode decodeFunc) {
	trimmed := strings.Trim(label, "\t\n\f\r ")
	e, err := htmlindex.Get(trimmed)
	if err != nil || trimmed != strings.TrimSpace(trimmed) {
		return label, nil
	}
	name, err = htmlindex.Name(e)
	if err != nil {
		return label, nil
	}
	switch name {
	case "utf-8":
		return name, decodeUTF8
	case "utf-16le":
		return name, decodeUTF16(binary.LittleEndian)
	case "utf-16be":
		return name, decodeUTF16(binary.BigEndian)
	case "replacement", "x-user-defined", "iso-8859-16":
		return name, nil
	}
	if name == "iso-8859-8-i" { // the same characters, meant to be shown in another order
		e = charmap.ISO8859_8
	}
	if table, ok := e.(*charmap.Charmap); ok {
		return name, newSingleByteTable(name, table).decode
	}
	return name, decodeMultiByte(e)
}

func decodeUTF8(r *js.Realm, data []byte, end, fatal bool) (text goja.String, rest []byte, valid bool) {
	n := len(data)
	if !end {
		n -= incompleteUTF8(data)
	}
	if fatal && !utf8.Valid(data[:n]) {
		return nil, nil, false
	}
	return buffer.Decode(r, data[:n], buffer.UTF8).(goja.String), data[n:], true
}

// incompleteUTF8 is how many bytes at the end are the beginning of a character.
func incompleteUTF8(data []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(data); n++ {
		if tail := data[len(data)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

func decodeUTF16(order binary.ByteOrder) decodeFunc {
	return func(r *js.Realm, data []byte, end, fatal bool) (text goja.String, rest []byte, valid bool) {
		units := make([]uint16, 0, len(data)/2+1)
		for rest = data; len(rest) >= 2; rest = rest[2:] {
			units = append(units, order.Uint16(rest))
		}
		if n := len(units); n > 0 && isHighSurrogate(units[n-1]) { // half of a character
			units, rest = units[:n-1], data[2*n-2:]
		}
		if end && len(rest) > 0 {
			if fatal {
				return nil, nil, false
			}
			units, rest = append(units, utf8.RuneError), nil
		}
		if fatal && !isWellFormed(units) {
			return nil, nil, false
		}
		return r.VM.ToValue(string(utf16.Decode(units))).(goja.String), rest, true
	}
}

func isHighSurrogate(unit uint16) bool { return unit>>10 == 0xD800>>10 }

// isWellFormed tells whether no half of a surrogate pair is without the other.
func isWellFormed(units []uint16) bool {
	for i := 0; i < len(units); i++ {
		if !utf16.IsSurrogate(rune(units[i])) {
			continue
		}
		if i+1 == len(units) || utf16.DecodeRune(rune(units[i]), rune(units[i+1])) == utf8.RuneError {
			return false
		}
		i++
	}
	return true
}

// A singleByteTable has the characters of an encoding.
type singleByteTable [256]rune

// differences are where Node's tables differ from the ones that browsers use, apart
// from control characters.
var differences = map[string]map[byte]rune{
	"ibm866":       {0x1A: 0x1C, 0x1C: 0x7F, 0x7F: 0x1A},
	"koi8-u":       {0xAE: 0x255D, 0xBE: 0x256C},
	"windows-1253": {0xAA: 0xAA},
	"windows-1255": {0xCA: utf8.RuneError},
	"windows-874": {
		0xDB: 0xF8C1, 0xDC: 0xF8C2, 0xDD: 0xF8C3, 0xDE: 0xF8C4, 0xFC: 0xF8C5, 0xFD: 0xF8C6, 0xFE: 0xF8C7, 0xFF: 0xF8C8,
	},
}

func newSingleByteTable(name string, charmap *charmap.Charmap) *singleByteTable {
	table := new(singleByteTable)
	for i := range table {
		table[i] = charmap.DecodeByte(byte(i))
		if isControl := 0x80 <= i && i <= 0x9F; isControl && table[i] == utf8.RuneError {
			table[i] = rune(i)
		}
		if r, ok := differences[name][byte(i)]; ok {
			table[i] = r
		}
	}
	return table
}

func (table *singleByteTable) decode(r *js.Realm, data []byte, _, fatal bool) (text goja.String, rest []byte, valid bool) {
	var b strings.Builder
	for _, c := range data {
		if fatal && table[c] == utf8.RuneError {
			return nil, nil, false
		}
		b.WriteRune(table[c])
	}
	return r.VM.ToValue(b.String()).(goja.String), nil, true
}

// decodeMultiByte decodes with a decoder that keeps a state from one part of the text
// to the next.
func decodeMultiByte(e encoding.Encoding) decodeFunc {
	decoder := e.NewDecoder()
	return func(r *js.Realm, data []byte, end, fatal bool) (text goja.String, rest []byte, valid bool) {
		var decoded []byte
		buf := make([]byte, 2*len(data)+64)
		for {
			written, read, err := decoder.Transformer.Transform(buf, data, end)
			decoded = append(decoded, buf[:written]...)
			data = data[read:]
			if err != transform.ErrShortDst {
				break
			}
		}
		if end {
			decoder.Reset()
		}
		if fatal && bytes.ContainsRune(decoded, utf8.RuneError) {
			decoder.Reset()
			return nil, nil, false
		}
		return r.VM.ToValue(string(decoded)).(goja.String), data, true
	}
}
