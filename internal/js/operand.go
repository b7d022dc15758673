package js

import (
	"strings"

	"github.com/dop251/goja"
)

// operands are what the instruction worked on that made the last error of goja's, the
// last first.
func (r *Realm) operands() (o [3]goja.Value) {
	o, r.engine.machine.operands = r.engine.machine.operands, o
	return o
}

// nullish names the value that has no properties: one of the first operands that is
// null or undefined. Of an assignment the first is what is assigned.
func nullish(operands []goja.Value) string {
	for _, v := range operands {
		switch {
		case v == nil:
		case goja.IsNull(v):
			return "null"
		case goja.IsUndefined(v):
			return "undefined"
		}
	}
	return ""
}

// unassignable is what V8 says of an assignment to a property that goja calls read only:
// of its owner, if that is among the operands; "" if it is not.
func (r *Realm) unassignable(property string, operands []goja.Value) string {
	readOnly := "Cannot assign to read only property '" + property + "' of "
	for _, owner := range operands {
		switch o := owner.(type) {
		case goja.String:
			return readOnly + "string '" + o.String() + "'"
		case *goja.Object:
			descriptor := r.descriptor(o, property)
			switch {
			case descriptor == nil:
			case !IsUndefined(Get(descriptor, "get")):
				return "Cannot set property " + property + " of " + r.shown(o) + " which has only a getter"
			case IsFunction(o):
				return readOnly + "function '" + r.shown(o) + "'"
			case o.ClassName() == "Array":
				return readOnly + "object '[object Array]'"
			default:
				return readOnly + "object '" + r.shown(o) + "'"
			}
		}
	}
	return ""
}

// uncreatable is the same for a property of a primitive value.
func uncreatable(property string, operands []goja.Value) string {
	for _, owner := range operands {
		if owner == nil || IsNullish(owner) || Object(owner) != nil {
			continue
		}
		text := owner.String()
		if sym, ok := owner.(*goja.Symbol); ok {
			text = "Symbol(" + sym.String() + ")"
		}
		return "Cannot create property '" + property + "' on " + primitiveKind(owner) + " '" + text + "'"
	}
	return ""
}

// primitiveKind is what typeof tells of a value that is no object, undefined or null.
func primitiveKind(v goja.Value) string {
	switch {
	case goja.IsString(v):
		return "string"
	case goja.IsNumber(v):
		return "number"
	case goja.IsBigInt(v):
		return "bigint"
	}
	if _, ok := v.(*goja.Symbol); ok {
		return "symbol"
	}
	return "boolean"
}

// descriptor finds a property of o, also an inherited one.
func (r *Realm) descriptor(o *goja.Object, property string) *goja.Object {
	for ; o != nil; o = o.Prototype() {
		own := goja.FunctionCall{This: Undefined, Arguments: []goja.Value{o, r.VM.ToValue(property)}}
		if d := Object(r.describeOwn(own)); d != nil {
			return d
		}
	}
	return nil
}

// shown is how V8 shows an object in a message.
func (r *Realm) shown(o *goja.Object) string {
	if IsFunction(o) {
		return o.String()
	}
	if o.Prototype() == nil {
		return "[object Object]" // it has no constructor to name
	}
	return "#<" + r.className(o) + ">"
}

// keyText is a key as V8 shows it in a message.
func keyText(key goja.Value) string {
	if symbol, ok := key.(*goja.Symbol); ok {
		return "Symbol(" + symbol.String() + ")"
	}
	return key.String()
}

// extended is what V8 says of a class that extends a value that is no class.
func (r *Realm) extended(value goja.Value) string {
	text := "undefined"
	switch o := Object(value); {
	case o != nil && o.ClassName() == "Array":
		text = o.String()
	case o != nil:
		text = r.shown(o)
	case value != nil:
		text = keyText(value)
	}
	return "Class extends value " + text + " is not a constructor or null"
}

// explain is V8's message for one of goja's that says too little of the operands; "" for
// any other. property is the name or the key at the place, operator the first of `in` and
// `instanceof` after it; the owner of the property is the first of owners that has one.
func (r *Realm) explain(message, property, operator string, owners []goja.Value) string {
	switch right, notObject := strings.CutPrefix(message, "Value is not an object: "); {
	case strings.HasPrefix(message, "Cannot assign to read only property '"):
		name := strings.TrimSuffix(strings.TrimPrefix(message, "Cannot assign to read only property '"), "'")
		return r.unassignable(name, owners)
	case message == "": // of goja's arrays
		return r.unassignable(property, owners)
	case strings.HasPrefix(message, "Cannot delete property '"):
		before, shown, _ := strings.Cut(message, "' of ")
		name := strings.TrimPrefix(before, "Cannot delete property '")
		for _, owner := range owners {
			o := Object(owner)
			switch {
			case o == nil || r.descriptor(o, name) == nil:
			case o.ClassName() == "Array":
				return before + "' of [object Array]"
			case shown == "[object Object]":
				return before + "' of " + r.shown(o)
			}
		}
	case strings.HasPrefix(message, "Receiver is not an object: "):
		return uncreatable(property, owners)
	case notObject && operator == "in" && owners[0] != nil:
		return "Cannot use 'in' operator to search for '" + keyText(owners[0]) + "' in " + right
	}
	return ""
}
