package util

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A textDecoder is the inside of a TextDecoder.
type textDecoder struct {
	encoding         string // its name
	fatal, ignoreBOM bool

	decode   decodeFunc
	pending  []byte // bytes that do not make a character yet
	begun    bool   // the text has begun, so that a byte order mark is a character
	streamed bool   // the decoder was used for a stream
}

var textDecoders = js.NewSlot[textDecoder]("decoder")

// newTextDecoderClass makes TextDecoder.
func (m *module) newTextDecoderClass() *goja.Object {
	class := m.newClass(`(init => class TextDecoder { constructor(encoding = 'utf-8', options = {}) { init(this, encoding, options); } })`,
		func(this *goja.Object, c goja.FunctionCall) {
			textDecoders.Set(m.r, this, m.newTextDecoder(c.Argument(0), c.Argument(1)))
		})
	getter := func(get func(d *textDecoder) any) func(goja.Value) goja.Value {
		return func(this goja.Value) goja.Value { return m.r.VM.ToValue(get(m.decoder(this))) }
	}
	m.r.On(js.Proto(class)).
		Method("decode", 0, m.decode).
		Getter("encoding", getter(func(d *textDecoder) any { return d.encoding })).
		Getter("fatal", getter(func(d *textDecoder) any { return d.fatal })).
		Getter("ignoreBOM", getter(func(d *textDecoder) any { return d.ignoreBOM }))
	defaults := func(goja.Value) inspect.Options { return m.r.Inspect.Defaults() } // whatever they are
	m.defineInspection(class, defaults, func(this goja.Value) string {
		m.decoder(this)
		return text(js.Get(js.Get(this, "constructor"), "name")) + " "
	}, "encoding", "fatal", "ignoreBOM")
	return class
}

func (m *module) newTextDecoder(label, options goja.Value) *textDecoder {
	label = m.r.Text(label)
	if !goja.IsNull(options) && js.Object(options) == nil {
		panic(nodeerr.InvalidArgType(m.r, "options", "of type object", options))
	}
	d := &textDecoder{
		fatal:     js.Truthy(js.Get(options, "fatal")),
		ignoreBOM: js.Truthy(js.Get(options, "ignoreBOM")),
	}
	d.encoding, d.decode = findEncoding(label.String())
	if d.decode == nil {
		panic(m.r.NewError(js.RangeError, "ERR_ENCODING_NOT_SUPPORTED", `The "`+d.encoding+`" encoding is not supported`))
	}
	return d
}

func (m *module) decoder(this goja.Value) *textDecoder {
	d := textDecoders.Get(this)
	if d == nil {
		nodeerr.Throw(m.r, "ERR_INVALID_THIS", "TextDecoder")
	}
	return d
}

// decode returns the text of bytes: of those that are complete, in a stream.
func (m *module) decode(c goja.FunctionCall) goja.Value {
	d := m.decoder(c.This)
	stream := js.Truthy(js.Get(c.Argument(1), "stream"))
	d.streamed = d.streamed || stream
	data := m.input(d, c.Argument(0))
	if d.encoding == "windows-1252" && !d.streamed {
		return buffer.Decode(m.r, data, buffer.Latin1) // what Node does, though it is not the same
	}
	if options := c.Argument(1); !d.isDirect() && !js.IsNullish(options) && js.Object(options) == nil {
		panic(nodeerr.InvalidArgType(m.r, "options", "of type object", options))
	}
	if len(d.pending) > 0 {
		data = append(d.pending, data...)
	}
	text, rest, valid := d.decode(m.r, data, !stream, d.fatal)
	d.pending = append([]byte(nil), rest...)
	if !valid {
		d.pending, d.begun = nil, false
		err := m.r.NewError(js.TypeError, "", "The encoded data was not valid for encoding "+d.encoding)
		m.r.On(err).Value("code", m.r.VM.ToValue("ERR_ENCODING_INVALID_ENCODED_DATA"))
		panic(err)
	}
	if text.Length() > 0 && !d.begun {
		d.begun = true
		const byteOrderMark = 0xFEFF
		if !d.ignoreBOM && strings.HasPrefix(d.encoding, "utf-") && text.CharAt(0) == byteOrderMark {
			text = text.Substring(1, text.Length())
		}
	}
	if !stream {
		d.begun = false
	}
	return text
}

// isDirect tells whether Node decodes without the converter that it has for the other
// encodings and for streams, which is where it looks at arguments more closely.
func (d *textDecoder) isDirect() bool {
	return !d.streamed && (d.encoding == "utf-8" || d.encoding == "windows-1252")
}

// input is the bytes that a script wants decoded.
func (m *module) input(d *textDecoder, v goja.Value) []byte {
	if js.IsUndefined(v) {
		return nil
	}
	if data, ok := buffer.Bytes(v); ok {
		return data
	}
	if arrayBuffer, ok := js.ArrayBuffer(v); ok {
		return arrayBuffer.Bytes()
	}
	message := `The "input" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.`
	switch {
	case !d.isDirect():
	case d.encoding == "utf-8":
		message = `The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.`
	default:
		message = `The "input" argument must be an instance of ArrayBuffer, SharedArrayBuffer, or ArrayBufferView.`
	}
	err := m.r.NewError(js.TypeError, "", message)
	m.r.On(err).Value("code", m.r.VM.ToValue("ERR_INVALID_ARG_TYPE"))
	panic(err)
}
