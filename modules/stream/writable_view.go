package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

var writableFields = viewFields[writable]{
	names: []string{"highWaterMark", "length", "corked", "onwrite", "writelen", "bufferedIndex", "pendingcb"},
	get: func(w *writable, name string) goja.Value {
		m := w.d.m
		switch name {
		case "highWaterMark":
			return m.number(w.highWaterMark)
		case "length":
			return m.number(w.length)
		case "corked":
			return m.number(w.corked)
		case "onwrite":
			return w.onwriteFunc()
		case "writelen":
			return m.number(w.writeLen)
		case "bufferedIndex":
			return m.number(w.head)
		case "pendingcb":
			return m.number(w.pendingCallbacks)
		}
		return nil
	},
	set: func(w *writable, name string, v goja.Value) bool {
		switch name {
		case "highWaterMark":
			w.highWaterMark = clamp(v.ToFloat())
		case "length":
			w.length = clamp(v.ToFloat())
		case "corked":
			w.corked = clamp(v.ToFloat())
		case "pendingcb":
			w.pendingCallbacks = clamp(v.ToFloat())
		case "onwrite", "writelen", "bufferedIndex": // as the stream has them
		default:
			return false
		}
		return true
	},
	symbols: (*writable).symbols,
}

// view makes `_writableState`.
func (w *writable) view() *goja.Object {
	if w.viewed == nil {
		w.viewed = newView(w.d.m, w, &writableFields, w.d.m.writableState)
	}
	return w.viewed
}

// defineWritableState defines Writable.WritableState: (options, stream, isDuplex).
func (m *Module) defineWritableState() {
	proto := m.r.VM.NewObject()
	m.writableState = proto
	m.r.On(m.writable).Value("WritableState", m.stateConstructor("WritableState", proto, func(c goja.FunctionCall) *goja.Object {
		w := newWritable(&Duplex{m: m}, m.writableSettings(c.Argument(0), m.isDuplexArgument(c)))
		w.d.w = w
		return w.view()
	}))
	bools := []struct {
		name  string
		field func(*writable) *bool
	}{
		{"objectMode", func(w *writable) *bool { return &w.objectMode }},
		{"finalCalled", func(w *writable) *bool { return &w.finalCalled }},
		{"needDrain", func(w *writable) *bool { return &w.needDrain }},
		{"ending", func(w *writable) *bool { return &w.ending }},
		{"ended", func(w *writable) *bool { return &w.ended }},
		{"finished", func(w *writable) *bool { return &w.finished }},
		{"destroyed", func(w *writable) *bool { return &w.destroyed }},
		{"decodeStrings", nil},
		{"writing", func(w *writable) *bool { return &w.writing }},
		{"sync", func(w *writable) *bool { return &w.sync }},
		{"bufferProcessing", func(w *writable) *bool { return &w.bufferProcessing }},
		{"constructed", func(w *writable) *bool { return &w.constructed }},
		{"prefinished", func(w *writable) *bool { return &w.prefinished }},
		{"errorEmitted", func(w *writable) *bool { return &w.errorEmitted }},
		{"emitClose", func(w *writable) *bool { return &w.emitClose }},
		{"autoDestroy", func(w *writable) *bool { return &w.autoDestroy }},
		{"closed", func(w *writable) *bool { return &w.closed }},
		{"closeEmitted", func(w *writable) *bool { return &w.closeEmitted }},
		{"allBuffers", func(w *writable) *bool { return &w.allBuffers }},
		{"allNoop", func(w *writable) *bool { return &w.allNoop }},
	}
	for _, b := range bools {
		if b.field == nil {
			property(m, proto, b.name,
				func(w *writable) goja.Value { return m.boolean(!w.keepStrings) },
				func(w *writable, v goja.Value) { w.keepStrings = !v.ToBoolean() })
			continue
		}
		flag(m, proto, b.name, b.field)
	}
	erroredProperty(m, proto, func(w *writable) *lifecycle { return &w.lifecycle })
	property(m, proto, "writable",
		func(w *writable) goja.Value {
			if w.writable == nil {
				return js.Undefined
			}
			return w.writable
		},
		func(w *writable, v goja.Value) { w.writable = v })
	property(m, proto, "defaultEncoding",
		func(w *writable) goja.Value { return w.defaultEncoding },
		func(w *writable, v goja.Value) {
			enc, _ := parseEncoding(v)
			w.setEncoding(v, enc)
		})
	property(m, proto, "writecb", (*writable).inFlightValue, nil)
	property(m, proto, "afterWriteTickInfo", (*writable).afterWritesValue, nil)
	property(m, proto, "buffered", (*writable).bufferArray, nil)
	m.method(proto, "getBuffer", "getBuffer", 0, func(c goja.FunctionCall) goja.Value {
		if w := viewed[writable](c.This); w != nil {
			return w.bufferArray()
		}
		return js.Undefined
	})
	property(m, proto, "bufferedRequestCount", func(w *writable) goja.Value { return m.number(w.buffered()) }, nil)
}

// inFlightValue is the callback of what is being written, or one that does nothing.
func (w *writable) inFlightValue() goja.Value {
	if w.inFlight.fn != nil {
		return w.inFlight.fn
	}
	return w.d.m.nop
}

// afterWritesValue shows the tick that the next callback may share.
func (w *writable) afterWritesValue() goja.Value {
	m := w.d.m
	if w.afterWrites == nil {
		return m.val.null
	}
	info := m.r.VM.NewObject()
	var cb goja.Value = m.nop
	if w.afterWrites.cb.fn != nil {
		cb = w.afterWrites.cb.fn
	}
	m.r.On(info).Value("count", m.number(w.afterWrites.count)).Value("cb", cb).Value("stream", w.d.this).
		Value("state", w.d.this.Get("_writableState"))
	return info
}
