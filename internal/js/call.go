package js

import (
	"reflect"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
)

// Undefined is JavaScript's undefined.
var Undefined = goja.Undefined()

// Call calls fn and returns its result; what fn throws is thrown on.
func (r *Realm) Call(fn goja.Value, this goja.Value, args ...goja.Value) goja.Value {
	call, ok := goja.AssertFunction(fn)
	if !ok {
		if fn == nil {
			fn = Undefined
		}
		panic(r.VM.NewTypeError("%s is not a function", fn))
	}
	v, err := call(this, args...)
	if err != nil {
		panic(err)
	}
	return v
}

// Invoke calls the method of obj that has that name.
func (r *Realm) Invoke(obj *goja.Object, method string, args ...goja.Value) goja.Value {
	fn := obj.Get(method)
	if !IsFunction(fn) {
		panic(r.VM.NewTypeError("%s is not a function", method))
	}
	return r.Call(fn, obj, args...)
}

// New calls a constructor.
func (r *Realm) New(ctor goja.Value, args ...goja.Value) *goja.Object {
	obj, err := r.VM.New(ctor, args...)
	if err != nil {
		panic(err)
	}
	return obj
}

// Try calls f and returns what it threw, nil if it returned.
func (r *Realm) Try(f func()) *goja.Exception {
	ex := r.VM.Try(f)
	if ex != nil {
		r.complete(ex.Value())
	}
	return ex
}

// Uncaught hands an exception that nothing caught to the host. Go code calls it
// for an exception that must not end what it is doing.
func (r *Realm) Uncaught(thrown goja.Value, origin Origin) { r.Host.Uncaught(thrown, origin) }

// NextTick calls f when the callback at hand is done, before microtasks.
func (r *Realm) NextTick(f func()) { r.Loop.NextTick(eventloop.Func(f)) }

// QueueMicrotask has fn called, without arguments, as a microtask.
func (r *Realm) QueueMicrotask(fn goja.Value) {
	r.resources.reaction = r.NewResource(microtaskKind, nil)
	defer func() { r.resources.reaction = nil }()
	if _, err := r.microtask(Undefined, fn); err != nil {
		panic(err)
	}
}

var microtaskProgram = program("microtask", `(function (attempt) {
	const resolved = Promise.resolve(), then = resolved.then, apply = Reflect.apply;
	return function (callback) { apply(then, resolved, [function () { attempt(callback) }]) };
})`)

// initMicrotasks makes the function behind QueueMicrotask. The reaction must be a
// JavaScript function: see engine.
func (r *Realm) initMicrotasks() {
	attempt := func(c goja.FunctionCall) goja.Value {
		if ex := r.Try(func() { r.Call(c.Argument(0), Undefined) }); ex != nil {
			if excerpt := r.made(ex.Value()); excerpt != "" { // as with rejections
				r.thrown = thrown{value: ex.Value(), excerpt: excerpt}
			}
			scope := r.Enter(nil) // it is nobody's any more
			r.Uncaught(ex.Value(), FromException)
			r.Leave(scope)
		}
		return Undefined
	}
	queue := r.Call(must(r.VM.RunProgram(microtaskProgram())), Undefined, r.VM.ToValue(attempt))
	r.microtask, _ = goja.AssertFunction(queue)
}

// IsFunction tells whether v can be called.
func IsFunction(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	if !ok {
		return false
	}
	switch o.ExportType().Kind() {
	case reflect.Func:
		return true
	case reflect.Struct: // perhaps a proxy
		_, ok := goja.AssertFunction(o)
		return ok
	}
	return false
}

// IsNullish tells whether v is undefined or null, or was not given at all.
func IsNullish(v goja.Value) bool { return v == nil || goja.IsUndefined(v) || goja.IsNull(v) }

// IsUndefined tells whether v is undefined or was not given at all.
func IsUndefined(v goja.Value) bool { return v == nil || goja.IsUndefined(v) }

// IsTrue tells whether v is the value true, and not just counts as it.
func IsTrue(v goja.Value) bool { b, ok := Boolean(v); return ok && b }

// IsFalse tells whether v is the value false, and not just counts as it.
func IsFalse(v goja.Value) bool { b, ok := Boolean(v); return ok && !b }

// Boolean returns the value of v if that is true or false.
func Boolean(v goja.Value) (value, ok bool) {
	if _, isObject := v.(*goja.Object); isObject || v == nil {
		return false, false // to export an object would run its accessors
	}
	value, ok = v.Export().(bool)
	return value, ok
}

// Truthy tells whether v counts as true.
func Truthy(v goja.Value) bool { return v != nil && v.ToBoolean() }

// Object returns v as an object, nil if it is none.
func Object(v goja.Value) *goja.Object {
	o, _ := v.(*goja.Object)
	return o
}

// Get reads a property of v if v is an object; undefined otherwise.
func Get(v goja.Value, name string) goja.Value {
	if o, ok := v.(*goja.Object); ok && o != nil {
		if p := o.Get(name); p != nil {
			return p
		}
	}
	return Undefined
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
