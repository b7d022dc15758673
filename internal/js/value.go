package js

import (
	"reflect"

	"github.com/dop251/goja"
)

// Undefined is JavaScript's undefined.
var Undefined = goja.Undefined()

// IsFunction tells whether v can be called.
func IsFunction(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	if !ok {
		return false
	}
	switch o.ExportType().Kind() {
	case reflect.Func:
		return true
	case reflect.Struct: // perhaps a proxy
		_, ok := goja.AssertFunction(o)
		return ok
	}
	return false
}

// IsNullish tells whether v is undefined or null, or was not given at all.
func IsNullish(v goja.Value) bool { return v == nil || goja.IsUndefined(v) || goja.IsNull(v) }

// IsUndefined tells whether v is undefined or was not given at all.
func IsUndefined(v goja.Value) bool { return v == nil || goja.IsUndefined(v) }

// IsTrue tells whether v is the value true, and not just counts as it.
func IsTrue(v goja.Value) bool { b, ok := Boolean(v); return ok && b }

// IsFalse tells whether v is the value false, and not just counts as it.
func IsFalse(v goja.Value) bool { b, ok := Boolean(v); return ok && !b }

// Boolean returns the value of v if that is true or false.
func Boolean(v goja.Value) (value, ok bool) {
	if _, isObject := v.(*goja.Object); isObject || v == nil {
		return false, false // to export an object would run its accessors
	}
	value, ok = v.Export().(bool)
	return value, ok
}

// Truthy tells whether v counts as true.
func Truthy(v goja.Value) bool { return v != nil && v.ToBoolean() }

// Object returns v as an object, nil if it is none.
func Object(v goja.Value) *goja.Object {
	o, _ := v.(*goja.Object)
	return o
}

// Get reads a property of v if v is an object; undefined otherwise.
func Get(v goja.Value, name string) goja.Value {
	if o, ok := v.(*goja.Object); ok && o != nil {
		if p := o.Get(name); p != nil {
			return p
		}
	}
	return Undefined
}

// What an object is, is asked of its type. Export would make a copy of most objects, all that they hold
// included, and call every getter on the way.
var (
	proxyType       = reflect.TypeFor[goja.Proxy]()
	arrayBufferType = reflect.TypeFor[goja.ArrayBuffer]()
)

// IsProxy tells whether v is a proxy.
func IsProxy(v goja.Value) bool {
	o := Object(v)
	return o != nil && o.ExportType() == proxyType
}

// ArrayBuffer returns the memory of v if v is an ArrayBuffer.
func ArrayBuffer(v goja.Value) (b goja.ArrayBuffer, ok bool) {
	if o := Object(v); o != nil && o.ExportType() == arrayBufferType {
		b, ok = o.Export().(goja.ArrayBuffer)
	}
	return b, ok
}
