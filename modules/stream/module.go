package stream

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
)

// A Module is node:stream in one realm.
type Module struct {
	r      *js.Realm
	events *events.Module
	buffer *buffer.Module

	legacy, readable, writable, duplex, transform, passThrough *goja.Object // constructors
	readableState, writableState                               *goja.Object // prototypes of the views

	own methods
	called

	native   *goja.Object            // what the parts in JavaScript are given
	parts    map[string]*goja.Object // those that are loaded
	iterator *goja.Object            // what iterators inherit from; nil until there is one
	promises *goja.Object            // stream/promises

	constructed, destroyedEarly *goja.Symbol // events that tell a stream of its own construction
	destroyedMark               *goja.Symbol // is on what stream.destroy destroyed
	marks                       marks

	highWaterMark, highWaterMarkObject int // of streams made from now on

	nop       *goja.Object // a callback that does nothing
	prefinish *goja.Object // the 'prefinish' listener of a Transform
	val       values
}

// methods are methods of the package's own. It looks methods up on the stream, as Node
// does; finding one of these, it does their work without calling it.
type methods struct {
	read, push, pause, resume, readableDestroy *goja.Object
	write, end, writableDestroy                *goja.Object
	defaultDestroy, defaultWritableDestroy     *goja.Object // _destroy

	implRead, implWrite, implWritev, implFinal, implDestroy *goja.Object

	transformRead, transformWrite, transformFinal, passThrough *goja.Object
}

// called are the methods that are looked up for every chunk.
type called struct {
	atRead, atReadInside, atWrite, atWriteInside, atPush layout.Inherited
}

// values are values that are handed to scripts again and again.
type values struct {
	null, yes, no    goja.Value
	utf8, bufferName goja.Value // names of encodings

	n      int        // the last number
	number goja.Value // the same
}

// The marks of streams that say nothing of it.
const (
	defaultHighWaterMark       = 16 * 1024
	defaultHighWaterMarkObject = 16
)

// Of returns the realm's module.
func Of(r *js.Realm) *Module { return js.State(r, newModule) }

// Load makes the exports of node:stream.
func Load(r *js.Realm) *goja.Object { return Of(r).legacy }

// LoadReadable makes the exports of `_stream_readable`; those of its siblings are what
// they are named after, too.
func LoadReadable(r *js.Realm) *goja.Object { return Of(r).readable }

// LoadWritable makes the exports of `_stream_writable`.
func LoadWritable(r *js.Realm) *goja.Object { return Of(r).writable }

// LoadDuplex makes the exports of `_stream_duplex`.
func LoadDuplex(r *js.Realm) *goja.Object { return Of(r).duplex }

// LoadTransform makes the exports of `_stream_transform`.
func LoadTransform(r *js.Realm) *goja.Object { return Of(r).transform }

// LoadPassThrough makes the exports of `_stream_passthrough`.
func LoadPassThrough(r *js.Realm) *goja.Object { return Of(r).passThrough }

// LoadPromises makes the exports of `stream/promises`.
func LoadPromises(r *js.Realm) *goja.Object { return Of(r).promises }

// LoadConsumers makes the exports of `stream/consumers`.
func LoadConsumers(r *js.Realm) *goja.Object { return Of(r).part("consumers") }

// Stream returns the constructor of legacy streams, from which all others inherit.
func (m *Module) Stream() *goja.Object { return m.legacy }

// Readable returns the constructor Readable.
func (m *Module) Readable() *goja.Object { return m.readable }

// Writable returns the constructor Writable.
func (m *Module) Writable() *goja.Object { return m.writable }

// Duplex returns the constructor Duplex.
func (m *Module) Duplex() *goja.Object { return m.duplex }

// Transform returns the constructor Transform.
func (m *Module) Transform() *goja.Object { return m.transform }

// PassThrough returns the constructor PassThrough.
func (m *Module) PassThrough() *goja.Object { return m.passThrough }

// DuplexMethod returns a method of Duplex.prototype, for classes whose own does more.
func (m *Module) DuplexMethod(name string) goja.Value { return js.Proto(m.duplex).Get(name) }

func newModule(r *js.Realm) *Module {
	m := &Module{
		r:              r,
		events:         events.Of(r),
		buffer:         buffer.Of(r),
		constructed:    goja.NewSymbol("kConstruct"),
		destroyedEarly: goja.NewSymbol("kDestroy"),
		destroyedMark:  r.SymbolFor("nodejs.stream.destroyed"),
		marks: marks{
			disturbed: r.SymbolFor("nodejs.stream.disturbed"),
			errored:   r.SymbolFor("nodejs.stream.errored"),
			readable:  r.SymbolFor("nodejs.stream.readable"),
			writable:  r.SymbolFor("nodejs.stream.writable"),
		},
		highWaterMark:       defaultHighWaterMark,
		highWaterMarkObject: defaultHighWaterMarkObject,
		val: values{
			null:       goja.Null(),
			yes:        r.VM.ToValue(true),
			no:         r.VM.ToValue(false),
			utf8:       r.VM.ToValue(buffer.UTF8.String()),
			bufferName: r.VM.ToValue(buffer.Raw.String()),
		},
		called: called{
			atRead:        layout.Inherited{Name: "read"},
			atReadInside:  layout.Inherited{Name: "_read"},
			atWrite:       layout.Inherited{Name: "write"},
			atWriteInside: layout.Inherited{Name: "_write"},
			atPush:        layout.Inherited{Name: "push"},
		},
		nop: r.Func("nop", 0, func(goja.FunctionCall) goja.Value { return js.Undefined }),
	}
	m.defineLegacy()
	m.defineReadable()
	m.defineWritable()
	m.defineDuplex()
	m.defineTransform()
	m.definePassThrough()
	m.defineOperators()
	m.defineImpl()
	m.defineExports()
	return m
}

