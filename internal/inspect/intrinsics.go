package inspect

import "github.com/dop251/goja"

// native is a builtin function as Go code calls it: directly, without entering the
// interpreter. It throws as native functions do.
type native func(goja.FunctionCall) goja.Value

// intrinsics are the builtins that are of use for every object, taken hold of
// before a script can change them.
type intrinsics struct {
	object                   *goja.Object
	objectPrototype          *goja.Object
	objectKeys               native
	getOwnPropertyNames      native
	getOwnPropertySymbols    native
	getOwnPropertyDescriptor native
	preventExtensions        native
	symbolFor                native
	hasOwnProperty           native // of this
	propertyIsEnumerable     native // of this
	constructorKey           goja.Value
}

// builtins are those that goja takes long to make. They are taken hold of when an
// object is first printed.
type builtins struct {
	custom           *goja.Symbol // Symbol.for('nodejs.util.inspect.custom')
	errorPrototype   *goja.Object
	mapEntries       *goja.Object // Map.prototype[Symbol.iterator]
	setValues        *goja.Object // Set.prototype[Symbol.iterator]
	symbolToString   native       // of this
	functionToString native       // of this
	errorToString    native       // of this
	number           native
	parseInt         native
	parseFloat       native
	stringify        native
}

// captureIntrinsics takes the intrinsics from the global object.
func captureIntrinsics(vm *goja.Runtime) (i intrinsics) {
	i.object = vm.GlobalObject().Get("Object").(*goja.Object)
	i.objectPrototype = i.object.Get("prototype").(*goja.Object)
	i.objectKeys = method(i.object, "keys")
	i.getOwnPropertyNames = method(i.object, "getOwnPropertyNames")
	i.getOwnPropertySymbols = method(i.object, "getOwnPropertySymbols")
	i.getOwnPropertyDescriptor = method(i.object, "getOwnPropertyDescriptor")
	i.symbolFor = method(vm.GlobalObject().Get("Symbol").(*goja.Object), "for")
	i.preventExtensions = method(i.object, "preventExtensions")
	i.hasOwnProperty = method(i.objectPrototype, "hasOwnProperty")
	i.propertyIsEnumerable = method(i.objectPrototype, "propertyIsEnumerable")
	i.constructorKey = vm.ToValue("constructor")
	return i
}

// UseListing has other functions list the properties of objects and describe them: what
// Object.keys and so on are from now on.
func (in *Inspector) UseListing(keys, names, symbols, describe func(goja.FunctionCall) goja.Value) {
	in.objectKeys, in.getOwnPropertyNames = keys, names
	in.getOwnPropertySymbols, in.getOwnPropertyDescriptor = symbols, describe
}

// builtins returns the builtins, taken hold of now if they have not been before.
func (in *Inspector) builtins() *builtins {
	if in.captured != nil {
		return in.captured
	}
	global := in.vm.GlobalObject()
	object := func(v goja.Value) *goja.Object {
		if o, ok := v.(*goja.Object); ok {
			return o
		}
		return in.vm.NewObject() // a script has taken it away
	}
	prototype := func(class string) *goja.Object { return object(object(global.Get(class)).Get("prototype")) }
	in.captured = &builtins{
		custom:           in.symbolFor.call(nil, in.vm.ToValue("nodejs.util.inspect.custom")).(*goja.Symbol),
		errorPrototype:   prototype("Error"),
		mapEntries:       object(prototype("Map").GetSymbol(goja.SymIterator)),
		setValues:        object(prototype("Set").GetSymbol(goja.SymIterator)),
		symbolToString:   method(prototype("Symbol"), "toString"),
		functionToString: method(in.object.Prototype(), "toString"),
		errorToString:    method(prototype("Error"), "toString"),
		number:           method(global, "Number"),
		parseInt:         method(global, "parseInt"),
		parseFloat:       method(global, "parseFloat"),
		stringify:        method(object(global.Get("JSON")), "stringify"),
	}
	return in.captured
}

// method returns a native function that is a property of o.
func method(o *goja.Object, name string) native {
	if f, ok := o.Get(name).(*goja.Object); ok {
		if f, ok := f.Export().(func(goja.FunctionCall) goja.Value); ok {
			return f
		}
	}
	return func(goja.FunctionCall) goja.Value { return goja.Undefined() } // a script has taken it away
}

func (f native) call(this goja.Value, args ...goja.Value) goja.Value {
	return f(goja.FunctionCall{This: this, Arguments: args})
}

// list calls a function of o that returns an array, and returns its elements.
func (in *Inspector) list(f native, o *goja.Object) []goja.Value {
	values, _ := elements(f.call(nil, o).(*goja.Object))
	return values
}

// hasOwn tells whether o has a property of its own.
func (in *Inspector) hasOwn(o *goja.Object, key goja.Value) bool {
	return in.hasOwnProperty.call(o, key).ToBoolean()
}

// has is the operator in.
func (in *Inspector) has(o *goja.Object, key goja.Value) bool {
	for ; o != nil; o = o.Prototype() {
		if in.hasOwn(o, key) {
			return true
		}
	}
	return false
}

// call calls a function of the script's; what it throws is thrown on.
func (in *Inspector) call(fn goja.Callable, this goja.Value, args ...goja.Value) goja.Value {
	v, err := fn(this, args...)
	if err != nil {
		panic(err)
	}
	return v
}

// construct makes an instance of a global class.
func (in *Inspector) construct(class string, args ...goja.Value) *goja.Object {
	o, err := in.vm.New(in.vm.GlobalObject().Get(class), args...)
	check(err)
	return o
}
