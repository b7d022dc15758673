package buffer

import (
	"bytes"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

func (m *Module) indexOf(c goja.FunctionCall) goja.Value { return m.value(m.search(c, false)) }

func (m *Module) lastIndexOf(c goja.FunctionCall) goja.Value { return m.value(m.search(c, true)) }

func (m *Module) includes(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(m.search(c, false) >= 0)
}

// search looks for (value, byteOffset, encoding), and returns where it is, -1 if
// nowhere.
func (m *Module) search(c goja.FunctionCall, last bool) int {
	b, ok := Bytes(c.This)
	if !ok {
		panic(m.invalidArgType("buffer", "an instance of Buffer, TypedArray, or DataView", c.This))
	}
	value, byteOffset, encoding := c.Argument(0), c.Argument(1), c.Argument(2)
	if goja.IsString(byteOffset) {
		byteOffset, encoding = js.Undefined, byteOffset
	}
	offset := 0.0
	if n := toNumber(byteOffset); n == n {
		offset = integral(n)
	} else if last {
		offset = float64(len(b))
	}

	if goja.IsNumber(value) {
		return find(b, []byte{byte(toUint32(value.ToFloat()))}, offset, last, 1)
	}
	enc := UTF8
	var needle []byte
	if goja.IsString(value) {
		if !js.IsUndefined(encoding) {
			enc = m.encoding(encoding)
		}
		needle = Encode(value, enc)
		if enc == UTF16LE {
			b = wholeUnits(b)
		}
	} else if needle, ok = Bytes(value); ok && IsUint8Array(value) {
		if !js.IsUndefined(encoding) {
			enc, _ = ParseEncoding(encoding.String()) // not found: UTF8
		}
	} else {
		panic(m.invalidArgType("value", "one of type number or string or an instance of Buffer or Uint8Array", value))
	}
	unit := 1
	if enc == UTF16LE {
		unit, needle = 2, wholeUnits(needle)
	}
	return find(b, needle, offset, last, unit)
}

// wholeUnits leaves out half a unit of UTF-16 at the end. What is shorter than a unit stays.
func wholeUnits(b []byte) []byte {
	if len(b) < 2 {
		return b
	}
	return b[:len(b)&^1]
}

// find returns where needle is in b, the first place from offset on or the last
// place up to it; an offset below 0 counts from the end. Only multiples of unit
// count as places. As in Node, what is nowhere is at the last byte of b if that is
// but a part of a unit.
func find(b, needle []byte, offset float64, last bool, unit int) int {
	if offset < 0 {
		if offset += float64(len(b)); offset < 0 {
			if last && len(needle) > 0 {
				return -1
			}
			offset = 0
		}
	}
	if len(needle) == 0 {
		return int(min(offset, float64(len(b))))
	}
	if len(needle) > len(b) || unit > min(len(b), len(needle)) {
		return -1
	}
	end := len(b) - len(needle) // the last place there could be
	nowhere := -1
	if part := len(b) % unit; part > 0 {
		nowhere = len(b) - part
	}
	if last {
		from := int(min(offset, float64(end))) / unit * unit
		for at := from; at >= 0; at -= unit {
			at = bytes.LastIndex(b[:at+len(needle)], needle)
			if at < 0 {
				break
			}
			if at%unit == 0 {
				return at
			}
			at += unit - at%unit
		}
		return nowhere
	}
	if offset > float64(end) {
		return -1
	}
	for at := int(offset) / unit * unit; ; at++ {
		i := bytes.Index(b[at:], needle)
		if i < 0 {
			return nowhere
		}
		if at += i; at%unit == 0 {
			return at
		}
	}
}
