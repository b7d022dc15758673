package js

import (
	"reflect"

	"github.com/dop251/goja"
)

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
