package js

import "github.com/dop251/goja"

// revealing are the functions that can tell an accessor from a data property, which global
// variables and stacks are accessors of until somebody wants to know.
var revealing = []struct {
	object string
	names  []string
}{
	{"Object", []string{"getOwnPropertyDescriptor", "getOwnPropertyDescriptors", "defineProperty", "defineProperties", "freeze", "seal"}},
	{"Reflect", []string{"getOwnPropertyDescriptor", "defineProperty"}},
}

// initReveal has what could tell that a property was not made yet make it.
func (r *Realm) initReveal() {
	r.lazy = make(lazyGlobals)
	global, stack := r.VM.GlobalObject(), r.VM.ToValue("stack")
	r.describeOwn = AsCallable(Object(global.Get("Object")).Get("getOwnPropertyDescriptor"))
	for _, f := range revealing {
		for _, name := range f.names {
			hasKey := name == "getOwnPropertyDescriptor" || name == "defineProperty"
			r.Wrap(Object(global.Get(f.object)), name, func(native Callable, c goja.FunctionCall) goja.Value {
				o, key := Object(c.Argument(0)), c.Argument(1)
				if len(r.lazy) > 0 {
					r.revealGlobal(o, key)
				}
				if !hasKey || stack.StrictEquals(key) {
					r.revealStack(o)
				}
				return native(c)
			})
		}
	}
	r.Inspect.Reveals = func(o *goja.Object) {
		r.revealGlobals(o)
		r.revealStack(o)
	}
}

// revealGlobal makes the global variable that key names, which alone an object may show that is
// asked for it; all if there is no key.
func (r *Realm) revealGlobal(o *goja.Object, key goja.Value) {
	if o == r.VM.GlobalObject() && goja.IsString(key) {
		r.makeUntouched(key.String())
		return
	}
	r.revealGlobals(o)
}

// revealGlobals makes the global variables if an object may show them: the global object, or
// a proxy, which may stand for it.
func (r *Realm) revealGlobals(o *goja.Object) {
	if o == nil || len(r.lazy) == 0 {
		return
	}
	if o == r.VM.GlobalObject() || IsProxy(o) {
		r.makeGlobals()
	}
}

// revealStack writes the stack of an error, if nobody has asked for it yet and it still is
// there.
func (r *Realm) revealStack(o *goja.Object) {
	for IsProxy(o) {
		o = o.Export().(goja.Proxy).Target()
	}
	if o == nil {
		return
	}
	t := traces.Get(o)
	if t == nil || t.owner != o || t.text != nil {
		return
	}
	own := r.describeOwn(goja.FunctionCall{Arguments: []goja.Value{o, r.VM.ToValue("stack")}})
	if Get(own, "get") == goja.Value(r.errors.stackGetter) {
		r.writeStack(t)
	}
}
