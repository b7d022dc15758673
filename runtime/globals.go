package runtime

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/console"
	"github.com/sluicejs/sluice/modules/timers"
	"github.com/sluicejs/sluice/modules/web"
)

// defineGlobals defines the global variables that a Node program has and the
// language does not have.
func defineGlobals(r *js.Realm) {
	global := r.VM.GlobalObject()
	r.On(global).Value("global", global)
	mustDefine(global.DefineDataPropertySymbol(goja.SymToStringTag, r.VM.ToValue("global"),
		goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	timers.DefineGlobals(r)
	console.DefineGlobals(r)
	web.DefineStructuredClone(r)
	for _, l := range lazyGlobals {
		if r.HasBuiltin(l.module) {
			defineLazy(r, l)
		}
	}
	defineJSON(r)
}

// A lazy global is a property of a builtin module, which is loaded when the variable
// is first read.
type lazy struct {
	name           string
	module         string
	property       string // of the module's exports; "": the exports themselves
	getter, setter string // the names of the functions
	enumerable     bool
	data           bool // it is a data property, and not an accessor
	readOnly       bool // there is no setter, and the getter is the global object's only
}

var lazyGlobals = []lazy{
	{name: "DOMException", module: "internal/dom_exception", property: "DOMException"},
	{name: "AbortController", module: "internal/abort", property: "AbortController", getter: "get AbortController", setter: "set AbortController"},
	{name: "AbortSignal", module: "internal/abort", property: "AbortSignal", getter: "get AbortSignal", setter: "set AbortSignal"},
	{name: "Event", module: "internal/event", property: "Event", data: true},
	{name: "EventTarget", module: "internal/event_target", property: "EventTarget", data: true},
	{name: "MessageChannel", module: "internal/message", property: "MessageChannel", getter: "get MessageChannel", setter: "set MessageChannel"},
	{name: "MessagePort", module: "internal/message", property: "MessagePort", getter: "get MessagePort", setter: "set MessagePort"},
	{name: "MessageEvent", module: "internal/message", property: "MessageEvent", getter: "get MessageEvent", setter: "set MessageEvent"},
	{name: "BroadcastChannel", module: "internal/message", property: "BroadcastChannel", getter: "get BroadcastChannel", setter: "set BroadcastChannel"},
	{name: "Performance", module: "internal/performance", property: "Performance", getter: "get Performance", setter: "set Performance"},
	{name: "PerformanceEntry", module: "internal/observer", property: "PerformanceEntry", getter: "get PerformanceEntry", setter: "set PerformanceEntry"},
	{name: "PerformanceMark", module: "internal/performance", property: "PerformanceMark", getter: "get PerformanceMark", setter: "set PerformanceMark"},
	{name: "PerformanceMeasure", module: "internal/performance", property: "PerformanceMeasure", getter: "get PerformanceMeasure", setter: "set PerformanceMeasure"},
	{name: "PerformanceObserver", module: "internal/observer", property: "PerformanceObserver", getter: "get PerformanceObserver", setter: "set PerformanceObserver"},
	{name: "PerformanceObserverEntryList", module: "internal/observer", property: "PerformanceObserverEntryList", getter: "get PerformanceObserverEntryList", setter: "set PerformanceObserverEntryList"},
	{name: "PerformanceResourceTiming", module: "internal/performance", property: "PerformanceResourceTiming", getter: "get PerformanceResourceTiming", setter: "set PerformanceResourceTiming"},
	{name: "atob", module: "buffer", property: "atob", getter: "get atob", setter: "set atob", enumerable: true},
	{name: "btoa", module: "buffer", property: "btoa", getter: "get btoa", setter: "set btoa", enumerable: true},
	{name: "performance", module: "internal/performance", property: "performance", getter: "get performance", setter: "set performance", enumerable: true},
	{name: "Blob", module: "internal/blob", property: "Blob", getter: "get Blob", setter: "set Blob"},
	{name: "File", module: "internal/blob", property: "File", getter: "get File", setter: "set File"},
	{name: "TransformStream", module: "internal/transform_stream", property: "TransformStream", getter: "get TransformStream", setter: "set TransformStream"},
	{name: "TransformStreamDefaultController", module: "internal/transform_stream", property: "TransformStreamDefaultController", getter: "get TransformStreamDefaultController", setter: "set TransformStreamDefaultController"},
	{name: "TextEncoderStream", module: "internal/transform_stream", property: "TextEncoderStream", getter: "get TextEncoderStream", setter: "set TextEncoderStream"},
	{name: "TextDecoderStream", module: "internal/transform_stream", property: "TextDecoderStream", getter: "get TextDecoderStream", setter: "set TextDecoderStream"},
	{name: "WritableStream", module: "internal/writable_stream", property: "WritableStream", getter: "get WritableStream", setter: "set WritableStream"},
	{name: "WritableStreamDefaultController", module: "internal/writable_stream", property: "WritableStreamDefaultController", getter: "get WritableStreamDefaultController", setter: "set WritableStreamDefaultController"},
	{name: "WritableStreamDefaultWriter", module: "internal/writable_stream", property: "WritableStreamDefaultWriter", getter: "get WritableStreamDefaultWriter", setter: "set WritableStreamDefaultWriter"},
	{name: "ReadableStream", module: "internal/readable_stream", property: "ReadableStream", getter: "get ReadableStream", setter: "set ReadableStream"},
	{name: "ReadableStreamDefaultReader", module: "internal/readable_stream", property: "ReadableStreamDefaultReader", getter: "get ReadableStreamDefaultReader", setter: "set ReadableStreamDefaultReader"},
	{name: "ReadableStreamBYOBReader", module: "internal/readable_stream", property: "ReadableStreamBYOBReader", getter: "get ReadableStreamBYOBReader", setter: "set ReadableStreamBYOBReader"},
	{name: "ReadableStreamBYOBRequest", module: "internal/readable_stream", property: "ReadableStreamBYOBRequest", getter: "get ReadableStreamBYOBRequest", setter: "set ReadableStreamBYOBRequest"},
	{name: "ReadableByteStreamController", module: "internal/readable_stream", property: "ReadableByteStreamController", getter: "get ReadableByteStreamController", setter: "set ReadableByteStreamController"},
	{name: "ReadableStreamDefaultController", module: "internal/readable_stream", property: "ReadableStreamDefaultController", getter: "get ReadableStreamDefaultController", setter: "set ReadableStreamDefaultController"},
	{name: "ByteLengthQueuingStrategy", module: "internal/queuing", property: "ByteLengthQueuingStrategy", getter: "get ByteLengthQueuingStrategy", setter: "set ByteLengthQueuingStrategy"},
	{name: "CountQueuingStrategy", module: "internal/queuing", property: "CountQueuingStrategy", getter: "get CountQueuingStrategy", setter: "set CountQueuingStrategy"},
	{name: "CompressionStream", module: "internal/compression", property: "CompressionStream", getter: "get CompressionStream", setter: "set CompressionStream"},
	{name: "DecompressionStream", module: "internal/compression", property: "DecompressionStream", getter: "get DecompressionStream", setter: "set DecompressionStream"},
	{name: "SharedArrayBuffer", module: "internal/shared_memory", property: "SharedArrayBuffer", data: true},
	{name: "Atomics", module: "internal/shared_memory", property: "Atomics", data: true},
	{name: "crypto", module: "internal/webcrypto", property: "crypto", getter: "get crypto", enumerable: true, readOnly: true},
	{name: "Crypto", module: "internal/webcrypto", property: "Crypto", getter: "get Crypto", setter: "set Crypto"},
	{name: "CryptoKey", module: "internal/webcrypto", property: "CryptoKey", getter: "get CryptoKey", setter: "set CryptoKey"},
	{name: "SubtleCrypto", module: "internal/webcrypto", property: "SubtleCrypto", getter: "get SubtleCrypto", setter: "set SubtleCrypto"},
	{name: "CustomEvent", module: "internal/event", property: "CustomEvent", data: true},
	{name: "Buffer", module: "buffer", property: "Buffer", getter: "get", setter: "set"},
	{name: "TextEncoder", module: "internal/encoding", property: "TextEncoder", getter: "get TextEncoder", setter: "set TextEncoder"},
	{name: "TextDecoder", module: "internal/encoding", property: "TextDecoder", getter: "get TextDecoder", setter: "set TextDecoder"},
	{name: "URL", module: "url", property: "URL", data: true},
	{name: "URLSearchParams", module: "url", property: "URLSearchParams", data: true},
}

// defineLazy defines a lazy global. Most are accessors, as Node's are, until they are
// set.
func defineLazy(r *js.Realm, l lazy) {
	global := r.VM.GlobalObject()
	value := func() goja.Value {
		exports := r.Builtin(l.module)
		if l.property == "" {
			return exports
		}
		return js.Get(exports, l.property)
	}
	if l.data {
		r.LazyGlobal(l.name, l.enumerable, value)
		return
	}
	get := r.Func(l.getter, 0, func(c goja.FunctionCall) goja.Value {
		if l.readOnly && !js.IsNullish(c.This) && c.This != goja.Value(global) {
			nodeerr.Throw(r, "ERR_INVALID_THIS", "nullish or must be the global object")
		}
		return value()
	})
	enumerable := goja.ToFlag(l.enumerable)
	if l.readOnly {
		mustDefine(global.DefineAccessorProperty(l.name, get, nil, goja.FLAG_TRUE, enumerable))
		return
	}
	set := r.Func(l.setter, 1, func(c goja.FunctionCall) goja.Value {
		mustDefine(global.DefineDataProperty(l.name, c.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, enumerable))
		return js.Undefined
	})
	mustDefine(global.DefineAccessorProperty(l.name, get, set, goja.FLAG_TRUE, enumerable))
}

// mustDefine is for definitions that cannot fail on objects of one's own.
func mustDefine(err error) {
	if err != nil {
		panic(err)
	}
}
