package js

import "github.com/dop251/goja"

// SymbolFor returns the symbol that Symbol.for(key) returns.
func (r *Realm) SymbolFor(key string) *goja.Symbol {
	symbols := r.VM.Get("Symbol").(*goja.Object)
	return r.Invoke(symbols, "for", r.VM.ToValue(key)).(*goja.Symbol)
}

// lateSymbols are the well-known symbols that goja does not have, and the keys that
// Node registers them under; "" where it does not.
var lateSymbols = map[string]string{
	"asyncIterator": "",
	"dispose":       "nodejs.dispose",
	"asyncDispose":  "nodejs.asyncDispose",
}

// WellKnownSymbol returns Symbol[name]. What the engine lacks is defined when it is
// first asked for.
func (r *Realm) WellKnownSymbol(name string) *goja.Symbol {
	symbols := r.VM.Get("Symbol").(*goja.Object)
	if s, ok := symbols.Get(name).(*goja.Symbol); ok {
		return s
	}
	key, ok := lateSymbols[name]
	if !ok {
		panic("js: no well-known symbol of that name: " + name)
	}
	s := goja.NewSymbol("Symbol." + name)
	if key != "" {
		s = r.SymbolFor(key)
	}
	r.Hidden(symbols).Constant(name, s)
	return s
}
