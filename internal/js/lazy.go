package js

import "github.com/dop251/goja"

// lazyGlobals are the global variables that are made when they are first touched, by name.
// Until then they are accessors, which become the data properties that they are for scripts
// as soon as one is read, or anything is called that could tell the difference.
type lazyGlobals map[string]lazyGlobal

type lazyGlobal struct {
	get, set   *goja.Object
	enumerable goja.Flag
	make       func() goja.Value
}

// LazyGlobal defines a global variable whose value make returns when it is first touched.
func (r *Realm) LazyGlobal(name string, enumerable bool, make func() goja.Value) {
	global := r.VM.GlobalObject()
	l := lazyGlobal{enumerable: goja.ToFlag(enumerable), make: make}
	l.get = r.Func("", 0, func(goja.FunctionCall) goja.Value {
		r.makeGlobal(name)
		return global.Get(name)
	})
	l.set = r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		enumerable := l.enumerable
		if c.This == goja.Value(global) {
			delete(r.lazy, name)
		} else {
			enumerable = goja.FLAG_TRUE // of an object that inherits the variable
		}
		check(Object(c.This).DefineDataProperty(name, c.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, enumerable))
		return Undefined
	})
	check(global.DefineAccessorProperty(name, l.get, l.set, goja.FLAG_TRUE, l.enumerable))
	r.lazy[name] = l
}

// makeGlobal makes a global variable.
func (r *Realm) makeGlobal(name string) {
	l, ok := r.lazy[name]
	if !ok {
		return
	}
	delete(r.lazy, name)
	check(r.VM.GlobalObject().DefineDataProperty(name, l.make(), goja.FLAG_TRUE, goja.FLAG_TRUE, l.enumerable))
}

// makeGlobals makes all global variables that were not made yet, and are still there.
func (r *Realm) makeGlobals() {
	for name := range r.lazy {
		r.makeUntouched(name)
	}
}

// makeUntouched makes a global variable unless a script has put something else in its place, or
// deleted it.
func (r *Realm) makeUntouched(name string) {
	l, ok := r.lazy[name]
	if !ok {
		return
	}
	own := r.describeOwn(goja.FunctionCall{Arguments: []goja.Value{r.VM.GlobalObject(), r.VM.ToValue(name)}})
	if Get(own, "get") == goja.Value(l.get) {
		r.makeGlobal(name)
	} else {
		delete(r.lazy, name)
	}
}
