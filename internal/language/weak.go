package language

import (
	"runtime"
	"weak"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// kept are the objects of weak references that the callback at hand has made or read.
type kept struct{ objects []*goja.Object }

// keep keeps an object until the callback at hand is done.
func keep(r *js.Realm, o *goja.Object) {
	k := js.State(r, func(*js.Realm) *kept { return &kept{} })
	if len(k.objects) == 0 {
		r.NextTick(func() { k.objects = nil })
	}
	k.objects = append(k.objects, o)
}

var references = js.NewSlot[weak.Pointer[goja.Object]]("WeakRef")

// newWeakRef makes the class.
func newWeakRef(r *js.Realm) *goja.Object {
	ctor := r.NewClass(js.Class{Name: "WeakRef", Length: 1, Init: func(this *goja.Object, args []goja.Value) {
		target, ok := argument(args, 0).(*goja.Object)
		if !ok {
			panic(r.NewError(js.TypeError, "", "WeakRef: invalid target"))
		}
		p := weak.Make(target)
		references.Set(r, this, &p)
		keep(r, target)
	}})
	requireNew(r, ctor)
	r.Hidden(js.Proto(ctor)).Method("deref", 0, func(c goja.FunctionCall) goja.Value {
		p := references.Get(c.This)
		if p == nil {
			panic(r.Incompatible("WeakRef.prototype.deref", c.This))
		}
		if o := p.Value(); o != nil {
			keep(r, o)
			return o
		}
		return js.Undefined
	})
	tag(r, ctor, "WeakRef")
	return ctor
}

// requireNew has a class throw where it is called without new, and not by that of a class
// that extends it.
func requireNew(r *js.Realm, ctor *goja.Object) {
	check(ctor.DefineDataProperty("prototype", js.Proto(ctor), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	js.Reimplement(ctor, func(js.Callable) js.Callable {
		return func(goja.FunctionCall) goja.Value {
			panic(r.NewError(js.TypeError, "", "Constructor "+ctor.Get("name").String()+" requires 'new'"))
		}
	})
}

// A registry is a FinalizationRegistry.
type registry struct {
	callback goja.Value
	cells    map[*cell]bool // so that what is held lives until the target is collected
	byToken  map[weak.Pointer[goja.Object]]map[*cell]bool
}

// A cell is an object that a registry watches.
type cell struct {
	held    goja.Value
	token   weak.Pointer[goja.Object]
	cleanup runtime.Cleanup
}

var registries = js.NewSlot[registry]("FinalizationRegistry")

func newFinalizationRegistry(r *js.Realm) *goja.Object {
	ctor := r.NewClass(js.Class{Name: "FinalizationRegistry", Length: 1, Init: func(this *goja.Object, args []goja.Value) {
		if !js.IsFunction(argument(args, 0)) {
			panic(r.NewError(js.TypeError, "", "FinalizationRegistry: cleanup must be callable"))
		}
		registries.Set(r, this, &registry{
			callback: args[0], cells: make(map[*cell]bool), byToken: make(map[weak.Pointer[goja.Object]]map[*cell]bool),
		})
	}})
	requireNew(r, ctor)
	registryOf := func(c goja.FunctionCall, method string) *registry {
		g := registries.Get(c.This)
		if g == nil {
			panic(r.Incompatible("FinalizationRegistry.prototype."+method, c.This))
		}
		return g
	}
	r.Hidden(js.Proto(ctor)).
		Method("register", 2, func(c goja.FunctionCall) goja.Value {
			g := registryOf(c, "register")
			target, ok := c.Argument(0).(*goja.Object)
			if !ok {
				panic(r.NewError(js.TypeError, "", "FinalizationRegistry.prototype.register: invalid target"))
			}
			if c.Argument(1).SameAs(target) {
				panic(r.NewError(js.TypeError, "", "FinalizationRegistry.prototype.register: target and holdings must not be same"))
			}
			g.register(r, target, c.Argument(1), js.Object(c.Argument(2)))
			return js.Undefined
		}).
		Method("unregister", 1, func(c goja.FunctionCall) goja.Value {
			g := registryOf(c, "unregister")
			token := js.Object(c.Argument(0))
			if token == nil {
				panic(r.NewError(js.TypeError, "", "Invalid unregisterToken ('"+c.Argument(0).String()+"')"))
			}
			return r.VM.ToValue(g.unregister(token))
		})
	tag(r, ctor, "FinalizationRegistry")
	return ctor
}

func (g *registry) register(r *js.Realm, target *goja.Object, held goja.Value, token *goja.Object) {
	c := &cell{held: held}
	if token != nil {
		c.token = weak.Make(token)
		if g.byToken[c.token] == nil {
			g.byToken[c.token] = make(map[*cell]bool)
		}
		g.byToken[c.token][c] = true
	}
	g.cells[c] = true
	c.cleanup = runtime.AddCleanup(target, func(c *cell) {
		// A loop that is closed has no use for it.
		_ = r.Loop.Post(eventloop.Func(func() { g.finalize(r, c) }))
	}, c)
}

func (g *registry) finalize(r *js.Realm, c *cell) {
	if !g.cells[c] {
		return
	}
	g.remove(c)
	r.Call(g.callback, js.Undefined, c.held)
}

func (g *registry) unregister(token *goja.Object) (found bool) {
	for c := range g.byToken[weak.Make(token)] {
		c.cleanup.Stop()
		g.remove(c)
		found = true
	}
	return found
}

// remove forgets a cell.
func (g *registry) remove(c *cell) {
	delete(g.cells, c)
	delete(g.byToken[c.token], c)
	if len(g.byToken[c.token]) == 0 {
		delete(g.byToken, c.token)
	}
}
