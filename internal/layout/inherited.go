package layout

import (
	"reflect"
	"strings"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// plainTypes are the types of what implements the object of a literal, and of the value of a
// property that is not like those of literals: it has attributes, or is an accessor. The last makes
// strings.
type plainTypes struct {
	object, property unsafe.Pointer
	ascii            Primitive[string]
}

func newPlain(sample *goja.Object, ascii goja.Value) plainTypes {
	i := Of(sample)
	matchOrdinary(StructOf(sample), reflect.TypeFor[ordinary](), nil)
	const name = "constant"
	if err := sample.DefineDataProperty(name, goja.Undefined(), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE); err != nil {
		panic(err)
	}
	of := (*ordinary)(i.At).properties[name]
	matchProperty(reflect.TypeOf(of).Elem())
	return plainTypes{i.Type, (*Impl)(unsafe.Pointer(&of)).Type, PrimitiveOf[string](ascii)}
}

// An Inherited reads a property that objects inherit, as methods of classes are. It is for
// one runtime, and for properties that are read often:
//
//	emit := layout.Inherited{Name: "emit"}
//	...
//	method := emit.Get(object)
//
// goja looks into each prototype on the way. An Inherited remembers the way from a prototype
// to the object that has the property: it holds while these are the same and have the
// properties that they had. What the property has for a value is read each time.
type Inherited struct {
	Name string // ASCII

	ways [4]*way // of objects of so many classes
	next int     // where the next one is put
}

// A way leads from a prototype to what has the property.
type way []step

// A step is an object on the way.
type step struct {
	object *goja.Object
	impl   *ordinary
	names  *unistring.String // of its properties: where they begin
	count  int               // and how many they are
}

// Get returns the property of o, nil if there is none.
func (p *Inherited) Get(o *goja.Object) goja.Value {
	if v := p.inherited(o); v != nil {
		return v
	}
	return o.Get(p.Name)
}

// inherited returns the property if o inherits it and it is an ordinary one, nil otherwise.
func (p *Inherited) inherited(o *goja.Object) goja.Value {
	i := Of(o)
	if i.Type != plain.object {
		return nil
	}
	own := (*ordinary)(i.At)
	if own.has(unistring.String(p.Name)) {
		return nil
	}
	for at, w := range p.ways {
		if w != nil && (*w)[0].object == own.prototype {
			if !w.holds() {
				w = p.learn(at, own.prototype)
			}
			return w.value(p.Name)
		}
	}
	w := p.learn(p.next, own.prototype)
	if w != nil {
		p.next = (p.next + 1) % len(p.ways)
	}
	return w.value(p.Name)
}

// learn finds the way from a prototype, which may be nil, and remembers it. There may be none.
func (p *Inherited) learn(at int, from *goja.Object) *way {
	var w way
	for o := from; o != nil; {
		i := Of(o)
		if i.Type != plain.object {
			break
		}
		impl := (*ordinary)(i.At)
		impl.watchNames()
		w = append(w, step{o, impl, unsafe.SliceData(impl.Names), len(impl.Names)})
		if impl.has(unistring.String(p.Name)) {
			p.ways[at] = &w
			return &w
		}
		o = impl.prototype
	}
	p.ways[at] = nil
	return nil
}

// holds tells whether the way still leads to the property.
func (w *way) holds() bool {
	steps := *w
	for i := range steps {
		s := &steps[i]
		if ImplOf(s.object).At != unsafe.Pointer(s.impl) || unsafe.SliceData(s.impl.Names) != s.names || len(s.impl.Names) != s.count {
			return false
		}
		if i+1 < len(steps) && s.impl.prototype != steps[i+1].object {
			return false
		}
	}
	return true
}

// value returns the property that the way leads to, nil if it is not there or an accessor.
func (w *way) value(name string) goja.Value {
	if w == nil {
		return nil
	}
	v := (*w)[len(*w)-1].impl.properties[unistring.String(name)]
	if i := (*Impl)(unsafe.Pointer(&v)); i.Type == plain.property {
		p := (*property)(i.At)
		if p.access {
			return nil
		}
		return p.value
	}
	return v
}

// has tells whether the object itself has a property.
func (o *ordinary) has(name unistring.String) bool {
	const few = 16 // as many as are looked through in less time than a map takes
	if len(o.Names) > few {
		_, ok := o.properties[name]
		return ok
	}
	for _, n := range o.Names {
		if n == name {
			return true
		}
	}
	return false
}

// copyMarker in the last place that a slice of names has room for has goja make another slice
// rather than remove names from it. It does so for those who go through the names meanwhile;
// they take their own marker away in the end, and leave this one, which is at another place.
var copyMarker = unistring.String(strings.Clone(" "))

// watchNames makes sure that the names cannot become others without another place in memory,
// or another number.
func (o *ordinary) watchNames() {
	n := cap(o.Names)
	if n > len(o.Names) && unsafe.StringData(string(o.Names[:n][n-1])) == unsafe.StringData(string(copyMarker)) {
		return
	}
	o.Names = append(make([]unistring.String, 0, len(o.Names)+1), o.Names...)
	n = cap(o.Names)
	o.Names[:n][n-1] = copyMarker
}
