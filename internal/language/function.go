package language

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/lower"
)

// kinds is a function of every kind.
var kinds = sync.OnceValue(func() *goja.Program {
	return goja.MustCompile(js.InternalPrefix+"language", "[function () {}, function* () {}, async function () {}]", true)
})

// defineFunction replaces the constructors of functions by those that lower the code they
// are given, where goja does not know its syntax.
func defineFunction(r *js.Realm) {
	functions, err := r.VM.RunProgram(kinds())
	check(err)
	for i, keyword := range []string{"function", "function*", "async function"} {
		proto := js.Object(js.Get(functions, strconv.Itoa(i))).Prototype()
		native := proto.Get("constructor").(*goja.Object)
		construct, _ := goja.AssertConstructor(native)
		visible := replaceClass(r, native, 1, func(call goja.ConstructorCall) *goja.Object {
			parameters, body := functionParts(call.Arguments)
			code := keyword + " anonymous(" + parameters + "\n) {\n" + body + "\n}"
			r.CheckText("(" + code + ")")
			checkParts(r, code, keyword, parameters, body)
			if lower.Needed(code) {
				return r.Evaluate("(" + code + ")").(*goja.Object)
			}
			o, err := construct(call.NewTarget, call.Arguments...)
			if err != nil {
				r.CheckSyntax("(" + code + ")")
				panic(err)
			}
			return o
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
func functionParts(args []goja.Value) (parameters, body string) {
	texts := make([]string, len(args))
	for i, arg := range args {
		texts[i] = arg.String()
	}
	if last := len(texts) - 1; last >= 0 {
		texts, body = texts[:last], texts[last]
	}
	return strings.Join(texts, ","), body
}

// checkParts throws if the parameters of a function, or its body, end before their text does or
// after it.
func checkParts(r *js.Realm, code, keyword, parameters, body string) {
	expression := parse(code)
	fn, single := expression.(*ast.FunctionLiteral)
	closing := len("("+keyword+" anonymous(") + len(parameters) + len("\n")
	if single && int(fn.ParameterList.Closing)-1 == closing {
		return
	}
	checkParameters(r, keyword, parameters, body)
	switch {
	case single:
		panic(r.NewError(js.SyntaxError, "", endEarly))
	case expression != nil:
		panic(r.NewError(js.SyntaxError, "", "Single function literal required"))
	}
}

const endEarly = "Arg string terminates parameters early"

// checkParameters throws if the parameters of a function, which has something wrong in it, end
// before their text does, or after it, in the body.
func checkParameters(r *js.Realm, keyword, parameters, body string) {
	depth := 0
	for i, c := range parameters {
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 && parse(keyword+" anonymous("+parameters[:i]+"){}") != nil {
				panic(r.NewError(js.SyntaxError, "", endEarly))
			}
			depth = max(depth, 0)
		}
	}
	for begin, end := range map[string]string{"/*": "*/", "`": "`"} {
		text := keyword + " anonymous(" + parameters
		if !strings.Contains(parameters, begin) || begin == "/*" && !strings.Contains(body, end) {
			continue
		}
		if parse(text+"\n) {}") == nil && parse(text+end+") {}") != nil {
			panic(r.NewError(js.SyntaxError, "", "Unexpected end of arg string"))
		}
	}
}

// parse returns the tree of an expression, nil if the text is none.
func parse(expression string) ast.Expression {
	program, err := lower.Parse("", "("+expression+"\n)")
	if err != nil || len(program.Body) != 1 {
		return nil
	}
	if statement, ok := program.Body[0].(*ast.ExpressionStatement); ok {
		return statement.Expression
	}
	return nil
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
