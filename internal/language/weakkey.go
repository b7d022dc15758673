package language

import (
	"runtime"
	"strings"
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
	constructWeak(r, "WeakMap", "set")
	constructWeak(r, "WeakSet", "add")
	for class, methods := range map[string][]string{"WeakMap": {"set", "get", "has", "delete"}, "WeakSet": {"add", "has", "delete"}} {
		for _, name := range methods {
			js.Reimplement(prototype(r, class).Get(name), func(native js.Callable) js.Callable {
				return func(c goja.FunctionCall) goja.Value {
					symbol, ok := c.Argument(0).(*goja.Symbol)
					if !ok || isRegistered(r, symbol) {
						return refuse(r, refusal[name], func() goja.Value { return native(c) })
					}
					args := append([]goja.Value{keys.of(r, symbol)}, c.Arguments[1:]...)
					return native(goja.FunctionCall{This: c.This, Arguments: args})
				}
			})
		}
	}
}

// refusal is what the methods that add to a weak collection say of a value that it cannot have.
var refusal = map[string]string{"set": "Invalid value used as weak map key", "add": "Invalid value used in weak set"}

// refuse calls a method that adds to a weak collection, and throws what V8 does where the engine
// says that a value is no object.
func refuse(r *js.Realm, message string, native func() goja.Value) (v goja.Value) {
	if message == "" {
		return native()
	}
	ex := r.VM.Try(func() { v = native() })
	if ex == nil {
		return v
	}
	if text, ok := js.Get(ex.Value(), "message").(goja.String); ok && strings.HasPrefix(text.String(), "Value is not an object: ") {
		panic(r.EngineError(js.TypeError, message))
	}
	panic(ex)
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

// constructWeak has the constructor of a weak collection add its entries with the method that
// scripts see: the engine's own knows no symbols.
func constructWeak(r *js.Realm, class, method string) {
	js.Reconstruct(r.VM.Get(class), func(native js.Construct) js.Construct {
		return func(args []goja.Value, newTarget *goja.Object) *goja.Object {
			o := native(nil, newTarget)
			if js.IsNullish(argument(args, 0)) {
				return o
			}
			add := js.Get(o, method)
			if !js.IsFunction(add) {
				panic(r.EngineError(js.TypeError, "'"+add.String()+"' returned for property '"+method+"' of object '#<"+class+">' is not a function"))
			}
			r.ForOf(args[0], func(entry goja.Value) bool {
				if class == "WeakSet" {
					r.Call(add, o, entry)
					return true
				}
				pair := js.Object(entry)
				if pair == nil {
					panic(r.EngineError(js.TypeError, "Iterator value "+shown(entry)+" is not an entry object"))
				}
				r.Call(add, o, js.Get(pair, "0"), js.Get(pair, "1"))
				return true
			})
			return o
		}
	})
}

// shown is how a message shows a value that is no object.
func shown(v goja.Value) string {
	if symbol, ok := v.(*goja.Symbol); ok {
		return "Symbol(" + symbol.String() + ")"
	}
	return v.String()
}
