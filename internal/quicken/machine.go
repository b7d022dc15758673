package quicken

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/layout"
)

// A machine is goja's interpreter, as far as instructions need it here.
type machine struct {
	runtime *goja.Runtime
	_       unsafe.Pointer
	at      int // which instruction of the program is executed
	stack   []goja.Value
	top     int // how much of stack is in use
}

// next leaves v on the stack in place of the last n values, and goes on.
func (m *machine) next(n int, v goja.Value) {
	m.top -= n - 1
	m.stack[m.top-1] = v
	m.at++
}

// The types of values, by their identity.
var (
	objectType, integerType, asciiType, unicodeType unsafe.Pointer
	nativeType                                      unsafe.Pointer // of what implements a native function
)

var (
	ascii   layout.Primitive[string]
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
	vm := goja.New()
	run := func(source string) goja.Value {
		v, err := vm.RunString(source)
		if err != nil {
			panic(err)
		}
		return v
	}
	matchMachine()

	object, native := vm.NewObject(), run("''.slice").(*goja.Object)
	objectType, integerType = typeOf(object), typeOf(run("1"))
	asciiType, unicodeType = typeOf(run("'a'")), typeOf(run("'\\u03b1'"))
	nativeType = layout.Of(native).Type

	ascii, integer = layout.PrimitiveOf[string](run("'a'")), layout.PrimitiveOf[int64](run("1"))
	for i := range integers {
		integers[i] = vm.ToValue(i)
	}
	for i := range characters {
		characters[i] = vm.ToValue(string(rune(i)))
	}
	empty = vm.ToValue("")
	booleans = [2]goja.Value{vm.ToValue(false), vm.ToValue(true)}

	globalAt, global := layout.FieldOf(reflect.TypeFor[goja.Runtime](), "global", reflect.Struct)
	stringPrototypeAt = globalAt + layout.FieldAt(global, "StringPrototype", reflect.TypeFor[*goja.Object]())
	nativeAt = layout.FieldAt(layout.StructOf(native), "f", reflect.TypeFor[func(goja.FunctionCall) goja.Value]())

	plain = layout.PlainOf(object, vm.NewArray())
	methodsByCode = map[uintptr]stringMethod{}
	for name, method := range stringMethods {
		f := run("''." + name).(*goja.Object)
		methodsByCode[*layout.Field[*uintptr](layout.Of(f).At, nativeAt)] = method
	}

	method, _ := reflect.TypeFor[goja.Object]().Field(0).Type.MethodByName("getStr")
	getAt = unsafe.Offsetof(methods{}.exec) + uintptr(method.Index)*unsafe.Sizeof(methods{}.exec)
	ordinaryGet = functionAt[get](layout.At[uintptr](layout.Of(object).Type, getAt))
}

// matchMachine panics unless goja's interpreter is laid out like a machine.
func matchMachine() {
	_, theirs := layout.FieldOf(reflect.TypeFor[goja.Runtime](), "vm", reflect.Pointer)
	for name, at := range map[string]uintptr{
		"r": unsafe.Offsetof(machine{}.runtime), "pc": unsafe.Offsetof(machine{}.at),
		"stack": unsafe.Offsetof(machine{}.stack), "sp": unsafe.Offsetof(machine{}.top),
	} {
		if f, ok := theirs.Elem().FieldByName(name); !ok || f.Offset != at {
			panic("quicken: goja's interpreter has its field " + name + " elsewhere")
		}
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
