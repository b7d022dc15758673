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
	check(o.DefineDataPropertySymbol(s.symbol, &cell[T]{Value: Undefined, state: state}, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// SetFixed is Set for objects all of whose properties are there to stay.
func (s Slot[T]) SetFixed(o *goja.Object, state *T) {
	check(o.DefineDataPropertySymbol(s.symbol, &cell[T]{Value: Undefined, state: state}, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
}

// SetOpen is Set for objects of which there are many, at half the cost. A script that
// copies the properties of one to another copies the state too, but that is only found in
// the object it was put into.
func (s Slot[T]) SetOpen(o *goja.Object, state *T) {
	check(o.SetSymbol(s.symbol, &cell[T]{Undefined, state, o}))
}

// Get returns the state in v, also where v inherits it; nil if there is none.
func (s Slot[T]) Get(v goja.Value) *T {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	c, ok := o.GetSymbol(s.symbol).(*cell[T])
	if !ok {
		return nil
	}
	for ; c.owner != nil && c.owner != o; o = o.Prototype() {
		if o == nil { // it was copied
			return nil
		}
	}
	return c.state
}

// cell is the value in a slot. To a script, which never has one, it would be undefined.
type cell[T any] struct {
	goja.Value
	state *T
	owner *goja.Object // nil: whoever has or inherits it
}
