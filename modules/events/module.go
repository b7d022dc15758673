package events

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// A Module is node:events in one realm.
type Module struct {
	r     *js.Realm
	ctor  *goja.Object
	proto *goja.Object

	// The functions as they are at first: who finds one of them on an object may
	// do its work without calling it.
	emitFunc, onFunc, onceFunc *goja.Object
	atEmit                     layout.Inherited // the method emit of objects

	defaultMaxListeners goja.Value

	onInit func(*goja.Object) // nil while nobody asks

	sym  symbols
	host intrinsics

	on js.Callable // events.on; nil until it is loaded
}

// symbols are the ones that emitters carry, and that the module exports.
type symbols struct {
	capture      *goja.Symbol // whether the rejections of listeners are errors
	shape        *goja.Symbol // whether events stay in `_events` when they have no listener
	rejection    *goja.Symbol // the method that takes a captured rejection
	errorMonitor *goja.Symbol
}

// intrinsics are functions of the language, as they were before any script ran.
type intrinsics struct {
	ownKeys, isExtensible js.Callable
	push, splice, unshift js.Callable

	functions *goja.Object // what they inherit from
}

// Of returns the realm's module.
func Of(r *js.Realm) *Module { return js.State(r, newModule) }

// Load makes the exports of node:events.
func Load(r *js.Realm) *goja.Object { return Of(r).ctor }

// Constructor returns EventEmitter.
func (m *Module) Constructor() *goja.Object { return m.ctor }

// HasOnce tells whether the method once of an object is that of EventEmitter, as it is at
// first.
func (m *Module) HasOnce(o *goja.Object) bool { return o.Get("once") == goja.Value(m.onceFunc) }

func newModule(r *js.Realm) *Module {
	m := &Module{r: r, defaultMaxListeners: r.VM.ToValue(10), atEmit: layout.Inherited{Name: "emit"}}
	global := r.VM.GlobalObject()
	arrays := js.Proto(r.Intrinsic("Array"))
	m.host = intrinsics{
		ownKeys:      js.AsCallable(js.Get(global.Get("Reflect"), "ownKeys")),
		isExtensible: js.AsCallable(js.Get(global.Get("Reflect"), "isExtensible")),
		push:         js.AsCallable(arrays.Get("push")),
		splice:       js.AsCallable(arrays.Get("splice")),
		unshift:      js.AsCallable(arrays.Get("unshift")),
		functions:    js.Proto(r.Intrinsic("Function")),
	}
	m.sym = symbols{
		capture:      goja.NewSymbol("kCapture"),
		shape:        goja.NewSymbol("shapeMode"),
		errorMonitor: goja.NewSymbol("events.errorMonitor"),
		rejection:    r.SymbolFor("nodejs.rejection"),
	}
	m.ctor = r.NewClass(js.Class{
		Name:   "EventEmitter",
		Length: 1,
		Mixin:  true,
		Init: func(this *goja.Object, args []goja.Value) {
			m.Init(this, goja.FunctionCall{Arguments: args}.Argument(0))
		},
	})
	m.proto = js.Proto(m.ctor)
	m.definePrototype()
	m.defineStatics()
	return m
}

func (m *Module) definePrototype() {
	r := m.r
	r.On(m.proto).
		Value("_events", js.Undefined).
		Value("_eventsCount", r.VM.ToValue(0)).
		Value("_maxListeners", js.Undefined).
		Method("setMaxListeners", 1, m.jsSetMaxListeners).
		Method("getMaxListeners", 0, m.jsGetMaxListeners).
		Method("emit", 1, m.jsEmit).
		Method("addListener", 2, m.jsAddListener).
		Alias("on", "addListener").
		Method("prependListener", 2, m.jsPrependListener).
		Method("once", 2, m.jsOnce).
		Method("prependOnceListener", 2, m.jsPrependOnceListener).
		Method("removeListener", 2, m.jsRemoveListener).
		Alias("off", "removeListener").
		Method("removeAllListeners", 1, m.jsRemoveAllListeners).
		Method("listeners", 1, m.jsListeners).
		Method("rawListeners", 1, m.jsRawListeners).
		Method("listenerCount", 2, m.jsListenerCount).
		Method("eventNames", 0, m.jsEventNames)
	define(m.proto.DefineDataPropertySymbol(m.sym.capture, r.VM.ToValue(false), goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	m.emitFunc = m.proto.Get("emit").(*goja.Object)
	m.onFunc = m.proto.Get("on").(*goja.Object)
	m.onceFunc = m.proto.Get("once").(*goja.Object)
}

func (m *Module) defineStatics() {
	r := m.r
	statics := r.On(m.ctor)
	statics.
		Method("addAbortListener", 2, m.jsAddAbortListener).
		Method("once", 2, m.jsOncePromise).
		Method("on", 2, m.jsOn).
		Method("getEventListeners", 2, m.jsGetEventListeners).
		Method("getMaxListeners", 1, m.jsStaticGetMaxListeners).
		Value("EventEmitter", m.ctor).
		Value("usingDomains", r.VM.ToValue(false)).
		Value("captureRejectionSymbol", m.sym.rejection)
	m.accessor("captureRejections",
		func() goja.Value { return m.proto.GetSymbol(m.sym.capture) },
		func(v goja.Value) {
			nodeerr.Boolean(r, v, "EventEmitter.captureRejections")
			define(m.proto.SetSymbol(m.sym.capture, v))
		})
	m.defineAsyncResource()
	statics.Value("errorMonitor", m.sym.errorMonitor)
	m.accessor("defaultMaxListeners",
		func() goja.Value { return m.defaultMaxListeners },
		func(v goja.Value) {
			nodeerr.Number(r, v, "defaultMaxListeners", 0, math.Inf(1))
			m.defaultMaxListeners = v
		})
	r.Hidden(m.ctor).
		Constant("kMaxEventTargetListeners", web.MaxListenersSymbol).
		Constant("kMaxEventTargetListenersWarned", web.MaxListenersWarnedSymbol)
	statics.
		Value("setMaxListeners", r.Func("", 0, m.jsStaticSetMaxListeners)).
		Value("init", r.Func("", 1, m.jsInit)).
		Value("listenerCount", r.Func("", 2, m.jsStaticListenerCount))
}

// accessor defines one of the static accessors, which cannot be deleted.
func (m *Module) accessor(name string, get func() goja.Value, set func(goja.Value)) {
	getter := m.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return get() })
	setter := m.r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
		set(c.Argument(0))
		return js.Undefined
	})
	define(m.ctor.DefineAccessorProperty(name, getter, setter, goja.FLAG_FALSE, goja.FLAG_TRUE))
}

// define is for definitions and assignments that fail on frozen and exotic objects.
func define(err error) {
	if err != nil {
		panic(err)
	}
}
