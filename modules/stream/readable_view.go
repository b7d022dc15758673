package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

var readableFields = viewFields[readable]{
	names: []string{"highWaterMark", "buffer", "bufferIndex", "length", "pipes", "awaitDrainWriters", "readable"},
	get: func(r *readable, name string) goja.Value {
		m := r.d.m
		switch name {
		case "highWaterMark":
			return m.number(r.highWaterMark)
		case "buffer":
			return r.bufferArray()
		case "bufferIndex":
			return m.number(r.queue.index())
		case "length":
			return m.number(r.length)
		case "pipes":
			return r.pipesArray()
		case "awaitDrainWriters":
			return r.waitingValue()
		case "readable":
			return r.readable
		}
		return nil
	},
	set: func(r *readable, name string, v goja.Value) bool {
		switch name {
		case "highWaterMark":
			r.highWaterMark = clamp(v.ToFloat())
		case "length":
			r.length = clamp(v.ToFloat())
		case "buffer":
			r.setBuffer(v)
		case "readable":
			r.readable = v
		case "bufferIndex", "pipes", "awaitDrainWriters": // as the stream has them
		default:
			return false
		}
		return true
	},
	symbols: (*readable).symbols,
}

// view makes `_readableState`.
func (r *readable) view() *goja.Object {
	if r.viewed == nil {
		r.viewed = newView(r.d.m, r, &readableFields, r.d.m.readableState)
	}
	return r.viewed
}

// defineReadableState defines Readable.ReadableState: (options, stream, isDuplex).
func (m *Module) defineReadableState() {
	proto := m.r.VM.NewObject()
	m.readableState = proto
	m.r.On(m.readable).Value("ReadableState", m.stateConstructor("ReadableState", proto, func(c goja.FunctionCall) *goja.Object {
		r := newReadable(&Duplex{m: m}, m.readableSettings(c.Argument(0), m.isDuplexArgument(c)))
		r.d.r = r
		return r.view()
	}))
	bools := []struct {
		name  string
		field func(*readable) *bool
	}{
		{"objectMode", func(r *readable) *bool { return &r.objectMode }},
		{"ended", func(r *readable) *bool { return &r.ended }},
		{"endEmitted", func(r *readable) *bool { return &r.endEmitted }},
		{"reading", func(r *readable) *bool { return &r.reading }},
		{"constructed", func(r *readable) *bool { return &r.constructed }},
		{"sync", func(r *readable) *bool { return &r.sync }},
		{"needReadable", func(r *readable) *bool { return &r.needReadable }},
		{"emittedReadable", func(r *readable) *bool { return &r.emittedReadable }},
		{"readableListening", func(r *readable) *bool { return &r.readableListening }},
		{"resumeScheduled", func(r *readable) *bool { return &r.resuming }},
		{"errorEmitted", func(r *readable) *bool { return &r.errorEmitted }},
		{"emitClose", func(r *readable) *bool { return &r.emitClose }},
		{"autoDestroy", func(r *readable) *bool { return &r.autoDestroy }},
		{"destroyed", func(r *readable) *bool { return &r.destroyed }},
		{"closed", func(r *readable) *bool { return &r.closed }},
		{"closeEmitted", func(r *readable) *bool { return &r.closeEmitted }},
		{"multiAwaitDrain", func(r *readable) *bool { return &r.multiAwaitDrain }},
		{"readingMore", func(r *readable) *bool { return &r.filling }},
		{"dataEmitted", func(r *readable) *bool { return &r.dataEmitted }},
	}
	for _, b := range bools {
		flag(m, proto, b.name, b.field)
	}
	erroredProperty(m, proto, func(r *readable) *lifecycle { return &r.lifecycle })
	property(m, proto, "defaultEncoding",
		func(r *readable) goja.Value { return r.defaultEncoding },
		func(r *readable, v goja.Value) { r.defaultEncoding = v })
	property(m, proto, "decoder", (*readable).decoderValue, (*readable).setDecoder)
	property(m, proto, "encoding",
		func(r *readable) goja.Value { return m.orNull(r.encoding) },
		func(r *readable, v goja.Value) {
			if r.encoding = v; !js.Truthy(v) {
				r.encoding = nil
			}
		})
	property(m, proto, "flowing",
		func(r *readable) goja.Value { return r.flowing.value(m) },
		func(r *readable, v goja.Value) { r.flowing = flowOf(v) })
	property(m, proto, "pipesCount", func(r *readable) goja.Value { return m.number(len(r.pipes)) }, nil)
	flag(m, proto, "paused", func(r *readable) *bool { return &r.paused })
}

