package process

import (
	"cmp"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/permission"
)

// An env is where the variables of process.env are.
type env interface {
	lookup(name string) (value string, ok bool)
	set(name, value string)
	unset(name string)
	names() []string
}

func newEnv(opts Options) env {
	if opts.Env == nil && opts.System {
		if set := opts.Permissions; set != nil && !set.Env.All() {
			return permittedEnv(systemEnv{}, set.Env)
		}
		return systemEnv{}
	}
	e := mapEnv{vars: maps.Clone(opts.Env)}
	if e.vars == nil {
		e.vars = make(map[string]string)
	}
	if set := opts.Permissions; set != nil {
		return permittedEnv(e, set.Env)
	}
	return e
}

// permittedEnv is an environment of the script's own with what it may see of another.
func permittedEnv(of env, names *permission.Names) env {
	e := mapEnv{vars: make(map[string]string)}
	for _, name := range of.names() {
		if names.Permit(name) {
			e.vars[name], _ = of.lookup(name)
		}
	}
	return e
}

// systemEnv is the environment of the Go process.
type systemEnv struct{}

func (systemEnv) lookup(name string) (string, bool) { return os.LookupEnv(name) }

func (systemEnv) set(name, value string) {
	// A name that the system does not take is as good as not there, as in Node.
	if os.Setenv(name, value) == nil && name == "TZ" {
		setTimeZone()
	}
}

func (systemEnv) unset(name string) {
	_ = os.Unsetenv(name) // it fails only for names that cannot be set either
	if name == "TZ" {
		setTimeZone()
	}
}

func (systemEnv) names() []string {
	var names []string
	for _, entry := range os.Environ() {
		name, _, _ := strings.Cut(entry, "=")
		names = append(names, name)
	}
	return names
}

// mapEnv is an environment of the script's own.
type mapEnv struct{ vars map[string]string }

func (e mapEnv) lookup(name string) (string, bool) { v, ok := e.vars[name]; return v, ok }
func (e mapEnv) set(name, value string) {
	if name != "" {
		e.vars[name] = value
	}
}
func (e mapEnv) unset(name string) { delete(e.vars, name) }
func (e mapEnv) names() []string   { return slices.Sorted(maps.Keys(e.vars)) }

// Env returns a variable of the script's environment.
func (p *Process) Env(name string) (value string, ok bool) { return p.env.lookup(name) }

// envObject is what is behind process.env: a dynamic object whose values are strings.
type envObject struct{ p *Process }

// newEnvObject makes process.env. A dynamic object ignores symbols and takes any
// definition of a property, so a proxy stands before it that refuses them.
func (p *Process) newEnvObject() *goja.Object {
	vm := p.r.VM
	var object *goja.Object
	object = vm.ToValue(vm.NewProxy(vm.NewDynamicObject(envObject{p}), &goja.ProxyTrapConfig{
		Set: func(target *goja.Object, name string, v, receiver goja.Value) bool {
			if derived, ok := receiver.(*goja.Object); ok && derived != object {
				return derived.DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE) == nil
			}
			define(target.Set(name, v))
			return true
		},
		SetSym: func(_ *goja.Object, name *goja.Symbol, _, _ goja.Value) bool {
			p.r.Text(name) // throws
			return true
		},
		DeletePropertySym: func(*goja.Object, *goja.Symbol) bool { return true },
		DefineProperty: func(target *goja.Object, name string, desc goja.PropertyDescriptor) bool {
			p.checkVariable(desc)
			define(target.Set(name, desc.Value))
			return true
		},
		PreventExtensions: func(*goja.Object) bool {
			panic(p.r.NewError(js.TypeError, "", "Cannot freeze"))
		},
		DefinePropertySym: func(_ *goja.Object, name *goja.Symbol, desc goja.PropertyDescriptor) bool {
			p.checkVariable(desc)
			p.r.Text(name) // throws
			return true
		},
	})).(*goja.Object)
	return object
}

// checkVariable refuses what a variable cannot be defined as.
func (p *Process) checkVariable(desc goja.PropertyDescriptor) {
	switch {
	case desc.Getter != nil || desc.Setter != nil:
		panic(nodeerr.New(p.r, "ERR_INVALID_OBJECT_DEFINE_PROPERTY",
			"does not accept an accessor(getter/setter) descriptor"))
	case desc.Value == nil || desc.Configurable != goja.FLAG_TRUE || desc.Writable != goja.FLAG_TRUE || desc.Enumerable != goja.FLAG_TRUE:
		panic(nodeerr.New(p.r, "ERR_INVALID_OBJECT_DEFINE_PROPERTY",
			"only accepts a configurable, writable, and enumerable data descriptor"))
	}
}

// Get implements [goja.DynamicObject].
func (e envObject) Get(name string) goja.Value {
	if v, ok := e.p.env.lookup(untilNUL(name)); ok {
		return e.p.r.VM.ToValue(v)
	}
	return nil
}

// Set implements [goja.DynamicObject].
func (e envObject) Set(name string, v goja.Value) bool {
	e.p.env.set(untilNUL(name), untilNUL(e.p.r.Text(v).String()))
	return true
}

// Has implements [goja.DynamicObject].
func (e envObject) Has(name string) bool {
	_, ok := e.p.env.lookup(untilNUL(name))
	return ok
}

// Delete implements [goja.DynamicObject].
func (e envObject) Delete(name string) bool {
	e.p.env.unset(untilNUL(name))
	return true
}

// untilNUL is a text as the system sees it, for which it ends with a NUL.
func untilNUL(text string) string {
	text, _, _ = strings.Cut(text, "\x00")
	return text
}

// Keys implements [goja.DynamicObject]. Names that are indexes come first, as in any
// object.
func (e envObject) Keys() []string {
	names := e.p.env.names()
	slices.SortStableFunc(names, func(a, b string) int {
		i, isIndex := index(a)
		j, isOther := index(b)
		switch {
		case isIndex && isOther:
			return cmp.Compare(i, j)
		case isIndex:
			return -1
		case isOther:
			return 1
		}
		return 0
	})
	return names
}

// index reads a name that is an index of arrays.
func index(name string) (i uint32, ok bool) {
	n, err := strconv.ParseUint(name, 10, 32)
	return uint32(n), err == nil && n < math.MaxUint32 && strconv.FormatUint(n, 10) == name
}
