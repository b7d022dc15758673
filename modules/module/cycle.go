package module

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// partialExports are the exports, so far, of a module that is being loaded, as a
// module gets them that it requires itself. Reading what is not there (yet) warns.
func (l *Loader) partialExports(m *goja.Object) goja.Value {
	v := js.Get(m, "exports")
	exports, ok := v.(*goja.Object)
	if ok && !js.IsProxy(exports) && exports.Prototype() == l.objectPrototype() && !js.Truthy(exports.Get("__esModule")) {
		mustDefine(exports.SetPrototype(l.circularPrototype()))
	}
	return v
}

// settleCircular ends the warnings when a module has been loaded.
func (l *Loader) settleCircular(m *goja.Object) {
	if l.circular == nil {
		return
	}
	exports, ok := js.Get(m, "exports").(*goja.Object)
	if ok && !js.IsProxy(exports) && exports.Prototype() == l.circular {
		mustDefine(exports.SetPrototype(l.objectPrototype()))
	}
}

func (l *Loader) objectPrototype() *goja.Object {
	return js.Proto(l.realm.Intrinsic("Object"))
}

// circularPrototype is what partial exports inherit from.
func (l *Loader) circularPrototype() *goja.Object {
	if l.circular != nil {
		return l.circular
	}
	r := l.realm
	known := func(target *goja.Object, name string) bool {
		return name == "__esModule" || !js.IsUndefined(target.Get(name))
	}
	warn := func(name string) {
		r.EmitWarning("Accessing non-existent property '"+name+"' of module exports inside circular dependency", "", "")
	}
	l.circular = r.VM.ToValue(r.VM.NewProxy(r.VM.NewObject(), &goja.ProxyTrapConfig{
		Get: func(target *goja.Object, name string, _ goja.Value) goja.Value {
			if !known(target, name) {
				warn(name)
				return js.Undefined
			}
			if v := target.Get(name); v != nil {
				return v
			}
			return js.Undefined
		},
		GetOwnPropertyDescriptor: func(target *goja.Object, name string) (d goja.PropertyDescriptor) {
			if !known(target, name) {
				warn(name)
			}
			return d
		},
	})).(*goja.Object)
	return l.circular
}
