package js

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// completeReasons completes errors of the engine before the handlers of rejected promises
// see them: a promise that has a handler when it is rejected is not told to the tracker.
func (r *Realm) completeReasons() {
	// What then is called with is given on as it is: to make a function of each handler would
	// cost as much as all the rest.
	Reimplement(Proto(Object(r.VM.Get("Promise"))).Get("then"), func(native Callable) Callable {
		return func(c goja.FunctionCall) goja.Value {
			derived := native(c)
			if len(c.Arguments) > 1 {
				r.completeReason(c.This.(*goja.Object)) // then has accepted it
			}
			return derived
		}
	})
}

// completeReason completes the error that a promise is rejected with, now or later, before
// the handler that it was given last is called.
func (r *Realm) completeReason(o *goja.Object) {
	p := (*goja.Promise)(layout.Of(o).At)
	if p.State() != goja.PromiseStatePending {
		if p.State() == goja.PromiseStateRejected {
			r.complete(p.Result())
		}
		return
	}
	at := reactions()
	pending := layout.Field[[]unsafe.Pointer](unsafe.Pointer(p), at.rejected)
	handler := layout.Field[*Callable](pending[len(pending)-1], at.handler)
	if handler == nil {
		return
	}
	call := *handler
	*handler = func(c goja.FunctionCall) goja.Value {
		r.complete(c.Argument(0))
		return call(c)
	}
}

// reactions are where a promise has its reactions to a rejection, and a reaction its handler.
var reactions = sync.OnceValue(func() (f struct{ rejected, handler uintptr }) {
	at, list := layout.FieldOf(reflect.TypeFor[goja.Promise](), "rejectReactions", reflect.Slice)
	f.rejected = at
	handler := pointed(list.Elem().Elem(), "handler", &f.handler)
	if layout.FieldAt(handler, "callback", reflect.TypeFor[Callable]()) != 0 {
		panic("js: goja's handlers of promises begin with something else")
	}
	return f
})
