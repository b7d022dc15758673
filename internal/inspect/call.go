package inspect

import (
	"strings"

	"github.com/dop251/goja"
)

// This file is about what a stack says of a call: what the receiver is, and under which
// name it has the function that was called.

// IsArrow tells whether o is an arrow function, of which goja does not keep what it was
// called on.
func IsArrow(o *goja.Object) bool {
	s, _ := shapeOf(o)
	name := s.typ.Name()
	return name == "arrowFuncObject" || name == "asyncArrowFuncObject"
}

// TypeName is the class of a receiver as V8 names it.
func (in *Inspector) TypeName(o *goja.Object) string {
	kind := KindOf(o)
	if kind == KindProxy {
		return "Proxy"
	}
	if kind == KindClass {
		if name := in.FunctionName(o); name != "" {
			return name
		}
	}
	if kind.IsFunction() {
		return "Function"
	}
	for holder := o.Prototype(); holder != nil; holder = holder.Prototype() {
		if ctor := in.constructor(holder); ctor != nil {
			if name := in.FunctionName(ctor); name != "" && name != "Object" {
				return name
			}
			break
		}
	}
	for holder := o; holder != nil && KindOf(holder) != KindProxy; holder = holder.Prototype() {
		if d, ok := in.own(holder, goja.SymToStringTag); ok {
			if tag, ok := d.value.(goja.String); ok {
				return textOf(tag)
			}
			break
		}
	}
	return "Object"
}

// FunctionName is the name that a function has as a property of its own, without asking a
// getter.
func (in *Inspector) FunctionName(fn *goja.Object) string {
	d, ok := in.own(fn, in.vm.ToValue("name"))
	if name, isString := d.value.(goja.String); ok && isString {
		return textOf(name)
	}
	return ""
}

// MethodName is the name of the property of o, or of a prototype, that holds fn: name, if
// that is one, else the only enumerable one; "" if there is none, or more than one.
func (in *Inspector) MethodName(o, fn *goja.Object, name string) string {
	if s, ok := strings.CutPrefix(name, "get "); ok {
		name = s
	} else if s, ok := strings.CutPrefix(name, "set "); ok {
		name = s
	}
	if name != "" {
		for holder := o; holder != nil && KindOf(holder) != KindProxy; holder = holder.Prototype() {
			if d, ok := in.own(holder, in.vm.ToValue(name)); ok {
				if d.holds(fn) {
					return name
				}
				break
			}
		}
	}
	found := ""
	for holder := o; holder != nil && KindOf(holder) != KindProxy; holder = holder.Prototype() {
		for _, key := range in.list(in.objectKeys, holder) {
			if d, ok := in.own(holder, key); ok && d.holds(fn) {
				if found != "" {
					return ""
				}
				found = in.toText(key)
			}
		}
	}
	return found
}

// holds tells whether a property is a function, or has it as an accessor.
func (d *descriptor) holds(fn *goja.Object) bool {
	return d.value == goja.Value(fn) || d.get == goja.Value(fn) || d.set == goja.Value(fn)
}
