package fields

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// accessor makes the accessor of a field. on is the prototype that has it, nil for none: it
// has what it inherits itself.
func (l *lister) accessor(field *Field, on *goja.Object) {
	get, set, key := field.Get, field.Set, field.Key
	field.get = l.r.Func("get "+key.String(), 0, func(c goja.FunctionCall) goja.Value {
		if o := js.Object(c.This); o != nil {
			if v := get(o); v != nil {
				return v
			}
			if o == on {
				return js.Get(on.Prototype(), key.String())
			}
		}
		return js.Undefined
	})
	field.set = l.r.Func("set "+key.String(), 1, func(c goja.FunctionCall) goja.Value {
		switch o := js.Object(c.This); {
		case o == nil:
		case set != nil:
			set(o, c.Argument(0))
		default:
			l.r.Put(o, key, c.Argument(0))
		}
		return js.Undefined
	})
	l.getters[field.get] = true
}

// show gives an object the fields that it has not been given. It reports whether it is an
// instance of a class with fields.
func (l *lister) show(o *goja.Object) bool {
	for _, c := range l.classes {
		listed := c.listed(o)
		if listed == nil {
			continue
		}
		if l.isExtensible(goja.FunctionCall{Arguments: []goja.Value{o}}).ToBoolean() {
			l.arrange(c, o, !*listed)
			*listed = true
		}
		return true
	}
	return false
}

// arrange gives o the fields that it lacks; with order, it puts its properties in the
// order of the class, those that the class does not know last.
func (l *lister) arrange(c *class, o *goja.Object, order bool) {
	own := l.list(l.ownKeys, o)
	for i := range c.fields {
		field := &c.fields[i]
		at := slices.IndexFunc(own, field.Key.StrictEquals)
		switch {
		case at >= 0:
			if order {
				l.moveLast(o, own[at])
				own = slices.Delete(own, at, at+1)
			}
		case field.Get != nil && (field.Has == nil || field.Has(o)):
			l.add(o, field)
		}
	}
	if order {
		for _, key := range own {
			l.moveLast(o, key)
		}
	}
}

func (l *lister) add(o *goja.Object, field *Field) {
	if field.get == nil {
		l.accessor(field, nil)
	}
	if sym, ok := field.Key.(*goja.Symbol); ok {
		check(o.DefineAccessorPropertySymbol(sym, field.get, field.set, goja.FLAG_TRUE, goja.FLAG_TRUE))
		return
	}
	check(o.DefineAccessorProperty(field.Key.String(), field.get, field.set, goja.FLAG_TRUE, goja.FLAG_TRUE))
}

// moveLast makes a property the last of an object's; one that cannot be deleted stays.
func (l *lister) moveLast(o *goja.Object, key goja.Value) {
	descriptor := l.describe(goja.FunctionCall{Arguments: []goja.Value{o, key}})
	if !js.Truthy(js.Get(descriptor, "configurable")) {
		return
	}
	l.remove(o, key)
	l.define(goja.FunctionCall{Arguments: []goja.Value{o, key, descriptor}})
}

// loopable returns what has the properties of o for a loop. The accessors in the prototype
// of a class, which are not seen, would hide what they are in the way of.
func (l *lister) loopable(o *goja.Object) *goja.Object {
	hides := false
	for p := o; p != nil && !hides; p = p.Prototype() {
		hides = l.classOf(p) != nil
	}
	if !hides {
		return o
	}
	looped, hidden := l.r.VM.CreateObject(nil), make(map[string]bool)
	for p := o; p != nil; p = p.Prototype() {
		for _, key := range l.list(l.names, p) {
			name := key.String()
			if hidden[name] {
				continue
			}
			hidden[name] = true
			if js.Truthy(js.Get(l.describe(goja.FunctionCall{Arguments: []goja.Value{p, key}}), "enumerable")) {
				l.r.On(looped).Value(name, js.Undefined)
			}
		}
	}
	return looped
}
