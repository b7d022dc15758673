package util

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
)

// sets compares two sets of the same size. Members that are in both need not be looked
// at; each other one of a has to equal one of b that no other equals.
func (e *equality) sets(a, b *goja.Object) bool {
	left, _ := inspect.Entries(a)
	right, _ := inspect.Entries(b)
	var open []goja.Value
	for _, v := range left {
		if asObject(v) == nil && e.m.setHas(this(b, v)).ToBoolean() {
			continue
		}
		if asObject(v) == nil && e.strict {
			return false
		}
		open = append(open, v)
	}
	for _, v := range right {
		if asObject(v) == nil && (e.strict || e.m.setHas(this(a, v)).ToBoolean()) {
			continue
		}
		i := slices.IndexFunc(open, func(other goja.Value) bool { return e.values(other, v) })
		if i < 0 {
			return false
		}
		open = slices.Delete(open, i, i+1)
	}
	return len(open) == 0
}

// maps compares two maps of the same size, as sets does sets.
func (e *equality) maps(a, b *goja.Object) bool {
	keys, values := inspect.Entries(a)
	otherKeys, otherValues := inspect.Entries(b)
	var open []int // indices of keys
	for i, key := range keys {
		if asObject(key) == nil {
			if e.m.mapHas(this(b, key)).ToBoolean() && e.values(values[i], e.m.mapGet(this(b, key))) {
				continue
			}
			if e.strict {
				return false
			}
		}
		open = append(open, i)
	}
	for j, key := range otherKeys {
		if asObject(key) == nil {
			if e.strict || e.m.mapHas(this(a, key)).ToBoolean() && e.values(e.m.mapGet(this(a, key)), otherValues[j]) {
				continue
			}
		}
		at := slices.IndexFunc(open, func(i int) bool {
			return e.values(keys[i], key) && e.values(values[i], otherValues[j])
		})
		if at < 0 {
			return false
		}
		open = slices.Delete(open, at, at+1)
	}
	return len(open) == 0
}
