package language

import (
	"runtime"
	"weak"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// kept are the values of weak references that the callback at hand has made or read.
type kept struct{ values []goja.Value }

// keep keeps a value until the callback at hand is done.
func keep(r *js.Realm, v goja.Value) {
	k := js.State(r, func(*js.Realm) *kept { return &kept{} })
	if len(k.values) == 0 {
		r.NextTick(func() { k.values = nil })
	}
	k.values = append(k.values, v)
}

// A reference is a weak one of an object, or of a symbol that is not one of Symbol.for. It can
// be compared.
type reference struct {
	object weak.Pointer[goja.Object]
	symbol weak.Pointer[goja.Symbol]
}

// refer makes a weak reference of a value that can be held weakly.
func refer(r *js.Realm, v goja.Value) (ref reference, ok bool) {
	switch v := v.(type) {
	case *goja.Object:
		return reference{object: weak.Make(v)}, true
	case *goja.Symbol:
		if !isRegistered(r, v) {
			return reference{symbol: weak.Make(v)}, true
		}
	}
	return reference{}, false
}

// value is what is referred to, nil if it was collected.
func (ref reference) value() goja.Value {
	if o := ref.object.Value(); o != nil {
		return o
	}
	if s := ref.symbol.Value(); s != nil {
		return s
	}
	return nil
}

var references = js.NewSlot[reference]("WeakRef")

// newWeakRef makes the class.
func newWeakRef(r *js.Realm) *goja.Object {
	ctor := r.NewClass(js.Class{Name: "WeakRef", Length: 1, Init: func(this *goja.Object, args []goja.Value) {
		target := argument(args, 0)
		ref, ok := refer(r, target)
		if !ok {
			panic(r.NewError(js.TypeError, "", "WeakRef: invalid target"))
		}
		references.Set(r, this, &ref)
		keep(r, target)
	}})
	requireNew(r, ctor)
	r.Hidden(js.Proto(ctor)).Method("deref", 0, func(c goja.FunctionCall) goja.Value {
		ref := references.Get(c.This)
		if ref == nil {
			panic(r.Incompatible("WeakRef.prototype.deref", c.This))
		}
		if v := ref.value(); v != nil {
			keep(r, v)
			return v
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
	byToken  map[reference]map[*cell]bool
}

// A cell is a value that a registry watches.
type cell struct {
	held    goja.Value
	token   reference // none if that is empty
	cleanup runtime.Cleanup
}

var registries = js.NewSlot[registry]("FinalizationRegistry")

func newFinalizationRegistry(r *js.Realm) *goja.Object {
	ctor := r.NewClass(js.Class{Name: "FinalizationRegistry", Length: 1, Init: func(this *goja.Object, args []goja.Value) {
		if !js.IsFunction(argument(args, 0)) {
			panic(r.NewError(js.TypeError, "", "FinalizationRegistry: cleanup must be callable"))
		}
		registries.Set(r, this, &registry{
			callback: args[0], cells: make(map[*cell]bool), byToken: make(map[reference]map[*cell]bool),
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
			target := c.Argument(0)
			if _, ok := refer(r, target); !ok {
				panic(r.NewError(js.TypeError, "", "FinalizationRegistry.prototype.register: invalid target"))
			}
			if c.Argument(1).SameAs(target) {
				panic(r.NewError(js.TypeError, "", "FinalizationRegistry.prototype.register: target and holdings must not be same"))
			}
			var token reference
			if v := c.Argument(2); !js.IsUndefined(v) {
				token = tokenOf(r, v)
			}
			g.register(r, target, c.Argument(1), token)
			return js.Undefined
		}).
		Method("unregister", 1, func(c goja.FunctionCall) goja.Value {
			g := registryOf(c, "unregister")
			return r.VM.ToValue(g.unregister(tokenOf(r, c.Argument(0))))
		})
	tag(r, ctor, "FinalizationRegistry")
	return ctor
}

// tokenOf is what a target may be unregistered by.
func tokenOf(r *js.Realm, v goja.Value) reference {
	token, ok := refer(r, v)
	if !ok {
		panic(r.NewError(js.TypeError, "", "Invalid unregisterToken ('"+shown(v)+"')"))
	}
	return token
}

func (g *registry) register(r *js.Realm, target, held goja.Value, token reference) {
	c := &cell{held: held, token: token}
	if token != (reference{}) {
		if g.byToken[token] == nil {
			g.byToken[token] = make(map[*cell]bool)
		}
		g.byToken[token][c] = true
	}
	g.cells[c] = true
	collected := func(c *cell) {
		// A loop that is closed has no use for it.
		_ = r.Loop.Post(eventloop.Func(func() { g.finalize(r, c) }))
	}
	switch target := target.(type) {
	case *goja.Object:
		c.cleanup = runtime.AddCleanup(target, collected, c)
	case *goja.Symbol:
		c.cleanup = runtime.AddCleanup(target, collected, c)
	}
}

func (g *registry) finalize(r *js.Realm, c *cell) {
	if !g.cells[c] {
		return
	}
	g.remove(c)
	r.Call(g.callback, js.Undefined, c.held)
}

func (g *registry) unregister(token reference) (found bool) {
	for c := range g.byToken[token] {
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
