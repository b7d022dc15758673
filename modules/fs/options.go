package fs

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/web"
)

// options are what the argument of that name says. It may be an object, the name of
// an encoding, or missing.
type options struct {
	m        *module
	object   *goja.Object // nil if there are none but the encoding
	encoding goja.Value
}

// options reads the argument of options.
func (a *arguments) options(i int) options {
	o := options{m: a.m, encoding: js.Undefined}
	switch v := a.at(i); {
	case js.IsNullish(v), js.IsFunction(v):
	case goja.IsString(v):
		o.encoding = v
	case js.Object(v) != nil:
		o.object = js.Object(v)
		o.encoding = o.get("encoding")
	default:
		panic(nodeerr.InvalidArgType(a.m.r, "options", "one of type string or object", v))
	}
	if js.Truthy(o.encoding) && !isBuffer(o.encoding) {
		if _, ok := buffer.ParseEncoding(o.encoding.String()); !ok || !goja.IsString(o.encoding) {
			panic(nodeerr.InvalidArgValue(a.m.r, "encoding", o.encoding, "is invalid encoding"))
		}
	}
	if o.object != nil {
		web.SignalOption(a.m.r, o.object) // checked also where nothing can be aborted
	}
	return o
}

func isBuffer(encoding goja.Value) bool {
	return goja.IsString(encoding) && encoding.String() == buffer.Raw.String()
}

func (o options) get(name string) goja.Value {
	if o.object == nil {
		return js.Undefined
	}
	return js.Get(o.object, name)
}

// flag reads an option that is true or false, if it is given.
func (o options) flag(name string, fallback bool) bool {
	v := o.get(name)
	if goja.IsUndefined(v) {
		return fallback
	}
	return nodeerr.Boolean(o.m.r, v, "options."+name)
}

// text is how a function gives out names: as strings in an encoding, or as buffers.
type text func(name string) goja.Value

func (o options) text() text {
	m := o.m
	switch {
	case !js.Truthy(o.encoding):
		return m.utf8
	case isBuffer(o.encoding):
		return func(name string) goja.Value { return buffer.Of(m.r).New([]byte(name)) }
	}
	enc, _ := buffer.ParseEncoding(o.encoding.String())
	return func(name string) goja.Value { return buffer.Decode(m.r, []byte(name), enc) }
}

// utf8 is a name as a string.
func (m *module) utf8(name string) goja.Value { return buffer.Decode(m.r, []byte(name), buffer.UTF8) }
