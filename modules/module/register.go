package module

import (
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// defineInternals defines what Node has for its own use, and for loaders of ES modules.
func (l *Loader) defineInternals() {
	r := l.realm
	stat := goja.Value(r.Func("_stat", 1, func(c goja.FunctionCall) goja.Value {
		return r.VM.ToValue(l.stat(c.Argument(0).String()))
	}))
	get := r.Func("get", 0, func(goja.FunctionCall) goja.Value { return stat })
	set := r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
		stat = c.Argument(0)
		return js.Undefined
	})
	mustDefine(l.moduleClass.DefineAccessorProperty("_stat", get, set, goja.FLAG_TRUE, goja.FLAG_FALSE))
	r.On(l.moduleClass).
		Value("_debug", r.Func("deprecated", 0, func(goja.FunctionCall) goja.Value {
			if r.PendingDeprecation {
				r.DeprecationWarning("DEP0077", "Module._debug is deprecated.")
			}
			return js.Undefined
		})).
		Method("register", 1, l.register)
}

// stat tells what is at a path: 0 for a file, 1 for a folder, negative for nothing.
func (l *Loader) stat(path string) int {
	switch l.options.Files.Stat(path) {
	case File:
		return 0
	case Folder:
		return 1
	}
	return -2
}

var absoluteURL = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^[a-z][a-z0-9+.-]*:`)
})

// register is Module.register. It finds what Node would load, and then there are no loaders of
// ES modules that it could be a hook of.
func (l *Loader) register(c goja.FunctionCall) goja.Value {
	specifier, parent := c.Argument(0).String(), c.Argument(1)
	if o := js.Object(parent); o != nil && o.Get("href") == nil {
		parent = js.Get(o, "parentURL")
	}
	base := "data:"
	if !js.IsUndefined(parent) {
		base = parent.String()
	}
	if !absoluteURL().MatchString(specifier) && (strings.HasPrefix(base, "data:") || !absoluteURL().MatchString(base)) {
		nodeerr.Throw(l.realm, "ERR_UNSUPPORTED_RESOLVE_REQUEST", specifier, base)
	}
	nodeerr.Throw(l.realm, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "module.register")
	return js.Undefined
}
