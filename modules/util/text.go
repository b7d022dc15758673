package util

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// stripVTControlCharacters removes what is for the terminal from a string.
func (m *module) stripVTControlCharacters(c goja.FunctionCall) goja.Value {
	nodeerr.String(m.r, c.Argument(0), "str")
	return m.r.Inspect.Strip(c.Argument(0).(goja.String))
}

// toUSVString makes a string of v, in which no half of a surrogate pair is without the
// other.
func (m *module) toUSVString(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(m.r.Text(c.Argument(0)).String()) // a Go string has no such halves
}

// styleText is util.styleText(format, text, options). Where there are several formats
// they apply whatever the stream is, as in Node.
func (m *module) styleText(c goja.FunctionCall) goja.Value {
	format, plain := c.Argument(0), nodeerr.String(m.r, c.Argument(1), "text")
	several := m.isArray(format)
	colors := js.Object(m.r.Inspect.InspectFunction().Get("colors"))
	colored := m.stylesStream(c.Argument(2))
	formats := []goja.Value{format}
	if several {
		formats = m.list(format)
	}
	var before, after string
	for _, name := range formats {
		codes := m.styleCodes(colors, name)
		if codes == nil {
			panic(nodeerr.InvalidArgValue(m.r, "format", name, "must be one of: "+quoted(colors.Keys())))
		}
		before += "\x1b[" + text(js.Get(codes, "0")) + "m"
		after = "\x1b[" + text(js.Get(codes, "1")) + "m" + after
	}
	if !several && !colored {
		return c.Argument(1)
	}
	return m.r.VM.ToValue(before + plain + after)
}

// styleCodes are the codes of a format; nil if there is none of that name.
func (m *module) styleCodes(colors *goja.Object, name goja.Value) *goja.Object {
	if !goja.IsString(name) {
		return nil
	}
	return js.Object(colors.Get(name.String()))
}

// stylesStream tells whether text for the stream that the options say has colors.
func (m *module) stylesStream(options goja.Value) bool {
	if goja.IsNull(options) {
		panic(m.r.NewError(js.TypeError, "", "Cannot read properties of null (reading 'validateStream')"))
	}
	if validate := js.Get(options, "validateStream"); !js.IsUndefined(validate) && !nodeerr.Boolean(m.r, validate, "options.validateStream") {
		return true
	}
	stream := js.Get(options, "stream")
	if js.IsUndefined(stream) {
		stream = m.process("stdout")
	}
	if !isStream(stream) {
		panic(nodeerr.InvalidArgType(m.r, "stream", "an instance of ReadableStream, WritableStream, or Stream", stream))
	}
	return js.Truthy(Colored(m.r, stream))
}

// isStream tells whether v is one of Node's streams, or much like one.
func isStream(v goja.Value) bool {
	if js.Truthy(js.Get(v, "_readableState")) || js.Truthy(js.Get(v, "_writableState")) {
		return true
	}
	on := js.IsFunction(js.Get(v, "on"))
	return on && (js.IsFunction(js.Get(v, "write")) || js.IsFunction(js.Get(v, "pipe")))
}

func quoted(names []string) string { return "'" + strings.Join(names, "', '") + "'" }

// list is what v gives when it is iterated.
func (m *module) list(v goja.Value) []goja.Value {
	var items []goja.Value
	m.r.ForOf(v, func(item goja.Value) bool {
		items = append(items, item)
		return true
	})
	return items
}
