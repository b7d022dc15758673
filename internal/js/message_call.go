package js

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/regexps"
)

// An invocation is the call of a function of the language that has made an error.
type invocation struct {
	name string // with its owner, like Array.prototype.map
	this goja.Value
	args []goja.Value
}

// maxInvocation is how much is noted of one: the receiver, the function, some arguments.
const maxInvocation = 6

// invocation is the one that was noted.
func (r *Realm) invocation() (in invocation) {
	m := r.engine.machine
	noted := m.invocation
	callee, _ := noted[1].(*goja.Object)
	if callee == nil {
		return in
	}
	in.this, in.args = noted[0], noted[2:]
	if callee == m.call || callee == m.apply {
		target, _ := in.this.(*goja.Object)
		if name := r.languageFunctions()[target]; name != "" {
			in.this = in.args[0]
			if in.args = in.args[1:]; callee == m.apply {
				in.args = nil
			}
			in.name = name
			return in
		}
	}
	in.name = r.languageFunctions()[callee]
	return in
}

func (in *invocation) arg(i int) goja.Value {
	if i < len(in.args) && in.args[i] != nil {
		return in.args[i]
	}
	return Undefined
}

// thisObject is what the function was called on, nil if that is no object.
func (in *invocation) thisObject() *goja.Object { return Object(in.this) }

// owner is the part of the name before the last dot.
func (in *invocation) owner() string {
	owner := strings.TrimPrefix(in.name, "get ")
	return owner[:max(0, strings.LastIndexByte(owner, '.'))]
}

// invocationMessage is V8's message for what goja says of a call of a function of the language,
// with the values that only V8 shows; "" where there is none.
func (r *Realm) invocationMessage(message string, in invocation) string {
	if in.name == "" {
		return ""
	}
	for _, explain := range []func(string, *invocation) string{
		r.receiverMessage, r.reflectMessage, r.descriptorMessage, r.calledBackMessage, r.promiseMessage, r.arrayMessage, r.numberMessage,
		r.revokedMessage,
	} {
		if text := explain(message, &in); text != "" {
			return text
		}
	}
	switch in.name {
	case "String.prototype.match", "String.prototype.matchAll", "String.prototype.search":
		pattern := in.arg(0)
		if goja.IsString(pattern) {
			if problem := regexps.Check(pattern.String(), ""); problem != "" {
				return "Invalid regular expression: /" + pattern.String() + "/: " + problem
			}
		}
	}
	return ""
}

// wrappers are the prototypes of the classes of primitive values.
var wrappers = map[string]string{
	"Number.prototype": "Number", "String.prototype": "String", "Boolean.prototype": "Boolean", "Symbol.prototype": "Symbol",
	"BigInt.prototype": "BigInt",
}

// receivers are the prototypes whose methods show what they were called on.
var receivers = map[string]bool{
	"Map.prototype": true, "Set.prototype": true, "WeakMap.prototype": true, "WeakSet.prototype": true, "Promise.prototype": true,
}

// receiverMessage is about what a method cannot be called on.
func (r *Realm) receiverMessage(message string, in *invocation) string {
	refused := strings.Contains(message, "incompatible receiver") || strings.HasPrefix(message, "Object is not a ")
	notObject := strings.HasPrefix(message, "Value is not an object: ") && in.thisObject() == nil
	if class := wrappers[in.owner()]; class != "" &&
		(refused || strings.HasPrefix(message, "Value is not a number") || message == "Value is not a Symbol") {
		return strings.TrimPrefix(in.name, "get ") + " requires that 'this' be a " + class
	}
	switch {
	case in.name == "Function.prototype.toString" && notObject:
		return in.name + " requires that 'this' be a Function"
	case in.name == "Promise.prototype.catch" || in.name == "Promise.prototype.finally":
	case receivers[in.owner()] && (refused || notObject):
		return "Method " + in.name + " called on incompatible receiver " + r.shown(in.this)
	case message == "Cannot convert undefined or null to object" && in.this != nil && IsNullish(in.this) && namesItself[in.name]:
		return in.name + " called on null or undefined"
	}
	return ""
}

// namesItself lists methods that name themselves where they are called on nothing.
var namesItself = map[string]bool{"Object.prototype.toLocaleString": true, "Array.prototype.forEach": true}

