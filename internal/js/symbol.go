package js

import "github.com/dop251/goja"

// SymbolFor returns the symbol that Symbol.for(key) returns.
func (r *Realm) SymbolFor(key string) *goja.Symbol {
	symbols := r.VM.Get("Symbol").(*goja.Object)
	return r.Invoke(symbols, "for", r.VM.ToValue(key)).(*goja.Symbol)
}

// lateSymbols are the well-known symbols that goja does not have, and the keys that
// Node registers them under; "" where it does not.
var lateSymbols = []struct{ name, key string }{
	{"asyncIterator", ""},
	{"dispose", "nodejs.dispose"},
	{"asyncDispose", "nodejs.asyncDispose"},
}

// defineSymbols defines them.
func (r *Realm) defineSymbols() {
	symbols := r.VM.Get("Symbol").(*goja.Object)
	for _, late := range lateSymbols {
		s := goja.NewSymbol("Symbol." + late.name)
		if late.key != "" {
			s = r.SymbolFor(late.key)
		}
		r.Hidden(symbols).Constant(late.name, s)
	}
}

// WellKnownSymbol returns Symbol[name].
func (r *Realm) WellKnownSymbol(name string) *goja.Symbol {
	return r.VM.Get("Symbol").(*goja.Object).Get(name).(*goja.Symbol)
}
