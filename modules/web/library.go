package web

import (
	"crypto/rand"
	_ "embed" // for the libraries
	"fmt"
	"runtime"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

var (
	//go:embed event.js
	eventText string
	//go:embed event_target.js
	eventTargetText string
	//go:embed dom_exception.js
	domExceptionText string
	//go:embed abort.js
	abortText string
	//go:embed message.js
	messageText string
	//go:embed blob.js
	blobText string
	//go:embed queuing.js
	queuingText string
	//go:embed readable_stream.js
	readableStreamText string
	//go:embed readable_state.js
	readableStateText string
	//go:embed readable_bytes.js
	readableBytesText string
	//go:embed readable_from.js
	readableFromText string
	//go:embed readable_iterator.js
	readableIteratorText string
	//go:embed readers.js
	readersText string
	//go:embed tee.js
	teeText string
	//go:embed pipe.js
	pipeText string
	//go:embed writable_stream.js
	writableStreamText string
	//go:embed transform_stream.js
	transformStreamText string
	//go:embed compression.js
	compressionText string
	//go:embed streams.js
	streamsText string
	//go:embed worker_threads.js
	workerThreadsText string
)

// Libraries are the builtin modules of this package by name.
var Libraries = map[string]js.Loader{
	"internal/event":         library.New("web/event", eventText).Loader(eventNative),
	"internal/event_target":  library.New("web/event_target", eventTargetText).Loader(eventTargetNative),
	"internal/dom_exception": library.New("web/dom_exception", domExceptionText).Loader(domExceptionNative),
	"internal/abort":         library.New("web/abort", abortText).Loader(abortNative),
	"internal/blob":          library.New("web/blob", blobText).Loader(blobNative),
	"internal/message":       library.New("web/message", messageText).Loader(messageNative),

	"internal/queuing":           library.New("web/queuing", queuingText).Loader(streamNative),
	"internal/readable_stream":   library.New("web/readable_stream", readableStreamText).Loader(streamNative),
	"internal/readable_state":    library.New("web/readable_state", readableStateText).Loader(streamNative),
	"internal/readable_bytes":    library.New("web/readable_bytes", readableBytesText).Loader(streamNative),
	"internal/readable_from":     library.New("web/readable_from", readableFromText).Loader(streamNative),
	"internal/readable_iterator": library.New("web/readable_iterator", readableIteratorText).Loader(streamNative),
	"internal/readers":           library.New("web/readers", readersText).Loader(streamNative),
	"internal/tee":               library.New("web/tee", teeText).Loader(streamNative),
	"internal/pipe":              library.New("web/pipe", pipeText).Loader(streamNative),
	"internal/writable_stream":   library.New("web/writable_stream", writableStreamText).Loader(streamNative),
	"internal/compression":       library.New("web/compression", compressionText).Loader(streamNative),
	"internal/transform_stream":  library.New("web/transform_stream", transformStreamText).Loader(streamNative),
}

// LoadStreams makes the exports of node:stream/web.
var LoadStreams = library.New("stream/web", streamsText).Loader(nil)

// LoadWorkerThreads makes the exports of node:worker_threads.
var LoadWorkerThreads = library.New("worker_threads", workerThreadsText).Loader(workerThreadsNative)

func eventNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Method("now", 0, func(goja.FunctionCall) goja.Value {
			return r.VM.ToValue(js.Milliseconds(r.Now()))
		})
	return native
}

func eventTargetNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("kMaxListeners", MaxListenersSymbol).
		Value("kMaxListenersWarned", MaxListenersWarnedSymbol).
		Value("kResistStopPropagation", resistStopPropagation).
		Method("defaultMaxListeners", 0, func(goja.FunctionCall) goja.Value {
			return js.Get(r.Builtin("events"), "defaultMaxListeners")
		}).
		Method("throwInTick", 1, func(c goja.FunctionCall) goja.Value {
			thrown := c.Argument(0)
			r.NextTick(func() { r.Rethrow(thrown) })
			return js.Undefined
		}).
		Method("warn", 1, func(c goja.FunctionCall) goja.Value {
			return r.Invoke(r.Builtin("process"), "emitWarning", c.Argument(0))
		})
	return native
}

func domExceptionNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).
		Value("captureStack", r.ErrorClass(js.Error).Get("captureStackTrace")).
		Method("invalidThis", 0, func(goja.FunctionCall) goja.Value {
			return r.NewError(js.TypeError, "ERR_INVALID_THIS", `Value of "this" must be of DOMException`)
		})
	return native
}

func abortNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).
		Value("kTwin", twinSymbol).
		Value("kAdopt", adoptSymbol).
		Value("inspect", r.Inspect.InspectFunction()).
		Method("unreferencedTimer", 2, func(c goja.FunctionCall) goja.Value {
			f, res := c.Argument(1), r.NewResource("Timeout", nil)
			timer := r.Loop.NewTimer(eventloop.Func(func() {
				r.CallBack(res, func() { r.Call(f, js.Undefined) })
			}))
			timer.Unref()
			timer.Start(max(1, c.Argument(0).ToInteger()), false)
			return js.Undefined
		})
	return native
}

// portResources are the resources of message ports and of channels that are like them.
var portResources = js.NewSlot[js.Resource]("resource")

func messageNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	method := func(name string, length int, f func(c goja.FunctionCall)) {
		r.On(native).Method(name, length, func(c goja.FunctionCall) goja.Value {
			f(c)
			return js.Undefined
		})
	}
	callback := func(c goja.FunctionCall) eventloop.Task {
		f := c.Argument(0)
		return eventloop.Func(func() { r.Call(f, js.Undefined) })
	}
	method("post", 1, func(c goja.FunctionCall) {
		// A loop that was stopped has nobody left who waits.
		_ = r.Loop.PostUnref(callback(c))
	})
	method("again", 1, func(c goja.FunctionCall) { r.Loop.Again(callback(c)) })
	method("atClose", 1, func(c goja.FunctionCall) { r.Loop.AtClose(callback(c)) })
	method("beginResource", 1, func(c goja.FunctionCall) {
		if port := js.Object(c.Argument(0)); r.WatchesResources() {
			portResources.Set(r, port, r.NewResource("MESSAGEPORT", port))
		}
	})
	method("within", 2, func(c goja.FunctionCall) {
		scope := r.Enter(portResources.Get(c.Argument(0)))
		r.Call(c.Argument(1), js.Undefined)
		r.Leave(scope)
	})
	method("endResource", 1, func(c goja.FunctionCall) { r.DestroyResource(portResources.Get(c.Argument(0))) })
	method("ref", 0, func(goja.FunctionCall) { r.Loop.Ref() })
	method("unref", 0, func(goja.FunctionCall) { r.Loop.Unref() })
	method("warn", 1, func(c goja.FunctionCall) { r.EmitWarning(c.Argument(0).String(), "", "") })
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("kTwin", twinSymbol).
		Value("kAdopt", adoptSymbol).
		Method("typeError", 2, func(c goja.FunctionCall) goja.Value {
			return r.NewError(js.TypeError, c.Argument(0).String(), c.Argument(1).String())
		}).
		Method("transferList", 1, func(c goja.FunctionCall) goja.Value {
			return array(r, transferList(r, c.Argument(0)))
		}).
		Method("clone", 2, func(c goja.FunctionCall) goja.Value {
			list, _ := iterate(r, js.Object(c.Argument(1)))
			copied, moved := clone(r, c.Argument(0), list)
			result := r.VM.NewObject()
			r.On(result).Value("copied", copied).Value("moved", array(r, moved))
			return result
		})
	return native
}

func blobNative(r *js.Realm) goja.Value {
	lineBreak := "\n"
	if runtime.GOOS == "windows" {
		lineBreak = "\r\n"
	}
	native := r.VM.NewObject()
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("kClone", CloneSymbol).
		Value("lineBreak", r.VM.ToValue(lineBreak)).
		Method("invalidState", 1, func(c goja.FunctionCall) goja.Value {
			return r.NewError(js.TypeError, "ERR_INVALID_STATE", "Invalid state: "+c.Argument(0).String())
		}).
		Method("uuid", 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(uuid()) })
	return native
}

// uuid makes a random UUID, of version 4.
func uuid() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // it never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

func streamNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	failure := func(name string, class js.ErrorClass) {
		r.On(native).Method(name, 2, func(c goja.FunctionCall) goja.Value {
			return r.NewError(class, c.Argument(0).String(), c.Argument(1).String())
		})
	}
	failure("typeError", js.TypeError)
	failure("rangeError", js.RangeError)
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("asyncIterator", r.WellKnownSymbol("asyncIterator")).
		Method("transfer", 1, func(c goja.FunctionCall) goja.Value {
			b, ok := js.ArrayBuffer(c.Argument(0))
			if !ok || b.Detached() {
				panic(r.NewError(js.TypeError, "", "Cannot transfer a detached ArrayBuffer"))
			}
			moved := r.VM.ToValue(r.VM.NewArrayBuffer(b.Bytes()))
			b.Detach()
			return moved
		}).
		Method("nextTick", 1, func(c goja.FunctionCall) goja.Value {
			f := js.AsCallable(c.Argument(0))
			r.NextTick(func() { f(goja.FunctionCall{This: js.Undefined}) })
			return js.Undefined
		}).
		Method("queueMicrotask", 1, func(c goja.FunctionCall) goja.Value {
			r.QueueMicrotask(c.Argument(0))
			return js.Undefined
		}).
		Method("validateAbortSignal", 1, func(c goja.FunctionCall) goja.Value {
			SignalArgument(r, c.Argument(0), "options.signal")
			return js.Undefined
		}).
		Method("onAbort", 2, func(c goja.FunctionCall) goja.Value {
			f := c.Argument(1)
			cancel := SignalArgument(r, c.Argument(0), "options.signal").OnAbort(func() { r.Call(f, js.Undefined) })
			return r.Func("", 0, func(goja.FunctionCall) goja.Value {
				cancel()
				return js.Undefined
			})
		})
	return native
}

func workerThreadsNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).
		Value("kUntransferable", Untransferable).
		Value("EventEmitter", r.Builtin("events")).
		Method("typeError", 2, func(c goja.FunctionCall) goja.Value {
			return r.NewError(js.TypeError, c.Argument(0).String(), c.Argument(1).String())
		})
	return native
}

// array makes an array of values.
func array[T goja.Value](r *js.Realm, values []T) *goja.Object {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = v
	}
	return r.VM.NewArray(list...)
}

// NewDOMException makes a DOMException.
func NewDOMException(r *js.Realm, message, name string) *goja.Object {
	class := r.Builtin("internal/dom_exception").Get("DOMException")
	return r.New(class, r.VM.ToValue(message), r.VM.ToValue(name))
}
