package js

import (
	"slices"
	"strconv"

	"github.com/dop251/goja"
)

// fields are the classes of a realm that have fields, and what it takes to show them.
type fields struct {
	r                                       *Realm
	classes                                 []*fieldClass
	getters                                 map[goja.Value]bool // the getters of all fields
	unlisted                                goja.Value          // a key of prototypes that is no field; nil for none
	names                                   Callable            // Object.getOwnPropertyNames, without fields
	ownKeys, describe, define, isExtensible Callable
}

// newFields has the functions that list properties show those of fields.
func newFields(r *Realm) *fields {
	global := r.VM.GlobalObject()
	object, reflect := Object(global.Get("Object")), Object(global.Get("Reflect"))
	f := &fields{
		r:            r,
		getters:      make(map[goja.Value]bool),
		ownKeys:      AsCallable(reflect.Get("ownKeys")),
		describe:     AsCallable(object.Get("getOwnPropertyDescriptor")),
		define:       AsCallable(object.Get("defineProperty")),
		isExtensible: AsCallable(object.Get("isExtensible")),
	}
	first := func(c goja.FunctionCall) goja.Value { return c.Argument(0) }
	list := func(o *goja.Object, name string) Callable {
		return f.wrap(o, name, first, func(o *goja.Object, list goja.Value) goja.Value {
			f.withoutFields(o, Object(list))
			return list
		})
	}
	keys, names, symbols := list(object, "keys"), list(object, "getOwnPropertyNames"), list(object, "getOwnPropertySymbols")
	list(reflect, "ownKeys")
	f.names = names
	describe := f.wrap(object, "getOwnPropertyDescriptor", first, f.asData)
	f.wrap(reflect, "getOwnPropertyDescriptor", first, f.asData)
	f.wrap(object, "getOwnPropertyDescriptors", first, func(o *goja.Object, all goja.Value) goja.Value {
		for _, key := range f.list(f.ownKeys, all) {
			if data := f.asData(o, getKey(Object(all), key)); !IsUndefined(data) {
				f.r.Put(Object(all), key, data)
			} else {
				f.remove(Object(all), key)
			}
		}
		return all
	})
	for _, name := range []string{"values", "entries", "preventExtensions", "seal", "freeze"} {
		f.wrap(object, name, first, nil)
	}
	f.wrap(reflect, "preventExtensions", first, nil)
	r.Wrap(object, "assign", func(assign Callable, c goja.FunctionCall) goja.Value {
		for _, source := range c.Arguments {
			if o := Object(source); o != nil {
				r.ShowFields(o)
			}
		}
		return assign(c)
	})
	f.wrapTest(object, "hasOwn", first)
	for _, name := range []string{"hasOwnProperty", "propertyIsEnumerable"} {
		f.wrapTest(Proto(object), name, func(c goja.FunctionCall) goja.Value { return c.This })
	}
	r.Inspect.UseListing(keys, names, symbols, describe)
	return f
}

// ShowFields gives an object its fields: for Go code that is about to list its properties.
func (r *Realm) ShowFields(o *goja.Object) {
	if r.fields != nil {
		r.fields.show(o)
	}
}

// list is the hook for what a script is about to copy or to loop over: (loop, value).
func (r *Realm) list(c goja.FunctionCall) goja.Value {
	o, ok := c.Argument(1).(*goja.Object)
	if !ok || r.fields == nil {
		return c.Argument(1)
	}
	if !r.fields.show(o) && c.Argument(0).ToBoolean() {
		return r.fields.loopable(o)
	}
	return o
}

// wrap has a function of the engine's show the fields of an object, which of tells from
// its arguments, before it does its work. change, which may be nil, makes another result
// of its own, for the object. It returns the function as scripts have it.
func (f *fields) wrap(on *goja.Object, name string, of func(goja.FunctionCall) goja.Value, change func(o *goja.Object, result goja.Value) goja.Value) Callable {
	f.r.Wrap(on, name, func(call Callable, c goja.FunctionCall) goja.Value {
		o := Object(of(c))
		if o == nil {
			return call(c)
		}
		f.show(o)
		result := call(c)
		if change != nil {
			result = change(o, result)
		}
		return result
	})
	return AsCallable(on.Get(name))
}

// wrapTest is wrap for a function that tells whether an object has a property of its own.
func (f *fields) wrapTest(on *goja.Object, name string, of func(goja.FunctionCall) goja.Value) {
	f.r.Wrap(on, name, func(call Callable, c goja.FunctionCall) goja.Value {
		has, o := call(c), Object(of(c))
		switch {
		case o == nil:
		case has.ToBoolean():
			// Its last argument is the key, which is a field's if o is a class's prototype.
			return f.r.VM.ToValue(!f.isHidden(o, c.Argument(len(c.Arguments)-1)))
		case f.show(o):
			return call(c)
		}
		return has
	})
}

// accessor makes the accessor of a field. on is the prototype that has it, nil for none: it
// has what it inherits itself.
func (f *fields) accessor(field *Field, on *goja.Object) {
	get, set, key := field.Get, field.Set, field.Key
	field.get = f.r.Func("get "+key.String(), 0, func(c goja.FunctionCall) goja.Value {
		if o := Object(c.This); o != nil {
			if v := get(o); v != nil {
				return v
			}
			if o == on {
				return Get(on.Prototype(), key.String())
			}
		}
		return Undefined
	})
	field.set = f.r.Func("set "+key.String(), 1, func(c goja.FunctionCall) goja.Value {
		switch o := Object(c.This); {
		case o == nil:
		case set != nil:
			set(o, c.Argument(0))
		default:
			f.r.Put(o, key, c.Argument(0))
		}
		return Undefined
	})
	f.getters[field.get] = true
}

