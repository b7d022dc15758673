package js

import (
	"unsafe"
	"weak"

	"github.com/dop251/goja"
)

// Callable is [AsCallable] for functions that are called often: the engine makes a function of
// Go's anew each time it is asked for one, and a realm remembers the last ones.
func (r *Realm) Callable(v goja.Value) Callable {
	if fn, ok := v.(*goja.Object); ok {
		return r.callables.of(fn)
	}
	return nil
}

// callables remembers what functions are as functions of Go's. Nothing but a weak pointer holds
// it, so that what it remembers is forgotten with the next collection of garbage and keeps
// nothing alive.
type callables struct{ cache weak.Pointer[callableCache] }

// callableCache has a place for each function, which it may have to leave to another.
type callableCache [512]struct {
	fn   *goja.Object
	call Callable
}

func (c *callables) of(fn *goja.Object) Callable {
	cache := c.cache.Value()
	if cache == nil {
		cache = new(callableCache)
		c.cache = weak.Make(cache)
	}
	place := &cache[uintptr(unsafe.Pointer(fn))/unsafe.Sizeof(*fn)%uintptr(len(cache))]
	if place.fn != fn {
		place.fn, place.call = fn, AsCallable(fn)
	}
	return place.call
}
