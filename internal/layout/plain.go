package layout

import (
	"iter"
	"reflect"
	"slices"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// A Plain is where the object of a literal has its properties, and an array its elements.
type Plain struct {
	properties, names        uintptr
	elements, length, filled uintptr // of an array
	special                  uintptr // how many elements have attributes
	writable                 uintptr // whether an array's length is
	extensible               uintptr

	object, array unsafe.Pointer // their types
}

// PlainOf looks at samples of both that nothing was done to.
func PlainOf(object, array *goja.Object) Plain {
	in, list := StructOf(object), StructOf(array)
	if at, _ := FieldOf(list, in.Name(), reflect.Struct); at != 0 {
		panic("layout: goja's arrays do not begin with an object")
	}
	lengthAt, length := FieldOf(list, "lengthProp", reflect.Struct)
	return Plain{
		object:     Of(object).Type,
		array:      Of(array).Type,
		properties: FieldAt(in, "values", reflect.TypeFor[map[unistring.String]goja.Value]()),
		names:      FieldAt(in, "propNames", reflect.TypeFor[[]unistring.String]()),
		elements:   FieldAt(list, "values", reflect.TypeFor[[]goja.Value]()),
		length:     FieldAt(list, "length", reflect.TypeFor[uint32]()),
		filled:     FieldAt(list, "objCount", reflect.TypeFor[int]()),
		special:    FieldAt(list, "propValueCount", reflect.TypeFor[int]()),
		writable:   lengthAt + FieldAt(length, "writable", reflect.TypeFor[bool]()),
		extensible: FieldAt(list, "extensible", reflect.TypeFor[bool]()),
	}
}

// Define gives a new object its properties. The last of several with the same name counts, at
// the place of the first.
func (p *Plain) Define(o *goja.Object, names []unistring.String, values []goja.Value) {
	at := Of(o).At
	properties := At[map[unistring.String]goja.Value](at, p.properties)
	const small = 8 // as many fit into a map that was made for none
	if len(names) > small {
		*properties = make(map[unistring.String]goja.Value, len(names))
	}
	own := make([]unistring.String, 0, len(names))
	for i, name := range names {
		(*properties)[name] = values[i]
		if len(*properties) > len(own) {
			own = append(own, name)
		}
	}
	*At[[]unistring.String](at, p.names) = own
}

// Extend gives a new array properties besides its elements.
func (p *Plain) Extend(array *goja.Object, names []unistring.String, values []goja.Value) {
	at := Of(array).At
	properties := Field[map[unistring.String]goja.Value](at, p.properties)
	for i, name := range names {
		properties[name] = values[i]
	}
	own := At[[]unistring.String](at, p.names)
	*own = append(*own, names...)
}

// Fill gives an array its elements, which is new or has an [Plain.Open] end; it keeps the slice.
func (p *Plain) Fill(array *goja.Object, elements []goja.Value) {
	at := Of(array).At
	*At[[]goja.Value](at, p.elements) = elements
	*At[uint32](at, p.length) = uint32(len(elements))
	*At[int](at, p.filled) = len(elements)
}

// Elements returns the elements of an array, where they are, if it has all of them and they have no
// attributes of their own.
//
// goja counts the elements of an array, but not those that go with a length that a script assigns: it takes the array
// for one that lacks some, and is slow with it for good. The count is put right.
func (p *Plain) Elements(o *goja.Object) (elements []goja.Value, ok bool) {
	i := Of(o)
	if i.Type != p.array || Field[int](i.At, p.special) != 0 {
		return nil, false
	}
	elements = Field[[]goja.Value](i.At, p.elements)
	if int(Field[uint32](i.At, p.length)) != len(elements) {
		return elements, false
	}
	filled := At[int](i.At, p.filled)
	if *filled > len(elements) && !slices.Contains(elements, nil) {
		*filled = len(elements)
	}
	return elements, *filled == len(elements)
}

// Open reports whether elements can be added to an array and taken away.
func (p *Plain) Open(array *goja.Object) bool {
	at := Of(array).At
	return Field[bool](at, p.extensible) && Field[bool](at, p.writable)
}

// IsObject reports whether o is what a literal of an object makes.
func (p *Plain) IsObject(o *goja.Object) bool { return Of(o).Type == p.object }

// Objects yields the objects that are elements of an array, or values of the properties of a plain
// object, in no order.
func (p *Plain) Objects(o *goja.Object) iter.Seq[*goja.Object] {
	return func(yield func(*goja.Object) bool) {
		switch i := Of(o); i.Type {
		case p.array:
			for _, v := range Field[[]goja.Value](i.At, p.elements) {
				if o, ok := v.(*goja.Object); ok && !yield(o) {
					return
				}
			}
		case p.object:
			for _, v := range Field[map[unistring.String]goja.Value](i.At, p.properties) {
				if o, ok := v.(*goja.Object); ok && !yield(o) {
					return
				}
			}
		}
	}
}
