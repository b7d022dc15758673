package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/lower"
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
			r.RegExpLiteral(c.Argument(0).(*goja.Object), c.Argument(1).(goja.String), c.Argument(2).String())
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
