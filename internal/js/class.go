package js

import (
	"unicode/utf8"

	"github.com/dop251/goja"
)

// A Class describes a constructor that is written in Go and behaves as Node's
// constructor functions do: `new C`, `C()`, `C.call(this)` in an old-style
// subclass and `class D extends C` all work.
type Class struct {
	Name   string
	Length int

	// Parent is the constructor whose prototype the class's inherits from, and
	// which the class itself inherits from. May be nil.
	Parent *goja.Object

	// Init makes this an instance. For a subclass's instance it runs when the
	// subclass calls it.
	Init func(this *goja.Object, args []goja.Value)

	// Mixin lets `C.call(object)` initialise any object at all, and returns nothing then.
	// Without it, a call on what is no instance makes a new one, as `C()` does.
	Mixin bool

	// NewOnly makes it a class of the language, which `C()` throws for. Length is not
	// for these.
	NewOnly bool
}

// NewClass makes the constructor of a class.
func (r *Realm) NewClass(c Class) *goja.Object {
	if c.NewOnly {
		return r.newLanguageClass(c)
	}
	var proto *goja.Object
	ctor := r.VM.ToValue(func(call goja.ConstructorCall) *goja.Object {
		defer r.guard()
		this := call.This
		if !c.Mixin && !inherits(this, proto) {
			this = r.VM.CreateObject(proto)
		}
		c.Init(this, call.Arguments)
		if c.Mixin {
			return nil // which stands for the instance, or for undefined in a call
		}
		return this
	}).(*goja.Object)
	nameFunction(r, ctor, c.Name, c.Length)
	proto = ctor.Get("prototype").(*goja.Object)
	if c.Parent != nil {
		check(proto.SetPrototype(c.Parent.Get("prototype").(*goja.Object)))
		check(ctor.SetPrototype(c.Parent))
	}
	return ctor
}

// newLanguageClass makes a constructor that is a class of the language: the engine does not
// tell a function written in Go whether it is called with new.
func (r *Realm) newLanguageClass(c Class) *goja.Object {
	maker := must(r.VM.RunString("(init) => class " + c.Name + " { constructor(...args) { init(this, args); } }"))
	return Object(r.Call(maker, Undefined, r.Func("", 2, func(call goja.FunctionCall) goja.Value {
		c.Init(Object(call.Argument(0)), Elements(Object(call.Argument(1))))
		return Undefined
	})))
}

// inherits tells whether proto is in the prototype chain of o.
func inherits(o, proto *goja.Object) bool {
	for p := o.Prototype(); p != nil; p = p.Prototype() {
		if p == proto {
			return true
		}
	}
	return false
}

// Inherits tells whether v is an object that has the prototype of ctor in its
// chain: instanceof without hooks.
func Inherits(v goja.Value, ctor *goja.Object) bool {
	o, ok := v.(*goja.Object)
	if !ok {
		return false
	}
	proto, ok := ctor.Get("prototype").(*goja.Object)
	return ok && inherits(o, proto)
}

// Func makes a function of fn. Its name and length are what a script sees.
func (r *Realm) Func(name string, length int, fn func(goja.FunctionCall) goja.Value) *goja.Object {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			f := r.functions.New(r.guarded(fn), "", r.VM.ToValue(length))
			nameFunction(r, f, name, length)
			return f
		}
	}
	return r.functions.New(r.guarded(fn), name, r.VM.ToValue(length))
}

// CallOnly makes a function whose results are objects. Called with new it throws what refuse
// returns, where a function of [Realm.Func] says that it is no constructor. Called without an
// object to work on it does so too: the engine makes one then, as for new.
func (r *Realm) CallOnly(name string, length int, refuse func() goja.Value, fn func(goja.FunctionCall) *goja.Object) *goja.Object {
	var proto *goja.Object
	f := r.VM.ToValue(func(call goja.ConstructorCall) *goja.Object {
		defer r.guard()
		if call.This.Prototype() == proto {
			panic(refuse())
		}
		return fn(goja.FunctionCall{This: call.This, Arguments: call.Arguments})
	}).(*goja.Object)
	nameFunction(r, f, name, length)
	proto = Proto(f)
	return f
}

