package language

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/regexps"
)

// defineRegExp replaces the constructor RegExp by one that expands what it is given. That of a
// literal is lowered with the script.
func defineRegExp(r *js.Realm) {
	native := r.VM.Get("RegExp").(*goja.Object)
	construct, _ := goja.AssertConstructor(native)
	visible := replaceClass(r, native, 2, func(call goja.ConstructorCall) *goja.Object {
		args := call.Arguments
		var source goja.String
		if pattern, flags, ok := expandable(call); ok {
			expanded, known := regexps.Expand(pattern.String(), flags)
			if !known {
				panic(r.NewError(js.SyntaxError, "", "Invalid regular expression: /"+pattern.String()+"/"+flags+": Invalid property name"))
			}
			source = pattern
			args = []goja.Value{r.VM.ToValue(expanded), r.VM.ToValue(flags)}
		}
		o, err := construct(call.NewTarget, args...)
		if err != nil {
			panic(explained(r, call, err))
		}
		if source != nil {
			js.SetRegExpSource(o, source)
		}
		return o
	})
	species := r.Func("get [Symbol.species]", 0, func(c goja.FunctionCall) goja.Value { return c.This })
	check(visible.DefineAccessorPropertySymbol(goja.SymSpecies, species, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
	r.Hidden(r.VM.GlobalObject()).Value("RegExp", visible)
}

// explained is what the constructor throws: V8 shows the pattern and tells what is wrong.
func explained(r *js.Realm, call goja.ConstructorCall, err error) any {
	pattern, isText := call.Argument(0).(goja.String)
	if !isText || strings.Contains(err.Error(), "Invalid flags") {
		return err
	}
	reason := regexps.Explain(pattern.String())
	if reason == "" {
		return err
	}
	flags := ""
	if v := call.Argument(1); !js.IsUndefined(v) {
		flags = v.String()
	}
	return r.NewError(js.SyntaxError, "", "Invalid regular expression: /"+pattern.String()+"/"+flags+": "+reason)
}

// expandable returns pattern and flags if there is something to expand.
func expandable(call goja.ConstructorCall) (pattern goja.String, flags string, ok bool) {
	given := call.Argument(1)
	if !js.IsUndefined(given) {
		flags = given.String()
	}
	switch p := call.Argument(0).(type) {
	case goja.String:
		pattern = p
	case *goja.Object:
		if p.ClassName() != "RegExp" {
			return nil, "", false
		}
		pattern, ok = p.Get("source").(goja.String)
		if !ok {
			return nil, "", false
		}
		if js.IsUndefined(given) {
			flags = p.Get("flags").String()
		}
	default:
		return nil, "", false
	}
	return pattern, flags, regexps.Expandable(pattern.String(), flags)
}
