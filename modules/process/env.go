package process

import (
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
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
		return systemEnv{}
	}
	e := mapEnv{vars: maps.Clone(opts.Env)}
	if e.vars == nil {
		e.vars = make(map[string]string)
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

// envObject is process.env: a dynamic object whose values are strings.
type envObject struct{ p *Process }

func (p *Process) newEnvObject() *goja.Object { return p.r.VM.NewDynamicObject(envObject{p}) }

// Get implements [goja.DynamicObject].
func (e envObject) Get(name string) goja.Value {
	if v, ok := e.p.env.lookup(name); ok {
		return e.p.r.VM.ToValue(v)
	}
	return nil
}

// Set implements [goja.DynamicObject].
func (e envObject) Set(name string, v goja.Value) bool {
	if _, ok := v.(*goja.Symbol); ok {
		panic(e.p.r.NewError(js.TypeError, "", "Cannot convert a Symbol value to a string"))
	}
	e.p.env.set(name, v.String())
	return true
}

// Has implements [goja.DynamicObject].
func (e envObject) Has(name string) bool {
	_, ok := e.p.env.lookup(name)
	return ok
}

// Delete implements [goja.DynamicObject].
func (e envObject) Delete(name string) bool {
	e.p.env.unset(name)
	return true
}

// Keys implements [goja.DynamicObject].
func (e envObject) Keys() []string { return e.p.env.names() }
