package inspect

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
	"unsafe"
	"weak"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/layout"
)

// This file is about what goja knows of an object but has no method to tell:
// what an object is beyond its prototype, which may be replaced; the entries that
// an iterator has left, which reading through JavaScript would use up; the
// elements of an array without a descriptor for each. It reads goja's own structs by
// their fields' names, see package layout.

// Kind is what an object is, whatever its prototype says.
type Kind uint8

// The kinds of objects. Anything that has no kind of its own is a KindObject.
const (
	KindObject Kind = iota
	KindArray
	KindTypedArray
	KindArrayBuffer
	KindDataView
	KindMap
	KindSet
	KindMapIterator
	KindSetIterator
	KindWeakMap
	KindWeakSet
	KindPromise
	KindProxy
	KindDate
	KindRegExp
	KindError
	KindArguments
	KindGenerator
	KindFunction
	KindClass
	KindAsyncFunction
	KindGeneratorFunction
	KindAsyncGeneratorFunction
	KindNumber
	KindString
	KindBoolean
	KindSymbol
	KindBigInt
)

// KindOf tells what o is. It runs no JavaScript, not even that of a proxy.
func KindOf(o *goja.Object) Kind {
	s, self := shapeOf(o)
	switch s.kind {
	case KindNumber:
		return primitiveKind(s.field(self, "pValue").Elem().Type())
	case KindFunction:
		if s.typ.Name() == "methodFuncObject" && isAsyncGenerator(read[string](s, self, "src")) {
			return KindAsyncGeneratorFunction
		}
	case KindObject:
		if o.ClassName() == "Arguments" { // those of a strict function
			return KindArguments
		}
	}
	return s.kind
}

// asyncGenerator is what the source of an async generator begins with.
var asyncGenerator = regexp.MustCompile(`^async(?:\s|/\*(?s:.*?)\*/|//[^\n]*\n)*(?:function)?(?:\s|/\*(?s:.*?)\*/|//[^\n]*\n)*\*`)

// isAsyncGenerator tells whether a function that is none for goja was written as an async
// generator.
func isAsyncGenerator(source string) bool {
	return strings.HasPrefix(source, "async") && asyncGenerator.MatchString(source)
}

// IsFunction tells whether the kind is one of a function's.
func (k Kind) IsFunction() bool { return k >= KindFunction && k <= KindAsyncGeneratorFunction }

// IsBoxed tells whether the kind is one of a primitive value's object.
func (k Kind) IsBoxed() bool { return k >= KindNumber }

// kinds names the kind of each of goja's implementations of objects that has one.
var kinds = map[string]Kind{
	"arrayObject":               KindArray,
	"sparseArrayObject":         KindArray,
	"templatedArrayObject":      KindArray,
	"taggedTemplateArray":       KindArray, // the strings of a tagged template
	"dynamicArray":              KindArray,
	"objectGoSlice":             KindArray,
	"objectGoSliceReflect":      KindArray,
	"objectGoArrayReflect":      KindArray,
	"typedArrayObject":          KindTypedArray,
	"arrayBufferObject":         KindArrayBuffer,
	"dataViewObject":            KindDataView,
	"mapObject":                 KindMap,
	"setObject":                 KindSet,
	"mapIterObject":             KindMapIterator,
	"setIterObject":             KindSetIterator,
	"weakMapObject":             KindWeakMap,
	"weakSetObject":             KindWeakSet,
	"Promise":                   KindPromise,
	"proxyObject":               KindProxy,
	"dateObject":                KindDate,
	"regexpObject":              KindRegExp,
	"errorObject":               KindError,
	"argumentsObject":           KindArguments,
	"generatorObject":           KindGenerator,
	"funcObject":                KindFunction,
	"methodFuncObject":          KindFunction,
	"arrowFuncObject":           KindFunction,
	"nativeFuncObject":          KindFunction,
	"templatedFuncObject":       KindFunction,
	"wrappedFuncObject":         KindFunction,
	"boundFuncObject":           KindFunction,
	"classFuncObject":           KindClass,
	"asyncFuncObject":           KindAsyncFunction,
	"asyncArrowFuncObject":      KindAsyncFunction,
	"asyncMethodFuncObject":     KindAsyncFunction,
	"generatorFuncObject":       KindGeneratorFunction,
	"generatorMethodFuncObject": KindGeneratorFunction,
	"stringObject":              KindString,
	"primitiveValueObject":      KindNumber, // or another, see primitiveKind
}

// primitiveKind returns the kind of an object that holds a primitive of type t.
func primitiveKind(t reflect.Type) Kind {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Name() {
	case "valueBool":
		return KindBoolean
	case "valueBigInt":
		return KindBigInt
	case "Symbol":
		return KindSymbol
	}
	return KindNumber
}

