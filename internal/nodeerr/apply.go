package nodeerr

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Apply is Reflect.apply, with V8's message for what is no function.
func Apply(r *js.Realm, fn, this goja.Value, args []goja.Value) goja.Value {
	if call := js.AsCallable(fn); call != nil {
		return call(goja.FunctionCall{This: this, Arguments: args})
	}
	kind, article := TypeOf(fn), "a"
	if kind == "object" {
		article = "an"
	}
	panic(r.NewError(js.TypeError, "",
		"Function.prototype.apply was called on "+display(fn)+", which is "+article+" "+kind+" and not a function"))
}

// display shows a value as the engine's messages do.
func display(v goja.Value) string {
	switch v := v.(type) {
	case *goja.Object:
		return "#<" + js.Get(v.Get("constructor"), "name").String() + ">"
	case *goja.Symbol:
		return "Symbol(" + v.String() + ")"
	}
	return v.String()
}
