package js

import (
	"reflect"
	"runtime/debug"

	"github.com/dop251/goja"
)

// A Panic is a panic of Go code that JavaScript has called, on its way out of the
// realm. What JavaScript throws is no Panic.
type Panic struct {
	Value any
	Go    []byte // the stack of Go
	JS    string // the stack of JavaScript
}

// NewPanic describes a panic; it is called where that was recovered.
func NewPanic(value any, js string) *Panic {
	return &Panic{Value: value, Go: debug.Stack(), JS: js}
}

// guarded is fn, which a panic leaves as a [*Panic]: the place where JavaScript has
// called it is known only there.
func (r *Realm) guarded(fn func(goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		defer r.guard()
		return fn(c)
	}
}

// guard is deferred by native functions.
func (r *Realm) guard() {
	v := recover()
	switch v.(type) {
	case nil:
		return
	case goja.Value, *goja.Exception, *Panic:
	default:
		if !isEngine(v) {
			v = NewPanic(v, r.Stack())
		}
	}
	panic(v)
}

// isEngine tells whether v is something that goja panics with.
func isEngine(v any) bool {
	t := reflect.TypeOf(v)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.PkgPath() == reflect.TypeFor[goja.Runtime]().PkgPath()
}

// Protected calls f, on a goroutine of its own, and returns what it panics with: for the
// loop to panic with, as the goroutine must not.
func Protected[T any](f func() T) (result T, panicked *Panic) {
	defer func() {
		if v := recover(); v != nil {
			panicked = NewPanic(v, "")
		}
	}()
	return f(), nil
}
