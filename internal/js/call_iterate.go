package js

import "github.com/dop251/goja"

// ForOf calls step with what an iterable has, one value after the other, until that returns
// false. It is goja's, which does not live through an iterator whose next is no function, with
// V8's errors.
func (r *Realm) ForOf(iterable goja.Value, step func(v goja.Value) (proceed bool)) {
	begin := r.beginning(iterable)
	if begin == nil {
		r.VM.ForOf(iterable, step) // which throws
		return
	}
	iterator := Object(begin(goja.FunctionCall{This: iterable}))
	if iterator == nil {
		panic(r.notIterator())
	}
	method := iterator.Get("next")
	next := AsCallable(method)
	if next == nil {
		panic(r.notNext(method))
	}
	for {
		v := next(goja.FunctionCall{This: iterator})
		result := Object(v)
		if result == nil {
			panic(r.NewError(TypeError, "", "Iterator result "+r.shown(v)+" is not an object"))
		}
		if Truthy(result.Get("done")) {
			return
		}
		value, proceed := Get(result, "value"), false
		if thrown := r.VM.Try(func() { proceed = step(value) }); thrown != nil {
			r.VM.Try(func() { r.endIteration(iterator) }) // what it throws does not matter any more
			panic(thrown)
		}
		if !proceed {
			r.endIteration(iterator)
			return
		}
	}
}

// beginning is the method of a value that returns its iterator, nil if there is none.
func (r *Realm) beginning(iterable goja.Value) Callable {
	if IsNullish(iterable) {
		return nil
	}
	return AsCallable(iterable.ToObject(r.VM).GetSymbol(goja.SymIterator))
}

// endIteration tells an iterator that no more of its values are wanted.
func (r *Realm) endIteration(iterator *goja.Object) {
	end := iterator.Get("return")
	if IsNullish(end) {
		return
	}
	if v := r.Call(end, iterator); Object(v) == nil {
		panic(r.NewError(TypeError, "", r.shown(v)+" is not an object"))
	}
}

// notIterator is the error of a Symbol.iterator that has returned no object.
func (r *Realm) notIterator() *goja.Object {
	return r.NewError(TypeError, "", "Result of the Symbol.iterator method is not an object")
}

// notNext is the error of an iterator whose method next is no function.
func (r *Realm) notNext(next goja.Value) *goja.Object {
	return r.NewError(TypeError, "", describeCallee(next)+" is not a function")
}