// A shape is how goja lays out one implementation of objects.
type shape struct {
	typ  reflect.Type // the struct
	kind Kind

	// ordinary objects have no properties but those that are stored.
	ordinary bool

	// Offsets of fields in the struct, none if it has no such field.
	properties uintptr // map[unistring.String]goja.Value: own properties
	names      uintptr // []unistring.String: their names in order
	elements   uintptr // []goja.Value: an array's elements
	entries    uintptr // *layout.OrderedMap, or of an iterator *layout.OrderedMapIterator
}

const none = ^uintptr(0)

// shapes holds a *shape for each [layout.Impl.Type] seen so far.
var shapes sync.Map

// shapeOf returns how o is laid out, and the struct itself.
func shapeOf(o *goja.Object) (*shape, unsafe.Pointer) {
	i := layout.Of(o)
	s, ok := shapes.Load(i.Type)
	if !ok {
		s, _ = shapes.LoadOrStore(i.Type, newShape(layout.StructOf(o)))
	}
	return s.(*shape), i.At
}

func newShape(typ reflect.Type) *shape {
	s := &shape{typ: typ, kind: kinds[typ.Name()], properties: none, names: none, elements: none, entries: none}
	s.ordinary = typ.Name() == "baseObject"
	if typ.Name() == "arrayObject" {
		s.elements = layout.FieldAt(typ, "values", reflect.TypeFor[[]goja.Value]())
	}
	switch s.kind {
	case KindMap, KindSet:
		s.entries = layout.OrderedMapAt(typ)
	case KindMapIterator, KindSetIterator:
		s.entries = layout.OrderedMapIteratorAt(typ)
	}
	if at, base, ok := baseObject(typ); ok {
		s.properties = at + layout.FieldAt(base, "values", reflect.TypeFor[map[unistring.String]goja.Value]())
		s.names = at + layout.FieldAt(base, "propNames", reflect.TypeFor[[]unistring.String]())
	}
	return s
}

// baseObject finds the struct that goja keeps properties in, inside of typ. A
// templated object holds only some of its properties there.
func baseObject(typ reflect.Type) (at uintptr, base reflect.Type, ok bool) {
	if typ.Name() == "baseObject" {
		return 0, typ, true
	}
	if _, templated := typ.FieldByName("tmpl"); templated {
		return 0, nil, false
	}
	field, ok := typ.FieldByName("baseObject")
	for in, path := typ, field.Index; len(path) > 1; path = path[1:] {
		if in = in.Field(path[0]).Type; in.Kind() != reflect.Struct { // it is in another object, as that of the strings of a tagged template
			return 0, nil, false
		}
	}
	if !ok {
		return 0, nil, false
	}
	at, base = layout.FieldOf(typ, "baseObject", reflect.Struct)
	return at, base, true
}

// field returns a field of the struct at self, of a type that cannot be named.
func (s *shape) field(self unsafe.Pointer, name string) reflect.Value {
	f := reflect.NewAt(s.typ, self).Elem().FieldByName(name)
	if !f.IsValid() {
		panic("inspect: goja's " + s.typ.Name() + " has no field " + name)
	}
	return f
}

// read reads a field of the struct at self.
func read[T any](s *shape, self unsafe.Pointer, name string) T {
	return layout.Field[T](self, layout.FieldAt(s.typ, name, reflect.TypeFor[T]()))
}

// isPlain tells whether v, as stored by goja, is the value of a property that is
// enumerable and no accessor. Other properties are stored as structs of their own.
func isPlain(v goja.Value) bool {
	if _, ok := v.(*goja.Object); ok {
		return true
	}
	t := reflect.TypeOf(v)
	if t == nil || t.Kind() != reflect.Pointer {
		return t != nil
	}
	name := t.Elem().Name()
	return name != "valueProperty" && name != "mappedProperty"
}

