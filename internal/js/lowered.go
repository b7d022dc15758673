package js

import (
	"errors"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/script"
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
			return r.Import(c.Argument(0).String(), c.Argument(1))
		}).
		Method("regexp", 2, func(c goja.FunctionCall) goja.Value {
			SetRegExpSource(c.Argument(0).(*goja.Object), c.Argument(1).(goja.String))
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
		Method("evaluate", 1, func(c goja.FunctionCall) goja.Value {
			s, err := script.Compile("anonymous", c.Argument(0).String())
			var syntax *script.SyntaxError
			if errors.As(err, &syntax) {
				panic(r.NewError(SyntaxError, "", syntax.Message))
			}
			return r.Run(s)
		})
	bind := must(r.VM.RunProgram(lower.Runtime()))
	r.Call(bind, Undefined, native)
}

// className is the name of the constructor of an object.
func (r *Realm) className(o *goja.Object) string {
	if name := Get(Get(o, "constructor"), "name"); goja.IsString(name) {
		return name.String()
	}
	return "Object"
}
