package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// textEncoder is the state of a TextEncoder: there is none, but it tells what is one.
type textEncoder struct{}

var textEncoders = js.NewSlot[textEncoder]("encoder")

// newTextEncoderClass makes TextEncoder.
func (m *module) newTextEncoderClass() *goja.Object {
	class := m.newClass(`(init => class TextEncoder { constructor() { init(this); } })`, func(this *goja.Object, _ goja.FunctionCall) {
		textEncoders.Set(m.r, this, &textEncoder{})
	})
	m.r.On(js.Proto(class)).
		Getter("encoding", func(this goja.Value) goja.Value {
			m.requireEncoder(this)
			return m.r.VM.ToValue("utf-8")
		}).
		Method("encode", 0, m.encode).
		Method("encodeInto", 2, m.encodeInto)
	m.defineInspection(class, m.r.Inspect.Options, func(this goja.Value) string {
		m.requireEncoder(this)
		return ""
	}, "encoding")
	return class
}

func (m *module) requireEncoder(this goja.Value) {
	if textEncoders.Get(this) == nil {
		nodeerr.Throw(m.r, "ERR_INVALID_THIS", "TextEncoder")
	}
}

// encode returns the bytes of a string.
func (m *module) encode(c goja.FunctionCall) goja.Value {
	m.requireEncoder(c.This)
	var data []byte
	if v := c.Argument(0); !js.IsUndefined(v) {
		data = buffer.Encode(m.r.Text(v), buffer.UTF8)
	}
	return m.r.New(m.uint8Array, m.r.VM.ToValue(m.r.VM.NewArrayBuffer(data)))
}

// encodeInto writes as many characters of a string as there is room for.
func (m *module) encodeInto(c goja.FunctionCall) goja.Value {
	m.requireEncoder(c.This)
	nodeerr.String(m.r, c.Argument(0), "src")
	if !buffer.IsUint8Array(c.Argument(1)) {
		panic(nodeerr.InvalidArgType(m.r, "dest", "an instance of Uint8Array", c.Argument(1)))
	}
	src := c.Argument(0).(goja.String)
	dest, _ := buffer.Bytes(c.Argument(1))
	read, written := 0, 0
	for _, r := range src.String() { // halves of surrogate pairs are replaced
		units, size := 1, 3
		switch {
		case r < 0x80:
			size = 1
		case r < 0x800:
			size = 2
		case r > 0xFFFF:
			units, size = 2, 4
		}
		if written+size > len(dest) {
			break
		}
		copy(dest[written:], string(r))
		read, written = read+units, written+size
	}
	result := m.r.VM.NewObject()
	m.r.On(result).
		Value("read", m.r.VM.ToValue(read)).
		Value("written", m.r.VM.ToValue(written))
	return result
}
