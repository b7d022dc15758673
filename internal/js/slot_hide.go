package js

import (
	"strconv"

	"github.com/dop251/goja"
)

// slotSymbols are the symbols of all slots, and other hidden ones. They are package variables, so that it is
// complete before there is a realm.
var slotSymbols = make(map[*goja.Symbol]bool)

// IsSlot tells whether a symbol is that of a slot, or another that is hidden.
func IsSlot(sym *goja.Symbol) bool { return slotSymbols[sym] }

// HiddenSymbol makes the symbol of a property that scripts do not see, for a package variable.
func HiddenSymbol(name string) *goja.Symbol {
	sym := goja.NewSymbol(name)
	slotSymbols[sym] = true
	return sym
}

// hideSlots has the functions that list the symbols of an object leave out those of slots.
func (r *Realm) hideSlots() {
	global := r.VM.GlobalObject()
	object, reflect := Object(global.Get("Object")), Object(global.Get("Reflect"))
	symbols := r.hideIn(object, "getOwnPropertySymbols", withoutSlots)
	r.hideIn(reflect, "ownKeys", withoutSlots)
	r.hideIn(object, "getOwnPropertyDescriptors", func(descriptors *goja.Object) {
		keys := Object(symbols(goja.FunctionCall{This: Undefined, Arguments: []goja.Value{descriptors}}))
		for i := length(keys) - 1; i >= 0; i-- {
			if sym, _ := keys.Get(strconv.Itoa(i)).(*goja.Symbol); slotSymbols[sym] {
				check(descriptors.DeleteSymbol(sym))
			}
		}
	})
}

// hideIn has a function of the engine's, which it returns, do more to the object that it
// returns.
func (r *Realm) hideIn(o *goja.Object, name string, hide func(result *goja.Object)) Callable {
	return r.Wrap(o, name, func(list Callable, c goja.FunctionCall) goja.Value {
		result := list(c)
		hide(Object(result))
		return result
	})
}

// withoutSlots takes the symbols of slots out of a list of keys, which has its symbols
// last.
func withoutSlots(keys *goja.Object) {
	var kept []goja.Value // from the last on
	first, hidden := length(keys), false
	for ; first > 0; first-- {
		sym, ok := keys.Get(strconv.Itoa(first - 1)).(*goja.Symbol)
		if !ok {
			break
		}
		if slotSymbols[sym] {
			hidden = true
		} else {
			kept = append(kept, sym)
		}
	}
	if !hidden {
		return
	}
	check(keys.Set("length", first+len(kept)))
	for i, sym := range kept {
		check(keys.Set(strconv.Itoa(first+len(kept)-1-i), sym))
	}
}