func nameFunction(r *Realm, f *goja.Object, name string, length int) {
	check(f.DefineDataProperty("name", r.VM.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	if length == 0 { // as the engine has it
		return
	}
	check(f.DefineDataProperty("length", r.VM.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// A Definer defines properties on an object.
type Definer struct {
	realm  *Realm
	object *goja.Object
	hidden goja.Flag // what enumerable is set to
	fixed  bool      // accessors cannot be deleted nor defined anew
}

// On returns a definer of enumerable properties, as assignments make them.
func (r *Realm) On(o *goja.Object) Definer {
	return Definer{realm: r, object: o, hidden: goja.FLAG_TRUE}
}

// Hidden returns a definer of properties that are not enumerable, as the
// methods of classes are.
func (r *Realm) Hidden(o *goja.Object) Definer {
	return Definer{realm: r, object: o, hidden: goja.FLAG_FALSE}
}

// Fixed returns a definer whose accessors are there to stay.
func (d Definer) Fixed() Definer {
	d.fixed = true
	return d
}

// Proto returns the prototype of a constructor; nil, which stands for none, where a script has
// put no object there.
func Proto(ctor *goja.Object) *goja.Object { return Object(ctor.Get("prototype")) }

// Method defines a function.
func (d Definer) Method(name string, length int, fn func(goja.FunctionCall) goja.Value) Definer {
	return d.Value(name, d.realm.Func(name, length, fn))
}

// Alias defines a second name for a property that is there.
func (d Definer) Alias(name, existing string) Definer { return d.Value(name, d.object.Get(existing)) }

// Value defines a property that can be written and deleted.
func (d Definer) Value(name string, v goja.Value) Definer {
	check(d.object.DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, d.hidden))
	return d
}

// Constant defines a property that can be neither written nor deleted.
func (d Definer) Constant(name string, v goja.Value) Definer {
	check(d.object.DefineDataProperty(name, v, goja.FLAG_FALSE, goja.FLAG_FALSE, d.hidden))
	return d
}

// Symbol defines a property under a symbol that can be written and deleted.
func (d Definer) Symbol(sym *goja.Symbol, v goja.Value) Definer {
	check(d.object.DefineDataPropertySymbol(sym, v, goja.FLAG_TRUE, goja.FLAG_TRUE, d.hidden))
	return d
}

// Getter defines an accessor without setter.
func (d Definer) Getter(name string, get func(this goja.Value) goja.Value) Definer {
	return d.Accessor(name, get, nil)
}

// Accessor defines an accessor; get or set may be nil.
func (d Definer) Accessor(name string, get func(this goja.Value) goja.Value, set func(this, v goja.Value)) Definer {
	var getter, setter goja.Value
	if get != nil {
		getter = d.realm.Func("get "+name, 0, func(c goja.FunctionCall) goja.Value { return get(c.This) })
	}
	if set != nil {
		setter = d.realm.Func("set "+name, 1, func(c goja.FunctionCall) goja.Value {
			set(c.This, c.Argument(0))
			return Undefined
		})
	}
	check(d.object.DefineAccessorProperty(name, getter, setter, goja.ToFlag(!d.fixed), d.hidden))
	return d
}

// Put defines a property as an assignment does to what has none of that name. key is a
// string or a symbol.
func (r *Realm) Put(o *goja.Object, key, v goja.Value) {
	if sym, ok := key.(*goja.Symbol); ok {
		r.On(o).Symbol(sym, v)
		return
	}
	r.On(o).Value(key.String(), v)
}

// check is for definitions that fail only on frozen or exotic objects, which the
// callers' own never are.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
