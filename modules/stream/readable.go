package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

func (m *Module) defineReadable() {
	m.readable = m.r.NewClass(js.Class{
		Name:   "Readable",
		Length: 1,
		Parent: m.legacy,
		Init: func(this *goja.Object, args []goja.Value) {
			m.initReadable(this, goja.FunctionCall{Arguments: args}.Argument(0))
		},
	})
	proto := js.Proto(m.readable)
	m.defineReadableMethods(proto)
	m.defineReadableAccessors(proto)
	m.r.On(proto).Symbol(m.r.SymbolFor("nodejs.rejection"), m.r.Func("", 1, m.jsRejected))
	m.r.On(proto).
		Symbol(m.r.WellKnownSymbol("asyncDispose"), m.late("", 0, "iterator", "disposeReadable")).
		Symbol(m.r.WellKnownSymbol("asyncIterator"), m.late("", 0, "iterator", "asyncIterator"))
	m.defineReadableState()
	m.r.On(m.readable).
		Value("_fromList", m.r.Func("fromList", 2, m.jsFromList)).
		Value("from", m.late("", 2, "from", "from")).
		Value("fromWeb", m.late("", 2, "from_web", "readable")).
		Value("toWeb", m.late("", 2, "to_web", "readable")).
		Value("wrap", m.r.Func("", 2, m.jsWrapNew))
}

// initReadable is the constructor: ([options]).
func (m *Module) initReadable(this *goja.Object, options goja.Value) *Duplex {
	m.events.Preset(this, readableEvents)
	d := m.inside(this)
	d.r = newReadable(d, m.readableSettings(options, js.Inherits(this, m.duplex)))
	define(this.Set("_readableState", d.r.view()))
	d.takeMethods(options, "read", "destroy", "construct")
	d.followSignal(options)
	m.initEmitter(this, options)
	d.construct()
	return d
}

func (m *Module) defineReadableMethods(proto *goja.Object) {
	m.method(proto, "destroy", "destroy", 2, m.jsDestroy)
	m.method(proto, "_undestroy", "undestroy", 0, m.jsUndestroy)
	m.method(proto, "_destroy", "", 2, func(c goja.FunctionCall) goja.Value {
		return m.r.Call(c.Argument(1), js.Undefined, c.Argument(0))
	})
	m.method(proto, "push", "", 2, func(c goja.FunctionCall) goja.Value {
		return m.boolean(m.readableOf(c.This, stateSymbol).push(c.Argument(0), c.Argument(1)))
	})
	m.method(proto, "unshift", "", 2, func(c goja.FunctionCall) goja.Value {
		return m.boolean(m.readableOf(c.This, stateSymbol).unshift(c.Argument(0), c.Argument(1)))
	})
	m.method(proto, "isPaused", "", 0, func(c goja.FunctionCall) goja.Value {
		return m.boolean(m.readableOf(c.This, stateSymbol).isPaused())
	})
	m.method(proto, "setEncoding", "", 1, func(c goja.FunctionCall) goja.Value {
		m.readableOf(c.This, stateSymbol).setEncoding(c.Argument(0))
		return c.This
	})
	m.method(proto, "read", "", 1, m.jsRead)
	m.method(proto, "_read", "", 1, func(goja.FunctionCall) goja.Value {
		panic(nodeerr.New(m.r, "ERR_METHOD_NOT_IMPLEMENTED", "_read()"))
	})
	m.method(proto, "pipe", "", 2, m.jsPipe)
	m.method(proto, "unpipe", "", 1, m.jsUnpipe)
	m.method(proto, "on", "", 2, m.jsReadableOn)
	m.r.On(proto).Alias("addListener", "on")
	m.method(proto, "removeListener", "", 2, m.jsReadableRemoveListener)
	m.r.On(proto).Alias("off", "removeListener")
	m.method(proto, "removeAllListeners", "", 1, m.jsReadableRemoveAllListeners)
	m.method(proto, "resume", "", 0, func(c goja.FunctionCall) goja.Value {
		m.readableOf(c.This, stateSymbol).resume()
		return c.This
	})
	m.method(proto, "pause", "", 0, func(c goja.FunctionCall) goja.Value {
		m.readableOf(c.This, stateSymbol).pause()
		return c.This
	})
	m.method(proto, "wrap", "", 1, m.jsWrap)
	m.r.On(proto).Value("iterator", m.late("", 1, "iterator", "iterator"))

	own := func(name string) *goja.Object { return proto.Get(name).(*goja.Object) }
	m.own.read, m.own.push = own("read"), own("push")
	m.own.pause, m.own.resume = own("pause"), own("resume")
	m.own.readableDestroy, m.own.defaultDestroy = own("destroy"), own("_destroy")
}

