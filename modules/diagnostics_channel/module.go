package diagnosticschannel

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

//go:embed diagnostics_channel.js
var text string

// Load makes the exports of node:diagnostics_channel; it is a [js.Loader].
var Load = library.New("diagnostics_channel", text).Loader(func(r *js.Realm) goja.Value {
	native := r.VM.NewObject()
	r.On(native).
		Method("setActive", 3, func(c goja.FunctionCall) goja.Value {
			setActive(r, c)
			return js.Undefined
		}).
		Method("throwLater", 1, func(c goja.FunctionCall) goja.Value {
			thrown := c.Argument(0)
			r.NextTick(func() { r.Uncaught(thrown, js.FromException) })
			return js.Undefined
		}).
		Method("apply", 3, func(c goja.FunctionCall) goja.Value {
			return nodeerr.Apply(r, c.Argument(0), c.Argument(1), js.Elements(js.Object(c.Argument(2))))
		})
	return native
})
