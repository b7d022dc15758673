package buffer

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// copy is the method: copy(target, targetStart, sourceStart, sourceEnd).
func (m *Module) copy(c goja.FunctionCall) goja.Value {
	source := m.uint8Array(c.This, "source")
	target := m.uint8Array(c.Argument(0), "target")
	position := func(i, missing int) float64 {
		n := toNumber(c.Argument(i))
		if math.IsNaN(n) || math.IsInf(n, 0) {
			return float64(missing)
		}
		return math.Floor(n)
	}
	check := func(name string, n, most float64, expected string) {
		if n < 0 || n > most {
			panic(nodeerr.OutOfRange(m.r, name, expected, m.r.VM.ToValue(n)))
		}
	}
	targetStart, sourceStart, sourceEnd := 0.0, 0.0, float64(len(source))
	if !js.IsUndefined(c.Argument(1)) {
		targetStart = position(1, 0)
		check("targetStart", targetStart, math.Inf(1), ">= 0")
	}
	if !js.IsUndefined(c.Argument(2)) {
		sourceStart = position(2, 0)
		check("sourceStart", sourceStart, float64(len(source)), ">= 0 && <= "+m.value(len(source)).String())
	}
	if !js.IsUndefined(c.Argument(3)) {
		sourceEnd = position(3, 0)
		check("sourceEnd", sourceEnd, math.Inf(1), ">= 0")
	}
	if targetStart >= float64(len(target)) || sourceStart >= sourceEnd {
		return m.value(0)
	}
	source = source[int(sourceStart):int(min(sourceEnd, float64(len(source))))]
	return m.value(copy(target[int(targetStart):], source))
}

func (m *Module) jsFill(c goja.FunctionCall) goja.Value {
	m.fill(c, c.Argument(0), c.Argument(1), c.Argument(2), c.Argument(3))
	return c.This
}

// fill repeats a value from an offset to an end: the bytes of a string or of a
// view, or a number.
func (m *Module) fill(c goja.FunctionCall, value, offset, end, encoding goja.Value) {
	b := m.this(c)
	enc := UTF8
	if goja.IsString(value) {
		switch {
		case js.IsUndefined(offset):
			encoding = js.Undefined
		case goja.IsString(offset):
			offset, encoding = js.Undefined, offset
		case goja.IsString(end):
			end, encoding = js.Undefined, end
		}
		enc = m.fillEncoding(encoding)
	}
	from, to := 0, len(b)
	if !js.IsUndefined(offset) {
		from = m.integer(offset, "offset", 0, MaxLength)
		if !js.IsUndefined(end) {
			to = m.integer(end, "end", 0, len(b))
		}
	}
	if goja.IsBigInt(value) {
		toNumber(value) // which throws
	}
	if from >= to {
		return
	}
	if goja.IsNumber(value) && !IsUint8Array(c.This) {
		m.fillElements(goja.FunctionCall{This: c.This, Arguments: []goja.Value{value, m.value(from), m.value(to)}})
		return
	}
	pattern := m.pattern(value, enc)
	if len(pattern) == 0 {
		panic(nodeerr.InvalidArgValue(m.r, "value", value, "is invalid"))
	}
	repeat(b[from:to], pattern)
}

// fillEncoding finds the encoding of a fill string.
func (m *Module) fillEncoding(v goja.Value) Encoding {
	if js.IsNullish(v) {
		return UTF8
	}
	name := nodeerr.String(m.r, v, "encoding")
	if name == "" {
		return UTF8
	}
	return m.encoding(v)
}

// pattern is what a Buffer is filled with.
func (m *Module) pattern(value goja.Value, enc Encoding) []byte {
	if goja.IsString(value) {
		if !value.ToBoolean() {
			return []byte{0}
		}
		return Encode(value, enc)
	}
	if b, ok := Bytes(value); ok {
		return b
	}
	return []byte{byte(toUint32(toNumber(value)))}
}

// repeat fills b with pattern, of which b may be a part.
func repeat(b, pattern []byte) {
	n := copy(b, pattern)
	for n < len(b) {
		n += copy(b[n:], b[:n])
	}
}
