package js

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
)

// detachedMessage is what V8 says where a view of an ArrayBuffer that was detached is used, or the buffer
// itself; "" for any other message. The function is the one of the language that was called, if it was.
func (r *Realm) detachedMessage(message, function string, in instruction, operands []goja.Value) string {
	if message != "ArrayBuffer is detached" {
		return ""
	}
	operation := "Construct"
	switch a, isAccess := in.access(operands); {
	case function != "":
		operation = onView(function)
	case isAccess && (in.name == "byteLength" || in.name == "byteOffset"):
		operation = "DataView.prototype." + in.name
	case isAccess:
		operation = onView(r.shown(a.key))
	case strings.HasPrefix(in.kind, "iterate"), in.kind == "pushSpread":
		operation = onView("values")
	case strings.HasPrefix(in.kind, "iterNext"):
		operation = onView("next")
	default:
		if class := in.callee(operands); class != nil && inspect.KindOf(class).IsFunction() && r.Inspect.FunctionName(class) == "DataView" {
			operation = onView("DataView")
		}
	}
	return "Cannot perform " + operation + " on a detached ArrayBuffer"
}

// onView is how V8 names a function of the language that views an ArrayBuffer.
func onView(function string) string {
	property := strings.TrimPrefix(function, "get ")
	switch {
	case function == "DataView":
		return "DataView constructor"
	case strings.HasSuffix(function, "Array"), function == "subarray":
		return "Construct"
	case function == "next":
		return "Array Iterator.prototype.next"
	case function == "findLastIndex":
		return "%TypedArray%.prototype.findIndexLast"
	case function == "toString":
		return "%TypedArray%.prototype.join"
	case function == "from", strings.Contains(function, "/"): // the engine's own code iterates
		return "%TypedArray%.prototype.values"
	case property == "byteLength", property == "byteOffset", len(function) > len("set") && (function[:3] == "get" || function[:3] == "set"):
		return "DataView.prototype." + property
	case function == "log", function == "inspect": // which look at a DataView
		return "DataView.prototype.byteLength"
	}
	return "%TypedArray%.prototype." + function
}
