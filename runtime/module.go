package runtime

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Exports are what a module has for scripts, by name: functions and values of Go's. See
// the package comment for what becomes what.
type Exports map[string]any

// WithModule adds a builtin module that is written in Go, which programs require by its
// name, as in `require('app:store')`. load is called when a program first does, on the
// runtime's goroutine, and returns the module's exports: an [Exports], a pointer to a
// struct whose methods they are, a single function, or anything else that there is a
// value of JavaScript for, of which a string, a number or a bool becomes an object; nil is
// a module that exports nothing. An error is thrown.
//
// A module of the name of one that there is, also one of Node's, takes its place.
func WithModule(name string, load func(*Env) (exports any, err error)) Option {
	return func(c *config) {
		c.modules = append(c.modules, goModule{name, func(rt *Runtime) *goja.Object {
			exports, err := load(rt.env())
			if err == nil && exports == nil {
				return rt.realm.VM.NewObject()
			}
			if err == nil {
				var v goja.Value
				if v, err = rt.convert.ToJS(exports); err == nil {
					return v.ToObject(rt.realm.VM)
				}
			}
			panic(rt.convert.Throwable(err))
		}})
	}
}

// WithNativeModule adds a builtin module of the kind that goja_nodejs has: load fills
// in, or replaces, the property exports of its second argument. Modules that were
// written for that package's registry fit.
func WithNativeModule(name string, load func(vm *goja.Runtime, module *goja.Object)) Option {
	return func(c *config) {
		c.modules = append(c.modules, goModule{name, func(rt *Runtime) *goja.Object {
			r := rt.realm
			module, exports := r.VM.NewObject(), r.VM.NewObject()
			r.On(module).Value("exports", exports)
			load(r.VM, module)
			if replaced := js.Object(module.Get("exports")); replaced != nil {
				return replaced
			}
			return exports
		}})
	}
}

// A goModule is a builtin module of the application's.
type goModule struct {
	name string
	load func(*Runtime) *goja.Object
}
