package fields

import (
	"slices"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A lister has the classes of a realm that have fields, and what it takes to show them.
type lister struct {
	r                                       *js.Realm
	classes                                 []*class
	getters                                 map[goja.Value]bool // the getters of all fields
	unlisted                                goja.Value          // a key of prototypes that is no field; nil for none
	names                                   js.Callable         // Object.getOwnPropertyNames, without fields
	ownKeys, describe, define, isExtensible js.Callable
}

// newLister has the functions that list properties show those of fields.
func newLister(r *js.Realm) *lister {
	global := r.VM.GlobalObject()
	object, reflect := js.Object(global.Get("Object")), js.Object(global.Get("Reflect"))
	l := &lister{
		r:            r,
		getters:      make(map[goja.Value]bool),
		ownKeys:      js.AsCallable(reflect.Get("ownKeys")),
		describe:     js.AsCallable(object.Get("getOwnPropertyDescriptor")),
		define:       js.AsCallable(object.Get("defineProperty")),
		isExtensible: js.AsCallable(object.Get("isExtensible")),
	}
	first := func(c goja.FunctionCall) goja.Value { return c.Argument(0) }
	list := func(o *goja.Object, name string) js.Callable {
		return l.wrap(o, name, first, func(o *goja.Object, list goja.Value) goja.Value {
			l.withoutFields(o, js.Object(list))
			return list
		})
	}
	keys, names, symbols := list(object, "keys"), list(object, "getOwnPropertyNames"), list(object, "getOwnPropertySymbols")
	list(reflect, "ownKeys")
	l.names = names
	describe := l.wrap(object, "getOwnPropertyDescriptor", first, l.asData)
	l.wrap(reflect, "getOwnPropertyDescriptor", first, l.asData)
	l.wrap(object, "getOwnPropertyDescriptors", first, func(o *goja.Object, all goja.Value) goja.Value {
		for _, key := range l.list(l.ownKeys, all) {
			if data := l.asData(o, getKey(js.Object(all), key)); !js.IsUndefined(data) {
				l.r.Put(js.Object(all), key, data)
			} else {
				l.remove(js.Object(all), key)
			}
		}
		return all
	})
	for _, name := range []string{"values", "entries", "preventExtensions", "seal", "freeze"} {
		l.wrap(object, name, first, nil)
	}
	l.wrap(reflect, "preventExtensions", first, nil)
	r.Wrap(object, "assign", func(assign js.Callable, c goja.FunctionCall) goja.Value {
		for _, source := range c.Arguments {
			if o := js.Object(source); o != nil {
				l.show(o)
			}
		}
		return assign(c)
	})
	l.wrapTest(object, "hasOwn", first)
	for _, name := range []string{"hasOwnProperty", "propertyIsEnumerable"} {
		l.wrapTest(js.Proto(object), name, func(c goja.FunctionCall) goja.Value { return c.This })
	}
	r.Inspect.UseListing(keys, names, symbols, describe)
	r.Listing = l.listing
	return l
}

// listing is what the realm calls for what a script is about to copy, or else to loop over.
func (l *lister) listing(o *goja.Object, loop bool) *goja.Object {
	if !l.show(o) && loop {
		return l.loopable(o)
	}
	return o
}

// wrap has a function of the engine's show the fields of an object, which of tells from
// its arguments, before it does its work. change, which may be nil, makes another result
// of its own, for the object. It returns the function as scripts have it.
func (l *lister) wrap(on *goja.Object, name string, of func(goja.FunctionCall) goja.Value, change func(o *goja.Object, result goja.Value) goja.Value) js.Callable {
	l.r.Wrap(on, name, func(call js.Callable, c goja.FunctionCall) goja.Value {
		o := js.Object(of(c))
		if o == nil {
			return call(c)
		}
		l.show(o)
		result := call(c)
		if change != nil {
			result = change(o, result)
		}
		return result
	})
	return js.AsCallable(on.Get(name))
}

// wrapTest is wrap for a function that tells whether an object has a property of its own.
func (l *lister) wrapTest(on *goja.Object, name string, of func(goja.FunctionCall) goja.Value) {
	l.r.Wrap(on, name, func(call js.Callable, c goja.FunctionCall) goja.Value {
		has, o := call(c), js.Object(of(c))
		switch {
		case o == nil:
		case has.ToBoolean():
			// Its last argument is the key, which is a field's if o is a class's prototype.
			return l.r.VM.ToValue(!l.isHidden(o, c.Argument(len(c.Arguments)-1)))
		case l.show(o):
			return call(c)
		}
		return has
	})
}

// withoutFields takes the accessors of a class's prototype out of a list of its keys.
func (l *lister) withoutFields(o, keys *goja.Object) {
	if l.classOf(o) == nil {
		return
	}
	kept := 0
	for _, key := range js.Elements(keys) {
		if !l.isHidden(o, key) {
			check(keys.Set(strconv.Itoa(kept), key))
			kept++
		}
	}
	check(keys.Set("length", kept))
}

// isHidden tells whether a property is an accessor in the prototype of a class.
func (l *lister) isHidden(o *goja.Object, key goja.Value) bool {
	c := l.classOf(o)
	return c != nil && (key.SameAs(l.unlisted) || slices.ContainsFunc(c.fields, func(field Field) bool {
		return field.get != nil && field.Key.StrictEquals(key)
	}))
}

// classOf returns the class that has o for a prototype, nil for none.
func (l *lister) classOf(o *goja.Object) *class {
	for _, c := range l.classes {
		if c.proto == o {
			return c
		}
	}
	return nil
}

// asData makes the descriptor of a field one of a value.
func (l *lister) asData(o *goja.Object, descriptor goja.Value) goja.Value {
	get := js.Get(descriptor, "get")
	switch {
	case !l.getters[get]:
		return descriptor
	case l.classOf(o) != nil:
		return js.Undefined
	}
	yes := l.r.VM.ToValue(true)
	data := l.r.VM.NewObject()
	l.r.On(data).
		Value("value", js.AsCallable(get)(goja.FunctionCall{This: o})).
		Value("writable", yes).
		Value("enumerable", yes).
		Value("configurable", yes)
	return data
}

func (l *lister) remove(o *goja.Object, key goja.Value) {
	if sym, ok := key.(*goja.Symbol); ok {
		check(o.DeleteSymbol(sym))
		return
	}
	check(o.Delete(key.String()))
}

// list calls a function that returns an array, and returns its elements.
func (l *lister) list(function js.Callable, of goja.Value) []goja.Value {
	return js.Elements(js.Object(function(goja.FunctionCall{Arguments: []goja.Value{of}})))
}

func getKey(o *goja.Object, key goja.Value) goja.Value {
	if sym, ok := key.(*goja.Symbol); ok {
		return o.GetSymbol(sym)
	}
	return o.Get(key.String())
}
