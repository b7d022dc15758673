package js

import "github.com/dop251/goja"

// symbols are those that scripts can come by, as the realm has them from the beginning.
type symbols struct {
	registered Callable // Symbol.for
	wellKnown  map[string]*goja.Symbol
}

// SymbolFor returns the symbol that Symbol.for(key) returns.
func (r *Realm) SymbolFor(key string) *goja.Symbol {
	args := []goja.Value{r.VM.ToValue(key)}
	return r.symbols.registered(goja.FunctionCall{This: Undefined, Arguments: args}).(*goja.Symbol)
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
	class := r.Intrinsic("Symbol")
	r.symbols = symbols{AsCallable(class.Get("for")), make(map[string]*goja.Symbol)}
	for _, late := range lateSymbols {
		s := goja.NewSymbol("Symbol." + late.name)
		if late.key != "" {
			s = r.SymbolFor(late.key)
		}
		r.symbols.wellKnown[late.name] = s
		r.Hidden(class).Constant(late.name, s)
	}
}

// WellKnownSymbol returns Symbol[name], of those that goja does not have.
func (r *Realm) WellKnownSymbol(name string) *goja.Symbol { return r.symbols.wellKnown[name] }