func (m *Module) defineReadableAccessors(proto *goja.Object) {
	// get defines a getter that gives absent for what is no stream.
	get := func(name string, absent goja.Value, get func(r *readable) goja.Value) {
		m.accessor(proto, name, func(this goja.Value) goja.Value {
			if d := streams.Get(this); d != nil && d.r != nil {
				return get(d.r)
			}
			return absent
		}, nil)
	}
	// must defines a getter that throws for what is no stream, reading a property.
	must := func(name, read string, get func(r *readable) goja.Value, set func(this, v goja.Value)) {
		m.accessor(proto, name, func(this goja.Value) goja.Value { return get(m.readableOf(this, read)) }, set)
	}
	m.accessor(proto, "readable",
		func(this goja.Value) goja.Value {
			d := streams.Get(this)
			return m.boolean(d != nil && d.r != nil && d.r.isReadable())
		},
		func(this, v goja.Value) {
			if d := streams.Get(this); d != nil && d.r != nil {
				d.r.readable = m.boolean(v.ToBoolean())
			}
		})
	must("readableDidRead", "dataEmitted", func(r *readable) goja.Value { return m.boolean(r.dataEmitted) }, nil)
	must("readableAborted", "readable", func(r *readable) goja.Value {
		return m.boolean(!js.IsFalse(r.readable) && (r.destroyed || r.errored != nil) && !r.endEmitted)
	}, nil)
	must("readableHighWaterMark", "highWaterMark", func(r *readable) goja.Value { return m.number(r.highWaterMark) }, nil)
	get("readableBuffer", js.Undefined, func(r *readable) goja.Value { return r.bufferArray() })
	must("readableFlowing", "flowing", func(r *readable) goja.Value { return r.flowing.value(m) }, func(this, v goja.Value) {
		if d := streams.Get(this); d != nil && d.r != nil {
			d.r.flowing = flowOf(v)
		}
	})
	must("readableLength", "length", func(r *readable) goja.Value { return m.number(r.length) }, nil)
	get("readableObjectMode", m.val.no, func(r *readable) goja.Value { return m.boolean(r.objectMode) })
	get("readableEncoding", m.val.null, func(r *readable) goja.Value { return m.orNull(r.encoding) })
	get("errored", m.val.null, func(r *readable) goja.Value { return m.orNull(r.errored) })
	get("closed", m.val.no, func(r *readable) goja.Value { return m.boolean(r.closed) })
	m.accessor(proto, "destroyed",
		func(this goja.Value) goja.Value {
			d := streams.Get(this)
			return m.boolean(d != nil && d.r != nil && d.r.destroyed)
		},
		func(this, v goja.Value) {
			if d := streams.Get(this); d != nil && d.r != nil {
				d.r.destroyed = v.ToBoolean()
			}
		})
	get("readableEnded", m.val.no, func(r *readable) goja.Value { return m.boolean(r.endEmitted) })
}

// method defines a method of a prototype whose function has a name of its own.
func (m *Module) method(proto *goja.Object, property, name string, length int, fn func(goja.FunctionCall) goja.Value) {
	m.r.On(proto).Value(property, m.r.Func(name, length, fn))
}

// accessor defines an accessor as Node defines those of its streams: for ever. set may
// be nil.
func (m *Module) accessor(proto *goja.Object, name string, get func(this goja.Value) goja.Value, set func(this, v goja.Value)) {
	getter := m.r.Func("get", 0, func(c goja.FunctionCall) goja.Value { return get(c.This) })
	var setter goja.Value
	if set != nil {
		setter = m.r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
			set(c.This, c.Argument(0))
			return js.Undefined
		})
	}
	define(proto.DefineAccessorProperty(name, getter, setter, goja.FLAG_FALSE, goja.FLAG_FALSE))
}

// jsRejected takes the rejection of a listener's promise.
func (m *Module) jsRejected(c goja.FunctionCall) goja.Value {
	o := c.This.ToObject(m.r.VM)
	m.r.Invoke(o, "destroy", c.Argument(0))
	return js.Undefined
}
