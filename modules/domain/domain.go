// Package domain is node:domain: errors of what was begun together, handled in one
// place. It is made of async hooks, of the capture callback for uncaught exceptions,
// and of an emit function for all emitters; nothing of that is there before a program
// loads the module.
package domain

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/events"
)

//go:embed domain.js
var text string

// Load makes the module.
var Load js.Loader = library.New("domain", text).Loader(native)

func native(r *js.Realm) goja.Value {
	o := r.VM.NewObject()
	r.On(o).Method("onEmitter", 1, func(c goja.FunctionCall) goja.Value {
		f := c.Argument(0)
		events.Of(r).OnInit(func(emitter *goja.Object) { r.Call(f, js.Undefined, emitter) })
		return js.Undefined
	})
	return o
}
