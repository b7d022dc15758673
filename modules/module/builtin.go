package module

import (
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// scheme begins names that are those of builtin modules only.
const scheme = "node:"

// schemeOnly are the builtin modules that need it.
var schemeOnly = map[string]bool{"sea": true, "sqlite": true, "test": true, "test/reporters": true}

// builtinName is the name of the builtin module that a request is for, "" if it
// is for none.
func (l *Loader) builtinName(request string) string {
	name, withScheme := strings.CutPrefix(request, scheme)
	if !l.realm.IsPublic(name) || !withScheme && schemeOnly[name] {
		return ""
	}
	return name
}

// builtin returns the exports of the builtin module that a request is for, nil if
// it is for none.
func (l *Loader) builtin(request string) *goja.Object {
	if name := l.builtinName(request); name != "" {
		return l.realm.Builtin(name)
	}
	return nil
}

func (l *Loader) isBuiltin(c goja.FunctionCall) goja.Value {
	request, ok := c.Argument(0).(goja.String)
	if !ok {
		return l.realm.VM.ToValue(false)
	}
	name, withScheme := strings.CutPrefix(request.String(), scheme)
	// What needs the scheme is one of Node's, also where it cannot be loaded.
	return l.realm.VM.ToValue(l.builtinName(request.String()) != "" || withScheme && schemeOnly[name] && name != "sqlite")
}

// BuiltinModules are the names of the builtin modules that can be required without
// scheme, in order.
func (l *Loader) BuiltinModules() []string {
	names := slices.DeleteFunc(l.realm.Builtins(), func(name string) bool { return schemeOnly[name] })
	slices.Sort(names)
	return names
}

// builtinModules is Module.builtinModules, which is frozen.
func (l *Loader) builtinModules() goja.Value {
	object := l.realm.Intrinsic("Object")
	return l.realm.Invoke(object, "freeze", l.strings(l.BuiltinModules()))
}
