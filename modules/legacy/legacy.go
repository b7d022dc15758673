// Package legacy is the builtin modules that are older names for parts of others:
// node:constants and node:sys.
package legacy

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// LoadSys makes node:sys, which is node:util.
func LoadSys(r *js.Realm) *goja.Object {
	r.DeprecationWarning("DEP0025", "sys is deprecated. Use util instead.")
	return r.Builtin("util")
}

// LoadConstants makes node:constants: those of os, fs and crypto together, as far as
// those modules are there.
func LoadConstants(r *js.Realm) *goja.Object {
	exports := r.VM.NewObject()
	add := func(from goja.Value) {
		if o := js.Object(from); o != nil {
			for _, key := range o.Keys() {
				if key == "defaultCipherList" { // it is one of crypto.constants alone
					continue
				}
				r.On(exports).Value(key, o.Get(key))
			}
		}
	}
	of := func(module string) goja.Value {
		if exports := r.Builtin(module); exports != nil {
			return exports.Get("constants")
		}
		return js.Undefined
	}
	os := of("os")
	for _, group := range []string{"dlopen", "errno", "priority", "signals"} {
		add(js.Get(os, group))
	}
	add(of("fs"))
	add(of("crypto"))
	r.Invoke(r.Intrinsic("Object"), "freeze", exports)
	return exports
}