// defineExports defines the module's exports, which are properties of Stream.
func (m *Module) defineExports() {
	m.r.On(m.legacy).
		Method("isDestroyed", 1, m.jsIsDestroyed).
		Method("isDisturbed", 1, m.jsIsDisturbed).
		Method("isErrored", 1, m.jsIsErrored).
		Method("isReadable", 1, m.jsIsReadable).
		Method("isWritable", 1, m.jsIsWritable).
		Value("Readable", m.readable).
		Value("Writable", m.writable).
		Value("Duplex", m.duplex).
		Value("Transform", m.transform).
		Value("PassThrough", m.passThrough).
		Value("duplexPair", m.late("duplexPair", 1, "duplex_pair", "duplexPair"))
	pipeline, finished := m.late("pipeline", 0, "pipeline", "pipeline"), m.late("eos", 3, "finished", "finished")
	m.r.On(m.legacy).
		Value("pipeline", pipeline).
		Value("addAbortSignal", m.late("addAbortSignal", 2, "abort", "addAbortSignal")).
		Value("finished", finished).
		Value("destroy", m.r.Func("destroyer", 2, m.jsDestroyer)).
		Value("compose", m.late("compose", 0, "compose", "compose")).
		Method("setDefaultHighWaterMark", 2, m.jsSetDefaultHighWaterMark).
		Method("getDefaultHighWaterMark", 1, m.jsGetDefaultHighWaterMark)
	m.definePromises(pipeline, finished)
	m.r.On(m.legacy).
		Value("Stream", m.legacy).
		Value("_isArrayBufferView", js.Get(m.r.VM.Get("ArrayBuffer"), "isView")).
		Value("_isUint8Array", m.r.Func("isUint8Array", 1, func(c goja.FunctionCall) goja.Value {
			return m.boolean(buffer.IsUint8Array(c.Argument(0)))
		})).
		Method("_uint8ArrayToBuffer", 1, func(c goja.FunctionCall) goja.Value {
			b, _ := buffer.Bytes(c.Argument(0))
			return m.buffer.New(b)
		})
}

// definePromises makes stream/promises, and has util.promisify find its functions.
func (m *Module) definePromises(pipeline, finished *goja.Object) {
	m.promises = m.r.VM.NewObject()
	custom := m.r.SymbolFor("nodejs.util.promisify.custom")
	for _, f := range []struct {
		name     string
		length   int
		original *goja.Object
	}{{"finished", 2, finished}, {"pipeline", 0, pipeline}} {
		promised := m.late(f.name, f.length, "promises", f.name)
		m.r.On(m.promises).Value(f.name, promised)
		get := m.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return promised })
		define(f.original.DefineAccessorPropertySymbol(custom, get, nil, goja.FLAG_FALSE, goja.FLAG_TRUE))
	}
	m.r.On(finished).Value("finished", m.promises.Get("finished"))
	get := m.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return m.promises })
	define(m.legacy.DefineAccessorProperty("promises", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
}

// DefaultHighWaterMark is the mark of streams that say nothing of it.
func (m *Module) DefaultHighWaterMark(objectMode bool) int {
	if objectMode {
		return m.highWaterMarkObject
	}
	return m.highWaterMark
}

func (m *Module) jsGetDefaultHighWaterMark(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(m.DefaultHighWaterMark(c.Argument(0).ToBoolean()))
}

func (m *Module) jsSetDefaultHighWaterMark(c goja.FunctionCall) goja.Value {
	n := int(nodeerr.Integer(m.r, c.Argument(1), "value", 0, nodeerr.MaxSafeInteger))
	if c.Argument(0).ToBoolean() {
		m.highWaterMarkObject = n
	} else {
		m.highWaterMark = n
	}
	return js.Undefined
}

// boolean is a value of a bool.
func (m *Module) boolean(b bool) goja.Value {
	if b {
		return m.val.yes
	}
	return m.val.no
}

// number is a value of an int.
func (m *Module) number(n int) goja.Value {
	if n != m.val.n || m.val.number == nil {
		m.val.n, m.val.number = n, m.r.VM.ToValue(n)
	}
	return m.val.number
}

// orNull is v, null if there is none.
func (m *Module) orNull(v goja.Value) goja.Value {
	if v == nil {
		return m.val.null
	}
	return v
}

// clamp makes a whole number of any size an int.
func clamp(n float64) int {
	if n >= math.MaxInt {
		return math.MaxInt
	}
	return int(n)
}

// define is for definitions and assignments that fail on frozen and exotic objects.
func define(err error) {
	if err != nil {
		panic(err)
	}
}
