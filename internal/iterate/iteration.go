package iterate

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// An iteration goes through an Array, a Set or a Map for a loop, a pattern or spread
// syntax of a script. goja makes an object for every step, with a map and two properties
// in it, because a script could look at it. Where none does, one object is enough, which
// is what is iterated, its iterator and every result in one.
//
// The object is out of sight of scripts: only the instructions have it that the compiled
// hook stands in (see package script).
type iteration struct {
	all    *Iterations
	object *goja.Object
	next   *goja.Object // the method

	kind  *collection // nil: what is iterated is pair
	apart bool        // a pattern takes every value apart at once

	array *goja.Object
	index int   // the next, in an array or in pair
	place place // in a Set or a Map
	pair  [2]goja.Value
	entry *iteration // of a Map, for a pattern

	value goja.Value
	done  bool
}

// maxIdle is how many iterations are kept for later loops.
const maxIdle = 16

func (all *Iterations) newIteration() *iteration {
	if all.proto == nil {
		all.proto = all.vm.CreateObject(nil)
		itself := func(c goja.FunctionCall) goja.Value { return c.This }
		check(all.proto.SetSymbol(goja.SymIterator, all.vm.ToValue(itself)))
	}
	it := &iteration{all: all}
	it.object = all.vm.NewDynamicObject(it)
	check(it.object.SetPrototype(all.proto))
	it.next = all.vm.ToValue(func(goja.FunctionCall) goja.Value {
		if !it.done && !it.step() {
			it.release()
		}
		return it.object
	}).(*goja.Object)
	return it
}

// take returns an iteration that is free, if there is one.
func (all *Iterations) take() *iteration {
	n := len(all.idle)
	if n == 0 {
		return nil
	}
	it := all.idle[n-1]
	all.idle = all.idle[:n-1]
	return it
}

// Get implements [goja.DynamicObject].
func (it *iteration) Get(key string) goja.Value {
	switch key {
	case "value":
		return it.value
	case "done":
		return it.all.vm.ToValue(it.done)
	case "next":
		return it.next
	case "return": // the loop is left
		it.release()
		if it.kind != nil {
			return it.all.protos[it.kind.index].Get("return") // there is none unless a script has made one
		}
	}
	return nil
}

// Set implements [goja.DynamicObject].
func (it *iteration) Set(string, goja.Value) bool { return false }

// Has implements [goja.DynamicObject].
func (it *iteration) Has(string) bool { return false }

// Delete implements [goja.DynamicObject].
func (it *iteration) Delete(string) bool { return false }

// Keys implements [goja.DynamicObject].
func (it *iteration) Keys() []string { return nil }

// release makes an iteration that is over ready for the next loop.
func (it *iteration) release() {
	if it.done {
		return
	}
	it.done, it.array, it.place, it.pair, it.value = true, nil, place{}, [2]goja.Value{}, nil
	if all := it.all; it.kind != nil && len(all.idle) < maxIdle {
		all.idle = append(all.idle, it)
	}
}

// step sets value to the next, if there is one.
func (it *iteration) step() bool {
	switch e := collections(); it.kind {
	case nil:
		if it.index == len(it.pair) {
			return false
		}
		it.value = it.pair[it.index]
		it.index++
		return true
	case &e.array:
		if !it.stepArray(e) {
			return false
		}
	default:
		if !it.place.next() {
			return false
		}
		if it.kind == &e.map_ {
			it.value = it.entryOf(it.place.entry)
			return true
		}
		it.value = it.place.entry.Key
	}
	if it.apart {
		it.value = it.all.of(it.value, false)
	}
	return true
}

func (it *iteration) stepArray(e *engineCollections) bool {
	i := it.index
	v, ok := e.element(it.array, i)
	if !ok {
		if int64(i) >= it.array.Get("length").ToInteger() {
			return false
		}
		if v = it.array.Get(strconv.Itoa(i)); v == nil {
			v = goja.Undefined()
		}
	}
	it.value = v
	it.index++
	return true
}

// entryOf is an array of key and value, or stands for one in a pattern.
func (it *iteration) entryOf(from *layout.Entry) goja.Value {
	if !it.apart {
		return it.all.vm.NewArray(from.Key, from.Value)
	}
	if it.entry == nil {
		it.entry = it.all.newIteration()
	}
	e := it.entry
	e.pair, e.index, e.done = [2]goja.Value{from.Key, from.Value}, 0, false
	return e.object
}
