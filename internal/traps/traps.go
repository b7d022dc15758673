// Package traps stands between goja and the handlers of those proxies that are functions.
//
// goja gives the traps apply and construct an array that lies where the arguments of the call
// are, on the stack of its machine, which goes on using that: a trap that keeps the array sees
// it change, and one that lengthens it overwrites what lies behind. They get a copy.
package traps

import (
	"reflect"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// A handler is what goja takes for the handler of a proxy.
type handler struct {
	vm    *goja.Runtime
	plain *layout.Plain
	real  *goja.Object
	known map[string]trap // those that were called
}

// A trap is a function of the real handler's, and what goja calls.
type trap struct{ own, called *goja.Object }

// New returns the handler that takes the place of another one.
func New(vm *goja.Runtime, plain *layout.Plain, real *goja.Object) *goja.Object {
	return vm.NewDynamicObject(&handler{vm: vm, plain: plain, real: real, known: make(map[string]trap)})
}

// Behind returns the handler that another one has taken the place of, and any other object
// itself.
func Behind(o *goja.Object) *goja.Object {
	if o == nil || o.ExportType() != reflect.TypeFor[*handler]() {
		return o
	}
	return o.Export().(*handler).real
}

// arguments tells which argument of a trap is the array of those of the call.
var arguments = map[string]int{"apply": 2, "construct": 1}

// Get returns a trap.
func (h *handler) Get(name string) goja.Value {
	v := h.real.Get(name)
	own, ok := v.(*goja.Object)
	if !ok {
		return v
	}
	if t := h.known[name]; t.own == own {
		return t.called
	}
	call, ok := goja.AssertFunction(own)
	if !ok {
		return v
	}
	at, hasArguments := arguments[name]
	called := h.vm.ToValue(func(c goja.FunctionCall) goja.Value {
		if hasArguments {
			list := c.Arguments[at].(*goja.Object)
			if elements, ok := h.plain.Elements(list); ok {
				h.plain.Fill(list, slices.Clone(elements))
			}
		}
		result, err := call(h.real, c.Arguments...)
		if err != nil {
			panic(err)
		}
		return result
	}).(*goja.Object)
	h.known[name] = trap{own, called}
	return called
}

// The rest is what goja asks no handler for.

func (h *handler) Set(string, goja.Value) bool { return false }
func (h *handler) Has(name string) bool        { return h.Get(name) != nil }
func (h *handler) Delete(string) bool          { return false }
func (h *handler) Keys() []string              { return nil }
