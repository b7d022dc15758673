package js

import (
	"github.com/dop251/goja"
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

// fieldClass is a class that has fields.
type fieldClass struct {
	proto  *goja.Object
	listed func(o *goja.Object) *bool
	fields []Field
}

// DefineFields gives the instances of a class fields, in the order in which they are
// listed. listed returns where an instance notes that it was, nil for what is none.
func (r *Realm) DefineFields(proto *goja.Object, listed func(o *goja.Object) *bool, fields []Field) {
	if r.fields == nil {
		r.fields = newFields(r)
	}
	c := &fieldClass{proto: proto, listed: listed, fields: fields}
	for i := range fields {
		if name, ok := fields[i].Key.(goja.String); ok && fields[i].Get != nil {
			f := &fields[i]
			r.fields.accessor(f, proto)
			check(proto.DefineAccessorProperty(name.String(), f.get, f.set, goja.FLAG_TRUE, goja.FLAG_FALSE))
		}
	}
	r.fields.classes = append(r.fields.classes, c)
}

// ShowInJSON has the instances of a class with fields show them in JSON, for which the
// engine asks for the property toJSON before it lists any other.
func (r *Realm) ShowInJSON(proto *goja.Object) {
	key := r.VM.ToValue("toJSON")
	field := Field{Key: key, Get: func(o *goja.Object) goja.Value {
		r.fields.show(o)
		return nil
	}}
	r.fields.accessor(&field, nil)
	check(proto.DefineAccessorProperty("toJSON", field.get, field.set, goja.FLAG_TRUE, goja.FLAG_FALSE))
	r.fields.unlisted = key
}
