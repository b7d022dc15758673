package web

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// The symbols of an EventTarget's properties that node:events exports: how many
// listeners a type may have before there is a warning, and whether there was one.
var (
	MaxListenersSymbol       = goja.NewSymbol("events.maxEventTargetListeners")
	MaxListenersWarnedSymbol = goja.NewSymbol("events.maxEventTargetListenersWarned")
)

// IsEventTarget tells whether v is an EventTarget.
func IsEventTarget(r *js.Realm, v goja.Value) bool {
	class := js.Object(js.Get(v, "constructor"))
	return class != nil && js.Truthy(class.GetSymbol(r.SymbolFor("nodejs.event_target")))
}

// Listeners returns an array of the listeners of a type that an EventTarget has.
func Listeners(r *js.Realm, target, name goja.Value) goja.Value {
	return r.Invoke(r.Builtin("internal/event_target"), "listeners", target, name)
}

// MaxListeners is how many listeners a type of an EventTarget may have before there is a
// warning; 0 is any number.
func MaxListeners(target *goja.Object) goja.Value {
	return target.GetSymbol(MaxListenersSymbol)
}

// SetMaxListeners sets it.
func SetMaxListeners(r *js.Realm, target, n goja.Value) {
	r.Invoke(r.Builtin("internal/event_target"), "setMaxListeners", target, n)
}
