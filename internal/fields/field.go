package fields

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A Field is a property that Node keeps in each instance of a class and that is kept in
// a Go struct here. An instance has it from its prototype, by an accessor, until a
// script first lists the properties of the instance: from then on it has the accessor
// itself. A descriptor shows the value, as if it were stored.
type Field struct {
	Key goja.Value // a string or a symbol

	// Get returns the value in an instance, nil for undefined. A field without Get is a
	// property that instances have anyway: it tells where in the order.
	Get func(o *goja.Object) goja.Value

	// Has tells whether an instance has the field yet; without it, each does.
	Has func(o *goja.Object) bool

	// Set is told of an assignment; without it, the object gets a property of its own.
	Set func(o *goja.Object, v goja.Value)

	get, set *goja.Object // the accessor; nil for none as yet
}

// class is a class that has fields.
type class struct {
	proto  *goja.Object
	listed func(o *goja.Object) *bool
	fields []Field
}

// Define gives the instances of a class fields, in the order in which they are listed. listed
// returns where an instance notes that it was, nil for what is none.
func Define(r *js.Realm, proto *goja.Object, listed func(o *goja.Object) *bool, fields []Field) {
	l := js.State(r, newLister)
	c := &class{proto: proto, listed: listed, fields: fields}
	for i := range fields {
		if name, ok := fields[i].Key.(goja.String); ok && fields[i].Get != nil {
			f := &fields[i]
			l.accessor(f, proto)
			check(proto.DefineAccessorProperty(name.String(), f.get, f.set, goja.FLAG_TRUE, goja.FLAG_FALSE))
		}
	}
	l.classes = append(l.classes, c)
}

// ShowInJSON has the instances of a class with fields show them in JSON, for which the
// engine asks for the property toJSON before it lists any other.
func ShowInJSON(r *js.Realm, proto *goja.Object) {
	l, key := js.State(r, newLister), r.VM.ToValue("toJSON")
	field := Field{Key: key, Get: func(o *goja.Object) goja.Value {
		l.show(o)
		return nil
	}}
	l.accessor(&field, nil)
	check(proto.DefineAccessorProperty("toJSON", field.get, field.set, goja.FLAG_TRUE, goja.FLAG_FALSE))
	l.unlisted = key
}

// Show gives an object its fields: for Go code that is about to list its properties.
func Show(r *js.Realm, o *goja.Object) {
	if r.Listing != nil { // there are fields
		r.Listing(o, false)
	}
}

// check is for definitions that fail only on frozen or exotic objects.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
