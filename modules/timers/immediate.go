package timers

import (
	"reflect"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// An immediate is an Immediate, what setImmediate returns. Its fields are the
// properties that a script sees, and may set at any time.
type immediate struct {
	module *module
	object *goja.Object
	handle *eventloop.Immediate

	callback  goja.Value   // _onImmediate
	args      []goja.Value // _argv, unless argsValue is set
	argsValue goja.Value   // _argv as an array, once a script has asked for it
	destroyed bool         // _destroyed: it ran, or was cleared
	extra     properties

	resource         *js.Resource // nil while nobody watches
	asyncID, trigger int64
}

var immediateKeys = []string{"_idleNext", "_idlePrev", "_onImmediate", "_argv", "_destroyed"}

func (m *module) setImmediate(c goja.FunctionCall) goja.Value {
	callback := nodeerr.Function(m.r, c.Argument(0), "callback")
	return m.newImmediate(callback, extraArguments(c.Arguments, 1)).object
}

func (m *module) newImmediate(callback goja.Value, args []goja.Value) *immediate {
	im := &immediate{module: m, callback: callback, args: args}
	im.object = m.r.VM.NewDynamicObject(im)
	define(im.object.SetPrototype(m.immediateProto))
	im.handle = m.r.Loop.SetImmediate(im)
	im.resource = m.r.NewResource("Immediate", im.object)
	im.asyncID, im.trigger = m.identify(im.resource)
	return im
}

// Run implements [eventloop.Task].
func (im *immediate) Run() {
	im.destroyed = true
	defer func() { im.callback = goja.Null() }()
	call := js.AsCallable(im.callback)
	if call == nil {
		panic(im.module.r.NewError(js.TypeError, "", "immediate._onImmediate is not a function"))
	}
	args := im.args
	if im.argsValue != nil {
		args = im.module.list(im.argsValue)
	}
	im.module.r.CallBack(im.resource, func() { call(goja.FunctionCall{This: im.object, Arguments: args}) })
}

func (im *immediate) clear() {
	if !im.destroyed {
		im.destroyed = true
		im.handle.Clear()
		im.module.r.DestroyResource(im.resource)
		im.callback = goja.Null()
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
			m.r.On(o).Value("_destroyed", m.r.VM.ToValue(true)).Value("_onImmediate", goja.Null())
		}
	case js.Truthy(v) && nodeerr.TypeOf(v) != "symbol":
		panic(m.r.NewError(js.TypeError, "", "Cannot create property '_destroyed' on "+nodeerr.TypeOf(v)+" '"+v.String()+"'"))
	}
	return js.Undefined
}

// Get implements [goja.DynamicObject].
func (im *immediate) Get(key string) goja.Value {
	switch key {
	case "_idleNext", "_idlePrev":
		return goja.Null()
	case "_onImmediate":
		return im.callback
	case "_argv":
		if im.argsValue == nil {
			if im.args == nil {
				return js.Undefined
			}
			im.argsValue = im.module.array(im.args)
		}
		return im.argsValue
	case "_destroyed":
		return im.module.r.VM.ToValue(im.destroyed)
	}
	return im.extra.get(key)
}

// Set implements [goja.DynamicObject].
func (im *immediate) Set(key string, v goja.Value) bool {
	switch key {
	case "_idleNext", "_idlePrev":
		return false // the loop's business
	case "_onImmediate":
		im.callback = v
	case "_argv":
		im.argsValue = v
	case "_destroyed":
		im.destroyed = v.ToBoolean()
	default:
		im.extra.set(key, v)
	}
	return true
}

// Has implements [goja.DynamicObject].
func (im *immediate) Has(key string) bool { return im.extra.has(immediateKeys, key) }

// Delete implements [goja.DynamicObject].
func (im *immediate) Delete(key string) bool { return im.extra.delete(immediateKeys, key) }

// Keys implements [goja.DynamicObject].
func (im *immediate) Keys() []string { return im.extra.all(immediateKeys) }

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

var immediateType = reflect.TypeFor[*immediate]()

// immediateOf returns the immediate behind v, nil if v is none.
func immediateOf(v goja.Value) *immediate {
	if o, ok := v.(*goja.Object); ok && o.ExportType() == immediateType {
		return o.Export().(*immediate)
	}
	return nil
}
