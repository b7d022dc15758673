package language

import (
	"math/big"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// The sizes that V8 has limits for, where goja would go on until there is no memory left.
const (
	maxArray     = 1<<32 - 1 // elements
	maxArguments = 125_500   // of a call: about as many as V8's stack has room for
	maxBound     = 10_000    // functions that are bound to another such function each
	maxInteger   = 1<<53 - 1
)

// listLength is the length of an object that is like an array but cannot be iterated; 0 for
// others.
func listLength(list *goja.Object) float64 {
	if list.ClassName() != "Object" || js.IsProxy(list) || !js.IsNullish(list.GetSymbol(goja.SymIterator)) {
		return 0
	}
	if n := list.Get("length"); n != nil && goja.IsNumber(n) {
		return n.ToFloat()
	}
	return 0
}

// defineListLimits has functions refuse objects that say they are longer than what the functions make
// of them may be.
func defineListLimits(r *js.Realm) {
	array := r.VM.Get("Array").(*goja.Object)
	js.Reimplement(array.Get("from"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			if list := js.Object(c.Argument(0)); list != nil && c.This == goja.Value(array) && listLength(list) > maxArray {
				panic(r.NewError(js.RangeError, "", "Invalid array length"))
			}
			return native(c)
		}
	})
	js.Reimplement(js.Proto(array).Get("join"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			r.Nest()
			defer r.Unnest()
			if list := js.Object(c.This); list != nil {
				c.Arguments = checkJoin(r, list, c.Arguments)
			}
			return native(c)
		}
	})
	reflect := r.VM.Get("Reflect").(*goja.Object)
	for function, at := range map[goja.Value]int{
		prototype(r, "Function").Get("apply"): 1, reflect.Get("apply"): 2, reflect.Get("construct"): 1,
	} {
		js.Reimplement(function, func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				if list := js.Object(c.Argument(at)); list != nil && list.ClassName() != "Arguments" {
					checkArguments(r, list)
				}
				return native(c)
			}
		})
	}
	js.Reimplement(prototype(r, "Function").Get("bind"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			depth := 0
			for o := js.Object(c.This); o != nil; o = layout.BoundTarget(o) {
				if depth++; depth > maxBound {
					panic(r.NewError(js.RangeError, "", "Maximum call stack size exceeded"))
				}
			}
			return native(c)
		}
	})
	class := r.VM.Get("BigInt").(*goja.Object)
	for _, name := range []string{"asIntN", "asUintN"} {
		js.Reimplement(class.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				n, ok := primitive(c.Argument(1)).(*big.Int)
				switch bits := c.Argument(0); {
				case !ok || !goja.IsNumber(bits) || bits.ToFloat() <= js.MaxBits || bits.ToFloat() > maxInteger:
					return native(c)
				case name == "asUintN" && n.Sign() < 0:
					panic(r.NewError(js.RangeError, "", js.TooBig))
				}
				return c.Argument(1) // which has less bits
			}
		})
	}
}

// checkJoin throws if the separators alone make a string that is too long. It returns the
// arguments of join, where it has looked at them.
func checkJoin(r *js.Realm, list *goja.Object, args []goja.Value) []goja.Value {
	const many = 1 << 20 // of less elements no separator makes a string so long that memory matters
	length := js.Get(list, "length")
	if !goja.IsNumber(length) {
		return args
	}
	if given, ok := argument(args, 0).(goja.String); length.ToFloat() <= many && (!ok || given.Length() <= maxLength/many) {
		return args
	}
	if length.ToFloat() > maxArray {
		panic(r.NewError(js.TypeError, "", "Invalid array length"))
	}
	separator := goja.Value(r.VM.ToValue(","))
	if given := argument(args, 0); !js.IsUndefined(given) {
		separator = r.Text(given)
	}
	if (length.ToFloat()-1)*float64(separator.(goja.String).Length()) > maxLength {
		panic(r.NewError(js.RangeError, "", "Invalid string length"))
	}
	return []goja.Value{separator}
}

// checkArguments throws if a list has more elements than a call may have arguments.
func checkArguments(r *js.Realm, list *goja.Object) {
	length := list.Get("length")
	switch {
	case length == nil || !goja.IsNumber(length) || length.ToFloat() <= maxArguments:
	case length.ToFloat() > maxArray:
		panic(r.NewError(js.RangeError, "", "Invalid array length"))
	default:
		panic(r.NewError(js.RangeError, "", "Maximum call stack size exceeded"))
	}
}