// show gives an object the fields that it has not been given. It reports whether it is an
// instance of a class with fields.
func (f *fields) show(o *goja.Object) bool {
	for _, c := range f.classes {
		listed := c.listed(o)
		if listed == nil {
			continue
		}
		if f.isExtensible(goja.FunctionCall{Arguments: []goja.Value{o}}).ToBoolean() {
			f.arrange(c, o, !*listed)
			*listed = true
		}
		return true
	}
	return false
}

// arrange gives o the fields that it lacks; with order, it puts its properties in the
// order of the class, those that the class does not know last.
func (f *fields) arrange(c *fieldClass, o *goja.Object, order bool) {
	own := f.list(f.ownKeys, o)
	for i := range c.fields {
		field := &c.fields[i]
		at := slices.IndexFunc(own, field.Key.StrictEquals)
		switch {
		case at >= 0:
			if order {
				f.moveLast(o, own[at])
				own = slices.Delete(own, at, at+1)
			}
		case field.Get != nil && (field.Has == nil || field.Has(o)):
			f.add(o, field)
		}
	}
	if order {
		for _, key := range own {
			f.moveLast(o, key)
		}
	}
}

func (f *fields) add(o *goja.Object, field *Field) {
	if field.get == nil {
		f.accessor(field, nil)
	}
	if sym, ok := field.Key.(*goja.Symbol); ok {
		check(o.DefineAccessorPropertySymbol(sym, field.get, field.set, goja.FLAG_TRUE, goja.FLAG_TRUE))
		return
	}
	check(o.DefineAccessorProperty(field.Key.String(), field.get, field.set, goja.FLAG_TRUE, goja.FLAG_TRUE))
}

// moveLast makes a property the last of an object's; one that cannot be deleted stays.
func (f *fields) moveLast(o *goja.Object, key goja.Value) {
	descriptor := f.describe(goja.FunctionCall{Arguments: []goja.Value{o, key}})
	if !Truthy(Get(descriptor, "configurable")) {
		return
	}
	f.remove(o, key)
	f.define(goja.FunctionCall{Arguments: []goja.Value{o, key, descriptor}})
}

// loopable returns what has the properties of o for a loop. The accessors in the prototype
// of a class, which are not seen, would hide what they are in the way of.
func (f *fields) loopable(o *goja.Object) *goja.Object {
	hides := false
	for p := o; p != nil && !hides; p = p.Prototype() {
		hides = f.classOf(p) != nil
	}
	if !hides {
		return o
	}
	looped, hidden := f.r.VM.CreateObject(nil), make(map[string]bool)
	for p := o; p != nil; p = p.Prototype() {
		for _, key := range f.list(f.names, p) {
			name := key.String()
			if hidden[name] {
				continue
			}
			hidden[name] = true
			if Truthy(Get(f.describe(goja.FunctionCall{Arguments: []goja.Value{p, key}}), "enumerable")) {
				f.r.On(looped).Value(name, Undefined)
			}
		}
	}
	return looped
}

// withoutFields takes the accessors of a class's prototype out of a list of its keys.
func (f *fields) withoutFields(o, keys *goja.Object) {
	if f.classOf(o) == nil {
		return
	}
	kept := 0
	for _, key := range Elements(keys) {
		if !f.isHidden(o, key) {
			check(keys.Set(strconv.Itoa(kept), key))
			kept++
		}
	}
	check(keys.Set("length", kept))
}

// isHidden tells whether a property is an accessor in the prototype of a class.
func (f *fields) isHidden(o *goja.Object, key goja.Value) bool {
	c := f.classOf(o)
	return c != nil && (key.SameAs(f.unlisted) || slices.ContainsFunc(c.fields, func(field Field) bool {
		return field.get != nil && field.Key.StrictEquals(key)
	}))
}

// classOf returns the class that has o for a prototype, nil for none.
func (f *fields) classOf(o *goja.Object) *fieldClass {
	for _, c := range f.classes {
		if c.proto == o {
			return c
		}
	}
	return nil
}

// asData makes the descriptor of a field one of a value.
func (f *fields) asData(o *goja.Object, descriptor goja.Value) goja.Value {
	get := Get(descriptor, "get")
	switch {
	case !f.getters[get]:
		return descriptor
	case f.classOf(o) != nil:
		return Undefined
	}
	yes := f.r.VM.ToValue(true)
	data := f.r.VM.NewObject()
	f.r.On(data).
		Value("value", AsCallable(get)(goja.FunctionCall{This: o})).
		Value("writable", yes).
		Value("enumerable", yes).
		Value("configurable", yes)
	return data
}

func (f *fields) remove(o *goja.Object, key goja.Value) {
	if sym, ok := key.(*goja.Symbol); ok {
		check(o.DeleteSymbol(sym))
		return
	}
	check(o.Delete(key.String()))
}

// list calls a function that returns an array, and returns its elements.
func (f *fields) list(function Callable, of goja.Value) []goja.Value {
	return Elements(Object(function(goja.FunctionCall{Arguments: []goja.Value{of}})))
}

func getKey(o *goja.Object, key goja.Value) goja.Value {
	if sym, ok := key.(*goja.Symbol); ok {
		return o.GetSymbol(sym)
	}
	return o.Get(key.String())
}
