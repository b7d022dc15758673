package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/regexps"
)

// defineRegExp replaces the constructor RegExp and the methods of regular expressions: what they match is
// found by package regexps. A literal that goja does not know is lowered with the script.
func defineRegExp(r *js.Realm) {
	native := r.VM.Get("RegExp").(*goja.Object)
	x := newRegExps(r, js.Proto(native))
	construct, _ := goja.AssertConstructor(native)
	visible := replaceClass(r, native, 2, func(call goja.ConstructorCall) *goja.Object {
		pattern, flags := patternAndFlags(r, call.Argument(0), call.Argument(1))
		e := x.engineFor(pattern, flags.String())
		o, err := construct(call.NewTarget, r.VM.ToValue(""), r.VM.ToValue(regexps.NativeFlags(e.flags)))
		if err != nil {
			panic(err)
		}
		x.become(o, pattern, e)
		return o
	})
	x.class = visible
	r.RegExpLiteral = func(o *goja.Object, source goja.String, flags string) {
		x.become(o, source, x.engineFor(source, flags))
	}
	js.Reimplement(visible, func(make js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			pattern := js.Object(c.Argument(0))
			if pattern != nil && js.IsUndefined(c.Argument(1)) && isRegExp(pattern) && pattern.Get("constructor") == goja.Value(visible) {
				return pattern
			}
			return make(c)
		}
	})
	species := r.Func("get [Symbol.species]", 0, func(c goja.FunctionCall) goja.Value { return c.This })
	check(visible.DefineAccessorPropertySymbol(goja.SymSpecies, species, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
	x.defineText()
	x.defineFlags()
	x.defineMethods()
	x.defineStatics()
	x.defineTextMethods()
}

// isRegExp tells whether an object is taken for a regular expression.
func isRegExp(o *goja.Object) bool {
	if match := o.GetSymbol(goja.SymMatch); match != nil && !js.IsUndefined(match) {
		return match.ToBoolean()
	}
	return o.ClassName() == "RegExp"
}

// patternAndFlags returns what a regular expression is made of. Another one that is given in the
// place of a pattern has both.
func patternAndFlags(r *js.Realm, given, flags goja.Value) (pattern, flagText goja.String) {
	if o := js.Object(given); o != nil && (isRegExp(o) || o.ClassName() == "RegExp") {
		given = js.Get(o, "source")
		if js.IsUndefined(flags) {
			flags = js.Get(o, "flags")
		}
	}
	pattern = textOrEmpty(r, given)
	return pattern, textOrEmpty(r, flags)
}

func textOrEmpty(r *js.Realm, v goja.Value) goja.String {
	if js.IsUndefined(v) {
		return goja.StringFromUTF16(nil)
	}
	return r.Text(v)
}