// storedProperty returns the value of an enumerable property of o's own that is no
// accessor, where goja stores just that. It reports absent if o certainly has no
// such property.
func storedProperty(o *goja.Object, name string) (v goja.Value, absent bool) {
	s, self := shapeOf(o)
	if s.properties == none {
		return nil, false
	}
	v = layout.Field[map[unistring.String]goja.Value](self, s.properties)[unistring.String(name)]
	if !isPlain(v) {
		return nil, v == nil && s.ordinary && isASCII(name)
	}
	return v, false
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// extraNames returns the names of an array's own properties other than its
// elements. It reports false where goja does not keep them apart.
func extraNames(o *goja.Object) ([]unistring.String, bool) {
	s, self := shapeOf(o)
	if s.elements == none && s.kind != KindTypedArray {
		return nil, false
	}
	return layout.Field[[]unistring.String](self, s.names), true
}

// inOrderOfV8 puts the properties of what a regular expression matched in V8's
// order. Objects that a script makes have an order of their own.
func inOrderOfV8(names []unistring.String) []unistring.String {
	if len(names) > 3 && names[1] == "input" && names[2] == "index" && names[3] == "groups" {
		names = slices.Clone(names)
		names[1], names[2] = names[2], names[1]
	}
	return names
}

// elements returns the elements of an array as goja stores them: nil for a hole,
// see isPlain. It reports false for an array that is stored otherwise.
func elements(o *goja.Object) ([]goja.Value, bool) {
	s, self := shapeOf(o)
	if s.elements == none {
		return nil, false
	}
	return layout.Field[[]goja.Value](self, s.elements), true
}

// isAsyncMethod tells whether o is a method that is an async function. goja gives
// those the prototype of functions that are not async.
func isAsyncMethod(o *goja.Object) bool {
	s, _ := shapeOf(o)
	return s.typ.Name() == "asyncMethodFuncObject"
}

// isSloppy tells whether o is a function that was written with that word and not
// in strict mode.
func isSloppy(o *goja.Object) bool {
	s, self := shapeOf(o)
	return s.typ.Name() == "funcObject" && !s.field(self, "strict").Bool()
}

// primitiveOf returns the primitive value inside of an object of a kind that IsBoxed.
func primitiveOf(o *goja.Object) goja.Value {
	s, self := shapeOf(o)
	if s.kind == KindString {
		return read[goja.String](s, self, "value")
	}
	return read[goja.Value](s, self, "pValue")
}

// typedArrayName returns the name of the class that a typed array is of.
func typedArrayName(o *goja.Object) string {
	s, self := shapeOf(o)
	name := s.field(self, "typedArray").Elem().Type().Elem().Name()
	return string(name[0]-'a'+'A') + name[1:]
}

// typedArrayLength returns how many elements a typed array has: none if it has
// lost its buffer.
func typedArrayLength(o *goja.Object) int {
	s, self := shapeOf(o)
	if s.field(self, "viewedArrayBuf").Elem().FieldByName("detached").Bool() {
		return 0
	}
	return int(s.field(self, "length").Int())
}

// regExpText returns the text of a regular expression without its prototype's help.
func regExpText(o *goja.Object) string {
	s, self := shapeOf(o)
	text := "/" + textOf(read[goja.String](s, self, "source")) + "/"
	pattern := s.field(self, "pattern").Elem()
	for _, flag := range []string{"global", "ignoreCase", "multiline", "dotAll", "unicode", "sticky"} {
		if pattern.FieldByName(flag).Bool() {
			text += regExpFlags[flag]
		}
	}
	return text
}

var regExpFlags = map[string]string{
	"global": "g", "ignoreCase": "i", "multiline": "m", "dotAll": "s", "unicode": "u", "sticky": "y",
}

// entry is one entry of a map; of a set, its value is nil.
type entry struct{ key, value goja.Value }

// mapEntries returns up to limit entries of a map or set, all if that is negative, and how
// many it has.
func mapEntries(o *goja.Object, limit int) (entries []entry, size int) {
	s, self := shapeOf(o)
	m := layout.Field[*layout.OrderedMap](self, s.entries)
	for e := m.After(nil); e != nil && len(entries) != limit; e = m.After(e) {
		entries = append(entries, entry{e.Key, e.Value})
	}
	return entries, m.Size
}

// Remaining returns what an iterator of a map or set has left to give, without using
// it up. If pairs is true, keys and values take turns.
func Remaining(o *goja.Object) (values []goja.Value, pairs bool) {
	s, self := shapeOf(o)
	gives := s.field(self, "kind").Int()
	iterator := layout.Field[*layout.OrderedMapIterator](self, s.entries)
	if iterator == nil || iterator.Map == nil {
		return nil, gives == iterateBoth
	}
	for e := iterator.Map.After(iterator.Current); e != nil; e = iterator.Map.After(e) {
		value := e.Value
		if s.kind == KindSetIterator {
			value = e.Key
		}
		if gives != iterateValues {
			values = append(values, e.Key)
		}
		if gives != iterateKeys {
			values = append(values, value)
		}
	}
	return values, gives == iterateBoth
}

// What an iterator of goja's gives.
const (
	iterateKeys = iota
	iterateValues
	iterateBoth
)

// weakEntries returns the entries of a weak map or set, in no order.
func weakEntries(o *goja.Object) (entries []entry) {
	s, self := shapeOf(o)
	name := "m"
	if s.kind == KindWeakSet {
		name = "s"
	}
	held := s.field(self, name)
	// The garbage collector deletes entries on a goroutine of its own.
	mu := layout.At[sync.Mutex](unsafe.Pointer(held.UnsafeAddr()), layout.FieldAt(held.Type(), "Mutex", reflect.TypeFor[sync.Mutex]()))
	mu.Lock()
	defer mu.Unlock()
	type table = map[weak.Pointer[goja.Object]]goja.Value
	for key, value := range layout.Field[table](unsafe.Pointer(held.UnsafeAddr()), layout.FieldAt(held.Type(), "m", reflect.TypeFor[table]())) {
		if o := key.Value(); o != nil {
			entries = append(entries, entry{o, value})
		}
	}
	return entries
}
