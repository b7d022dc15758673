package js

import (
	"errors"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/script"
	"github.com/sluicejs/sluice/internal/source"
)

// InitLowered makes what lowered scripts need. It is called before one runs.
func (r *Realm) InitLowered() {
	if r.lowered {
		return
	}
	r.lowered = true
	native := r.VM.NewObject()
	r.On(native).
		Method("import", 2, func(c goja.FunctionCall) goja.Value {
			referrer := c.Argument(0).String()
			if refuse := r.refusals[referrer]; refuse != nil {
				promise, _, reject := r.VM.NewPromise()
				check(reject(refuse()))
				return r.VM.ToValue(promise)
			}
			return r.Import(referrer, c.Argument(1), c.Argument(2))
		}).
		Method("regexp", 3, func(c goja.FunctionCall) goja.Value {
			r.RegExpExpanded(c.Argument(0).(*goja.Object), c.Argument(1).(goja.String), c.Argument(2).String())
			return c.Argument(0)
		}).
		Method("notIterable", 1, func(c goja.FunctionCall) goja.Value {
			return r.NewError(TypeError, "", c.Argument(0).String()+" is not async iterable")
		}).
		Method("describe", 1, func(c goja.FunctionCall) goja.Value {
			text := c.Argument(0).String()
			if o := Object(c.Argument(0)); o != nil {
				text = "#<" + r.className(o) + ">"
			}
			return r.VM.ToValue(text)
		}).
		Method("evaluate", 1, func(c goja.FunctionCall) goja.Value { return r.Evaluate(c.Argument(0).String()) })
	bind := must(r.VM.RunProgram(lower.Runtime()))
	r.Call(bind, Undefined, native)
}

// RefuseImport has import() fail in the scripts of a name from now on, with what refuse
// returns. If such a script has run already, nothing changes.
func (r *Realm) RefuseImport(name string, refuse func() goja.Value) {
	if r.scripts[name] != nil && r.refusals[name] == nil {
		return
	}
	if r.refusals == nil {
		r.refusals = make(map[string]func() goja.Value)
	}
	r.refusals[name] = refuse
}

// AllowImport takes a RefuseImport back.
func (r *Realm) AllowImport(name string) { delete(r.refusals, name) }

// className is the name of the constructor of an object.
func (r *Realm) className(o *goja.Object) string {
	if name := Get(Get(o, "constructor"), "name"); goja.IsString(name) {
		return name.String()
	}
	return "Object"
}

// Evaluate runs code that was made at run time, as a script, and returns its value.
func (r *Realm) Evaluate(code string) goja.Value { return r.Run(r.CheckSyntax(code)) }

// CheckText throws what V8 does for a text that nests too deep, or for the first regular
// expression in it that is none: goja takes some of those, and has other words for the rest.
func (r *Realm) CheckText(text string) {
	if source.TooDeep(text) {
		panic(r.NewError(RangeError, "", script.TooDeep))
	}
	if problem := lower.CheckRegExps(text); problem != "" {
		panic(r.NewError(SyntaxError, "", problem))
	}
}

// CheckSyntax compiles code that was made at run time. What is wrong with it is thrown.
func (r *Realm) CheckSyntax(code string) *script.Script {
	s, err := script.Compile("anonymous", code)
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) {
		panic(r.NewError(ErrorClass(syntax.Class()), "", syntax.Message))
	}
	return s
}

// lowerEval is the hook for the argument of eval, with whether that sees the variables
// around it as the first argument. eval returns as it is what is no string.
func (r *Realm) lowerEval(c goja.FunctionCall) goja.Value {
	code, ok := c.Argument(1).(goja.String)
	if !ok {
		return c.Argument(1)
	}
	text := code.String()
	r.CheckText(text)
	r.evaluated = text
	switch {
	case !lower.Needed(text):
		return code
	case c.Argument(0).ToBoolean():
		return r.VM.ToValue(lower.ExpandText(text))
	}
	v := r.Evaluate(text)
	if goja.IsString(v) {
		return r.Invoke(r.Intrinsic("JSON"), "stringify", v)
	}
	return v
}
