package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// defineStrings defines the methods of one encoding each, which neither check nor
// convert much: asciiSlice, asciiWrite and so on.
func (m *Module) defineStrings() {
	encodings := []struct {
		prefix string
		enc    Encoding
	}{
		{"ascii", ASCII}, {"base64", Base64}, {"base64url", Base64URL}, {"latin1", Latin1}, {"hex", Hex}, {"ucs2", UTF16LE}, {"utf8", UTF8},
	}
	d := m.r.On(m.proto)
	for _, e := range encodings {
		d.Method(e.prefix+"Slice", 0, func(c goja.FunctionCall) goja.Value { return m.encodedSlice(c, e.enc) })
	}
	for _, e := range encodings {
		d.Method(e.prefix+"Write", 0, func(c goja.FunctionCall) goja.Value { return m.encodedWrite(c, e.enc) })
	}
}

func (m *Module) toString(c goja.FunctionCall) goja.Value {
	b := m.buffer(c)
	if len(c.Arguments) == 0 {
		return Decode(m.r, b, UTF8)
	}
	start, end := 0, len(b)
	if v := c.Argument(1); !js.IsUndefined(v) {
		n := compared(v)
		if n >= float64(len(b)) {
			return m.r.VM.ToValue("")
		}
		if n > 0 {
			start = int(toInteger(v))
		}
	}
	if v := c.Argument(2); !js.IsUndefined(v) && !(compared(v) > float64(len(b))) {
		end = int(max(0, toInteger(v)))
	}
	if end <= start {
		return m.r.VM.ToValue("")
	}
	enc := UTF8
	if v := c.Arguments[0]; !js.IsUndefined(v) {
		enc = m.encoding(v)
	}
	return Decode(m.r, b[start:end], enc)
}

// write writes a string: write(string, offset, length, encoding), where all but the
// first can be left out.
func (m *Module) write(c goja.FunctionCall) goja.Value {
	b := m.buffer(c)
	start, room := 0, len(b)
	offset, length, encoding := c.Argument(1), c.Argument(2), c.Argument(3)
	switch {
	case js.IsUndefined(offset):
		encoding = js.Undefined
	case js.IsUndefined(length) && goja.IsString(offset):
		encoding = offset
	default:
		start = m.integer(offset, "offset", 0, len(b))
		room -= start
		if goja.IsString(length) {
			encoding = length
		} else if !js.IsUndefined(length) {
			room = min(room, m.integer(length, "length", 0, len(b)))
		}
	}
	enc := UTF8
	if encoding.ToBoolean() {
		enc = m.encoding(encoding)
	}
	t := m.text(c.Argument(0))
	return m.value(t.write(b[start:start+room], enc))
}

// encodedSlice decodes from a start to an end.
func (m *Module) encodedSlice(c goja.FunctionCall, enc Encoding) goja.Value {
	b := m.memory(c.This)
	if len(b) == 0 {
		return m.r.VM.ToValue("")
	}
	start := m.position(c.Argument(0), 0)
	end := max(start, m.position(c.Argument(1), len(b)))
	if end > len(b) {
		panic(native(m.r, js.RangeError, "ERR_OUT_OF_RANGE", "Index out of range"))
	}
	return Decode(m.r, b[start:end], enc)
}

// encodedWrite writes a string from an offset on, at most so many bytes.
func (m *Module) encodedWrite(c goja.FunctionCall, enc Encoding) goja.Value {
	b := m.memory(c.This)
	t := m.text(c.Argument(0))
	start := m.position(c.Argument(1), 0)
	if start > len(b) {
		panic(native(m.r, js.RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", `"offset" is outside of buffer bounds`))
	}
	room := min(m.position(c.Argument(2), len(b)-start), len(b)-start)
	return m.value(t.write(b[start:start+room], enc))
}

// position converts an argument to a number of bytes.
func (m *Module) position(v goja.Value, missing int) int {
	if js.IsUndefined(v) {
		return missing
	}
	n := toInteger(v)
	if n < 0 {
		panic(native(m.r, js.RangeError, "ERR_OUT_OF_RANGE", "Index out of range"))
	}
	return int(min(n, MaxLength+1))
}

// slice is subarray, that of its class if this is not just a Buffer.
func (m *Module) slice(c goja.FunctionCall) goja.Value {
	o := c.This.ToObject(m.r.VM)
	if o.Prototype() == m.proto {
		return m.subarray(c)
	}
	return m.r.Invoke(o, "subarray", c.Arguments...)
}

func (m *Module) subarray(c goja.FunctionCall) goja.Value {
	b := m.buffer(c)
	start, end := 0, len(b)
	if v := c.Argument(0); !js.IsUndefined(v) {
		start = index(toInteger(v), len(b))
	}
	if v := c.Argument(1); !js.IsUndefined(v) {
		end = max(start, index(toInteger(v), len(b)))
	}
	this := goja.FunctionCall{This: c.This}
	at := int(m.byteOffset(this).ToInteger())
	return m.view(m.arrayBuffer(this).(*goja.Object), at+start, end-start)
}

func (m *Module) toJSON(c goja.FunctionCall) goja.Value {
	b := m.this(c)
	data := make([]any, len(b))
	for i, v := range b {
		data[i] = m.value(int(v))
	}
	o := m.r.VM.NewObject()
	m.r.On(o).
		Value("type", m.r.VM.ToValue("Buffer")).
		Value("data", m.r.VM.NewArray(data...))
	return o
}

// parent is what holds the memory, nothing for the prototype.
func (m *Module) parent(c goja.FunctionCall) goja.Value {
	if !m.isView(c.This) {
		return js.Undefined
	}
	return m.arrayBuffer(goja.FunctionCall{This: c.This})
}

func (m *Module) offset(c goja.FunctionCall) goja.Value {
	if !m.isView(c.This) {
		return js.Undefined
	}
	return m.byteOffset(goja.FunctionCall{This: c.This})
}

func (m *Module) isView(v goja.Value) bool {
	_, ok := Bytes(v)
	return ok && m.IsBuffer(v)
}

// swap reverses each group of size bytes.
func (m *Module) swap(c goja.FunctionCall, size int) goja.Value {
	b := m.this(c)
	if len(b)%size != 0 {
		nodeerr.Throw(m.r, "ERR_INVALID_BUFFER_SIZE", m.value(8*size).String()+"-bits")
	}
	for ; len(b) > 0; b = b[size:] {
		for i := range size / 2 {
			b[i], b[size-1-i] = b[size-1-i], b[i]
		}
	}
	return c.This
}
