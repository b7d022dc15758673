package js

import "github.com/dop251/goja"

// refuseProxyCycles has setPrototypeOf refuse to lead the prototypes of an object back to
// itself through proxies that do not look after it: goja follows them, to find a property,
// until its stack, which is Go's, is exhausted, and that cannot be caught. V8 throws the
// same error, when the property is looked for.
func (e *engine) refuseProxyCycles() {
	r := e.realm
	for _, name := range []string{"Object", "Reflect"} {
		owner := r.VM.GlobalObject().Get(name).(*goja.Object)
		native := AsCallable(owner.Get("setPrototypeOf"))
		r.Hidden(owner).Method("setPrototypeOf", 2, func(c goja.FunctionCall) goja.Value {
			if o, proto := Object(c.Argument(0)), Object(c.Argument(1)); o != nil && proto != nil && closesCycle(o, proto) {
				panic(e.overflow())
			}
			return native(c)
		})
	}
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
		case p.ExportType() == proxyType:
			throughProxy = true
			p = behind(p, "get", "getPrototypeOf")
		case p == o:
			return throughProxy
		default:
			p = p.Prototype()
		}
	}
	return false
}

// behind is what all is done to that is done to o: the target, if o is a proxy; nil if that
// has one of the traps, or is revoked.
func behind(o *goja.Object, traps ...string) *goja.Object {
	for o.ExportType() == proxyType {
		proxy := o.Export().(goja.Proxy)
		handler := proxy.Handler()
		if handler == nil || handler.ExportType() == proxyType {
			return nil
		}
		for _, trap := range traps {
			if !IsNullish(handler.Get(trap)) {
				return nil
			}
		}
		o = proxy.Target()
	}
	return o
}
