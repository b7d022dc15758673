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
)

// This file is about what goja knows of an object but has no method to tell:
// what an object is beyond its prototype, which may be replaced; the entries that
// an iterator has left, which reading through JavaScript would use up; the
// elements of an array without a descriptor for each. It reads goja's own structs
// by reflection; the tests of this file fail when a new goja arranges them
// differently.

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
		if s.typ.Name() == "methodFuncObject" && isAsyncGenerator(read[string](s.field(self, "src"))) {
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
}

const none = ^uintptr(0)

// shapes holds a *shape for each reflect.Type seen so far.
var shapes sync.Map

// shapeOf returns how o is laid out, and the struct itself.
func shapeOf(o *goja.Object) (*shape, unsafe.Pointer) {
	self := reflect.ValueOf(o).Elem().Field(0).Elem()
	s, ok := shapes.Load(self.Type())
	if !ok {
		s, _ = shapes.LoadOrStore(self.Type(), newShape(self.Type().Elem()))
	}
	return s.(*shape), self.UnsafePointer()
}

func newShape(typ reflect.Type) *shape {
	s := &shape{typ: typ, kind: kinds[typ.Name()], properties: none, names: none, elements: none}
	s.ordinary = typ.Name() == "baseObject"
	if typ.Name() == "arrayObject" {
		s.elements = offset[[]goja.Value](typ, "values")
	}
	if base, ok := baseObject(typ); ok {
		s.properties = base.Offset + offset[map[unistring.String]goja.Value](base.Type, "values")
		s.names = base.Offset + offset[[]unistring.String](base.Type, "propNames")
	}
	return s
}

// baseObject finds the struct that goja keeps properties in, inside of typ. A
// templated object holds only some of its properties there.
func baseObject(typ reflect.Type) (base reflect.StructField, ok bool) {
	if typ.Name() == "baseObject" {
		return reflect.StructField{Type: typ}, true
	}
	if _, templated := typ.FieldByName("tmpl"); templated {
		return base, false
	}
	base, ok = typ.FieldByName("baseObject")
	base.Offset = 0 // from here on that in typ, not in the struct around it
	for _, i := range base.Index {
		if typ.Kind() != reflect.Struct { // it is in another object, as that of the strings of a tagged template
			return base, false
		}
		base.Offset += typ.Field(i).Offset
		typ = typ.Field(i).Type
	}
	return base, ok
}

// offset returns where the field of that name and type is.
func offset[T any](typ reflect.Type, name string) uintptr {
	f, ok := typ.FieldByName(name)
	if !ok || f.Type != reflect.TypeFor[T]() {
		panic("inspect: goja's " + typ.Name() + " has no field " + name + " of type " + reflect.TypeFor[T]().String())
	}
	return f.Offset
}

// field returns a field of the struct at self.
func (s *shape) field(self unsafe.Pointer, name string) reflect.Value {
	f := reflect.NewAt(s.typ, self).Elem().FieldByName(name)
	if !f.IsValid() {
		panic("inspect: goja's " + s.typ.Name() + " has no field " + name)
	}
	return f
}

// read returns what a field of type T holds, although it is not exported.
func read[T any](f reflect.Value) T { return *(*T)(unsafe.Pointer(f.UnsafeAddr())) }

// at returns what lies at an offset in the struct at self.
func at[T any](self unsafe.Pointer, offset uintptr) T { return *(*T)(unsafe.Add(self, offset)) }

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
	v = at[map[unistring.String]goja.Value](self, s.properties)[unistring.String(name)]
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
	return at[[]unistring.String](self, s.names), true
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
	return at[[]goja.Value](self, s.elements), true
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
		return read[goja.String](s.field(self, "value"))
	}
	return read[goja.Value](s.field(self, "pValue"))
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
	text := "/" + textOf(read[goja.String](s.field(self, "source"))) + "/"
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

// mapEntries returns up to limit entries of a map or set, and how many it has.
func mapEntries(o *goja.Object, limit int) (entries []entry, size int) {
	s, self := shapeOf(o)
	m := s.field(self, "m").Elem()
	return chain(m.FieldByName("iterFirst"), limit), int(m.FieldByName("size").Int())
}

// Remaining returns what an iterator of a map or set has left to give, without using
// it up. If pairs is true, keys and values take turns.
func Remaining(o *goja.Object) (values []goja.Value, pairs bool) {
	s, self := shapeOf(o)
	gives := s.field(self, "kind").Int()
	for _, e := range iteratorEntries(s.field(self, "iter")) {
		if s.kind == KindSetIterator {
			e.value = e.key
		}
		if gives != iterateValues {
			values = append(values, e.key)
		}
		if gives != iterateKeys {
			values = append(values, e.value)
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

// iteratorEntries returns the entries that an iterator has before it.
func iteratorEntries(iter reflect.Value) []entry {
	if iter.IsNil() || iter.Elem().FieldByName("m").IsNil() {
		return nil
	}
	// The entry given last may have been deleted since; the iterator then goes on
	// after the last one before it that was not.
	last := iter.Elem().FieldByName("cur")
	for !last.IsNil() && read[goja.Value](last.Elem().FieldByName("key")) == nil {
		last = last.Elem().FieldByName("iterPrev")
	}
	if last.IsNil() {
		return chain(iter.Elem().FieldByName("m").Elem().FieldByName("iterFirst"), -1)
	}
	return chain(last.Elem().FieldByName("iterNext"), -1)
}

// chain returns the entries of a linked list, up to limit unless that is negative.
func chain(first reflect.Value, limit int) (entries []entry) {
	for e := first; !e.IsNil() && len(entries) != limit; e = e.Elem().FieldByName("iterNext") {
		entries = append(entries, entry{
			read[goja.Value](e.Elem().FieldByName("key")),
			read[goja.Value](e.Elem().FieldByName("value")),
		})
	}
	return entries
}

// weakEntries returns the entries of a weak map or set, in no order.
func weakEntries(o *goja.Object) (entries []entry) {
	s, self := shapeOf(o)
	name := "m"
	if s.kind == KindWeakSet {
		name = "s"
	}
	held := s.field(self, name)
	// The garbage collector deletes entries on a goroutine of its own.
	mu := (*sync.Mutex)(unsafe.Pointer(held.FieldByName("Mutex").UnsafeAddr()))
	mu.Lock()
	defer mu.Unlock()
	for key, value := range read[map[weak.Pointer[goja.Object]]goja.Value](held.FieldByName("m")) {
		if o := key.Value(); o != nil {
			entries = append(entries, entry{o, value})
		}
	}
	return entries
}
