// Package cluster is node:cluster as a worker sees it, and as a primary that cannot fork. Workers here are runtimes of one
// pool, beside each other in one process: there is no primary that starts them, and no
// channel to talk to it. What a worker is told of itself, and how it leaves, is as in Node.
package cluster

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/unavailable"
)

var (
	//go:embed worker.js
	workerText string

	//go:embed primary.js
	primaryText string

	worker  = library.New("cluster/worker", workerText)
	primary = library.New("cluster/primary", primaryText)
)

// LoadPrimary makes the module of a program that is no worker.
func LoadPrimary(r *js.Realm) *goja.Object {
	native := r.VM.NewObject()
	r.On(native).Value("rest", unavailable.Load(r, "cluster"))
	return primary.Load(r, native)
}

// A Worker is what the module knows of the worker that it is in.
type Worker struct {
	ID int // from 1

	// Servers returns the servers that share their sockets with those of other workers.
	Servers func(r *js.Realm) []*goja.Object

	// Leave is called before the worker ends its program for itself alone: process.exit
	// from then on does not end the others.
	Leave func()
}

// Loader returns the loader of the module.
func (w Worker) Loader() js.Loader { return worker.Loader(w.native) }

func (w Worker) native(r *js.Realm) goja.Value {
	o := r.VM.NewObject()
	r.On(o).
		Value("id", r.VM.ToValue(w.ID)).
		Method("servers", 0, func(goja.FunctionCall) goja.Value {
			var servers []any
			for _, s := range w.Servers(r) {
				servers = append(servers, s)
			}
			return r.VM.NewArray(servers...)
		}).
		Method("leave", 0, func(goja.FunctionCall) goja.Value {
			w.Leave()
			return js.Undefined
		})
	return o
}
