package iterate

import "github.com/dop251/goja"

// Iterations are those of one runtime, on whose goroutine they are used.
type Iterations struct {
	vm     *goja.Runtime
	errors Errors
	idle   []*iteration    // for later loops
	proto  *goja.Object    // of their objects
	protos [3]*goja.Object // of the language's iterators, by the index of the collection; nil: not needed yet
}

// Errors make what is thrown where something cannot be iterated.
type Errors struct {
	NotObject   func() *goja.Object                  // Symbol.iterator has returned no object
	NotFunction func(called goja.Value) *goja.Object // the method next is no function
}

// New returns the iterations of a runtime.
func New(vm *goja.Runtime, errors Errors) *Iterations { return &Iterations{vm: vm, errors: errors} }

// Hook is called with (entries, value): with what is iterated, and whether a pattern takes
// each value apart; with null for the first, value is only checked. It returns what goja is to
// go through instead, the same value if there is nothing to be gained.
func (all *Iterations) Hook(c goja.FunctionCall) goja.Value {
	if goja.IsNull(c.Argument(0)) {
		o, ok := c.Argument(1).(*goja.Object)
		if !ok {
			return c.Argument(1)
		}
		return all.checked(o, o.GetSymbol(goja.SymIterator))
	}
	return all.of(c.Argument(1), c.Argument(0).ToBoolean())
}

// of returns what goes through a value, which a pattern takes apart or not.
func (all *Iterations) of(value goja.Value, apart bool) goja.Value {
	o, ok := value.(*goja.Object)
	if !ok {
		return value
	}
	e := collections()
	kind := e.kindOf(o)
	method := o.GetSymbol(goja.SymIterator)
	if kind == nil || !isNative(method, kind.iterator) || !all.stepsAsEver(kind, o) {
		return all.checked(o, method)
	}
	it := all.take()
	if it == nil {
		it = all.newIteration()
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
func (all *Iterations) stepsAsEver(kind *collection, sample *goja.Object) bool {
	proto := &all.protos[kind.index]
	if *proto == nil {
		begin, _ := goja.AssertFunction(sample.GetSymbol(goja.SymIterator))
		iterator, ok := must(begin(sample)).(*goja.Object)
		if !ok {
			return false
		}
		*proto = iterator.Prototype()
	}
	return isNative((*proto).Get("next"), kind.next)
}

// checked returns o, or what has its iterator, with the errors of the language: the engine does
// not live through a step of an iterator whose next is no function. method is its Symbol.iterator.
func (all *Iterations) checked(o *goja.Object, method goja.Value) goja.Value {
	begin, ok := goja.AssertFunction(method)
	if !ok {
		return o // the engine says so
	}
	iterator := o
	if !isNative(method, collections().itself) {
		if iterator, ok = must(begin(o)).(*goja.Object); !ok {
			panic(all.errors.NotObject())
		}
	}
	next := iterator.Get("next")
	_, steps := goja.AssertFunction(next)
	switch {
	case !steps:
		iterator = all.vm.NewObject()
		check(iterator.Set("next", all.vm.ToValue(func(goja.FunctionCall) goja.Value { panic(all.errors.NotFunction(next)) })))
	case iterator == o:
		return o
	}
	iterable := all.vm.CreateObject(nil)
	check(iterable.SetSymbol(goja.SymIterator, all.vm.ToValue(func(goja.FunctionCall) goja.Value { return iterator })))
	return iterable
}

func must(v goja.Value, err error) goja.Value {
	check(err)
	return v
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
