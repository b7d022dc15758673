package language

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/script"
)

// kinds is a function of every kind.
var kinds = sync.OnceValue(func() *goja.Program {
	return goja.MustCompile(js.InternalPrefix+"language", "[function () {}, function* () {}, async function () {}]", true)
})

// defineFunction replaces the constructors of functions by those that compile the code they
// are given as that of files.
func defineFunction(r *js.Realm) {
	functions, err := r.VM.RunProgram(kinds())
	check(err)
	for i, keyword := range []string{"function", "function*", "async function"} {
		proto := js.Object(js.Get(functions, strconv.Itoa(i))).Prototype()
		native := proto.Get("constructor").(*goja.Object)
		visible := replaceClass(r, native, 1, func(call goja.ConstructorCall) *goja.Object {
			fn := r.EvaluateFunction(functionParts(r, keyword, call.Arguments))
			if own := js.Object(js.Get(call.NewTarget, "prototype")); own != nil && own != proto {
				check(fn.SetPrototype(own))
			}
			return fn
		})
		if keyword == "function" {
			r.Hidden(r.VM.GlobalObject()).Value("Function", visible)
		} else {
			check(visible.SetPrototype(r.VM.Get("Function").(*goja.Object)))
			check(proto.DefineDataProperty("constructor", visible, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
		}
	}
}

// functionParts are the parameters and the body of a function that a constructor is given.
func functionParts(r *js.Realm, keyword string, args []goja.Value) *script.DynamicFunction {
	texts := make([]string, len(args))
	for i, arg := range args {
		texts[i] = r.Text(arg).String()
	}
	body := ""
	if last := len(texts) - 1; last >= 0 {
		texts, body = texts[:last], texts[last]
	}
	return &script.DynamicFunction{Keyword: keyword, Parameters: strings.Join(texts, ","), Body: body}
}

// defineInstances has instanceof know the instances of a proxy of a class, by the prototype
// that the proxy says the class has.
func defineInstances(r *js.Realm) {
	js.Reimplement(js.Proto(js.Object(r.VM.Get("Function"))).GetSymbol(goja.SymHasInstance), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			class := js.Object(c.This)
			if class == nil || class.ExportType() != reflect.TypeFor[goja.Proxy]() || !js.IsFunction(class) {
				return native(c)
			}
			o := js.Object(c.Argument(0))
			if o == nil {
				return r.VM.ToValue(false)
			}
			proto := js.Object(class.Get("prototype"))
			if proto == nil {
				panic(r.EngineError(js.TypeError, "prototype is not an object"))
			}
			for o = o.Prototype(); o != nil && o != proto; {
				o = o.Prototype()
			}
			return r.VM.ToValue(o != nil)
		}
	})
}
