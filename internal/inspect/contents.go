package inspect

import "github.com/dop251/goja"

// Entries returns the entries of a map in their order; of a set, its members are both
// the keys and the values.
func Entries(o *goja.Object) (keys, values []goja.Value) {
	held, size := mapEntries(o, -1)
	keys, values = make([]goja.Value, 0, size), make([]goja.Value, 0, size)
	isSet := KindOf(o) == KindSet
	for _, e := range held {
		keys = append(keys, e.key)
		if isSet {
			e.value = e.key
		}
		values = append(values, e.value)
	}
	return keys, values
}

// Unboxed returns the primitive value inside of an object of a kind that IsBoxed.
func Unboxed(o *goja.Object) goja.Value { return primitiveOf(o) }

// Strip is [StripVTControlCharacters] for a string of a script's, which may hold halves
// of surrogate pairs.
func (in *Inspector) Strip(s goja.String) goja.Value {
	return in.toValue(StripVTControlCharacters(textOf(s)))
}
