package inspect

import "github.com/dop251/goja"

// A SymbolHolder is the handler of a dynamic object, which goja gives no symbols, that has
// properties under symbols all the same where it is printed.
type SymbolHolder interface {
	Symbols() []SymbolProperty
}

// A SymbolProperty is one of these properties.
type SymbolProperty struct {
	Symbol *goja.Symbol
	Value  goja.Value
}

// heldSymbols returns what the handler of o holds under symbols; nothing for most objects.
func heldSymbols(o *goja.Object) []SymbolProperty {
	if s, _ := shapeOf(o); s.typ.Name() != "dynamicObject" {
		return nil
	}
	if holder, ok := o.Export().(SymbolHolder); ok {
		return holder.Symbols()
	}
	return nil
}

// heldSymbol returns one of these.
func heldSymbol(o *goja.Object, key *goja.Symbol) goja.Value {
	for _, held := range heldSymbols(o) {
		if held.Symbol == key {
			return held.Value
		}
	}
	return nil
}
