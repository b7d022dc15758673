package events

import (
	_ "embed" // for async_resource.js

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/library"
)

//go:embed async_resource.js
var asyncResourceText string

var asyncResourceLibrary = library.New("events/async_resource", asyncResourceText)

// defineAsyncResource defines EventEmitterAsyncResource, which is loaded when it is first
// read. A program without node:async_hooks does not have it.
func (m *Module) defineAsyncResource() {
	if !m.r.HasBuiltin("async_hooks") {
		return
	}
	var class goja.Value
	get := m.r.Func("lazyEventEmitterAsyncResource", 0, func(goja.FunctionCall) goja.Value {
		if class == nil {
			class = asyncResourceLibrary.Load(m.r, nil).Get("EventEmitterAsyncResource")
		}
		return class
	})
	define(m.ctor.DefineAccessorProperty("EventEmitterAsyncResource", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
}
