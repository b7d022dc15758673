package stream

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

func (m *Module) defineWritable() {
	m.writable = m.r.NewClass(js.Class{
		Name:   "Writable",
		Length: 1,
		Parent: m.legacy,
		Init: func(this *goja.Object, args []goja.Value) {
			m.initWritable(this, goja.FunctionCall{Arguments: args}.Argument(0))
		},
	})
	proto := js.Proto(m.writable)
	m.defineWritableMethods(proto)
	m.defineWritableAccessors(proto, "closed", "destroyed", "writable", "writableFinished", "writableObjectMode",
		"writableBuffer", "writableEnded", "writableNeedDrain", "writableHighWaterMark", "writableCorked",
		"writableLength", "errored", "writableAborted")
	m.method(proto, "destroy", "", 2, m.jsDestroy)
	m.method(proto, "_undestroy", "undestroy", 0, m.jsUndestroy)
	m.method(proto, "_destroy", "", 2, func(c goja.FunctionCall) goja.Value {
		return m.r.Call(c.Argument(1), js.Undefined, c.Argument(0))
	})
	m.r.On(proto).Symbol(m.r.SymbolFor("nodejs.rejection"), m.r.Func("", 1, m.jsRejected))
	m.r.On(proto).Symbol(m.r.WellKnownSymbol("asyncDispose"), m.late("", 0, "iterator", "disposeWritable"))
	m.defineWritableState()
	m.r.On(m.writable).
		Value("fromWeb", m.late("", 2, "from_web", "writable")).
		Value("toWeb", m.late("", 1, "to_web", "writable"))
	m.defineHasInstance()

	own := func(name string) *goja.Object { return proto.Get(name).(*goja.Object) }
	m.own.write, m.own.end = own("write"), own("end")
	m.own.writableDestroy, m.own.defaultWritableDestroy = own("destroy"), own("_destroy")
}

// initWritable is the constructor: ([options]).
func (m *Module) initWritable(this *goja.Object, options goja.Value) *Duplex {
	m.events.Preset(this, writableEvents)
	d := m.inside(this)
	d.w = newWritable(d, m.writableSettings(options, js.Inherits(this, m.duplex)))
	define(this.Set("_writableState", d.w.view()))
	d.takeMethods(options, "write", "writev", "destroy", "final", "construct")
	d.followSignal(options)
	m.initEmitter(this, options)
	d.construct()
	return d
}

func (m *Module) defineWritableMethods(proto *goja.Object) {
	m.method(proto, "pipe", "", 0, func(c goja.FunctionCall) goja.Value {
		if d := streams.Get(c.This); d != nil {
			d.errorOrDestroy(nodeerr.New(m.r, "ERR_STREAM_CANNOT_PIPE"), false)
		}
		return js.Undefined
	})
	m.method(proto, "write", "", 3, func(c goja.FunctionCall) goja.Value {
		w := m.writableOf(c.This, stateSymbol)
		return m.boolean(w.writeArguments(c.Argument(0), c.Argument(1), c.Argument(2)))
	})
	m.method(proto, "cork", "", 0, func(c goja.FunctionCall) goja.Value {
		m.writableOf(c.This, "corked").corked++
		return js.Undefined
	})
	m.method(proto, "uncork", "", 0, func(c goja.FunctionCall) goja.Value {
		m.writableOf(c.This, "corked").uncork()
		return js.Undefined
	})
	m.method(proto, "setDefaultEncoding", "setDefaultEncoding", 1, func(c goja.FunctionCall) goja.Value {
		m.writableOf(c.This, "defaultEncoding").setDefaultEncoding(c.Argument(0))
		return c.This
	})
	m.method(proto, "_write", "", 3, m.jsDefaultWrite)
	m.r.On(proto).Value("_writev", m.val.null)
	m.method(proto, "end", "", 3, func(c goja.FunctionCall) goja.Value {
		m.writableOf(c.This, stateSymbol).endArguments(c.Argument(0), c.Argument(1), c.Argument(2))
		return c.This
	})
}

