package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/modules/events"
)

// A Duplex is the inside of a stream: of a Duplex, with its two sides, as well as of a
// Readable or a Writable, which has one.
type Duplex struct {
	m    *Module
	this *goja.Object
	r    *readable
	w    *writable

	compact  *events.Compact // what else would be properties; nil for properties
	halfOpen goja.Value      // allowHalfOpen, if compact

	impl      any        // of a stream written in Go: see [Source] and its siblings
	transform *transform // of a Transform
}

// streams holds the inside of every stream.
var streams = js.NewSlot[Duplex]("stream")

// A lifecycle is what both sides of a stream have in common: how they begin and end.
type lifecycle struct {
	constructed  bool // nothing is asked of the stream before
	autoDestroy  bool // the stream is destroyed when it has ended
	emitClose    bool
	destroyed    bool
	errorEmitted bool
	closed       bool // destroying is done
	closeEmitted bool

	errored goja.Value // why it was destroyed; nil for no error
}

// Impl returns the Go inside of a stream, as it was given to [Module.InitDuplex] or a
// sibling; nil for what has none.
func Impl(stream goja.Value) any {
	if d := streams.Get(stream); d != nil {
		return d.impl
	}
	return nil
}

// inside returns the inside of this, which it makes if it has none of its own.
func (m *Module) inside(this *goja.Object) *Duplex {
	if d := streams.Get(this); d != nil && d.this == this {
		return d
	}
	d := &Duplex{m: m, this: this}
	streams.Set(m.r, this, d)
	return d
}

// readableOf returns the readable side of a stream; read is the property that Node
// would read first of the state of what is none.
func (m *Module) readableOf(this goja.Value, read string) *readable {
	if d := streams.Get(this); d != nil && d.r != nil {
		return d.r
	}
	panic(m.noState(read))
}

// writableOf returns the writable side of a stream.
func (m *Module) writableOf(this goja.Value, read string) *writable {
	if d := streams.Get(this); d != nil && d.w != nil {
		return d.w
	}
	panic(m.noState(read))
}

func (m *Module) noState(read string) goja.Value {
	return m.r.VM.NewTypeError("Cannot read properties of undefined (reading '%s')", read)
}

// stateSymbol is how Node's messages name what it reads most of a state.
const stateSymbol = "Symbol(kState)"

// sides returns the lifecycles of the sides that there are.
func (d *Duplex) sides() (r, w *lifecycle) {
	if d.r != nil {
		r = &d.r.lifecycle
	}
	if d.w != nil {
		w = &d.w.lifecycle
	}
	return r, w
}

// emit emits an event by the stream's method emit.
func (d *Duplex) emit(event string, args ...goja.Value) {
	if d.compact != nil {
		d.compact.Emit(event, args...)
	} else {
		d.m.events.Emit(d.this, event, args...)
	}
}

// hasListener tells whether an event has any.
func (d *Duplex) hasListener(event string) bool {
	if d.compact != nil {
		return d.compact.ListenerCount(event) > 0
	}
	return d.m.events.ListenerCount(d.this, event) > 0
}

// lookup finds a method on the stream.
func (d *Duplex) lookup(name string) goja.Value {
	if v := d.this.Get(name); v != nil {
		return v
	}
	return js.Undefined
}

// find is lookup for a method that is looked up often.
func (d *Duplex) find(method *layout.Inherited) goja.Value {
	if v := method.Get(d.this); v != nil {
		return v
	}
	return js.Undefined
}

// call calls what lookup found.
func (d *Duplex) call(name string, method goja.Value, args ...goja.Value) goja.Value {
	fn := d.m.r.Callable(method)
	if fn == nil {
		panic(d.m.r.VM.NewTypeError("stream.%s is not a function", name))
	}
	before := d.m.r.NoteReceiver(d.this)
	result := fn(goja.FunctionCall{This: d.this, Arguments: args})
	d.m.r.RestoreReceiver(before)
	return result
}

