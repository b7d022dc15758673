package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A transform is what a Transform has beside its two sides.
type transform struct {
	d *Duplex

	done     func(err goja.Value) // calls back for the chunk that is being transformed
	before   int                  // what was readable before it
	callback *goja.Object         // what _transform calls back; nil as long as nobody needs it
	waiting  func(err goja.Value) // done, if the readable side has no room; nil otherwise
}

// callbackSymbol is a property of every Transform, under which Node keeps the callback of a chunk
// whose result has no room.
var callbackSymbol = goja.NewSymbol("kCallback")

func (m *Module) defineTransform() {
	m.transform = m.r.NewClass(js.Class{
		Name:   "Transform",
		Length: 1,
		Parent: m.duplex,
		Init: func(this *goja.Object, args []goja.Value) {
			m.initTransform(this, goja.FunctionCall{Arguments: args}.Argument(0))
		},
	})
	proto := js.Proto(m.transform)
	of := func(this goja.Value) *transform {
		if d := streams.Get(this); d != nil && d.transform != nil {
			return d.transform
		}
		panic(m.noState("length"))
	}
	m.method(proto, "_final", "final", 1, func(c goja.FunctionCall) goja.Value {
		cb := c.Argument(0)
		of(c.This).final(func(err goja.Value) { m.callOptional(cb, err) })
		return js.Undefined
	})
	m.method(proto, "_transform", "", 3, func(goja.FunctionCall) goja.Value {
		panic(nodeerr.New(m.r, "ERR_METHOD_NOT_IMPLEMENTED", "_transform()"))
	})
	m.method(proto, "_write", "", 3, func(c goja.FunctionCall) goja.Value {
		cb, t := c.Argument(2), of(c.This)
		t.write(t.d.Chunk(c.Argument(0), c.Argument(1)), func(err goja.Value) { m.callOptional(cb, err) })
		return js.Undefined
	})
	m.method(proto, "_read", "", 0, func(c goja.FunctionCall) goja.Value {
		of(c.This).read()
		return js.Undefined
	})
	own := func(name string) *goja.Object { return proto.Get(name).(*goja.Object) }
	m.definePrefinish()
	m.own.transformFinal, m.own.transformWrite, m.own.transformRead = own("_final"), own("_write"), own("_read")
}

// callOptional calls a script's callback, with an error or without arguments.
func (m *Module) callOptional(cb, err goja.Value) {
	switch {
	case !js.IsFunction(cb):
	case err == nil:
		m.callBack(cb)
	default:
		m.callBack(cb, err)
	}
}

// Chunk is a chunk that a script passes to a method on the inside.
func (d *Duplex) Chunk(v, encoding goja.Value) Chunk {
	c := Chunk{Value: v, given: encoding}
	if d.w == nil || !d.w.objectMode {
		if b, ok := buffer.Bytes(v); ok {
			c.Bytes = b
		}
	}
	if goja.IsString(encoding) {
		c.Encoding = encoding.String()
	}
	return c
}

// initTransform is the constructor: ([options]).
func (m *Module) initTransform(this *goja.Object, options goja.Value) *Duplex {
	d := m.inside(this)
	d.transform = &transform{d: d}
	readable, writable := m.transformSettings(options)
	m.initBoth(this, options, readable, writable)
	d.r.sync = false // what is pushed while a chunk is transformed flows at once
	d.takeMethods(options, "transform", "flush")
	define(this.SetSymbol(callbackSymbol, m.val.null))
	m.events.On(this, "prefinish", m.prefinish)
	return d
}

// write transforms a chunk. done is called when the result has found room.
func (t *transform) write(c Chunk, done func(err goja.Value)) {
	d := t.d
	t.done, t.before = done, d.r.length
	method := d.lookup("_transform")
	if is(method, d.m.own.passThrough) {
		if c.Bytes != nil || !js.IsNullish(c.Value) {
			d.push(c)
		}
		t.transformed(nil)
		return
	}
	d.call("_transform", method, c.value(d.m), c.encodingValue(d.m), t.callbackFunc())
}

