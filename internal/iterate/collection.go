package iterate

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// A collection is what goja's engine has of Array, Set or Map.
type collection struct {
	index    int            // among the three
	typ      unsafe.Pointer // of the objects
	iterator uintptr        // the code of the method Symbol.iterator
	next     uintptr        // the code of the method next of the iterators
}

// engineCollections is how goja lays out its collections.
type engineCollections struct {
	array, set, map_ collection

	values, accessors  uintptr // of an array: []goja.Value, and the number of those that are more than a value
	setOrder, mapOrder uintptr // the [*layout.OrderedMap] of a set, of a map

	itself uintptr // the code of the method Symbol.iterator of the language's iterators
}

// native is the type of goja's functions that are written in Go, and where their code is.
var native = sync.OnceValue(func() (n struct {
	typ  unsafe.Pointer
	code uintptr
}) {
	sample := must(goja.New().RunString("isNaN")).(*goja.Object)
	n.typ = layout.Of(sample).Type
	n.code = layout.FieldAt(layout.StructOf(sample), "f", reflect.TypeFor[func(goja.FunctionCall) goja.Value]())
	return n
})

// codeOf returns the code of a native function, 0 for anything else.
func codeOf(v goja.Value) uintptr {
	o, ok := v.(*goja.Object)
	if !ok {
		return 0
	}
	i := layout.Of(o)
	if i.Type != native().typ {
		return 0
	}
	return *layout.Field[*uintptr](i.At, native().code)
}

// isNative tells whether v is the native function with that code.
func isNative(v goja.Value, code uintptr) bool { return code != 0 && codeOf(v) == code }

// collections looks them up when they are first needed.
var collections = sync.OnceValue(func() *engineCollections {
	e := new(engineCollections)
	vm := goja.New()
	look := func(index int, source string) (collection, reflect.Type) {
		sample := must(vm.RunString(source)).(*goja.Object)
		method := sample.GetSymbol(goja.SymIterator)
		call, _ := goja.AssertFunction(method)
		iterator := must(call(sample)).(*goja.Object)
		return collection{index, layout.Of(sample).Type, codeOf(method), codeOf(iterator.Get("next"))}, layout.StructOf(sample)
	}
	var array, set, map_ reflect.Type
	e.array, array = look(0, "[]")
	e.set, set = look(1, "new Set")
	e.map_, map_ = look(2, "new Map")
	e.values = layout.FieldAt(array, "values", reflect.TypeFor[[]goja.Value]())
	e.accessors = layout.FieldAt(array, "propValueCount", reflect.TypeFor[int]())
	e.itself = codeOf(must(vm.RunString("[].values()")).(*goja.Object).GetSymbol(goja.SymIterator))
	e.setOrder, e.mapOrder = layout.OrderedMapAt(set), layout.OrderedMapAt(map_)
	return e
})

// kindOf returns which collection o is, nil for anything else.
func (e *engineCollections) kindOf(o *goja.Object) *collection {
	switch layout.Of(o).Type {
	case e.array.typ:
		return &e.array
	case e.set.typ:
		return &e.set
	case e.map_.typ:
		return &e.map_
	}
	return nil
}

// element returns an element of an array; false where there is none, or the language has
// more to say about it.
func (e *engineCollections) element(o *goja.Object, i int) (goja.Value, bool) {
	impl := layout.Of(o)
	if impl.Type != e.array.typ || layout.Field[int](impl.At, e.accessors) != 0 {
		return nil, false
	}
	values := layout.Field[[]goja.Value](impl.At, e.values)
	if i >= len(values) || values[i] == nil {
		return nil, false
	}
	return values[i], true
}

// A place is where an iteration of a Set or a Map has got to.
type place struct {
	order *layout.OrderedMap // nil at the end
	entry *layout.Entry      // the last one seen; nil before the first
}

func (e *engineCollections) begin(o *goja.Object, kind *collection) place {
	at := e.mapOrder
	if kind == &e.set {
		at = e.setOrder
	}
	return place{order: layout.Field[*layout.OrderedMap](layout.Of(o).At, at)}
}

// next goes on to the next entry, if there is one.
func (p *place) next() bool {
	if p.order == nil {
		return false
	}
	if p.entry = p.order.After(p.entry); p.entry == nil {
		p.order = nil
		return false
	}
	return true
}
