package stringdecoder

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// module is node:string_decoder in one realm.
type module struct {
	r       *js.Realm
	buffer  *buffer.Module
	state   *goja.Symbol // where an instance has its state
	exports *goja.Object
}

// Load is the loader of node:string_decoder.
func Load(r *js.Realm) *goja.Object { return js.State(r, newModule).exports }

func newModule(r *js.Realm) *module {
	m := &module{r: r, buffer: buffer.Of(r), state: goja.NewSymbol("kNativeDecoder"), exports: r.VM.NewObject()}
	class := r.NewClass(js.Class{Name: "StringDecoder", Length: 1, Init: m.construct, Mixin: true})
	proto := js.Proto(class)
	r.On(proto).
		Method("write", 1, m.write).
		Method("end", 1, m.end).
		Method("text", 2, m.text)
	m.getter(proto, "lastChar", "buffer", func(d *buffer.Decoder) goja.Value { return m.buffer.New(d.LastChar()) })
	m.getter(proto, "lastNeed", "4", func(d *buffer.Decoder) goja.Value { return r.VM.ToValue(d.Missing()) })
	m.getter(proto, "lastTotal", "5", func(d *buffer.Decoder) goja.Value { return r.VM.ToValue(d.Missing() + d.Waiting()) })
	r.On(m.exports).Value("StringDecoder", class)
	return m
}

func (m *module) construct(this *goja.Object, args []goja.Value) {
	enc := buffer.UTF8
	if len(args) > 0 && !js.IsNullish(args[0]) {
		enc = m.encoding(args[0])
	}
	m.r.On(this).
		Value("encoding", m.r.VM.ToValue(enc.String())).
		Symbol(m.state, m.buffer.New(buffer.NewDecoder(enc)[:]))
}

// encoding finds the encoding of a decoder; nothing is converted to a string.
func (m *module) encoding(v goja.Value) buffer.Encoding {
	if goja.IsString(v) {
		if v.String() == "" {
			return buffer.UTF8
		}
		if enc, ok := buffer.ParseEncoding(v.String()); ok {
			return enc
		}
	}
	panic(nodeerr.New(m.r, "ERR_UNKNOWN_ENCODING", m.r.Inspect.Format([]goja.Value{m.r.VM.ToValue("%s"), v})))
}

// decoder returns the state of an instance, nil if it has none.
func (m *module) decoder(this goja.Value) *buffer.Decoder {
	b, ok := buffer.Bytes(this.ToObject(m.r.VM).GetSymbol(m.state))
	if !ok || len(b) < buffer.DecoderSize {
		return nil
	}
	return (*buffer.Decoder)(b)
}

// instance returns the state of an instance. access is what Node does with it first.
func (m *module) instance(this goja.Value, access string) *buffer.Decoder {
	d := m.decoder(this)
	if d == nil {
		panic(m.r.NewError(js.TypeError, "", "Cannot "+access))
	}
	return d
}

func (m *module) write(c goja.FunctionCall) goja.Value {
	v := c.Argument(0)
	if goja.IsString(v) {
		return v
	}
	b, ok := buffer.Bytes(v)
	if !ok {
		panic(nodeerr.InvalidArgType(m.r, "buf", "an instance of Buffer, TypedArray, or DataView", v))
	}
	d := m.decoder(c.This)
	if d == nil {
		nodeerr.Throw(m.r, "ERR_INVALID_THIS", "StringDecoder")
	}
	return d.Write(m.r, b)
}

func (m *module) end(c goja.FunctionCall) goja.Value {
	var text goja.Value = m.r.VM.ToValue("")
	if v := c.Argument(0); !js.IsUndefined(v) {
		text = m.r.Invoke(c.This.ToObject(m.r.VM), "write", v)
	}
	if d := m.instance(c.This, "read properties of undefined (reading '5')"); d.Waiting() > 0 {
		text = m.concat(text, d.End(m.r))
	}
	return text
}

// concat joins what a write returned, which may be the script's own, to a string.
func (m *module) concat(a, b goja.Value) goja.Value {
	s, ok := a.(goja.String)
	if !ok {
		s = m.r.VM.ToValue(a.String()).(goja.String)
	}
	return s.Concat(b.(goja.String))
}

// text decodes a buffer from an offset on as if nothing came before it.
func (m *module) text(c goja.FunctionCall) goja.Value {
	m.instance(c.This, "set properties of undefined (setting '4')").Reset()
	buf := c.Argument(0)
	if js.IsNullish(buf) {
		panic(m.r.NewError(js.TypeError, "", "Cannot read properties of "+buf.String()+" (reading 'slice')"))
	}
	o := buf.ToObject(m.r.VM)
	if !js.IsFunction(o.Get("slice")) {
		panic(m.r.NewError(js.TypeError, "", "buf.slice is not a function"))
	}
	return m.r.Invoke(c.This.ToObject(m.r.VM), "write", m.r.Invoke(o, "slice", c.Argument(1)))
}

// getter defines a property of all instances. read is what Node reads of the state
// first.
func (m *module) getter(proto *goja.Object, name, read string, get func(d *buffer.Decoder) goja.Value) {
	fn := m.r.Func("get", 0, func(c goja.FunctionCall) goja.Value {
		return get(m.instance(c.This, "read properties of undefined (reading '"+read+"')"))
	})
	if err := proto.DefineAccessorProperty(name, fn, nil, goja.FLAG_TRUE, goja.FLAG_TRUE); err != nil {
		panic(err)
	}
}
