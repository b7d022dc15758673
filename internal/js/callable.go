package js

import (
	"reflect"

	"github.com/dop251/goja"
)

// A Callable is a function of a script, or of Go, ready to be called: what it
// throws is thrown on.
type Callable = func(goja.FunctionCall) goja.Value

// AsCallable returns the function that v is, nil if v cannot be called. It costs
// half of what [Realm.Call] does, for it leaves out the bookkeeping of an outermost
// call: call it beneath JavaScript only, as everything in a turn of the loop is.
//
// The arguments are the callee's only while it runs, so the caller may use the
// slice again.
func AsCallable(v goja.Value) Callable {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	switch o.ExportType().Kind() {
	case reflect.Func:
		if f, ok := o.Export().(Callable); ok {
			return f
		}
	case reflect.Struct: // perhaps a proxy
	default:
		return nil
	}
	call, ok := goja.AssertFunction(o)
	if !ok {
		return nil
	}
	return func(c goja.FunctionCall) goja.Value {
		v, err := call(c.This, c.Arguments...)
		if err != nil {
			panic(err)
		}
		return v
	}
}
