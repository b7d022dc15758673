package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// RegExps is where regular expressions have what they consist of.
type RegExps struct {
	regexp                                           unsafe.Pointer // their type
	standard, prototype, properties, source, pattern uintptr
	flags                                            [6]uintptr // in the pattern
	engine                                           uintptr    // the same
}

// RegExpFlags are the flags that goja knows, in the order of V8's.
const RegExpFlags = "gimsuy"

// RegExpsOf looks at a sample.
func RegExpsOf(sample *goja.Object) *RegExps {
	in := StructOf(sample)
	x := &RegExps{
		regexp:     Of(sample).Type,
		standard:   FieldAt(in, "standard", reflect.TypeFor[bool]()),
		prototype:  FieldAt(in, "prototype", reflect.TypeFor[*goja.Object]()),
		properties: FieldAt(in, "values", reflect.TypeFor[map[unistring.String]goja.Value]()),
		source:     FieldAt(in, "source", reflect.TypeFor[goja.String]()),
	}
	at, pattern := FieldOf(in, "pattern", reflect.Pointer)
	x.pattern = at
	for i, name := range []string{"global", "ignoreCase", "multiline", "dotAll", "unicode", "sticky"} {
		x.flags[i] = FieldAt(pattern.Elem(), name, reflect.TypeFor[bool]())
	}
	x.engine, _ = FieldOf(pattern.Elem(), "regexpWrapper", reflect.Pointer)
	lastIndex := Field[map[unistring.String]goja.Value](Of(sample).At, x.properties)["lastIndex"]
	MustMatch(reflect.TypeOf(lastIndex).Elem(), reflect.TypeFor[property](), map[string]string{
		"value": "value", "writable": "writable", "accessor": "access",
	})
	return x
}

// Is tells whether an object is a regular expression.
func (x *RegExps) Is(o *goja.Object) bool { return o != nil && Of(o).Type == x.regexp }

// IsStandard tells whether nothing was done to a regular expression that has this prototype that changes
// what its methods do.
func (x *RegExps) IsStandard(o, prototype *goja.Object) bool {
	i := Of(o)
	return i.Type == x.regexp && Field[bool](i.At, x.standard) && Field[*goja.Object](i.At, x.prototype) == prototype
}

// Source is where a regular expression has its source, as it was given.
func (x *RegExps) Source(o *goja.Object) *goja.String { return At[goja.String](Of(o).At, x.source) }

// Flag is where it has one of [RegExpFlags].
func (x *RegExps) Flag(o *goja.Object, i int) *bool {
	return At[bool](Field[unsafe.Pointer](Of(o).At, x.pattern), x.flags[i])
}

// Engine is where it has what matches it. Copies of a literal share it. What is there may be anything in memory,
// as long as goja does not match it.
func (x *RegExps) Engine(o *goja.Object) *unsafe.Pointer {
	return At[unsafe.Pointer](Field[unsafe.Pointer](Of(o).At, x.pattern), x.engine)
}

// LastIndex is where it has the value of the property lastIndex, and whether that can be written.
func (x *RegExps) LastIndex(o *goja.Object) (value *goja.Value, writable bool) {
	v := Field[map[unistring.String]goja.Value](Of(o).At, x.properties)["lastIndex"]
	p := (*property)((*Impl)(unsafe.Pointer(&v)).At)
	return &p.value, p.writable
}

// Guard has goja take another implementation for the prototype of regular expressions when one of these
// properties is defined, as it does for some of its own choice.
func Guard(prototype *goja.Object, names ...unistring.String) {
	guarded := Field[map[unistring.String]struct{}](Of(prototype).At, FieldAt(StructOf(prototype), "guardedProps", reflect.TypeFor[map[unistring.String]struct{}]()))
	for _, name := range names {
		guarded[name] = struct{}{}
	}
}
