package timers

import (
	"slices"

	"github.com/dop251/goja"
)

// properties are what a script has added to an object of its own accord.
type properties struct {
	keys   []string
	values map[string]goja.Value
}

func (p *properties) get(key string) goja.Value { return p.values[key] }

func (p *properties) set(key string, v goja.Value) {
	if p.values == nil {
		p.values = make(map[string]goja.Value)
	}
	if _, ok := p.values[key]; !ok {
		p.keys = append(p.keys, key)
	}
	p.values[key] = v
}

// has tells whether an object with the fields of that name has a property.
func (p *properties) has(fields []string, key string) bool {
	_, ok := p.values[key]
	return ok || slices.Contains(fields, key)
}

// delete deletes a property that is no field.
func (p *properties) delete(fields []string, key string) bool {
	if slices.Contains(fields, key) {
		return false
	}
	delete(p.values, key)
	p.keys = slices.DeleteFunc(p.keys, func(k string) bool { return k == key })
	return true
}

func (p *properties) all(fields []string) []string { return slices.Concat(fields, p.keys) }
