package web

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// resistStopPropagation is the option of listeners that are called even if another one
// has called stopImmediatePropagation.
var resistStopPropagation = goja.NewSymbol("kResistStopPropagation")

// A Signal is an AbortSignal, or an object that looks like one. Nil is one that is
// never aborted.
type Signal struct {
	r      *js.Realm
	object *goja.Object
}

// SignalArgument checks an AbortSignal that may be left out: nil then. name is what an
// error calls it.
func SignalArgument(r *js.Realm, v goja.Value, name string) *Signal {
	if js.IsUndefined(v) {
		return nil
	}
	return &Signal{r, nodeerr.AbortSignal(r, v, name)}
}

// SignalOption checks the AbortSignal among options, which may be anything.
func SignalOption(r *js.Realm, options goja.Value) *Signal {
	return SignalArgument(r, js.Get(options, "signal"), "options.signal")
}

// Object returns the signal as scripts know it.
func (s *Signal) Object() *goja.Object { return s.object }

// Aborted tells whether the signal was aborted.
func (s *Signal) Aborted() bool { return s != nil && js.Truthy(s.object.Get("aborted")) }

// Error makes the AbortError of what the signal ends, with its reason as the cause.
func (s *Signal) Error() *goja.Object { return nodeerr.Abort(s.r, js.Get(s.object, "reason")) }

// ThrowIfAborted throws that error if the signal was aborted already.
func (s *Signal) ThrowIfAborted() {
	if s.Aborted() {
		panic(s.Error())
	}
}

// OnAbort has f called when the signal is aborted, unless cancel is called first.
func (s *Signal) OnAbort(f func()) (cancel func()) {
	if s == nil {
		return func() {}
	}
	r := s.r
	listener := r.Func("abortListener", 0, func(goja.FunctionCall) goja.Value {
		f()
		return js.Undefined
	})
	s.Listen(listener)
	return func() { r.Invoke(s.object, "removeEventListener", r.VM.ToValue("abort"), listener) }
}

// Listen has a function of a script called with the event when the signal is aborted.
func (s *Signal) Listen(listener goja.Value) {
	vm := s.r.VM
	options := vm.CreateObject(nil)
	s.r.On(options).
		Value("once", vm.ToValue(true)).
		Symbol(resistStopPropagation, vm.ToValue(true))
	s.r.Invoke(s.object, "addEventListener", vm.ToValue("abort"), listener, options)
}