func (t *transform) callbackFunc() *goja.Object {
	if t.callback == nil {
		t.callback = t.d.m.r.Func("", 2, func(c goja.FunctionCall) goja.Value {
			if err := errorOrNil(c.Argument(0)); err != nil {
				t.transformed(err)
				return js.Undefined
			}
			if v := c.Argument(1); !js.IsNullish(v) {
				t.d.pushValue(v)
			}
			t.transformed(nil)
			return js.Undefined
		})
	}
	return t.callback
}

// transformed is called when a chunk was transformed and what came of it was pushed.
func (t *transform) transformed(err goja.Value) {
	r, done := t.d.r, t.done
	switch {
	case err != nil:
		done(err)
	case r.ended: // nothing more can be read: the writer must not go on before 'end'
		t.d.m.r.NextTick(func() { done(nil) })
	case t.d.w.ended || t.before == r.length || r.length < r.highWaterMark:
		done(nil)
	default:
		t.waiting = done
	}
}

// read lets the next chunk come: there is room again.
func (t *transform) read() {
	if done := t.waiting; done != nil {
		t.waiting = nil
		done(nil)
	}
}

// final flushes what the transform holds back, and ends the readable side.
func (t *transform) final(done func(err goja.Value)) {
	d := t.d
	flush := d.lookup("_flush")
	if !js.IsFunction(flush) || js.Truthy(d.lookup("destroyed")) {
		d.pushValue(d.m.val.null)
		done(nil)
		return
	}
	d.call("_flush", flush, d.m.r.Func("", 2, func(c goja.FunctionCall) goja.Value {
		if err := errorOrNil(c.Argument(0)); err != nil {
			done(err)
			return js.Undefined
		}
		if v := c.Argument(1); !js.IsNullish(v) {
			d.pushValue(v)
		}
		d.pushValue(d.m.val.null)
		done(nil)
		return js.Undefined
	}))
}

// definePrefinish makes the listener that flushes a Transform whose _final is not the
// one that does.
func (m *Module) definePrefinish() {
	m.prefinish = m.r.Func("prefinish", 0, func(c goja.FunctionCall) goja.Value {
		d := streams.Get(c.This)
		if d == nil || d.transform == nil || is(d.lookup("_final"), m.own.transformFinal) {
			return js.Undefined
		}
		d.transform.final(func(err goja.Value) {
			if err != nil {
				d.invokeDestroy(err)
			}
		})
		return js.Undefined
	})
}

// pushValue calls push.
func (d *Duplex) pushValue(v goja.Value) bool {
	method := d.find(&d.m.atPush)
	if is(method, d.m.own.push) {
		return d.r.push(v, js.Undefined)
	}
	return d.call("push", method, v).ToBoolean()
}

// push is pushValue for a chunk, of which no Buffer is made unless somebody asks.
func (d *Duplex) push(c Chunk) bool {
	method := d.find(&d.m.atPush)
	switch {
	case !is(method, d.m.own.push):
		return d.call("push", method, c.value(d.m)).ToBoolean()
	case c.Bytes != nil && !d.r.objectMode, c.held != nil:
		return d.r.pushChunk(c)
	}
	return d.r.push(c.value(d.m), js.Undefined)
}

func (m *Module) definePassThrough() {
	m.passThrough = m.r.NewClass(js.Class{
		Name:   "PassThrough",
		Length: 1,
		Parent: m.transform,
		Init: func(this *goja.Object, args []goja.Value) {
			m.initTransform(this, goja.FunctionCall{Arguments: args}.Argument(0))
		},
	})
	proto := js.Proto(m.passThrough)
	m.method(proto, "_transform", "", 3, func(c goja.FunctionCall) goja.Value {
		m.r.Call(c.Argument(2), js.Undefined, m.val.null, c.Argument(0))
		return js.Undefined
	})
	m.own.passThrough = proto.Get("_transform").(*goja.Object)
}
