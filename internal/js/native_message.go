package js

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/script"
)

// nativeMessage translates what the function of the language says that the first of
// frames is of. The operands are its arguments, the last first.
func nativeMessage(message string, frames []frame, operands [3]goja.Value) string {
	function := ""
	if len(frames) > 0 {
		function = frames[0].function
	}
	switch value, ok := strings.CutPrefix(message, "Value is not an object: "); {
	case ok && callbackFrames[function] != "":
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
	}
	if value, ok := strings.CutPrefix(message, "Value is not callable: "); ok {
		return strings.Replace(value, "[object Object]", "#<Object>", 1) + " is not a function"
	}
	if strings.HasPrefix(message, "Index ") && (strings.HasPrefix(function, "get") || strings.HasPrefix(function, "set")) {
		return "Offset is outside the bounds of the DataView"
	}
	return script.TranslateNative(message)
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