// is tells whether what lookup found is a method of the package's own.
func is(found goja.Value, own *goja.Object) bool { return found == goja.Value(own) }

// The names of a stream's own events, in the order in which they are listed.
var (
	readableEvents = []string{"close", "error", "data", "end", "readable"}
	writableEvents = []string{"close", "error", "prefinish", "finish", "drain"}
	duplexEvents   = []string{"close", "error", "prefinish", "finish", "drain", "data", "end", "readable"}
)

// duplexMethods are the options of a Duplex that become its methods.
var duplexMethods = []string{"read", "write", "writev", "destroy", "final", "construct"}

func (m *Module) defineDuplex() {
	m.duplex = m.r.NewClass(js.Class{
		Name:   "Duplex",
		Length: 1,
		Parent: m.readable,
		Init: func(this *goja.Object, args []goja.Value) {
			m.initDuplex(this, goja.FunctionCall{Arguments: args}.Argument(0))
		},
	})
	proto, writable := js.Proto(m.duplex), js.Proto(m.writable)
	methods := m.r.On(proto)
	for _, name := range []string{"write", "cork", "uncork", "setDefaultEncoding", "_write", "_writev", "end", "destroy"} {
		methods.Value(name, writable.Get(name))
	}
	m.defineWritableAccessors(proto, "writable", "writableHighWaterMark", "writableObjectMode", "writableBuffer",
		"writableLength", "writableFinished", "writableCorked", "writableEnded", "writableNeedDrain")
	m.accessor(proto, "destroyed",
		func(this goja.Value) goja.Value {
			d := streams.Get(this)
			return m.boolean(d != nil && d.r != nil && d.w != nil && d.r.destroyed && d.w.destroyed)
		},
		func(this, v goja.Value) {
			if d := streams.Get(this); d != nil && d.r != nil && d.w != nil {
				d.r.destroyed, d.w.destroyed = v.ToBoolean(), v.ToBoolean()
			}
		})
	m.r.On(m.duplex).
		Value("fromWeb", m.late("", 2, "from_web", "duplex")).
		Value("toWeb", m.late("", 1, "to_web", "duplex")).
		Value("from", m.late("", 1, "duplex_from", "from"))
}

// initDuplex is the constructor: ([options]).
func (m *Module) initDuplex(this *goja.Object, options goja.Value) *Duplex {
	return m.initBoth(this, options, m.readableSettings(options, true), m.writableSettings(options, true))
}

func (m *Module) initBoth(this *goja.Object, options goja.Value, readable, writable settings) *Duplex {
	m.events.Preset(this, duplexEvents)
	d := m.inside(this)
	d.r, d.w = newReadable(d, readable), newWritable(d, writable)
	d.showState()
	d.setHalfOpen(!js.IsFalse(js.Get(options, "allowHalfOpen")))
	if js.IsFalse(js.Get(options, "readable")) {
		d.r.close()
	}
	if js.IsFalse(js.Get(options, "writable")) {
		d.w.close()
	}
	d.takeMethods(options, duplexMethods...)
	d.followSignal(options)
	m.initEmitter(this, options)
	d.construct()
	return d
}

// setHalfOpen defines allowHalfOpen, which is a property of the stream and nowhere
// else unless that is compact.
func (d *Duplex) setHalfOpen(on bool) {
	if d.compact != nil {
		d.halfOpen = d.m.boolean(on)
	} else {
		define(d.this.Set("allowHalfOpen", d.m.boolean(on)))
	}
}

func (d *Duplex) allowHalfOpen() goja.Value {
	if d.compact != nil {
		return d.halfOpen
	}
	return d.lookup("allowHalfOpen")
}

// showState defines the properties through which a script looks into the stream.
func (d *Duplex) showState() {
	if d.compact != nil {
		return
	}
	if d.r != nil {
		define(d.this.Set("_readableState", d.r.view()))
	}
	if d.w != nil {
		define(d.this.Set("_writableState", d.w.view()))
	}
}
