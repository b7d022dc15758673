package console

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/stdio"
)

// module is node:console in one realm.
type module struct {
	r     *js.Realm
	stdio *stdio.Streams

	class  *goja.Object // Console
	global *goja.Object // console
	noop   *goja.Object // the listener for errors that nobody listens for

	out, err *processStream // those of the global console
	unfound  goja.Value     // stands for a stream that the global console has not found yet

	no         goja.Value  // false
	errorEvent goja.Value  // the event's name
	capture    js.Callable // Error.captureStackTrace
}

func of(r *js.Realm) *module { return js.State(r, newModule) }

func newModule(r *js.Realm) *module {
	m := &module{r: r, stdio: stdio.Of(r), no: r.VM.ToValue(false), errorEvent: r.VM.ToValue("error")}
	m.capture = js.AsCallable(r.ErrorClass(js.Error).Get("captureStackTrace"))
	m.unfound = r.VM.NewObject()
	m.noop = r.Func("noop", 0, func(goja.FunctionCall) goja.Value { return js.Undefined })
	m.defineClass()
	m.defineGlobal()
	return m
}

// Load makes the exports of node:console, which are the global console; it is a
// [js.Loader].
func Load(r *js.Realm) *goja.Object { return of(r).global }

// DefineGlobals makes the console global.
func DefineGlobals(r *js.Realm) {
	r.LazyGlobal("console", false, func() goja.Value { return of(r).global })
}