// jsDefaultWrite is _write of a stream that has none: one chunk goes to _writev.
func (m *Module) jsDefaultWrite(c goja.FunctionCall) goja.Value {
	o := c.This.ToObject(m.r.VM)
	if !js.Truthy(o.Get("_writev")) {
		panic(nodeerr.New(m.r, "ERR_METHOD_NOT_IMPLEMENTED", "_write()"))
	}
	entry := m.r.VM.NewObject()
	m.r.On(entry).Value("chunk", c.Argument(0)).Value("encoding", c.Argument(1))
	m.r.Invoke(o, "_writev", m.r.VM.NewArray(entry), c.Argument(2))
	return js.Undefined
}

// setDefaultEncoding sets the encoding of strings that come without one.
func (w *writable) setDefaultEncoding(v goja.Value) {
	enc, ok := parseEncoding(v)
	if !ok {
		panic(unknownEncoding(w.d.m, v))
	}
	m := w.d.m
	w.setEncoding(m.encodingName(m.r.VM.ToValue(strings.ToLower(v.String()))), enc)
}

// defineWritableAccessors defines the accessors of that name.
func (m *Module) defineWritableAccessors(proto *goja.Object, names ...string) {
	number := func(get func(w *writable) int) func(*writable) goja.Value {
		return func(w *writable) goja.Value { return m.number(get(w)) }
	}
	boolean := func(get func(w *writable) bool) func(*writable) goja.Value {
		return func(w *writable) goja.Value { return m.boolean(get(w)) }
	}
	table := map[string]struct {
		absent goja.Value
		get    func(w *writable) goja.Value
		set    func(w *writable, v goja.Value)
	}{
		"closed": {m.val.no, boolean(func(w *writable) bool { return w.closed }), nil},
		"destroyed": {m.val.no, boolean(func(w *writable) bool { return w.destroyed }),
			func(w *writable, v goja.Value) { w.destroyed = v.ToBoolean() }},
		"writable": {m.val.no, boolean((*writable).isWritable),
			func(w *writable, v goja.Value) { w.writable = m.boolean(v.ToBoolean()) }},
		"writableFinished":      {m.val.no, boolean(func(w *writable) bool { return w.finished }), nil},
		"writableObjectMode":    {m.val.no, boolean(func(w *writable) bool { return w.objectMode }), nil},
		"writableBuffer":        {js.Undefined, (*writable).bufferArray, nil},
		"writableEnded":         {m.val.no, boolean(func(w *writable) bool { return w.ending }), nil},
		"writableNeedDrain":     {m.val.no, boolean(func(w *writable) bool { return w.needDrain && !w.destroyed && !w.ending }), nil},
		"writableHighWaterMark": {js.Undefined, number(func(w *writable) int { return w.highWaterMark }), nil},
		"writableCorked":        {m.number(0), number(func(w *writable) int { return w.corked }), nil},
		"writableLength":        {js.Undefined, number(func(w *writable) int { return w.length }), nil},
		"errored":               {m.val.null, func(w *writable) goja.Value { return m.orNull(w.errored) }, nil},
		"writableAborted":       {nil, boolean((*writable).isAborted), nil},
	}
	for _, name := range names {
		entry := table[name]
		get := func(this goja.Value) goja.Value {
			if d := streams.Get(this); d != nil && d.w != nil {
				return entry.get(d.w)
			}
			if entry.absent == nil {
				panic(m.noState(stateSymbol))
			}
			return entry.absent
		}
		var set func(this, v goja.Value)
		if entry.set != nil {
			set = func(this, v goja.Value) {
				if d := streams.Get(this); d != nil && d.w != nil {
					entry.set(d.w, v)
				}
			}
		}
		m.accessor(proto, name, get, set)
	}
}

// defineHasInstance has instanceof count a Duplex as a Writable, though its class is
// derived from Readable.
func (m *Module) defineHasInstance() {
	hasInstance := m.r.Func("value", 1, func(c goja.FunctionCall) goja.Value {
		ctor, ok := c.This.(*goja.Object)
		if !ok {
			return m.val.no
		}
		if js.Inherits(c.Argument(0), ctor) {
			return m.val.yes
		}
		d := streams.Get(c.Argument(0))
		return m.boolean(ctor == m.writable && d != nil && d.w != nil)
	})
	define(m.writable.DefineDataPropertySymbol(goja.SymHasInstance, hasInstance, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
}