// NotApplicable is what V8 says of a value that is no function and was to be applied.
func (r *Realm) NotApplicable(fn goja.Value) string {
	kind := "a " + primitiveKind(fn)
	switch {
	case Object(fn) != nil:
		kind = "an object"
	case IsUndefined(fn):
		kind = "a undefined"
	case goja.IsNull(fn):
		kind = "null"
	}
	return "Function.prototype.apply was called on " + r.shown(fn) + ", which is " + kind + " and not a function"
}

// reflectMessage is about functions of objects that are given none.
func (r *Realm) reflectMessage(message string, in *invocation) string {
	first := in.arg(0)
	switch {
	case in.name == "Reflect.apply" && !IsFunction(first):
		return r.NotApplicable(first)
	case in.name == "Reflect.construct" && message == "Value is not a constructor":
		return r.shown(first) + " is not a constructor"
	case in.name == "Reflect.construct" && strings.HasPrefix(message, "Value is not an object: ") && IsFunction(first) && Object(in.arg(1)) == nil:
		return "CreateListFromArrayLike called on non-object"
	case in.owner() == "Reflect" && in.name != "Reflect.apply" && in.name != "Reflect.construct" && Object(first) == nil:
		return in.name + " called on non-object"
	case in.name == "Reflect.setPrototypeOf" && strings.HasPrefix(message, "Value is not an object: "):
		return "Object prototype may only be an Object or null: " + r.shown(in.arg(1))
	case in.name == "Object.defineProperties" && Object(first) == nil:
		return in.name + " called on non-object"
	case in.name == "Object.setPrototypeOf" && strings.HasSuffix(message, " is not extensible"):
		return r.shown(first) + " is not extensible"
	case in.name == "Object.fromEntries" && IsNullish(first):
		return "undefined is not iterable"
	case in.name == "Object.freeze" && strings.HasPrefix(message, "Cannot redefine property: "):
		return "Cannot freeze array buffer views with elements"
	case in.name == "Object.assign" && strings.HasPrefix(message, "Cannot assign to read only property '"):
		return r.unassignableOf(first.ToObject(r.VM), r.VM.ToValue(quoted(message)))
	}
	return ""
}

// quoted is what stands between the first quotation marks of a message.
func quoted(message string) string {
	_, after, _ := strings.Cut(message, "'")
	name, _, _ := strings.Cut(after, "'")
	return name
}

// descriptorMessage is about descriptors of properties that are none.
func (r *Realm) descriptorMessage(message string, in *invocation) string {
	if in.name != "Object.defineProperty" && in.name != "Reflect.defineProperty" {
		return ""
	}
	descriptor := Object(in.arg(2))
	if descriptor == nil {
		return ""
	}
	if strings.HasPrefix(message, "Invalid property descriptor. Cannot both specify") {
		return message + ", " + r.shown(descriptor)
	}
	if !strings.HasPrefix(message, "Value is not an object: ") && !strings.HasSuffix(message, "must be a function") {
		return ""
	}
	for _, accessor := range []struct{ key, name string }{{"get", "Getter"}, {"set", "Setter"}} {
		if v := r.lookUp(descriptor, r.VM.ToValue(accessor.key)); v != nil && !IsUndefined(v) && !IsFunction(v) {
			return accessor.name + " must be a function: " + r.shown(v)
		}
	}
	return ""
}

// calledBackMessage is about what was given for a function to call.
func (r *Realm) calledBackMessage(message string, in *invocation) string {
	method := in.name[strings.LastIndexByte(in.name, '.')+1:]
	callback := in.arg(0)
	notFunction := strings.HasPrefix(message, "Value is not an object: ") || strings.HasPrefix(message, "Value is not callable: ") ||
		strings.HasSuffix(message, " is not a function") || message == "Cannot convert undefined or null to object"
	if !notFunction || IsFunction(callback) || in.this == nil || IsNullish(in.this) {
		return ""
	}
	switch owner := in.owner(); {
	case method == "flatMap", !callsBack[method]:
	case method == "forEach" && (owner == "Map.prototype" || owner == "Set.prototype"):
		if !IsUndefined(callback) {
			return describeCallee(callback) + " is not a function"
		}
	case owner == "TypedArray.prototype" && method == "sort":
		return "The comparison function must be either a function or undefined"
	case owner == "Array.prototype" && method != "sort", owner == "TypedArray.prototype":
		return r.shown(callback) + " is not a function"
	}
	return ""
}

