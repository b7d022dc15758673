package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineImpl makes the methods that lead to the Go inside of a stream.
func (m *Module) defineImpl() {
	done := func(cb goja.Value) func(goja.Value) {
		return func(err goja.Value) { m.callOptional(cb, err) }
	}
	m.own.implRead = m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		_, impl := implOf[Source](m, c.This)
		impl.Read(int(c.Argument(0).ToInteger()))
		return js.Undefined
	})
	m.own.implWrite = m.r.Func("", 3, func(c goja.FunctionCall) goja.Value {
		d, impl := implOf[Sink](m, c.This)
		impl.Write(d.Chunk(c.Argument(0), c.Argument(1)), done(c.Argument(2)))
		return js.Undefined
	})
	m.own.implWritev = m.r.Func("", 2, func(c goja.FunctionCall) goja.Value {
		d, impl := implOf[VectorSink](m, c.This)
		var chunks []Chunk
		m.r.ForOf(c.Argument(0), func(entry goja.Value) bool {
			chunks = append(chunks, d.Chunk(js.Get(entry, "chunk"), js.Get(entry, "encoding")))
			return true
		})
		impl.Writev(chunks, done(c.Argument(1)))
		return js.Undefined
	})
	m.own.implFinal = m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		_, impl := implOf[Finalizer](m, c.This)
		impl.Final(done(c.Argument(0)))
		return js.Undefined
	})
	m.own.implDestroy = m.r.Func("", 2, func(c goja.FunctionCall) goja.Value {
		_, impl := implOf[Destroyer](m, c.This)
		why, callBack := c.Argument(0), done(c.Argument(1))
		impl.Destroy(errorOrNil(why), func(err goja.Value) {
			if err == nil {
				err = why // null or undefined, as it came
			}
			callBack(err)
		})
		return js.Undefined
	})
}

// implOf returns a stream and what it can do by its Go inside: a script may call the
// method of another class on it.
func implOf[T any](m *Module, this goja.Value) (*Duplex, T) {
	if d := streams.Get(this); d != nil {
		if impl, ok := d.impl.(T); ok {
			return d, impl
		}
	}
	panic(m.noState(stateSymbol))
}

// Implement defines the methods of a class written in Go that lead to what its
// instances' inside implements: those named, or all of `_read`, `_write`, `_writev`,
// `_final` and `_destroy`. A script may override them, and call them.
func (m *Module) Implement(proto *goja.Object, names ...string) {
	if len(names) == 0 {
		names = []string{"_read", "_write", "_writev", "_final", "_destroy"}
	}
	methods := map[string]*goja.Object{
		"_read": m.own.implRead, "_write": m.own.implWrite, "_writev": m.own.implWritev,
		"_final": m.own.implFinal, "_destroy": m.own.implDestroy,
	}
	for _, name := range names {
		m.r.On(proto).Value(name, methods[name])
	}
}

// InitDuplex makes this a Duplex whose inside is impl.
func (m *Module) InitDuplex(this *goja.Object, opts Options, impl any) *Duplex {
	d := m.inside(this)
	readable, writable := opts.sides(m)
	d.r, d.w = newReadable(d, readable), newWritable(d, writable)
	switch {
	case d.compact != nil: // it was initialised before
	case opts.Compact && js.IsUndefined(this.Get("_events")):
		d.compact = m.events.InitCompact(this, duplexEvents, opts.Script)
	default:
		m.events.Preset(this, duplexEvents)
	}
	if !opts.Readable {
		d.r.close()
	}
	if !opts.Writable {
		d.w.close()
	}
	d.showState()
	d.setHalfOpen(opts.AllowHalfOpen)
	d.takeMethods(opts.Script, duplexMethods...)
	return d.setImpl(impl)
}

// InitReadable makes this a Readable whose inside is impl.
func (m *Module) InitReadable(this *goja.Object, opts Options, impl any) *Duplex {
	m.events.Preset(this, readableEvents)
	d := m.inside(this)
	d.r = newReadable(d, opts.settings(m))
	d.showState()
	return d.setImpl(impl)
}

// InitWritable makes this a Writable whose inside is impl.
func (m *Module) InitWritable(this *goja.Object, opts Options, impl any) *Duplex {
	m.events.Preset(this, writableEvents)
	d := m.inside(this)
	d.w = newWritable(d, opts.settings(m))
	d.showState()
	return d.setImpl(impl)
}

// ConstructReadable is the constructor Readable, for a class written in Go whose options
// are a script's.
func (m *Module) ConstructReadable(this *goja.Object, options goja.Value, impl any) *Duplex {
	m.inside(this).impl = impl
	return m.initReadable(this, options)
}

// ConstructWritable is the constructor Writable.
func (m *Module) ConstructWritable(this *goja.Object, options goja.Value, impl any) *Duplex {
	m.inside(this).impl = impl
	return m.initWritable(this, options)
}

func (d *Duplex) setImpl(impl any) *Duplex {
	d.impl = impl
	if d.compact == nil {
		d.m.initEmitter(d.this, js.Undefined)
	}
	d.construct()
	return d
}

