package timers

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// An immediate is an Immediate, what setImmediate returns: an ordinary object whose
// properties are the state that a script may change at any time, and this behind it.
type immediate struct {
	module   *module
	object   *goja.Object
	handle   *eventloop.Immediate
	resource *js.Resource // nil while nobody watches
}

var immediates = js.NewSlot[immediate]("immediate")

// immediateOf returns the immediate behind v, nil if v is none.
func immediateOf(v goja.Value) *immediate { return immediates.Get(v) }

func (m *module) setImmediate(c goja.FunctionCall) goja.Value {
	callback := nodeerr.Function(m.r, c.Argument(0), "callback")
	return m.newImmediate(callback, extraArguments(c.Arguments, 1)).object
}

func (m *module) newImmediate(callback goja.Value, args []goja.Value) *immediate {
	im := &immediate{module: m, object: m.make(m.makeImmediate, callback, m.array(args))}
	immediates.SetOpen(im.object, im)
	im.handle = m.r.Loop.SetImmediate(im)
	im.resource = m.r.NewResource("Immediate", im.object)
	return im
}

func (im *immediate) get(name string) goja.Value    { return js.Get(im.object, name) }
func (im *immediate) set(name string, v goja.Value) { define(im.object.Set(name, v)) }

// Run implements [eventloop.Task].
func (im *immediate) Run() {
	im.set("_destroyed", im.module.r.VM.ToValue(true))
	defer im.set("_onImmediate", goja.Null())
	call := im.module.r.Callable(im.get("_onImmediate"))
	if call == nil {
		panic(im.module.r.NewError(js.TypeError, "", "immediate._onImmediate is not a function"))
	}
	args := im.module.list(im.get("_argv"))
	im.module.r.CallBack(im.resource, func() {
		im.module.r.NoteReceiver(im.object)
		call(goja.FunctionCall{This: im.object, Arguments: args})
	})
}

func (im *immediate) clear() {
	if !js.Truthy(im.get("_destroyed")) {
		im.set("_destroyed", im.module.r.VM.ToValue(true))
		im.handle.Clear()
		im.module.r.DestroyResource(im.resource)
		im.set("_onImmediate", goja.Null())
	}
}

func (m *module) clearImmediate(c goja.FunctionCall) goja.Value {
	v := c.Argument(0)
	o := js.Object(v)
	switch im := immediateOf(v); {
	case im != nil:
		im.clear()
	case o != nil:
		if !js.Truthy(o.Get("_destroyed")) {
			m.r.On(o).
				Value("_destroyed", m.r.VM.ToValue(true)).
				Symbol(m.refed, goja.Null()).
				Value("_onImmediate", goja.Null()).
				Value("_idleNext", goja.Null()).
				Value("_idlePrev", goja.Null())
		}
	case js.Truthy(v):
		panic(m.r.NewError(js.TypeError, "", m.r.NotCreatable(m.r.VM.ToValue("_destroyed"), v)))
	}
	return js.Undefined
}

func (m *module) defineImmediate() {
	r := m.r
	ctor := r.NewClass(js.Class{Name: "Immediate", Length: 2, Init: m.illegal})
	m.immediateProto = js.Proto(ctor)
	r.Hidden(m.immediateProto).
		Method("ref", 0, m.onImmediate(func(im *immediate) { im.handle.Ref() })).
		Method("unref", 0, m.onImmediate(func(im *immediate) { im.handle.Unref() })).
		Method("hasRef", 0, func(c goja.FunctionCall) goja.Value {
			im := immediateOf(c.This)
			return r.VM.ToValue(im != nil && im.handle.HasRef())
		})
	r.On(m.immediateProto).
		Symbol(r.WellKnownSymbol("dispose"), r.Func("", 0, func(c goja.FunctionCall) goja.Value {
			return m.clearImmediate(goja.FunctionCall{Arguments: []goja.Value{c.This}})
		}))
}

// onImmediate makes a method that returns what it was called on.
func (m *module) onImmediate(f func(*immediate)) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		if im := immediateOf(c.This); im != nil {
			f(im)
		}
		return c.This
	}
}