// promiseMessage is about the functions of Promise.
func (r *Realm) promiseMessage(message string, in *invocation) string {
	notObject := in.thisObject() == nil
	switch in.name {
	case "Promise.prototype.catch":
		return "undefined is not a function"
	case "Promise.prototype.finally":
		if notObject {
			return in.name + " called on non-object"
		}
	case "Promise.resolve", "Promise.reject", "Promise.all", "Promise.race", "Promise.any", "Promise.allSettled":
		switch {
		case in.name == "Promise.reject" && notObject:
			return "PromiseReject called on non-object"
		case in.name != "Promise.resolve" && notObject:
			return in.name + " called on non-object"
		case message == "Value is not a constructor":
			return r.shown(in.this) + " is not a constructor"
		case message == "Cannot convert undefined or null to object" && IsNullish(in.arg(0)):
			return iterated(in.arg(0)) + " is not iterable (cannot read property Symbol(Symbol.iterator))"
		}
	}
	return ""
}

// arrayMessage is about arrays that cannot be changed, and what no array can be made of.
func (r *Realm) arrayMessage(message string, in *invocation) string {
	first := in.arg(0)
	isFrom := in.name == "Array.from" || in.name == "TypedArray.from"
	switch {
	case in.owner() == "Array.prototype" && in.this != nil && !IsNullish(in.this) &&
		(message == "" || message == "length is not writable" || strings.HasPrefix(message, "Cannot assign to read only property '")):
		key := "0"
		switch {
		case message == "length is not writable":
			key = "length"
		case message != "":
			key = quoted(message)
		}
		return r.unassignableOf(in.this.ToObject(r.VM), r.VM.ToValue(key))
	case isFrom && IsNullish(first):
		return iterated(first) + " is not iterable (cannot read property Symbol(Symbol.iterator))"
	case in.name == "TypedArray.from" && Object(in.arg(1)) == nil && strings.HasPrefix(message, "Value is not an object: "):
		return r.shown(in.arg(1)) + " is not a function"
	case (isFrom || in.name == "TypedArray.of") && message == "Value is not a constructor":
		return r.shown(in.this) + " is not a constructor"
	case in.name == "TypedArray.of" && in.thisObject() == nil:
		return r.shown(in.this) + " is not a constructor"
	case in.name == "Array.from" && strings.HasSuffix(message, " is not a method"):
		return "%Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function"
	case in.name == "Array.from" && message == "iterator.next is missing or not a function":
		return "undefined is not a function"
	case message == "Constructor TypedArray requires 'new'":
		return "Constructor " + in.name + " requires 'new'"
	}
	return ""
}

// numberMessage is about numbers that cannot be made of others.
func (r *Realm) numberMessage(message string, in *invocation) string {
	if in.name != "BigInt" || !strings.HasPrefix(message, "Cannot convert ") {
		return ""
	}
	switch value := in.arg(0); {
	case goja.IsNumber(value):
		return "The number " + value.String() + " cannot be converted to a BigInt because it is not an integer"
	case Object(value) == nil && !IsUndefined(value):
		return "Cannot convert " + r.shown(value) + " to a BigInt"
	}
	return ""
}

// revokedMessage is about a proxy that is none any more: V8 says what was tried.
func (r *Realm) revokedMessage(message string, in *invocation) string {
	if message != "Proxy already revoked" {
		return ""
	}
	trap := in.name[strings.LastIndexByte(in.name, '.')+1:]
	switch owner := in.owner(); {
	case owner != "Object" && owner != "Reflect":
		return ""
	case owner == "Object" && ownKeys[trap]:
		trap = "ownKeys"
	case !isTrap[trap]:
		return ""
	}
	return "Cannot perform '" + trap + "' on a proxy that has been revoked"
}

var (
	ownKeys = map[string]bool{"keys": true, "values": true, "entries": true, "getOwnPropertyNames": true, "getOwnPropertySymbols": true,
		"getOwnPropertyDescriptors": true}
	isTrap = map[string]bool{"getPrototypeOf": true, "setPrototypeOf": true, "isExtensible": true, "preventExtensions": true,
		"getOwnPropertyDescriptor": true, "defineProperty": true, "has": true, "get": true, "set": true, "deleteProperty": true, "ownKeys": true}
)
