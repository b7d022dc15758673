package js

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/script"
)

// nativeMessage translates what the function of the language says that the first of
// frames is of. The operands are its arguments, the last first.
func (r *Realm) nativeMessage(message string, frames []frame, operands operands) string {
	function, isCallback := "", false
	if len(frames) > 0 {
		function = r.functionCalled(frames[0].function, operands)
		isCallback = callsBack[frames[0].function]
	}
	if text := r.classCalled(message, operands[:]); text != "" {
		return text
	}
	if text := r.invocationMessage(message, r.invocation()); text != "" {
		return text
	}
	switch value, ok := strings.CutPrefix(message, "Value is not an object: "); {
	case function == "flatMap" && (ok || strings.HasPrefix(message, "Value is not callable: ")):
		return "flatMap mapper function is not callable"
	case isCallback && message == "Cannot convert undefined or null to object" && operands[0] != nil && IsNullish(operands[0]):
		return operands[0].String() + " is not a function"
	case message == "" && isCallback: // of goja's arrays
		return "Cannot assign to read only property '0' of object '[object Array]'"
	case strings.HasPrefix(message, "Cannot delete property '") && onArray[function]:
		before, _, _ := strings.Cut(message, "' of ")
		return before + "' of [object Array]"
	case ok && callsBack[function]:
		return value + " is not a function"
	case ok && notObject[function] != "":
		return strings.Replace(notObject[function], "%", value, 1)
	}
	switch message {
	case "object is not iterable":
		return iterated(operands[0]) + " is not iterable (cannot read property Symbol(Symbol.iterator))"
	case "Value is not object coercible":
		if function == "setPrototypeOf" {
			return "Object.setPrototypeOf called on null or undefined"
		}
		if function != "" && function != "call" && function != "apply" {
			return "String.prototype." + function + " called on null or undefined"
		}
	case "Cannot convert undefined or null to object":
		switch function {
		case "concat", "find", "findIndex", "findLast", "findLastIndex", "indexOf", "forEach", "filter", "map", "every", "some", "reduce", "reduceRight":
			return "Array.prototype." + function + " called on null or undefined"
		}
	case "requires that 'this' be a BigInt":
		return "BigInt.prototype." + function + " " + message
	}
	if index, ok := strings.CutPrefix(message, "Invalid index "); ok {
		switch {
		case function == "with":
			return "Invalid index : " + index
		case function == "asIntN", function == "asUintN":
			return "Invalid value: not (convertible to) a safe integer"
		case strings.HasPrefix(function, "get"), strings.HasPrefix(function, "set"):
			return "Offset is outside the bounds of the DataView"
		}
	}
	if value, ok := strings.CutPrefix(message, "Value is not callable: "); ok {
		if o := Object(operands[0]); o != nil && o.ClassName() == "Array" {
			value = "[object Array]"
		}
		return strings.Replace(value, "[object Object]", "#<Object>", 1) + " is not a function"
	}
	if strings.HasPrefix(message, "Index ") && (strings.HasPrefix(function, "get") || strings.HasPrefix(function, "set")) {
		return "Offset is outside the bounds of the DataView"
	}
	return script.TranslateNative(message)
}

// functionCalled is the name of the function that call calls, where its only argument is the
// receiver. No function of a script's runs for it, as none may while an error is completed.
func (r *Realm) functionCalled(function string, operands operands) string {
	callee := Object(operands[2])
	if function != "call" || callee == nil || !inspect.KindOf(callee).IsFunction() || !IsFunction(operands[1]) {
		return function
	}
	if name := r.Inspect.FunctionName(callee); name != "" {
		return name
	}
	return function
}

// callsBack are the functions that are given a function to call.
var callsBack = map[string]bool{
	"every": true, "filter": true, "find": true, "findIndex": true, "findLast": true, "findLastIndex": true, "flatMap": true, "forEach": true,
	"map": true, "parse": true, "reduce": true, "reduceRight": true, "replace": true, "replaceAll": true, "some": true, "sort": true,
	"stringify": true,
}

// notObject is what functions say of a value, %, that is no object.
var notObject = map[string]string{
	"Map":                      "Iterator value % is not an entry object",
	"WeakMap":                  "Iterator value % is not an entry object",
	"fromEntries":              "Iterator value % is not an entry object",
	"add":                      "Invalid value used in weak set",
	"apply":                    "CreateListFromArrayLike called on non-object",
	"bind":                     "Bind must be called on a function",
	"construct":                "% is not a constructor",
	"defineProperty":           "Getter must be a function: %",
	"deleteProperty":           "Reflect.deleteProperty called on non-object",
	"get":                      "Reflect.get called on non-object",
	"getOwnPropertyDescriptor": "Reflect.getOwnPropertyDescriptor called on non-object",
	"has":                      "Reflect.has called on non-object",
	"ownKeys":                  "Reflect.ownKeys called on non-object",
	"resolve":                  "PromiseResolve called on non-object",
	"set":                      "Invalid value used as weak map key",
}

// onArray are the functions that delete elements of an array.
var onArray = map[string]bool{"pop": true, "shift": true, "splice": true, "unshift": true}

// classCalled is what V8 says of a class that is called without new: it names the class,
// which is the last of the operands that is one; "" for any other message.
func (r *Realm) classCalled(message string, operands []goja.Value) string {
	if message != "Class constructor cannot be invoked without 'new'" {
		return ""
	}
	for _, v := range operands {
		if o := Object(v); o != nil && inspect.KindOf(o) == inspect.KindClass {
			return "Class constructor " + r.Inspect.FunctionName(o) + " cannot be invoked without 'new'"
		}
	}
	return ""
}

// iteratedOperand is iterated for a message that needs it, "" for others and for what cannot be seen.
func iteratedOperand(message string, v goja.Value) string {
	if message != "object is not iterable" || v == nil {
		return ""
	}
	return iterated(v)
}

// iterated is how V8 shows a value that a function of the language cannot iterate.
func iterated(v goja.Value) string {
	switch {
	case v == nil, Object(v) != nil:
		return "object"
	case goja.IsUndefined(v):
		return "undefined"
	case goja.IsNull(v):
		return "object null"
	}
	if kind := primitiveKind(v); kind != "symbol" {
		return kind + " " + v.String()
	}
	return "symbol"
}
