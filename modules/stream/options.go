package stream

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// settings are what the options say of one side of a stream.
type settings struct {
	objectMode    bool
	highWaterMark int
	emitClose     bool
	autoDestroy   bool

	defaultEncoding goja.Value // the name of the encoding of strings that come without one
	encoding        goja.Value // readable side: what strings are made with, nil for none
	keepStrings     bool       // writable side: strings are not made Buffers
	admit           func(length, n int) goja.Value
}

// readableSettings reads the options of a readable side.
func (m *Module) readableSettings(options goja.Value, isDuplex bool) settings {
	s := m.sideSettings(options, isDuplex, "readable")
	s.highWaterMark = m.highWaterMarkOption(options, s.objectMode, isDuplex, "readableHighWaterMark")
	if encoding := js.Get(options, "encoding"); js.Truthy(encoding) {
		s.encoding = encoding
	}
	return s
}

// writableSettings reads the options of a writable side.
func (m *Module) writableSettings(options goja.Value, isDuplex bool) settings {
	s := m.sideSettings(options, isDuplex, "writable")
	s.highWaterMark = m.highWaterMarkOption(options, s.objectMode, isDuplex, "writableHighWaterMark")
	s.keepStrings = js.IsFalse(js.Get(options, "decodeStrings"))
	return s
}

// transformSettings reads the options of a Transform. One whose readable side has no
// room at all has none on the writable side either, unless that is asked for.
func (m *Module) transformSettings(options goja.Value) (readable, writable settings) {
	readable = m.readableSettings(options, true)
	if readable.highWaterMark > 0 {
		return readable, m.writableSettings(options, true)
	}
	writable = m.sideSettings(options, true, "writable")
	if v := js.Get(options, "writableHighWaterMark"); js.Truthy(v) {
		writable.highWaterMark = m.mark(v, "options.writableHighWaterMark")
	}
	writable.keepStrings = js.IsFalse(js.Get(options, "decodeStrings"))
	return readable, writable
}

// sideSettings reads what both sides have, but for the mark.
func (m *Module) sideSettings(options goja.Value, isDuplex bool, side string) settings {
	s := settings{
		objectMode:  js.Truthy(js.Get(options, "objectMode")) || isDuplex && js.Truthy(js.Get(options, side+"ObjectMode")),
		emitClose:   !js.IsFalse(js.Get(options, "emitClose")),
		autoDestroy: !js.IsFalse(js.Get(options, "autoDestroy")),
	}
	s.defaultEncoding = m.val.utf8
	if encoding := js.Get(options, "defaultEncoding"); !js.IsNullish(encoding) {
		if _, ok := parseEncoding(encoding); !ok {
			panic(unknownEncoding(m, encoding))
		}
		s.defaultEncoding = m.encodingName(encoding)
	}
	return s
}

// highWaterMarkOption reads the mark of a side: the general one, or, of a Duplex, the
// one that is called key.
func (m *Module) highWaterMarkOption(options goja.Value, objectMode, isDuplex bool, key string) int {
	v, name := js.Get(options, "highWaterMark"), "options.highWaterMark"
	if isDuplex {
		name = "options." + key
		if js.IsNullish(v) {
			v = js.Get(options, key)
		}
	}
	if js.IsNullish(v) {
		return m.DefaultHighWaterMark(objectMode)
	}
	return m.mark(v, name)
}

// mark checks a highWaterMark that the option of that name gives.
func (m *Module) mark(v goja.Value, name string) int {
	if goja.IsNumber(v) {
		if n := v.ToFloat(); n >= 0 && n == math.Trunc(n) && !math.IsInf(n, 0) {
			return clamp(n)
		}
	}
	panic(nodeerr.InvalidArgValue(m.r, name, v, "is invalid"))
}

// parseEncoding finds the encoding that a value names.
func parseEncoding(v goja.Value) (buffer.Encoding, bool) {
	if v == nil || !goja.IsString(v) {
		return 0, false
	}
	return buffer.ParseEncoding(v.String())
}

// encodingName is the name of a default encoding as the stream shows it.
func (m *Module) encodingName(v goja.Value) goja.Value {
	if v.String() == "utf-8" {
		return m.val.utf8
	}
	return v
}

// unknownEncoding makes the error of a value that names no encoding.
func unknownEncoding(m *Module, v goja.Value) *goja.Object {
	return nodeerr.New(m.r, "ERR_UNKNOWN_ENCODING", m.r.Inspect.Format([]goja.Value{m.r.VM.ToValue("%s"), v}))
}

// takeMethods makes functions that are among the options the stream's methods: `read`
// becomes `_read`.
func (d *Duplex) takeMethods(options goja.Value, names ...string) {
	o, ok := options.(*goja.Object)
	if !ok {
		return
	}
	for _, name := range names {
		if fn := o.Get(name); fn != nil && js.IsFunction(fn) {
			define(d.this.Set("_"+name, fn))
		}
	}
}

// followSignal has an abort of the signal among the options destroy the stream.
func (d *Duplex) followSignal(options goja.Value) { d.FollowSignal(js.Get(options, "signal")) }

// FollowSignal has an abort of the signal destroy the stream, unless it is falsy.
func (d *Duplex) FollowSignal(signal goja.Value) {
	if js.Truthy(signal) {
		d.m.r.Invoke(d.m.part("abort"), "addAbortSignal", signal, d.this)
	}
}
