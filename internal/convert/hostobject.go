package convert

import (
	"reflect"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// host is what a host object stands for: a pointer to a struct.
type host struct{ pointer reflect.Value }

var hosts = js.NewSlot[host]("host")

// hostObject makes an object of the class of a struct.
func (c *Converter) hostObject(pointer reflect.Value) goja.Value {
	o := c.r.VM.CreateObject(c.prototype(pointer.Type()))
	hosts.Set(c.r, o, &host{pointer})
	return o
}

// hostOf returns what an object stands for; false if it stands for nothing.
func hostOf(v goja.Value) (reflect.Value, bool) {
	if h := hosts.Get(v); h != nil {
		return h.pointer, true
	}
	return reflect.Value{}, false
}

// prototype is what the host objects of a type inherit from.
func (c *Converter) prototype(t reflect.Type) *goja.Object {
	if proto := c.classes[t]; proto != nil {
		return proto
	}
	name := t.Elem().Name()
	ctor := c.r.NewClass(js.Class{Name: name, NewOnly: true, Init: func(*goja.Object, []goja.Value) {
		panic(c.r.NewError(js.TypeError, "ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor"))
	}})
	proto := js.Proto(ctor)
	c.classes[t] = proto
	define := c.r.Hidden(proto)
	for i := range t.NumMethod() {
		method := t.Method(i)
		convention := conventionOf(method.Type, 1)
		define.Method(lowerFirst(method.Name), convention.length(), func(call goja.FunctionCall) goja.Value {
			return c.call(c.receiver(call.This, t).Method(i), convention, call.Arguments)
		})
	}
	for _, f := range fieldsOf(t.Elem()) {
		define.Accessor(f.name,
			func(this goja.Value) goja.Value {
				v, err := c.ToJS(c.receiver(this, t).Elem().FieldByIndex(f.index).Interface())
				c.check(err)
				return v
			},
			func(this, v goja.Value) {
				c.check(c.ToGo(v, c.receiver(this, t).Elem().FieldByIndex(f.index).Addr().Interface()))
			})
	}
	return proto
}

// receiver is the struct that this stands for.
func (c *Converter) receiver(this goja.Value, t reflect.Type) reflect.Value {
	if pointer, ok := hostOf(this); ok && pointer.Type() == t {
		return pointer
	}
	panic(c.r.NewError(js.TypeError, "ERR_INVALID_THIS", `Value of "this" must be of type `+t.Elem().Name()))
}
