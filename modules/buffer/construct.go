package buffer

import (
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

func (m *Module) jsFrom(c goja.FunctionCall) goja.Value {
	return m.from(c.Argument(0), c.Argument(1), c.Argument(2))
}

// from is Buffer.from. The second argument is an encoding or, for an ArrayBuffer,
// an offset.
func (m *Module) from(value, second, length goja.Value) *goja.Object {
	if goja.IsString(value) {
		return m.fromString(value, second)
	}
	if b, ok := Bytes(value); ok && m.IsBuffer(value) {
		return m.copyOf(b)
	}
	if o, ok := value.(*goja.Object); ok && !js.IsFunction(o) {
		if ab, ok := js.ArrayBuffer(o); ok {
			return m.fromArrayBuffer(o, ab, second, length)
		}
		if valueOf := o.Get("valueOf"); js.IsFunction(valueOf) {
			inner := m.r.Call(valueOf, o)
			if object, isObject := inner.(*goja.Object); isObject && object != o && !js.IsFunction(object) || goja.IsString(inner) {
				return m.from(inner, second, length)
			}
		}
		if b := m.fromObject(o); b != nil {
			return b
		}
		if convert := o.GetSymbol(goja.SymToPrimitive); js.IsFunction(convert) {
			if s := m.r.Call(convert, o, m.r.VM.ToValue("string")); goja.IsString(s) {
				return m.fromString(s, second)
			}
		}
	}
	panic(m.invalidArgType("first argument",
		"of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object", value))
}

func (m *Module) fromString(s, encoding goja.Value) *goja.Object {
	enc := UTF8
	if goja.IsString(encoding) && encoding.ToBoolean() {
		enc = m.encoding(encoding)
	}
	t := textOf(s)
	units := t.length()
	if units == 0 {
		return m.New([]byte{})
	}
	// A short string is encoded without looking at how many bytes it has.
	size, half := 4*units, m.poolSize()/2
	if size >= half {
		size = t.maxLength(enc)
	}
	if units >= half || size >= half {
		b := m.bytes(size)
		return m.New(b[:t.write(b, enc)])
	}
	room := m.room(size)
	return m.cut(room, t.write(room, enc))
}

func (m *Module) fromArrayBuffer(o *goja.Object, ab goja.ArrayBuffer, byteOffset, length goja.Value) *goja.Object {
	offset := 0.0
	if !js.IsUndefined(byteOffset) {
		if offset = toNumber(byteOffset); math.IsNaN(offset) {
			offset = 0
		}
	}
	size := float64(len(ab.Bytes())) - offset
	if size < 0 {
		panic(m.outOfBounds("offset"))
	}
	if !js.IsUndefined(length) {
		n := toNumber(length)
		if n > size {
			panic(m.outOfBounds("length"))
		}
		if size = n; !(n > 0) {
			size = 0
		}
	}
	if offset <= -1 {
		panic(m.r.NewError(js.RangeError, "", "Start offset "+m.r.VM.ToValue(math.Trunc(offset)).String()+" is outside the bounds of the buffer"))
	}
	return m.viewOf(o, m.r.VM.ToValue(offset), m.r.VM.ToValue(size))
}

// fromObject copies what is like an array, or is what JSON makes of a Buffer. It
// returns nil for any other object.
func (m *Module) fromObject(o *goja.Object) *goja.Object {
	length := o.Get("length")
	if !js.IsUndefined(length) || isArrayBuffer(o.Get("buffer")) {
		if js.IsUndefined(length) || !goja.IsNumber(length) {
			return m.New([]byte{})
		}
		return m.fromArrayLike(o, length.ToFloat())
	}
	if data := js.Object(o.Get("data")); data != nil && inspect.KindOf(data) == inspect.KindArray {
		if kind := o.Get("type"); goja.IsString(kind) && kind.String() == "Buffer" {
			return m.fromArrayLike(data, data.Get("length").ToFloat())
		}
	}
	return nil
}

func isArrayBuffer(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && inspect.KindOf(o) == inspect.KindArrayBuffer
}

func (m *Module) fromArrayLike(o *goja.Object, length float64) *goja.Object {
	if !(length > 0) {
		return m.New([]byte{})
	}
	if b, ok := Bytes(o); ok && isUint8Array(o) {
		return m.copyOf(b)
	}
	if length > MaxLength {
		panic(m.r.NewError(js.RangeError, "", "Invalid typed array length: "+m.r.VM.ToValue(math.Min(length, nodeerr.MaxSafeInteger)).String()))
	}
	b := m.allocate(int(length))
	m.set(goja.FunctionCall{This: b, Arguments: []goja.Value{o}})
	return b
}

// copyOf makes a Buffer with the content of b.
func (m *Module) copyOf(src []byte) *goja.Object {
	if len(src) == 0 || len(src) >= m.poolSize()/2 {
		return m.New(append([]byte{}, src...))
	}
	room := m.room(len(src))
	return m.cut(room, copy(room, src))
}

// size checks the size of a Buffer to be made.
func (m *Module) size(v goja.Value) int {
	return int(nodeerr.Number(m.r, v, "size", 0, MaxLength))
}

func (m *Module) alloc(c goja.FunctionCall) goja.Value {
	size, value := m.size(c.Argument(0)), c.Argument(1)
	b := m.New(m.bytes(size))
	if size > 0 && !js.IsUndefined(value) {
		m.fill(goja.FunctionCall{This: b}, value, m.value(0), m.value(size), c.Argument(2))
	}
	return b
}

func (m *Module) allocUnsafe(c goja.FunctionCall) goja.Value {
	return m.allocate(m.size(c.Argument(0)))
}

func (m *Module) allocUnsafeSlow(c goja.FunctionCall) goja.Value {
	return m.New(m.bytes(m.size(c.Argument(0))))
}

func (m *Module) of(c goja.FunctionCall) goja.Value {
	b := make([]byte, len(c.Arguments))
	for i, v := range c.Arguments {
		b[i] = byte(toUint32(toNumber(v)))
	}
	return m.New(b)
}

func (m *Module) concat(c goja.FunctionCall) goja.Value {
	list := js.Object(c.Argument(0))
	if list == nil || inspect.KindOf(list) != inspect.KindArray {
		panic(m.invalidArgType("list", "an instance of Array", c.Argument(0)))
	}
	if list.Get("length").ToInteger() == 0 {
		return m.New([]byte{})
	}
	total := -1
	if length := c.Argument(1); !js.IsUndefined(length) {
		total = m.integer(length, "length", 0, MaxLength)
	}
	var parts [][]byte
	sum := 0
	for i, item := range js.EachElement(list) {
		if js.IsNullish(item) && total < 0 {
			panic(m.r.VM.NewTypeError("Cannot read properties of %s (reading 'length')", item))
		}
		b, ok := Bytes(item)
		if !ok || !IsUint8Array(item) {
			panic(m.invalidArgType("list["+strconv.Itoa(i)+"]", "an instance of Buffer or Uint8Array", item))
		}
		parts = append(parts, b)
		sum += len(b)
	}
	if total < 0 {
		total = sum
	}
	joined := m.allocate(total)
	dst, _ := Bytes(joined)
	n := 0
	for _, part := range parts {
		n += copy(dst[n:], part)
	}
	clear(dst[n:])
	return joined
}

func (m *Module) copyBytesFrom(c goja.FunctionCall) goja.Value {
	view := js.Object(c.Argument(0))
	if view == nil || inspect.KindOf(view) != inspect.KindTypedArray {
		panic(m.invalidArgType("view", "an instance of TypedArray", c.Argument(0)))
	}
	b, _ := Bytes(view)
	if len(b) == 0 {
		return m.New([]byte{})
	}
	size := elementSize(view)
	elements := len(b) / size
	start, end := 0, elements
	if v := c.Argument(1); !js.IsUndefined(v) {
		if start = m.integer(v, "offset", 0, nodeerr.MaxSafeInteger); start >= elements {
			return m.New([]byte{})
		}
	}
	if v := c.Argument(2); !js.IsUndefined(v) {
		end = start + min(m.integer(v, "length", 0, nodeerr.MaxSafeInteger), elements-start)
	}
	return m.copyOf(b[start*size : end*size])
}

func (m *Module) isEncoding(c goja.FunctionCall) goja.Value {
	ok := goja.IsString(c.Argument(0))
	if ok {
		_, ok = ParseEncoding(c.Argument(0).String())
	}
	return m.r.VM.ToValue(ok)
}

func (m *Module) byteLength(c goja.FunctionCall) goja.Value {
	v := c.Argument(0)
	if goja.IsString(v) {
		enc := UTF8
		switch encoding := c.Argument(1); {
		case js.IsUndefined(encoding):
		default:
			enc, _ = ParseEncoding(m.r.Text(encoding).String()) // not found: UTF8
		}
		return m.value(ByteLength(v, enc))
	}
	if b, ok := Bytes(v); ok {
		return m.value(len(b))
	}
	if ab, ok := js.ArrayBuffer(v); ok {
		return m.value(len(ab.Bytes()))
	}
	panic(m.invalidArgType("string", "of type string or an instance of Buffer or ArrayBuffer", v))
}
