package util

import (
	"bytes"
	"math"
	"slices"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// Equal tells whether two values are deeply equal: strictly as util.isDeepStrictEqual
// and assert.deepStrictEqual have it, or loosely as assert.deepEqual does.
func Equal(r *js.Realm, a, b goja.Value, strict bool) bool {
	e := equality{m: of(r), strict: strict}
	return e.values(a, b)
}

func (m *module) isDeepStrictEqual(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(Equal(m.r, c.Argument(0), c.Argument(1), true))
}

// An equality is one comparison.
type equality struct {
	m      *module
	strict bool

	// The objects that are being compared, those around them included, and how many
	// times. Two of them that meet again are equal as far as they go.
	left, right map[*goja.Object]int
}

// values compares two values of any type.
func (e *equality) values(a, b goja.Value) bool {
	if a.StrictEquals(b) {
		return !e.strict || a.SameAs(b) // 0 and -0 are the same only if it is not strict
	}
	x, y := asObject(a), asObject(b)
	switch {
	case x != nil && y != nil:
		return e.objects(x, y)
	case x != nil || y != nil:
		return false
	case isNaN(a) && isNaN(b):
		return true
	}
	return !e.strict && isPrimitive(a) && isPrimitive(b) && a.Equals(b)
}

// asObject returns v as an object; nil if it is none, or a function: functions are
// compared by identity.
func asObject(v goja.Value) *goja.Object {
	if o := js.Object(v); o != nil && !js.IsFunction(o) {
		return o
	}
	return nil
}

func isNaN(v goja.Value) bool { return goja.IsNumber(v) && math.IsNaN(v.ToFloat()) }

// objects compares two objects: what they are, what they hold, and their properties.
func (e *equality) objects(a, b *goja.Object) bool {
	e.m.r.Nest()
	defer e.m.r.Unnest()
	tag := e.m.tag(a)
	if e.strict && a.Prototype() != b.Prototype() || tag != e.m.tag(b) {
		return false
	}
	if e.m.isArray(a) != e.m.isArray(b) {
		return false
	}
	switch {
	case e.m.isArray(a):
		return sameProperties(a, b, "length") && e.properties(a, b, e.m.namedKeys, e.elements)
	case tag == "[object Object]":
		return e.properties(a, b, e.m.enumerableKeys, nil)
	}
	kind := comparedKind(a)
	if kind != comparedKind(b) {
		return false
	}
	switch kind {
	case inspect.KindDate:
		if !e.m.time(a).StrictEquals(e.m.time(b)) {
			return false
		}
	case inspect.KindRegExp:
		if !sameProperties(a, b, "source", "flags", "lastIndex") {
			return false
		}
	case inspect.KindTypedArray, inspect.KindDataView:
		return e.views(a, b) && e.properties(a, b, e.m.namedKeys, nil)
	case inspect.KindArrayBuffer:
		if !bytes.Equal(a.Export().(goja.ArrayBuffer).Bytes(), b.Export().(goja.ArrayBuffer).Bytes()) {
			return false
		}
	case inspect.KindSet:
		return sameProperties(a, b, "size") && e.properties(a, b, e.m.enumerableKeys, e.sets)
	case inspect.KindMap:
		return sameProperties(a, b, "size") && e.properties(a, b, e.m.enumerableKeys, e.maps)
	}
	if e.m.isErrorObject(a) != e.m.isErrorObject(b) || e.m.isErrorObject(a) && !e.errors(a, b) {
		return false
	}
	if e.m.isURL(a) != e.m.isURL(b) || e.m.isURL(a) && !sameProperties(a, b, "href") {
		return false
	}
	if kind.IsBoxed() && !inspect.Unboxed(a).SameAs(inspect.Unboxed(b)) {
		return false
	}
	return e.properties(a, b, e.m.enumerableKeys, nil)
}

// comparedKind is the kind of an object as far as it matters.
func comparedKind(o *goja.Object) inspect.Kind {
	switch kind := inspect.KindOf(o); kind {
	case inspect.KindDate, inspect.KindRegExp, inspect.KindTypedArray, inspect.KindDataView, inspect.KindArrayBuffer,
		inspect.KindSet, inspect.KindMap:
		return kind
	default:
		if kind.IsBoxed() {
			return kind
		}
		return inspect.KindObject
	}
}

func sameProperties(a, b *goja.Object, names ...string) bool {
	return !slices.ContainsFunc(names, func(name string) bool {
		return !js.Get(a, name).StrictEquals(js.Get(b, name))
	})
}

// isURL tells whether o is a URL, all of which is behind accessors.
func (m *module) isURL(o *goja.Object) bool {
	class := m.r.Inspect.URLClass
	return class != nil && js.Inherits(o, class)
}

// errors compares what errors hold in properties that are not enumerable.
func (e *equality) errors(a, b *goja.Object) bool {
	if !sameProperties(a, b, "name", "message") {
		return false
	}
	for _, name := range []string{"cause", "errors"} {
		if !e.values(js.Get(a, name), js.Get(b, name)) {
			return false
		}
	}
	return true
}

// properties compares the enumerable properties of two objects, those that keys
// returns, and then what else they hold.
func (e *equality) properties(a, b *goja.Object, keys func(*goja.Object) []string, contents func(a, b *goja.Object) bool) bool {
	names := keys(a)
	if len(names) != len(keys(b)) {
		return false
	}
	for _, name := range names {
		if !e.m.isEnumerable(b, e.m.r.VM.ToValue(name)) {
			return false
		}
	}
	var symbols []*goja.Symbol
	if e.strict {
		symbols = e.m.enumerableSymbols(a)
		other := e.m.enumerableSymbols(b)
		if len(symbols) != len(other) {
			return false
		}
		for _, symbol := range symbols {
			if !slices.Contains(other, symbol) {
				return false
			}
		}
	}
	return e.nested(a, b, func() bool {
		if contents != nil && !contents(a, b) {
			return false
		}
		for _, name := range names {
			if !e.values(js.Get(a, name), js.Get(b, name)) {
				return false
			}
		}
		for _, symbol := range symbols {
			if !e.values(a.GetSymbol(symbol), b.GetSymbol(symbol)) {
				return false
			}
		}
		return true
	})
}

// nested compares what is inside of two objects, unless both are being compared
// already.
func (e *equality) nested(a, b *goja.Object, compare func() bool) bool {
	if e.left[a] > 0 && e.right[b] > 0 {
		return true
	}
	if e.left == nil {
		e.left, e.right = make(map[*goja.Object]int), make(map[*goja.Object]int)
	}
	e.left[a]++
	e.right[b]++
	equal := compare()
	e.left[a]--
	e.right[b]--
	return equal
}

// elements compares the elements of two arrays of the same length.
func (e *equality) elements(a, b *goja.Object) bool {
	n := int(a.Get("length").ToInteger())
	for i := range n {
		name := strconv.Itoa(i)
		x, y := a.Get(name), b.Get(name)
		if js.IsUndefined(x) || js.IsUndefined(y) {
			// Perhaps a hole, which equals nothing but a hole.
			key := e.m.r.VM.ToValue(name)
			has := e.m.hasOwn(a, key)
			if has != e.m.hasOwn(b, key) {
				return false
			}
			if !has {
				return e.sparse(a, b, i)
			}
		}
		if x == nil || y == nil {
			x, y = js.Get(a, name), js.Get(b, name)
		}
		if !e.values(x, y) {
			return false
		}
	}
	return true
}

// sparse compares the elements of two arrays from an index on, which both have a hole at. There
// may be many more, so that it goes by the elements that there are.
func (e *equality) sparse(a, b *goja.Object, from int) bool {
	indices := e.m.indicesFrom(a, from)
	if !slices.Equal(indices, e.m.indicesFrom(b, from)) {
		return false
	}
	return !slices.ContainsFunc(indices, func(index string) bool {
		return !e.values(js.Get(a, index), js.Get(b, index))
	})
}

// views compares the bytes of two typed arrays or DataViews. Loosely, numbers are
// compared where bytes say less.
func (e *equality) views(a, b *goja.Object) bool {
	if name := e.m.typedArrayName(a); !e.strict && (name == "Float32Array" || name == "Float64Array") {
		return sameProperties(a, b, "byteLength") && e.elementsOfViews(a, b)
	}
	x, _ := buffer.Bytes(a)
	y, _ := buffer.Bytes(b)
	return bytes.Equal(x, y)
}

func (e *equality) elementsOfViews(a, b *goja.Object) bool {
	n := int(a.Get("length").ToInteger())
	for i := range n {
		name := strconv.Itoa(i)
		if !a.Get(name).StrictEquals(b.Get(name)) {
			return false
		}
	}
	return true
}
