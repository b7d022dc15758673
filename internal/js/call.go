package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
)

// Call calls fn and returns its result; what fn throws is thrown on.
func (r *Realm) Call(fn goja.Value, this goja.Value, args ...goja.Value) goja.Value {
	if r.engine.calling() {
		if call := r.Callable(fn); call != nil {
			return call(goja.FunctionCall{This: this, Arguments: args})
		}
	}
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
