package quicken

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/layout"
)

// The types of values, by their identity.
var (
	objectType, integerType, floatType, asciiType, unicodeType unsafe.Pointer
	nativeType                                                 unsafe.Pointer // of what implements a native function
)

var (
	ascii   layout.Primitive[string]
	wide    layout.Primitive[[]uint16]
	integer layout.Primitive[int64]

	integers   [1024]goja.Value // those that values were made for
	characters [128]goja.Value  // the strings of one
	empty      goja.Value       // the string of none
	booleans   [2]goja.Value

	plain         layout.Plain
	methodsByCode map[uintptr]stringMethod
)

// What goja keeps where.
var (
	stringPrototypeAt uintptr // in its runtime
	nativeAt          uintptr // a native function
	getAt             uintptr // a getter, among the methods of an object
)

// A get is the method of an object that reads a property.
type get func(self unsafe.Pointer, name unistring.String, receiver goja.Value) goja.Value

// ordinaryGet is that of an ordinary object.
var ordinaryGet get

// learnValues looks at samples.
func learnValues() {
	matchMachine()
	vm := goja.New()
	v, err := vm.RunString("const text = 'a'; [text, 'α', 1, text.slice]")
	if err != nil {
		panic(err)
	}
	samples := v.(*goja.Object)
	text, other, number, native := samples.Get("0"), samples.Get("1"), samples.Get("2"), samples.Get("3").(*goja.Object)
	object := vm.NewObject()

	objectType, integerType, floatType = typeOf(object), typeOf(number), typeOf(vm.ToValue(0.5))
	asciiType, unicodeType = typeOf(text), typeOf(other)
	nativeType = layout.Of(native).Type

	ascii, integer = layout.PrimitiveOf[string](text), layout.PrimitiveOf[int64](number)
	wide = layout.PrimitiveOf[[]uint16](other)
	plain = layout.PlainOf(object, vm.NewArray())
	small := make([]int64, len(integers))
	for i := range small {
		small[i] = int64(i)
		integers[i] = integer.Value(&small[i])
	}
	for i := range characters {
		characters[i] = vm.ToValue(string(rune(i)))
	}
	empty = vm.ToValue("")
	booleans = [2]goja.Value{vm.ToValue(false), vm.ToValue(true)}

	globalAt, global := layout.FieldOf(reflect.TypeFor[goja.Runtime](), "global", reflect.Struct)
	stringPrototypeAt = globalAt + layout.FieldAt(global, "StringPrototype", reflect.TypeFor[*goja.Object]())
	method, _ := reflect.TypeFor[goja.Object]().Field(0).Type.MethodByName("getStr")
	getAt = unsafe.Offsetof(methods{}.exec) + uintptr(method.Index)*unsafe.Sizeof(methods{}.exec)
	ordinaryGet = functionAt[get](layout.At[uintptr](layout.Of(object).Type, getAt))

	nativeAt = layout.FieldAt(layout.StructOf(native), "f", reflect.TypeFor[func(goja.FunctionCall) goja.Value]())
	methodsByCode = make(map[uintptr]stringMethod, len(stringMethods))
	prototype := layout.Field[*goja.Object](unsafe.Pointer(vm), stringPrototypeAt)
	for name, method := range stringMethods {
		f := layout.Of(prototype.Get(name).(*goja.Object)).At
		methodsByCode[*layout.Field[*uintptr](f, nativeAt)] = method
	}
}

func typeOf(v goja.Value) unsafe.Pointer { return (*layout.Impl)(unsafe.Pointer(&v)).Type }

// data returns where a value lies that is not an object.
func data[T any](v goja.Value) *T { return (*T)((*layout.Impl)(unsafe.Pointer(&v)).At) }

// objectOf returns v if it is an object, else nil.
func objectOf(v goja.Value) *goja.Object {
	if typeOf(v) != objectType {
		return nil
	}
	return data[goja.Object](v)
}

// asciiOf returns the text of v, if that is a string of ASCII.
func asciiOf(v goja.Value) (s string, ok bool) {
	if typeOf(v) != asciiType {
		return "", false
	}
	return *data[string](v), true
}

// integerOf returns v, if that is a whole number.
func integerOf(v goja.Value) (n int64, ok bool) {
	if typeOf(v) != integerType {
		return 0, false
	}
	return *data[int64](v), true
}

// newASCII makes the value of a string of ASCII.
func newASCII(s string) goja.Value {
	switch len(s) {
	case 0:
		return empty
	case 1:
		return characters[s[0]]
	}
	own := s // the parameter would be moved to the heap whether it gets here or not
	return ascii.Value(&own)
}

// newInteger makes the value of a whole number.
func newInteger(n int64) goja.Value {
	if uint64(n) < uint64(len(integers)) {
		return integers[n]
	}
	own := n // as in newASCII
	return integer.Value(&own)
}

func newBoolean(b bool) goja.Value {
	if b {
		return booleans[1]
	}
	return booleans[0]
}
