package js

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/script"
)

// operands are what an instruction works on, the last first.
type operands [4]goja.Value

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
func (r *Realm) unassignable(key goja.Value, owners []goja.Value) string {
	for _, owner := range owners {
		switch o := owner.(type) {
		case goja.String:
			return readOnly(r.shown(key), "string '"+o.String()+"'")
		case *goja.Object:
			if text := r.unassignableOf(o, key); text != "" {
				return text
			}
		}
		if symbol, ok := owner.(*goja.Symbol); ok {
			if text := r.unassignableOf(symbol.ToObject(r.VM), key); text != "" {
				return text
			}
		}
	}
	return ""
}

func readOnly(name, of string) string {
	return "Cannot assign to read only property '" + name + "' of " + of
}

func (r *Realm) unassignableOf(o *goja.Object, key goja.Value) string {
	holder, descriptor := r.descriptor(o, key)
	switch {
	case descriptor == nil:
		return ""
	case !IsUndefined(Get(descriptor, "get")):
		return "Cannot set property " + r.shown(key) + " of " + r.shown(holder) + " which has only a getter"
	case IsFunction(o):
		return readOnly(r.shown(key), "function '"+r.shown(o)+"'")
	}
	return readOnly(r.shown(key), "object '"+r.shown(o)+"'")
}

// uncreatable is the same for a property of a primitive value.
func (r *Realm) uncreatable(key goja.Value, owners []goja.Value) string {
	for _, owner := range owners {
		if owner == nil || IsNullish(owner) || Object(owner) != nil {
			continue
		}
		return r.NotCreatable(key, owner)
	}
	return ""
}

// NotCreatable is what V8 says of a value that is no object, undefined or null, and was to get a property.
func (r *Realm) NotCreatable(key, owner goja.Value) string {
	return "Cannot create property '" + r.shown(key) + "' on " + primitiveKind(owner) + " '" + r.shown(owner) + "'"
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

// descriptor finds a property of o, also an inherited one, and the object that has it.
func (r *Realm) descriptor(o *goja.Object, key goja.Value) (holder, descriptor *goja.Object) {
	for ; o != nil && !IsProxy(o); o = o.Prototype() {
		own := goja.FunctionCall{This: Undefined, Arguments: []goja.Value{o, key}}
		if d := Object(r.describeOwn(own)); d != nil {
			return o, d
		}
	}
	return nil, nil
}

// explain is V8's message for one of goja's that says too little of the operands; "" for
// any other. key is the property that is accessed; its owner is the first of owners that has
// one.
func (r *Realm) explain(message string, key goja.Value, access script.Access, owners []goja.Value) string {
	switch _, notObject := strings.CutPrefix(message, "Value is not an object: "); {
	case strings.HasPrefix(message, "Cannot assign to read only property '"):
		if _, isSymbol := key.(*goja.Symbol); !isSymbol {
			name, _, _ := strings.Cut(strings.TrimPrefix(message, "Cannot assign to read only property '"), "'")
			key = r.VM.ToValue(name)
		}
		return r.unassignable(key, owners)
	case message == "", message == "length is not writable": // of goja's arrays
		return r.unassignable(key, owners)
	case strings.HasPrefix(message, "Cannot delete property '"):
		for _, owner := range owners {
			if owner != nil && !IsNullish(owner) {
				if _, descriptor := r.descriptor(owner.ToObject(r.VM), key); descriptor != nil {
					return "Cannot delete property '" + r.shown(key) + "' of " + r.shown(owner.ToObject(r.VM))
				}
			}
		}
	case strings.HasPrefix(message, "Receiver is not an object: "):
		return r.uncreatable(key, owners)
	case notObject && access == script.Searches:
		return "Cannot use 'in' operator to search for '" + r.shown(key) + "' in " + r.shown(owners[0])
	case strings.HasPrefix(message, "'set' on proxy: trap returned falsish"):
		return "'set' on proxy: trap returned falsish for property '" + r.shown(key) + "'"
	}
	return ""
}
