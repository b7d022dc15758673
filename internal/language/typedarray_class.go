package language

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// typedArrayMakers are the functions that make a typed array by a class which may be a
// script's, and fill it.
//
// The engine's own write to the memory of what the class has returned without looking whether
// it is still there, and a script can have detached it meanwhile: the elements would be written
// to whatever lies at these addresses. The engine's own are called where no script gets at what
// they fill.
type typedArrayMakers struct {
	r        *js.Realm
	describe js.Callable           // Object.getOwnPropertyDescriptor
	species  goja.Value            // the getter of Symbol.species that the classes inherit
	known    map[*goja.Object]bool // classes of the language that were seen
}

// defineTypedArrayMakers takes the place of %TypedArray%.of, from and map.
func defineTypedArrayMakers(r *js.Realm) {
	t := &typedArrayMakers{r: r, known: make(map[*goja.Object]bool)}
	base := js.Object(r.VM.Get("Uint8Array")).Prototype()
	t.describe = js.AsCallable(js.Object(r.VM.Get("Object")).Get("getOwnPropertyDescriptor"))
	t.species = js.Get(t.own(base, goja.SymSpecies), "get")
	replace := func(f goja.Value, with func(native js.Callable, c goja.FunctionCall) goja.Value) {
		js.Reimplement(f, func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value { return with(native, c) }
		})
	}
	replace(base.Get("of"), t.of)
	replace(base.Get("from"), t.from)
	replace(js.Proto(base).Get("map"), t.mapped)
}

// own describes a property that an object itself has, undefined if it has none.
func (t *typedArrayMakers) own(o *goja.Object, key goja.Value) goja.Value {
	return t.describe(goja.FunctionCall{This: js.Undefined, Arguments: []goja.Value{o, key}})
}

// mayBeForeign tells whether v is a class that is not the language's, as far as is known.
func (t *typedArrayMakers) mayBeForeign(v goja.Value) bool {
	_, constructs := goja.AssertConstructor(v)
	return constructs && !t.known[js.Object(v)]
}

func (t *typedArrayMakers) of(native js.Callable, c goja.FunctionCall) goja.Value {
	if !t.mayBeForeign(c.This) {
		return native(c)
	}
	const method = "%TypedArray%.of"
	made := t.make(method, c.This, len(c.Arguments))
	for i, v := range c.Arguments {
		t.store(method, made, i, v)
	}
	return made
}

func (t *typedArrayMakers) from(native js.Callable, c goja.FunctionCall) goja.Value {
	if _, constructs := goja.AssertConstructor(c.This); !constructs {
		panic(t.r.VM.NewTypeError("Value is not a constructor")) // before anything else is looked at
	}
	mapper, source := c.Argument(1), c.Argument(0)
	if !t.mayBeForeign(c.This) || js.IsNullish(source) || !js.IsUndefined(mapper) && !js.IsFunction(mapper) {
		return native(c)
	}
	const method = "%TypedArray%.from"
	list := source.ToObject(t.r.VM)
	iterator := list.GetSymbol(goja.SymIterator)
	if !js.IsNullish(iterator) {
		if !js.IsFunction(iterator) {
			panic(t.r.NewError(js.TypeError, "", method+" requires that the property of the first argument, items[Symbol.iterator], when exists, be a function"))
		}
		list = iterated(t.r, source, iterator)
	}
	length := max(js.Get(list, "length").ToInteger(), 0)
	made := t.make(method, c.This, int(min(length, maxInteger)))
	for i := range int(min(length, maxInteger)) {
		v := js.Element(list, i)
		if js.IsUndefined(mapper) {
			check(made.Set(strconv.Itoa(i), v))
			continue
		}
		t.store(method, made, i, t.r.Call(mapper, c.Argument(2), v, t.r.VM.ToValue(i)))
	}
	return made
}

// iterated is an array of what can be iterated by a method.
func iterated(r *js.Realm, source, iterator goja.Value) *goja.Object {
	once := r.VM.NewObject()
	check(once.SetSymbol(goja.SymIterator, r.VM.ToValue(func(goja.FunctionCall) goja.Value { return r.Call(iterator, source) })))
	var values []any
	r.ForOf(once, func(v goja.Value) bool {
		values = append(values, v)
		return true
	})
	return r.VM.NewArray(values...)
}

func (t *typedArrayMakers) mapped(native js.Callable, c goja.FunctionCall) goja.Value {
	source := js.Object(c.This)
	if source == nil || !js.IsFunction(c.Argument(0)) || t.isPlain(source) {
		return native(c)
	}
	a := layout.TypedArrayOf(source)
	if a == nil || a.Buffer.IsDetached() {
		return native(c)
	}
	const method = "%TypedArray%.prototype.map"
	length := a.Length
	made := t.make(method, t.classOf(source), length)
	for i := range length {
		v := js.Get(source, strconv.Itoa(i))
		t.store(method, made, i, t.r.Call(c.Argument(0), c.Argument(1), v, t.r.VM.ToValue(i), source))
	}
	return made
}

// isPlain tells whether no script says which class what is made of a typed array has.
func (t *typedArrayMakers) isPlain(o *goja.Object) bool {
	a, proto := layout.TypedArrayOf(o), o.Prototype()
	if a == nil || proto == nil || js.IsProxy(proto) || len(a.Names) > 0 {
		return false
	}
	class := a.Class()
	base := class.Prototype()
	return js.Get(t.own(proto, t.r.VM.ToValue("constructor")), "value") == goja.Value(class) &&
		base != nil && !js.IsProxy(base) && js.IsUndefined(t.own(class, goja.SymSpecies)) &&
		js.Get(t.own(base, goja.SymSpecies), "get") == t.species
}

// classOf is the class of what is made of a typed array.
func (t *typedArrayMakers) classOf(o *goja.Object) goja.Value {
	class, own := o.Get("constructor"), layout.TypedArrayOf(o).Class()
	if js.IsUndefined(class) {
		return own
	}
	if js.Object(class) == nil {
		panic(t.r.NewError(js.TypeError, "", "The .constructor property is not an object"))
	}
	species := js.Object(class).GetSymbol(goja.SymSpecies)
	if js.IsNullish(species) {
		return own
	}
	if _, constructs := goja.AssertConstructor(species); !constructs {
		panic(t.r.NewError(js.TypeError, "", "object.constructor[Symbol.species] is not a constructor"))
	}
	return species
}

// make makes a typed array of a class for a method.
func (t *typedArrayMakers) make(method string, class goja.Value, length int) *goja.Object {
	made := t.r.New(class, t.r.VM.ToValue(length))
	a := layout.TypedArrayOf(made)
	switch {
	case a == nil:
		panic(t.r.Incompatible(method, made))
	case a.Buffer.IsDetached():
		panic(t.detached(method))
	case a.Length < length:
		panic(t.r.NewError(js.TypeError, "", "Derived TypedArray constructor created an array which was too small"))
	}
	if class == goja.Value(a.Class()) {
		t.known[a.Class()] = true
	}
	return made
}

// store sets an element for a method.
func (t *typedArrayMakers) store(method string, made *goja.Object, i int, v goja.Value) {
	check(made.Set(strconv.Itoa(i), v)) // not beyond its end, whatever v does when it is converted
	if a := layout.TypedArrayOf(made); a.Buffer.IsDetached() || i >= a.Length {
		panic(t.detached(method))
	}
}

func (t *typedArrayMakers) detached(method string) *goja.Object {
	return t.r.NewError(js.TypeError, "", "Cannot perform "+method+" on a detached ArrayBuffer")
}
