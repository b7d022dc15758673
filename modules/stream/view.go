package stream

import (
	"reflect"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
)

// The properties `_readableState` and `_writableState` are objects without memory of
// their own: their properties read and write the state of the stream. Those that Node
// keeps in the object itself are answered by the object's handler, all others by
// accessors on a prototype.

// A view is the handler of such an object: T is the side that it shows.
type view[T any] struct {
	m      *Module
	side   *T
	fields *viewFields[T]
	others *goja.Object // properties that a script added; nil for none
}

// viewFields are the properties of a view.
type viewFields[T any] struct {
	names []string
	get   func(side *T, name string) goja.Value // nil for a name that is not one of these
	set   func(side *T, name string, v goja.Value) bool

	symbols func(side *T) []inspect.SymbolProperty
}

// Get implements [goja.DynamicObject].
func (v *view[T]) Get(name string) goja.Value {
	if value := v.fields.get(v.side, name); value != nil {
		return value
	}
	if v.others != nil {
		return v.others.Get(name)
	}
	return nil
}

// Set implements [goja.DynamicObject].
func (v *view[T]) Set(name string, value goja.Value) bool {
	if v.fields.set(v.side, name, value) {
		return true
	}
	if v.others == nil {
		v.others = v.m.r.VM.CreateObject(nil)
	}
	return v.others.Set(name, value) == nil
}

// Has implements [goja.DynamicObject].
func (v *view[T]) Has(name string) bool { return v.Get(name) != nil }

// Delete implements [goja.DynamicObject]. The stream cannot be without its own fields.
func (v *view[T]) Delete(name string) bool {
	if v.fields.get(v.side, name) != nil {
		return false
	}
	return v.others == nil || v.others.Delete(name) == nil
}

// Keys implements [goja.DynamicObject].
func (v *view[T]) Keys() []string {
	keys := make([]string, 0, len(v.fields.names)+1)
	for _, name := range v.fields.names {
		if v.fields.get(v.side, name) != nil {
			keys = append(keys, name)
		}
	}
	if v.others != nil {
		keys = append(keys, v.others.Keys()...)
	}
	return keys
}

// Symbols implements [inspect.SymbolHolder].
func (v *view[T]) Symbols() []inspect.SymbolProperty { return v.fields.symbols(v.side) }

// newView makes the object that shows a side.
func newView[T any](m *Module, side *T, f *viewFields[T], proto *goja.Object) *goja.Object {
	o := m.r.VM.NewDynamicObject(&view[T]{m: m, side: side, fields: f})
	define(o.SetPrototype(proto))
	return o
}

// viewed returns the side that v shows, nil if it shows none.
func viewed[T any](v goja.Value) *T {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	if o.ExportType() != reflect.TypeFor[*view[T]]() { // to export any other object would run its accessors
		return nil
	}
	return o.Export().(*view[T]).side
}

// property defines an accessor on the prototype of views; set may be nil.
func property[T any](m *Module, proto *goja.Object, name string, get func(*T) goja.Value, set func(*T, goja.Value)) {
	var setter func(this, v goja.Value)
	if set != nil {
		setter = func(this, v goja.Value) {
			if side := viewed[T](this); side != nil {
				set(side, v)
			}
		}
	}
	m.accessor(proto, name, func(this goja.Value) goja.Value {
		if side := viewed[T](this); side != nil {
			return get(side)
		}
		return js.Undefined
	}, setter)
}

// flag defines an accessor of a bool.
func flag[T any](m *Module, proto *goja.Object, name string, field func(*T) *bool) {
	property(m, proto, name,
		func(side *T) goja.Value { return m.boolean(*field(side)) },
		func(side *T, v goja.Value) { *field(side) = v.ToBoolean() })
}

// erroredProperty defines the accessor of the error.
func erroredProperty[T any](m *Module, proto *goja.Object, of func(*T) *lifecycle) {
	property(m, proto, "errored",
		func(side *T) goja.Value { return m.orNull(of(side).errored) },
		func(side *T, v goja.Value) {
			if of(side).errored = v; !js.Truthy(v) {
				of(side).errored = nil
			}
		})
}
