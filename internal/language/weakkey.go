package language

import (
	"runtime"
	"weak"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// standIns are the objects that stand for symbols in weak collections, as long as the
// symbols live: goja's know objects alone.
type standIns map[weak.Pointer[goja.Symbol]]*goja.Object

// defineWeakKeys has weak collections take symbols, but for those of Symbol.for, which are
// never collected.
func defineWeakKeys(r *js.Realm) {
	keys := make(standIns)
	for class, methods := range map[string][]string{"WeakMap": {"set", "get", "has", "delete"}, "WeakSet": {"add", "has", "delete"}} {
		for _, name := range methods {
			js.Reimplement(prototype(r, class).Get(name), func(native js.Callable) js.Callable {
				return func(c goja.FunctionCall) goja.Value {
					symbol, ok := c.Argument(0).(*goja.Symbol)
					if !ok || isRegistered(r, symbol) {
						return native(c)
					}
					args := append([]goja.Value{keys.of(r, symbol)}, c.Arguments[1:]...)
					return native(goja.FunctionCall{This: c.This, Arguments: args})
				}
			})
		}
	}
}

func (keys standIns) of(r *js.Realm, symbol *goja.Symbol) *goja.Object {
	p := weak.Make(symbol)
	if o := keys[p]; o != nil {
		return o
	}
	o := r.VM.NewObject()
	keys[p] = o
	runtime.AddCleanup(symbol, func(p weak.Pointer[goja.Symbol]) {
		// A loop that is closed has no use for it.
		_ = r.Loop.Post(eventloop.Func(func() { delete(keys, p) }))
	}, p)
	return o
}

// isRegistered tells whether a symbol is one of Symbol.for.
func isRegistered(r *js.Realm, symbol *goja.Symbol) bool {
	keyFor := js.Object(r.VM.Get("Symbol")).Get("keyFor")
	return !js.IsUndefined(r.Call(keyFor, js.Undefined, symbol))
}
