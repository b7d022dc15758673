package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// Wrap puts a function of the language's behind another one of the same name and length: with
// is called in its place, and gets it. Wrap returns it.
func (r *Realm) Wrap(on *goja.Object, name string, with func(native Callable, c goja.FunctionCall) goja.Value) (native Callable) {
	own := Object(on.Get(name))
	native = AsCallable(own)
	r.Hidden(on).Method(name, length(own), func(c goja.FunctionCall) goja.Value { return with(native, c) })
	return native
}

// Reimplement has a native function do something else when it is called without new. The
// function stays the same object, with its properties and its constructor. implement is
// given what the function did until now.
func Reimplement(function goja.Value, implement func(native Callable) Callable) {
	f := layout.CallOf(function.(*goja.Object))
	*f = implement(*f)
}

// A Construct is what a native class does when it is called with new.
type Construct = func(args []goja.Value, newTarget *goja.Object) *goja.Object

// Reconstruct has a native class of the language do something else when it is called with new.
// It stays the same object. construct is given what it did until now.
func Reconstruct(class goja.Value, construct func(native Construct) Construct) {
	f := layout.ConstructOf(class.(*goja.Object))
	*f = construct(*f)
}
