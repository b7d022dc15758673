package layout

import (
	"reflect"
	"slices"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// function is what implements most native functions.
type function struct {
	ordinary
	length    property
	call      func(goja.FunctionCall) goja.Value
	construct func(args []goja.Value, newTarget *goja.Object) *goja.Object
}

// property is the value of a property that is not like those of a literal.
type property struct {
	value                                      goja.Value
	writable, configurable, enumerable, access bool
	get, set                                   *goja.Object
}

// nativeTypes are the types of what implements native functions, and functions that were bound.
type nativeTypes struct {
	native, bound unsafe.Pointer
	target        uintptr // where a bound one has the function that it calls
}

func newFunctions(vm *goja.Runtime) nativeTypes {
	sample := vm.ToValue(func(goja.FunctionCall) goja.Value { return nil }).(*goja.Object)
	theirs := StructOf(sample)
	matchOrdinary(theirs, reflect.TypeFor[function](), map[string]string{"lenProp": "length", "f": "call", "construct": "construct"})
	_, length := FieldOf(theirs, "lenProp", reflect.Struct)
	matchProperty(length)

	bind, _ := goja.AssertFunction(sample.Get("bind"))
	v, err := bind(sample)
	if err != nil {
		panic(err)
	}
	bound := v.(*goja.Object)
	target := FieldAt(StructOf(bound), "wrapped", reflect.TypeFor[*goja.Object]())
	return nativeTypes{Of(sample).Type, Of(bound).Type, target}
}

// BoundTarget returns the function that one which was bound calls, nil if o was not.
func BoundTarget(o *goja.Object) *goja.Object {
	if i := Of(o); i.Type == functions.bound {
		return Field[*goja.Object](i.At, functions.target)
	}
	return nil
}

// CallOf is where a native function has what it does when it is called, ConstructOf where it has what
// it does when it is called with new: nil for nothing. o must be a native function.
func CallOf(o *goja.Object) *func(goja.FunctionCall) goja.Value {
	if i := Of(o); i.Type == functions.native {
		return &(*function)(i.At).call
	}
	at := FieldAt(StructOf(o), "f", reflect.TypeFor[func(goja.FunctionCall) goja.Value]())
	return At[func(goja.FunctionCall) goja.Value](Of(o).At, at)
}

// ConstructOf is described at [CallOf].
func ConstructOf(o *goja.Object) *func(args []goja.Value, newTarget *goja.Object) *goja.Object {
	if i := Of(o); i.Type == functions.native {
		return &(*function)(i.At).construct
	}
	type construct = func([]goja.Value, *goja.Object) *goja.Object
	return At[construct](Of(o).At, FieldAt(StructOf(o), "construct", reflect.TypeFor[construct]()))
}

// Functions makes native functions of one runtime, with their names and lengths, in a third
// of the allocations that it takes otherwise: each is like a sample, a native function that nothing
// was done to.
type Functions struct{ Sample *goja.Object }

// New makes a function. The name is in ASCII, the length a number.
func (f Functions) New(call func(goja.FunctionCall) goja.Value, name string, length goja.Value) *goja.Object {
	v := new(struct {
		object   goja.Object
		function function
		text     string
		name     property
		names    [2]unistring.String
	})
	v.function = *(*function)(Of(f.Sample).At)
	v.function.take(f.Sample, &v.object, unsafe.Pointer(&v.function))
	v.function.call, v.function.length.value = call, length
	v.text = name
	v.name = property{value: plain.ascii.Value(&v.text), configurable: true}
	v.names = [2]unistring.String{"length", "name"}
	v.function.Names = v.names[:]
	v.function.properties["length"] = v.function.length.asValue()
	v.function.properties["name"] = v.name.asValue()
	return &v.object
}

// asValue is p as an object has it among its properties.
func (p *property) asValue() (v goja.Value) {
	*(*Impl)(unsafe.Pointer(&v)) = Impl{plain.property, unsafe.Pointer(p)}
	return v
}

func matchProperty(theirs reflect.Type) {
	MustMatch(theirs, reflect.TypeFor[property](), map[string]string{
		"value": "value", "writable": "writable", "configurable": "configurable", "enumerable": "enumerable",
		"accessor": "access", "getterFunc": "get", "setterFunc": "set",
	})
}

// functionTypes are the types of what implements objects, with whether they are those of functions.
var functionTypes sync.Map // of unsafe.Pointer and bool

// Own returns the property of that name that a function has itself, of a script or a native one, and what it inherits
// others from: nil if it has none, no value if it has attributes. It knows nothing of what is not implemented as a
// function: a proxy may be callable, too.
func Own(function *goja.Object, name unistring.String) (property goja.Value, prototype *goja.Object, known bool) {
	i := Of(function)
	is, seen := functionTypes.Load(i.Type)
	if !seen {
		f, ok := StructOf(function).FieldByName("baseFuncObject")
		is = ok && f.Type.Kind() == reflect.Struct
		functionTypes.Store(i.Type, is)
	}
	if !is.(bool) {
		return nil, nil, false
	}
	own := (*ordinary)(i.At)
	if slices.Contains(own.Names, name) {
		property = own.properties[name]
	}
	return property, own.prototype, true
}
