package inspect

import "github.com/dop251/goja"

// native is a builtin function as Go code calls it: directly, without entering the
// interpreter. It throws as native functions do.
type native func(goja.FunctionCall) goja.Value

// intrinsics are the builtin functions that an inspector uses.
type intrinsics struct {
	objectKeys               native
	getOwnPropertyNames      native
	getOwnPropertySymbols    native
	getOwnPropertyDescriptor native
	preventExtensions        native
	hasOwnProperty           native // of this
	propertyIsEnumerable     native // of this
	has                      native
	symbolToString           native // of this
	functionToString         native // of this
	errorToString            native // of this
	number                   native
	parseInt                 native
	parseFloat               native
	stringify                native
	object                   *goja.Object
	objectPrototype          *goja.Object
	errorPrototype           *goja.Object
	constructorKey           goja.Value
	nameKey                  goja.Value
	toStringKey              goja.Value
}

// capture takes the intrinsics from the global object.
func (in *Inspector) capture() {
	global := in.vm.GlobalObject()
	in.object = global.Get("Object").(*goja.Object)
	in.objectKeys = method(in.object, "keys")
	in.getOwnPropertyNames = method(in.object, "getOwnPropertyNames")
	in.getOwnPropertySymbols = method(in.object, "getOwnPropertySymbols")
	in.getOwnPropertyDescriptor = method(in.object, "getOwnPropertyDescriptor")
	in.preventExtensions = method(in.object, "preventExtensions")
	in.objectPrototype = in.object.Get("prototype").(*goja.Object)
	in.hasOwnProperty = method(in.objectPrototype, "hasOwnProperty")
	in.propertyIsEnumerable = method(in.objectPrototype, "propertyIsEnumerable")
	in.has = method(global.Get("Reflect").(*goja.Object), "has")
	symbol := global.Get("Symbol").(*goja.Object)
	in.symbolToString = method(symbol.Get("prototype").(*goja.Object), "toString")
	in.custom = method(symbol, "for").call(nil, in.vm.ToValue("nodejs.util.inspect.custom")).(*goja.Symbol)
	in.functionToString = method(in.object.Prototype(), "toString")
	in.errorPrototype = global.Get("Error").(*goja.Object).Get("prototype").(*goja.Object)
	in.errorToString = method(in.errorPrototype, "toString")
	in.number = method(global, "Number")
	in.parseInt = method(global, "parseInt")
	in.parseFloat = method(global, "parseFloat")
	in.stringify = method(global.Get("JSON").(*goja.Object), "stringify")
	in.constructorKey = in.vm.ToValue("constructor")
	in.toStringKey = in.vm.ToValue("toString")
	in.nameKey = in.vm.ToValue("name")
}

// method returns a native function that is a property of o.
func method(o *goja.Object, name string) native {
	return o.Get(name).Export().(func(goja.FunctionCall) goja.Value)
}

func (f native) call(this goja.Value, args ...goja.Value) goja.Value {
	return f(goja.FunctionCall{This: this, Arguments: args})
}

// list calls a function of o that returns an array, and returns its elements.
func (in *Inspector) list(f native, o *goja.Object) []goja.Value {
	values, _ := elements(f.call(nil, o).(*goja.Object))
	return values
}

// call calls a function of the script's; what it throws is thrown on.
func (in *Inspector) call(fn goja.Callable, this goja.Value, args ...goja.Value) goja.Value {
	v, err := fn(this, args...)
	if err != nil {
		panic(err)
	}
	return v
}
