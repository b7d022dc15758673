package util

import (
	"slices"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// intrinsics are builtin functions, taken before a script can change them. Of those
// that are methods, the object is this.
type intrinsics struct {
	defineProperty            js.Callable
	defineProperties          js.Callable
	getOwnPropertyDescriptors js.Callable
	setPrototypeOf            js.Callable
	hasOwnProperty            js.Callable // method
	propertyIsEnumerable      js.Callable // method
	objectToString            js.Callable // method
	getTime                   js.Callable // method
	typedArrayTag             js.Callable // method
	mapGet, mapSet, mapHas    js.Callable // methods
	setHas                    js.Callable // method
	arrayTest                 js.Callable
	format                    js.Callable

	isArrayFunction *goja.Object
	isView          *goja.Object
	date            *goja.Object
	mapClass        *goja.Object
	uint8Array      *goja.Object

	custom *goja.Symbol // util.promisify.custom
}

func (in *intrinsics) capture(r *js.Realm) {
	class := r.Intrinsic
	function := func(o *goja.Object, name string) js.Callable { return js.AsCallable(o.Get(name)) }

	object := class("Object")
	in.defineProperty = function(object, "defineProperty")
	in.defineProperties = function(object, "defineProperties")
	in.getOwnPropertyDescriptors = function(object, "getOwnPropertyDescriptors")
	in.setPrototypeOf = function(object, "setPrototypeOf")
	in.hasOwnProperty = function(js.Proto(object), "hasOwnProperty")
	in.propertyIsEnumerable = function(js.Proto(object), "propertyIsEnumerable")
	in.objectToString = function(js.Proto(object), "toString")
	in.date, in.mapClass, in.uint8Array = class("Date"), class("Map"), class("Uint8Array")
	in.getTime = function(js.Proto(in.date), "getTime")
	in.mapGet = function(js.Proto(in.mapClass), "get")
	in.mapSet = function(js.Proto(in.mapClass), "set")
	in.mapHas = function(js.Proto(in.mapClass), "has")
	in.setHas = function(js.Proto(class("Set")), "has")
	in.isArrayFunction = js.Object(class("Array").Get("isArray"))
	in.arrayTest = js.AsCallable(in.isArrayFunction)
	in.isView = js.Object(class("ArrayBuffer").Get("isView"))
	typedArray := js.Proto(in.uint8Array).Prototype()
	tag := function(object, "getOwnPropertyDescriptor")(arguments(typedArray, goja.SymToStringTag))
	in.typedArrayTag = js.AsCallable(js.Get(tag, "get"))
	in.format = js.AsCallable(r.Inspect.FormatFunction())
	in.custom = r.SymbolFor("nodejs.util.promisify.custom")
}

// arguments are those of a call without this.
func arguments(args ...goja.Value) goja.FunctionCall {
	return goja.FunctionCall{This: js.Undefined, Arguments: args}
}

// this is a call on an object.
func this(o *goja.Object, args ...goja.Value) goja.FunctionCall {
	return goja.FunctionCall{This: o, Arguments: args}
}

// tag is what Object.prototype.toString makes of an object.
func (in *intrinsics) tag(o *goja.Object) string { return in.objectToString(this(o)).String() }

func (in *intrinsics) isArray(v goja.Value) bool { return in.arrayTest(arguments(v)).ToBoolean() }

func (in *intrinsics) time(date *goja.Object) goja.Value { return in.getTime(this(date)) }

func (in *intrinsics) hasOwn(o *goja.Object, key goja.Value) bool {
	return in.hasOwnProperty(this(o, key)).ToBoolean()
}

func (in *intrinsics) isEnumerable(o *goja.Object, key goja.Value) bool {
	return in.propertyIsEnumerable(this(o, key)).ToBoolean()
}

// enumerableKeys are the names of an object's own enumerable properties.
func (in *intrinsics) enumerableKeys(o *goja.Object) []string { return o.Keys() }

// namedKeys are enumerableKeys without the indices of elements.
func (in *intrinsics) namedKeys(o *goja.Object) []string {
	if layout.HasElementsOnly(o) {
		return nil
	}
	keys := o.Keys()
	for i, key := range keys { // indices come first
		if !isIndex(key) {
			return keys[i:]
		}
	}
	return nil
}

// indicesFrom are the keys of an array's elements from an index on.
func (in *intrinsics) indicesFrom(o *goja.Object, first int) []string {
	keys := o.Keys()
	keys = keys[:len(keys)-len(in.namedKeys(o))]
	at, _ := slices.BinarySearchFunc(keys, first, func(key string, first int) int {
		i, _ := strconv.Atoi(key) // an index, by its place
		return i - first
	})
	return keys[at:]
}

// isIndex tells whether a key is the index of an element.
func isIndex(key string) bool {
	n, err := strconv.ParseUint(key, 10, 32)
	return err == nil && n < 1<<32-1 && strconv.FormatUint(n, 10) == key
}

// enumerableSymbols are the symbols of an object's own enumerable properties.
func (in *intrinsics) enumerableSymbols(o *goja.Object) []*goja.Symbol {
	var symbols []*goja.Symbol
	for _, symbol := range o.Symbols() {
		if in.isEnumerable(o, symbol) && !js.IsSlot(symbol) {
			symbols = append(symbols, symbol)
		}
	}
	return symbols
}

// isErrorObject tells whether o is an error, or inherits from one.
func (m *module) isErrorObject(o *goja.Object) bool {
	return inspect.KindOf(o) == inspect.KindError || js.Inherits(o, m.r.ErrorClass(js.Error))
}

// process reads a property of process; undefined in a realm without one.
func (m *module) process(name string) goja.Value {
	process := m.r.Builtin("process")
	if process == nil {
		return js.Undefined
	}
	return js.Get(process, name)
}
