package web

import (
	_ "embed" // for the libraries
	"time"

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
)

// Libraries are the builtin modules of this package by name.
var Libraries = map[string]js.Loader{
	"internal/event":         library.New("web/event", eventText).Loader(eventNative),
	"internal/event_target":  library.New("web/event_target", eventTargetText).Loader(eventTargetNative),
	"internal/dom_exception": library.New("web/dom_exception", domExceptionText).Loader(domExceptionNative),
	"internal/abort":         library.New("web/abort", abortText).Loader(abortNative),
}

func eventNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	start := r.Loop.Time()
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Method("now", 0, func(goja.FunctionCall) goja.Value {
			return r.VM.ToValue(float64(r.Loop.Time()-start) / float64(time.Millisecond))
		})
	return native
}

func eventTargetNative(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("kResistStopPropagation", resistStopPropagation).
		Method("defaultMaxListeners", 0, func(goja.FunctionCall) goja.Value {
			return js.Get(r.Builtin("events"), "defaultMaxListeners")
		}).
		Method("throwInTick", 1, func(c goja.FunctionCall) goja.Value {
			thrown := c.Argument(0)
			r.NextTick(func() { panic(thrown) })
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
		Value("inspect", r.Inspect.InspectFunction()).
		Method("unreferencedTimer", 2, func(c goja.FunctionCall) goja.Value {
			f := c.Argument(1)
			timer := r.Loop.NewTimer(eventloop.Func(func() { r.Call(f, js.Undefined) }))
			timer.Unref()
			timer.Start(max(1, c.Argument(0).ToInteger()), false)
			return js.Undefined
		})
	return native
}

// NewDOMException makes a DOMException.
func NewDOMException(r *js.Realm, message, name string) *goja.Object {
	class := r.Builtin("internal/dom_exception").Get("DOMException")
	return r.New(class, r.VM.ToValue(message), r.VM.ToValue(name))
}
