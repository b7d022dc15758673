package js

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
	r      *Realm
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

// iterations are those of a realm.
type iterations struct {
	idle   []*iteration    // for later loops
	proto  *goja.Object    // of their objects
	protos [3]*goja.Object // of the language's iterators, by the index of the collection; nil: not needed yet
}

// maxIdle is how many iterations are kept for later loops.
const maxIdle = 16

// Get implements [goja.DynamicObject].
func (it *iteration) Get(key string) goja.Value {
	switch key {
	case "value":
		return it.value
	case "done":
		return it.r.VM.ToValue(it.done)
	case "next":
		return it.next
	case "return": // the loop is left
		it.release()
		if it.kind != nil {
			return it.r.iterations.protos[it.kind.index].Get("return") // there is none unless a script has made one
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

// iterate is the hook around what is iterated: (apart, value). It returns what goja is
// to go through instead, the same value if there is nothing to be gained.
func (r *Realm) iterate(c goja.FunctionCall) goja.Value {
	if goja.IsNull(c.Argument(0)) {
		o := Object(c.Argument(1))
		if o == nil {
			return c.Argument(1)
		}
		return r.checkedIterable(o, o.GetSymbol(goja.SymIterator))
	}
	return r.iterated(c.Argument(1), c.Argument(0).ToBoolean())
}

func (r *Realm) iterated(value goja.Value, apart bool) goja.Value {
	o, ok := value.(*goja.Object)
	if !ok {
		return value
	}
	e := collections()
	kind := e.kindOf(o)
	method := o.GetSymbol(goja.SymIterator)
	if kind == nil || !isNative(method, kind.iterator) || !r.stepsAsEver(kind, o) {
		return r.checkedIterable(o, method)
	}
	it := r.iterations.take()
	if it == nil {
		it = r.newIteration()
	}
	it.kind, it.apart, it.index, it.done = kind, apart, 0, false
	if kind == &e.array {
		it.array = o
	} else {
		it.place = e.begin(o, kind)
	}
	return it.object
}

// stepsAsEver tells whether the iterators of that kind do what they do by the language.
func (r *Realm) stepsAsEver(kind *collection, sample *goja.Object) bool {
	proto := &r.iterations.protos[kind.index]
	if *proto == nil {
		iterator, ok := r.Call(sample.GetSymbol(goja.SymIterator), sample).(*goja.Object)
		if !ok {
			return false
		}
		*proto = iterator.Prototype()
	}
	return isNative((*proto).Get("next"), kind.next)
}

func (r *Realm) newIteration() *iteration {
	if r.iterations.proto == nil {
		r.iterations.proto = r.VM.CreateObject(nil)
		itself := func(c goja.FunctionCall) goja.Value { return c.This }
		must(Undefined, r.iterations.proto.SetSymbol(goja.SymIterator, r.VM.ToValue(itself)))
	}
	it := &iteration{r: r}
	it.object = r.VM.NewDynamicObject(it)
	must(Undefined, it.object.SetPrototype(r.iterations.proto))
	it.next = r.VM.ToValue(func(goja.FunctionCall) goja.Value {
		if !it.done && !it.step() {
			it.release()
		}
		return it.object
	}).(*goja.Object)
	return it
}

// take returns an iteration that is free, if there is one.
func (all *iterations) take() *iteration {
	n := len(all.idle)
	if n == 0 {
		return nil
	}
	it := all.idle[n-1]
	all.idle = all.idle[:n-1]
	return it
}

// release makes an iteration that is over ready for the next loop.
func (it *iteration) release() {
	if it.done {
		return
	}
	it.done, it.array, it.place, it.pair, it.value = true, nil, place{}, [2]goja.Value{}, nil
	if all := &it.r.iterations; it.kind != nil && len(all.idle) < maxIdle {
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
		it.value = it.r.iterated(it.value, false)
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
			v = Undefined
		}
	}
	it.value = v
	it.index++
	return true
}

// entryOf is an array of key and value, or stands for one in a pattern.
func (it *iteration) entryOf(from *layout.Entry) goja.Value {
	if !it.apart {
		return it.r.VM.NewArray(from.Key, from.Value)
	}
	if it.entry == nil {
		it.entry = it.r.newIteration()
	}
	e := it.entry
	e.pair, e.index, e.done = [2]goja.Value{from.Key, from.Value}, 0, false
	return e.object
}

// checkedIterable returns o, or what has its iterator, with the errors of the language: the
// engine does not live through a step of an iterator whose next is no function.
func (r *Realm) checkedIterable(o *goja.Object, method goja.Value) goja.Value {
	if !IsFunction(method) {
		return o // the engine says so
	}
	iterator := o
	if !isNative(method, collections().itself) {
		if iterator = Object(r.Call(method, o)); iterator == nil {
			panic(r.NewError(TypeError, "", "Result of the Symbol.iterator method is not an object"))
		}
	}
	next := iterator.Get("next")
	switch {
	case !IsFunction(next):
		iterator = r.VM.NewObject()
		check(iterator.Set("next", r.VM.ToValue(func(goja.FunctionCall) goja.Value {
			panic(r.NewError(TypeError, "", describeCallee(next)+" is not a function"))
		})))
	case iterator == o:
		return o
	}
	iterable := r.VM.CreateObject(nil)
	check(iterable.SetSymbol(goja.SymIterator, r.VM.ToValue(func(goja.FunctionCall) goja.Value { return iterator })))
	return iterable
}

// describeCallee is what V8 calls a value that has no name in the text and was called.
func describeCallee(v goja.Value) string {
	switch {
	case IsUndefined(v):
		return "undefined"
	case goja.IsNull(v):
		return "object null"
	case goja.IsString(v):
		return "string " + strconv.Quote(v.String())
	case goja.IsNumber(v):
		return "number " + v.String()
	case Object(v) != nil:
		return "#<" + Object(v).ClassName() + ">"
	}
	if _, ok := v.Export().(bool); ok {
		return "boolean " + v.String()
	}
	return v.String()
}
