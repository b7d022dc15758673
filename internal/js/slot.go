package js

import "github.com/dop251/goja"

// A Slot holds Go state of type T in JavaScript objects. Scripts can neither name, list
// nor change it; it lives as long as the object.
type Slot[T any] struct{ symbol *goja.Symbol }

// NewSlot returns a slot, for a package variable. The description is for whoever looks
// with a debugger.
func NewSlot[T any](description string) Slot[T] {
	s := Slot[T]{goja.NewSymbol(description)}
	slotSymbols[s.symbol] = true
	return s
}

// Set puts state into o.
func (s Slot[T]) Set(r *Realm, o *goja.Object, state *T) {
	cell := r.VM.NewDynamicObject(&cell[T]{state: state})
	check(o.DefineDataPropertySymbol(s.symbol, cell, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// Get returns the state in v, also where v inherits it; nil if there is none.
func (s Slot[T]) Get(v goja.Value) *T {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	held, ok := o.GetSymbol(s.symbol).(*goja.Object)
	if !ok {
		return nil
	}
	c, ok := held.Export().(*cell[T])
	if !ok {
		return nil
	}
	return c.state
}

// cell is the object in a slot: opaque and, to a script, empty and immutable.
type cell[T any] struct{ state *T }

func (*cell[T]) Get(string) goja.Value       { return nil }
func (*cell[T]) Set(string, goja.Value) bool { return false }
func (*cell[T]) Has(string) bool             { return false }
func (*cell[T]) Delete(string) bool          { return true }
func (*cell[T]) Keys() []string              { return nil }
