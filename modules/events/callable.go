package events

import (
	"unsafe"
	"weak"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// callables remembers what listeners are as functions of Go's, for the engine makes that
// anew each time it is asked. Nothing but a weak pointer holds it, so that what it
// remembers is forgotten with the next collection of garbage and keeps nothing alive.
type callables struct{ cache weak.Pointer[callableCache] }

// callableCache has a place for each listener, which it may have to leave to another.
type callableCache [512]struct {
	fn   *goja.Object
	call js.Callable
}

// of is [js.AsCallable].
func (c *callables) of(fn *goja.Object) js.Callable {
	cache := c.cache.Value()
	if cache == nil {
		cache = new(callableCache)
		c.cache = weak.Make(cache)
	}
	const objectSize = 32 // about
	place := &cache[uintptr(unsafe.Pointer(fn))/objectSize%uintptr(len(cache))]
	if place.fn != fn {
		place.fn, place.call = fn, js.AsCallable(fn)
	}
	return place.call
}