// stateConstructor makes the constructor of a kind of view.
func (m *Module) stateConstructor(name string, proto *goja.Object, construct func(goja.FunctionCall) *goja.Object) *goja.Object {
	ctor := m.r.VM.ToValue(func(c goja.ConstructorCall) *goja.Object {
		return construct(goja.FunctionCall{Arguments: c.Arguments})
	}).(*goja.Object)
	for key, v := range map[string]goja.Value{"name": m.r.VM.ToValue(name), "length": m.number(3)} {
		define(ctor.DefineDataProperty(key, v, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
	define(ctor.DefineDataProperty("prototype", proto, goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	m.r.Hidden(proto).Value("constructor", ctor)
	return ctor
}

// isDuplexArgument reads the arguments (options, stream, isDuplex) of a view's
// constructor.
func (m *Module) isDuplexArgument(c goja.FunctionCall) bool {
	if v := c.Argument(2); !js.IsUndefined(v) {
		return v.ToBoolean()
	}
	return js.Inherits(c.Argument(1), m.duplex)
}

// stateOf returns the readable side that a `_readableState` shows, nil if it is none.
func stateOf(v goja.Value) *readable { return viewed[readable](v) }

// bufferArray makes an array of what is queued, behind what was taken.
func (r *readable) bufferArray() goja.Value {
	chunks := r.queue.all()
	taken := r.queue.index()
	values := make([]any, r.queue.arrayLength())
	for i := range taken {
		values[i] = goja.Null()
	}
	for i := range chunks {
		values[taken+i] = chunks[i].value(r.d.m)
	}
	return r.d.m.r.VM.NewArray(values...)
}

// setBuffer replaces what is queued by the elements of an array.
func (r *readable) setBuffer(v goja.Value) {
	r.queue.clear()
	r.d.m.r.ForOf(v, func(element goja.Value) bool {
		c, ok := Chunk{}, false
		if !r.objectMode {
			c, ok = r.d.m.chunkOf(element)
		}
		if !ok {
			c = Chunk{Value: element}
		}
		r.queue.push(c)
		return true
	})
}

// decoderValue is the StringDecoder of a stream that gives strings: one in the state of
// the stream's own.
func (r *readable) decoderValue() goja.Value {
	if r.decoder == nil {
		return r.d.m.val.null
	}
	strings := r.d.m.r.Builtin("string_decoder")
	if strings == nil {
		return r.d.m.r.VM.NewObject()
	}
	return r.d.m.r.New(strings.Get("StringDecoder"), r.encoding)
}

func (r *readable) setDecoder(v goja.Value) {
	r.decoder = nil
	if js.Truthy(v) {
		if enc, ok := parseEncoding(js.Get(v, "encoding")); ok {
			r.decoder = buffer.NewDecoder(enc)
		}
	}
}

// pipesArray makes an array of the destinations.
func (r *readable) pipesArray() goja.Value {
	values := make([]any, len(r.pipes))
	for i, p := range r.pipes {
		values[i] = p.dest
	}
	return r.d.m.r.VM.NewArray(values...)
}

// waitingValue is what Node keeps the destinations in that wait for 'drain': one, a
// set, or null.
func (r *readable) waitingValue() goja.Value {
	m := r.d.m
	if !r.multiAwaitDrain {
		if len(r.waiting) == 0 {
			return m.val.null
		}
		return r.waiting[0]
	}
	values := make([]any, len(r.waiting))
	for i, dest := range r.waiting {
		values[i] = dest
	}
	return m.r.New(m.r.VM.Get("Set"), m.r.VM.NewArray(values...))
}
