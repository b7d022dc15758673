package inspect

import "github.com/dop251/goja"

// Remaining returns what an iterator of a map or set has left to give, without using
// it up. If pairs is true, keys and values take turns.
func Remaining(o *goja.Object) (values []goja.Value, pairs bool) {
	left, givesKeys, givesValues := iteratorEntries(o)
	isSet := KindOf(o) == KindSetIterator
	for _, e := range left {
		if givesKeys || isSet {
			values = append(values, e.key)
		}
		switch {
		case isSet && givesKeys && givesValues:
			values = append(values, e.key)
		case !isSet && givesValues:
			values = append(values, e.value)
		}
	}
	return values, givesKeys && givesValues
}
