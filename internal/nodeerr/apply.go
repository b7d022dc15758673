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
	panic(r.NewError(js.TypeError, "", r.NotApplicable(fn)))
}
