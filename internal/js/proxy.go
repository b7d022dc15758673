package js

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/traps"
)

// keepArguments has the traps of proxies that are functions get arguments that they may keep.
func (e *engine) keepArguments() {
	r := e.realm
	var plain *layout.Plain
	guard := func(args []goja.Value) []goja.Value {
		if len(args) < 2 || !IsFunction(args[0]) || Object(args[1]) == nil {
			return args
		}
		if plain == nil {
			p := layout.PlainOf(r.VM.NewObject(), r.VM.NewArray())
			plain = &p
		}
		args = slices.Clone(args)
		args[1] = traps.New(r.VM, plain, Object(args[1]))
		return args
	}
	class := r.VM.GlobalObject().Get("Proxy").(*goja.Object)
	Reconstruct(class, func(native Construct) Construct {
		return func(args []goja.Value, newTarget *goja.Object) *goja.Object { return native(guard(args), newTarget) }
	})
	Reimplement(class.Get("revocable"), func(native Callable) Callable {
		return func(c goja.FunctionCall) goja.Value {
			c.Arguments = guard(c.Arguments)
			return native(c)
		}
	})
}