func (o Options) settings(m *Module) settings {
	return settings{
		objectMode:      o.ObjectMode,
		highWaterMark:   o.HighWaterMark,
		emitClose:       !o.NoEmitClose,
		autoDestroy:     !o.NoAutoDestroy,
		defaultEncoding: m.val.utf8,
		keepStrings:     o.KeepStrings,
		admit:           o.Admit,
	}
}

// sides are the settings of the sides of a Duplex.
func (o Options) sides(m *Module) (readable, writable settings) {
	all := o.settings(m)
	if _, ok := o.Script.(*goja.Object); !ok {
		return all, all
	}
	readable, writable = m.readableSettings(o.Script, true), m.writableSettings(o.Script, true)
	for _, side := range []*settings{&readable, &writable} {
		side.emitClose, side.autoDestroy, side.keepStrings, side.admit = all.emitClose, all.autoDestroy, all.keepStrings, all.admit
	}
	return readable, writable
}

// Object returns the stream as scripts know it.
func (d *Duplex) Object() *goja.Object { return d.this }

// Emit emits an event by the stream's method emit.
func (d *Duplex) Emit(event string, args ...goja.Value) { d.emit(event, args...) }

// On adds a listener by the stream's method on.
func (d *Duplex) On(event string, listener *goja.Object) {
	if d.compact != nil {
		d.compact.On(event, listener)
	} else {
		d.m.events.On(d.this, event, listener)
	}
}

// Push gives bytes to the readable side, which owns them from then on. It reports
// whether the source may go on. Like all methods here that scripts may override, it
// calls the stream's own if it is overridden.
func (d *Duplex) Push(b []byte) bool {
	if b == nil {
		b = []byte{}
	}
	return d.push(Chunk{Bytes: b})
}

// PushHeld is Push for bytes that are held. They are fetched when somebody looks at them:
// a script, or a sink that is no [HeldSink].
func (d *Duplex) PushHeld(h Held) bool { return d.push(Chunk{held: h}) }

// PushValue gives a value to the readable side.
func (d *Duplex) PushValue(v goja.Value) bool { return d.pushValue(v) }

// PushEOF tells the readable side that there is no more.
func (d *Duplex) PushEOF() { d.pushValue(d.m.val.null) }

// Read0 has the readable side fill its buffer, and emit what is due.
func (d *Duplex) Read0() { d.read0() }

// SetFlowing sets the property readableFlowing, and does nothing else.
func (d *Duplex) SetFlowing(on bool) { d.r.flowing = flowOf(d.m.boolean(on)) }

// IsPaused tells whether the readable side was stopped.
func (d *Duplex) IsPaused() bool { return d.r.isPaused() }

// AutoDestroy tells whether the stream is destroyed when it has ended.
func (d *Duplex) AutoDestroy() bool {
	r, w := d.sides()
	if w != nil {
		return w.autoDestroy
	}
	return r.autoDestroy
}

// SetAutoDestroy says so.
func (d *Duplex) SetAutoDestroy(on bool) {
	r, w := d.sides()
	for _, side := range []*lifecycle{r, w} {
		if side != nil {
			side.autoDestroy = on
		}
	}
}

// ReadableLength is how much waits to be read.
func (d *Duplex) ReadableLength() int { return d.r.length }

// IsReadable is the property readable.
func (d *Duplex) IsReadable() bool { return d.r != nil && d.r.isReadable() }

// IsWritable is the property writable.
func (d *Duplex) IsWritable() bool { return d.w != nil && d.w.isWritable() }

// WritableLength is how much waits to be written, or is being written.
func (d *Duplex) WritableLength() int { return d.w.length }

// WritableEnded tells whether end was called.
func (d *Duplex) WritableEnded() bool { return d.w.ending }

// WritableFinished tells whether 'finish' was emitted.
func (d *Duplex) WritableFinished() bool { return d.w.finished }

// EachBuffered calls f for each chunk that waits to be written, but for the one that
// is being written.
func (d *Duplex) EachBuffered(f func(Chunk)) {
	for _, c := range d.w.waiting[d.w.head:] {
		f(c)
	}
}

// End ends the writable side.
func (d *Duplex) End() {
	if method := d.lookup("end"); is(method, d.m.own.end) {
		d.w.end(nil, nil)
	} else {
		d.call("end", method)
	}
}

// AllowHalfOpen is the property of that name.
func (d *Duplex) AllowHalfOpen() bool { return js.Truthy(d.allowHalfOpen()) }

// Destroy destroys the stream; err may be nil.
func (d *Duplex) Destroy(err goja.Value) { d.invokeDestroy(errorOrNil(err)) }

// ErrorOrDestroy deals with an error as the stream deals with its own: it destroys the
// stream, or only emits the error if autoDestroy is off.
func (d *Duplex) ErrorOrDestroy(err goja.Value) { d.errorOrDestroy(err, false) }

// Destroyed tells whether the stream was destroyed.
func (d *Duplex) Destroyed() bool { return d.isDestroyed() }

// Undestroy makes the stream what it was at first, to be used again.
func (d *Duplex) Undestroy() { d.undestroy() }

// Errored is why the stream was destroyed, nil for no error.
func (d *Duplex) Errored() goja.Value {
	r, w := d.sides()
	if w != nil && w.errored != nil {
		return w.errored
	}
	if r != nil {
		return r.errored
	}
	return nil
}
