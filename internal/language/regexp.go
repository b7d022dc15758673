package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/regexps"
)

// defineRegExp replaces the constructor RegExp by one that checks and expands what it is
// given. That of a literal is lowered with the script.
func defineRegExp(r *js.Realm) {
	r.RegExpExpanded = func(regexp *goja.Object, source goja.String, flags string) { noteExpanded(r, regexp, source, flags) }
	native := r.VM.Get("RegExp").(*goja.Object)
	construct, _ := goja.AssertConstructor(native)
	visible := replaceClass(r, native, 2, func(call goja.ConstructorCall) *goja.Object {
		pattern, flagText := patternAndFlags(r, call.Argument(0), call.Argument(1))
		flags := flagText.String()
		checkRegExp(r, pattern, flags)
		if !regexps.Expandable(pattern.String(), flags) {
			return newNative(construct, call.NewTarget, []goja.Value{pattern, flagText})
		}
		expanded, nativeFlags := regexps.Expand(pattern.String(), flags)
		o := newNative(construct, call.NewTarget, []goja.Value{r.VM.ToValue(expanded), r.VM.ToValue(nativeFlags)})
		noteExpanded(r, o, pattern, flags)
		return o
	})
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
	defineRegExpText(r, js.Proto(native))
	defineRegExpFlags(r, js.Proto(native))
	defineRegExpStatics(r, visible)
}

// isRegExp tells whether an object is taken for a regular expression.
func isRegExp(o *goja.Object) bool {
	if match := o.GetSymbol(goja.SymMatch); match != nil && !js.IsUndefined(match) {
		return match.ToBoolean()
	}
	return o.ClassName() == "RegExp"
}

func newNative(construct goja.Constructor, newTarget *goja.Object, args []goja.Value) *goja.Object {
	o, err := construct(newTarget, args...)
	if err != nil {
		panic(err)
	}
	return o
}

// checkRegExp throws what V8 does for a pattern or flags that are none.
func checkRegExp(r *js.Realm, pattern goja.String, flags string) {
	if !regexps.ValidFlags(flags) {
		panic(r.NewError(js.SyntaxError, "", "Invalid flags supplied to RegExp constructor '"+flags+"'"))
	}
	if problem := regexps.Check(pattern.String(), flags); problem != "" {
		panic(r.NewError(js.SyntaxError, "", "Invalid regular expression: /"+pattern.String()+"/"+flags+": "+problem))
	}
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
	text := func(v goja.Value) goja.String {
		if js.IsUndefined(v) {
			return goja.StringFromUTF16(nil)
		}
		return r.Text(v)
	}
	pattern = text(given)
	return pattern, text(flags)
}
