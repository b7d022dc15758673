package js

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/traps"
)

// refuseProxyCycles has setPrototypeOf and __proto__ refuse to lead the prototypes of an
// object back to itself through proxies without a trap for each way in: goja follows them,
// to find a property, until its stack, which is Go's, is exhausted, and that cannot be
// caught. V8 throws the same error, when the property is looked for.
func (e *engine) refuseProxyCycles() {
	r := e.realm
	refuse := func(o, proto goja.Value) {
		if o, proto := Object(o), Object(proto); o != nil && proto != nil && closesCycle(o, proto) {
			panic(e.overflow())
		}
	}
	for _, name := range []string{"Object", "Reflect"} {
		owner := r.VM.GlobalObject().Get(name).(*goja.Object)
		r.Wrap(owner, "setPrototypeOf", func(native Callable, c goja.FunctionCall) goja.Value {
			refuse(c.Argument(0), c.Argument(1))
			return native(c)
		})
	}
	object := r.VM.GlobalObject().Get("Object").(*goja.Object)
	describe := AsCallable(object.Get("getOwnPropertyDescriptor"))
	own := describe(goja.FunctionCall{Arguments: []goja.Value{Proto(object), r.VM.ToValue("__proto__")}})
	set := Get(own, "set")
	native := AsCallable(set)
	checked := r.Func("set __proto__", 1, func(c goja.FunctionCall) goja.Value {
		refuse(c.This, c.Argument(0))
		return native(c)
	})
	check(Proto(object).DefineAccessorProperty("__proto__", Get(own, "get"), checked, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// closesCycle tells whether the prototypes of proto lead to o by way of a proxy. goja itself
// refuses the other cycles.
func closesCycle(o, proto *goja.Object) bool {
	if o = behind(o, "setPrototypeOf"); o == nil {
		return false
	}
	throughProxy := false
	for p := proto; p != nil; {
		switch {
		case IsProxy(p):
			throughProxy = true
			p = behind(p, "get", "set", "has")
		case p == o:
			return throughProxy
		default:
			p = p.Prototype()
		}
	}
	return false
}

// behind is what all is done to that is done to o, in the end: its target, if it is a proxy;
// nil if that has all of the traps, or is revoked.
func behind(o *goja.Object, needed ...string) *goja.Object {
	for IsProxy(o) {
		proxy := o.Export().(goja.Proxy)
		handler := traps.Behind(proxy.Handler())
		if handler == nil || IsProxy(handler) {
			return nil
		}
		leads := func(trap string) bool { return IsNullish(handler.Get(trap)) }
		if !slices.ContainsFunc(needed, leads) {
			return nil
		}
		o = proxy.Target()
	}
	return o
}
