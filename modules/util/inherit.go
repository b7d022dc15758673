package util

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fields"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// inherits has the prototype of one constructor inherit from that of another.
func (m *module) inherits(c goja.FunctionCall) goja.Value {
	ctor, super := c.Argument(0), c.Argument(1)
	if js.IsNullish(ctor) {
		panic(nodeerr.InvalidArgType(m.r, "ctor", "of type function", ctor))
	}
	if js.IsNullish(super) {
		panic(nodeerr.InvalidArgType(m.r, "superCtor", "of type function", super))
	}
	proto := js.Get(super, "prototype")
	if js.IsUndefined(proto) {
		panic(nodeerr.InvalidArgType(m.r, "superCtor.prototype", "of type object", proto))
	}
	descriptor := m.r.VM.NewObject()
	m.r.On(descriptor).
		Value("value", super).
		Value("writable", m.r.VM.ToValue(true)).
		Value("configurable", m.r.VM.ToValue(true))
	m.defineProperty(arguments(ctor, m.r.VM.ToValue("super_"), descriptor))
	own := js.Get(ctor, "prototype")
	if js.IsNullish(own) {
		panic(m.r.NewError(js.TypeError, "", "Object.setPrototypeOf called on null or undefined"))
	}
	m.setPrototypeOf(arguments(own, proto))
	return js.Undefined
}

// extend is util._extend: Object.assign of one object, last property first.
func (m *module) extend(c goja.FunctionCall) goja.Value {
	target, source := c.Argument(0), js.Object(c.Argument(1))
	if source == nil || js.IsFunction(source) {
		return target
	}
	fields.Show(m.r, source)
	keys := source.Keys()
	if len(keys) == 0 {
		return target
	}
	slices.Reverse(keys)
	to := js.Object(target)
	if to == nil {
		return m.assignToPrimitive(target, keys[0])
	}
	for _, key := range keys {
		check(to.Set(key, js.Get(source, key)))
	}
	return target
}

// assignToPrimitive throws what an assignment to a property of no object does.
func (m *module) assignToPrimitive(v goja.Value, key string) goja.Value {
	if js.IsNullish(v) {
		panic(m.r.NewError(js.TypeError, "", "Cannot set properties of "+v.String()+" (setting '"+key+"')"))
	}
	panic(m.r.NewError(js.TypeError, "", m.r.NotCreatable(m.r.VM.ToValue(key), v)))
}

// check is for definitions and assignments that fail on frozen and exotic objects.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
