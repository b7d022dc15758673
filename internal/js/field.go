package js

import (
	"slices"
	"strconv"

	"github.com/dop251/goja"
)

// A Field is a property that Node keeps in each instance of a class and that is kept in
// a Go struct here. An instance has it from its prototype, by an accessor, until a
// script first lists the properties of the instance: from then on it has the accessor
// itself. A descriptor shows the value, as if it were stored.
type Field struct {
	Key goja.Value // a string or a symbol

	// Get returns the value in an instance, nil for undefined. A field without Get is a
	// property that instances have anyway: it tells where in the order.
	Get func(o *goja.Object) goja.Value

	// Has tells whether an instance has the field yet; without it, each does.
	Has func(o *goja.Object) bool

	// Set is told of an assignment; without it, the object gets a property of its own.
	Set func(o *goja.Object, v goja.Value)

	get, set *goja.Object // the accessor; nil for none as yet
}

// fieldClass is a class that has fields.
type fieldClass struct {
	proto  *goja.Object
	listed func(o *goja.Object) *bool
	fields []Field
}

// DefineFields gives the instances of a class fields, in the order in which they are
// listed. listed returns where an instance notes that it was, nil for what is none.
func (r *Realm) DefineFields(proto *goja.Object, listed func(o *goja.Object) *bool, fields []Field) {
	if r.fields == nil {
		r.fields = newFields(r)
	}
	c := &fieldClass{proto: proto, listed: listed, fields: fields}
	for i := range fields {
		if name, ok := fields[i].Key.(goja.String); ok && fields[i].Get != nil {
			f := &fields[i]
			r.fields.accessor(f)
			check(proto.DefineAccessorProperty(name.String(), f.get, f.set, goja.FLAG_TRUE, goja.FLAG_FALSE))
		}
	}
	r.fields.classes = append(r.fields.classes, c)
}

// ShowInJSON has the instances of a class with fields show them in JSON, for which the
// engine asks for the property toJSON before it lists any other.
func (r *Realm) ShowInJSON(proto *goja.Object) {
	key := r.VM.ToValue("toJSON")
	field := Field{Key: key, Get: func(o *goja.Object) goja.Value {
		r.fields.show(o)
		return nil
	}}
	r.fields.accessor(&field)
	check(proto.DefineAccessorProperty("toJSON", field.get, field.set, goja.FLAG_TRUE, goja.FLAG_FALSE))
	r.fields.unlisted = key
}

// fields are the classes of a realm that have fields, and what it takes to show them.
type fields struct {
	r                                       *Realm
	classes                                 []*fieldClass
	getters                                 map[goja.Value]bool // the getters of all fields
	unlisted                                goja.Value          // a key of prototypes that is no field; nil for none
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
	describe := f.wrap(object, "getOwnPropertyDescriptor", first, f.asData)
	f.wrap(reflect, "getOwnPropertyDescriptor", first, f.asData)
	f.wrap(object, "getOwnPropertyDescriptors", first, func(o *goja.Object, all goja.Value) goja.Value {
		for _, key := range f.list(f.ownKeys, all) {
			if data := f.asData(o, getKey(Object(all), key)); !IsUndefined(data) {
				f.put(Object(all), key, data)
			} else {
				f.remove(Object(all), key)
			}
		}
		return all
	})
	for _, name := range []string{"values", "entries"} {
		f.wrap(object, name, first, nil)
	}
	r.Wrap(object, "assign", func(assign Callable, c goja.FunctionCall) goja.Value {
		for _, source := range c.Arguments {
			r.showFields(goja.FunctionCall{Arguments: []goja.Value{source}})
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

// showFields gives the object that it returns its fields: a script is about to list them.
func (r *Realm) showFields(c goja.FunctionCall) goja.Value {
	v := c.Argument(0)
	if o, ok := v.(*goja.Object); ok {
		r.ShowFields(o)
	}
	return v
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
		has := call(c)
		if o := Object(of(c)); o != nil && !has.ToBoolean() && f.show(o) {
			return call(c)
		}
		return has
	})
}

// accessor makes the accessor of a field.
func (f *fields) accessor(field *Field) {
	get, set, key := field.Get, field.Set, field.Key
	field.get = f.r.Func("get "+key.String(), 0, func(c goja.FunctionCall) goja.Value {
		if o := Object(c.This); o != nil {
			if v := get(o); v != nil {
				return v
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
			f.put(o, key, c.Argument(0))
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
		f.accessor(field)
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

// withoutFields takes the accessors of a class's prototype out of a list of its keys.
func (f *fields) withoutFields(o, keys *goja.Object) {
	for _, c := range f.classes {
		if c.proto != o {
			continue
		}
		kept := 0
		for _, key := range Elements(keys) {
			isField := func(field Field) bool { return field.get != nil && field.Key.StrictEquals(key) }
			if !slices.ContainsFunc(c.fields, isField) && !key.SameAs(f.unlisted) {
				check(keys.Set(strconv.Itoa(kept), key))
				kept++
			}
		}
		check(keys.Set("length", kept))
	}
}

// asData makes the descriptor of a field one of a value.
func (f *fields) asData(o *goja.Object, descriptor goja.Value) goja.Value {
	get := Get(descriptor, "get")
	switch {
	case !f.getters[get]:
		return descriptor
	case slices.ContainsFunc(f.classes, func(c *fieldClass) bool { return c.proto == o }):
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

// put defines a property as an assignment does.
func (f *fields) put(o *goja.Object, key, v goja.Value) {
	if sym, ok := key.(*goja.Symbol); ok {
		f.r.On(o).Symbol(sym, v)
		return
	}
	f.r.On(o).Value(key.String(), v)
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
