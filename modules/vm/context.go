package vm

import (
	"errors"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/script"
)

// A context is a world of variables: those of an object, the sandbox, which a script
// finds in the place of the global ones.
type context struct {
	r       *js.Realm
	sandbox *goja.Object
	inner   *goja.Object        // what the sandbox does not have: the language, and `var` without a value
	global  goja.Value          // what scripts have as globalThis: the sandbox and inner as one
	lexical map[string]variable // declared by let, const and class at the top of scripts
	vars    map[string]bool     // declared by var and function
	apart   bool                // promise jobs run before a script returns
	strings bool                // code may be made of strings
	peeking bool                // the next variable to be read need not be there
	strict  string              // what strict code assigns to next, if the script around it is not strict

	set        js.Callable // Reflect.set
	function   goja.Value  // Function
	this, peek goja.Value  // what contained scripts call
	assign     goja.Value  // and where they are strict
}

// A variable is one of the top of a script, which only its own code can name.
type variable struct{ get, set js.Callable }

var contexts = js.NewSlot[context]("context")

// contextify is native.contextify(handle, sandbox, inner, global, {apart, strings}): makes a
// context, which the handle stands for.
func (m *module) contextify(c goja.FunctionCall) goja.Value {
	r := m.r
	x := &context{
		r:       r,
		sandbox: c.Argument(1).(*goja.Object),
		inner:   c.Argument(2).(*goja.Object),
		global:  c.Argument(3),
		apart:   js.Truthy(js.Get(c.Argument(4), "apart")),
		strings: js.Truthy(js.Get(c.Argument(4), "strings")),
		lexical: make(map[string]variable),
		vars:    make(map[string]bool),
		set:     js.AsCallable(js.Get(r.VM.Get("Reflect"), "set")),

		function: r.VM.Get("Function"),
	}
	x.this = r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		if this := c.Argument(0); this != goja.Value(r.VM.GlobalObject()) {
			return this
		}
		return x.global
	})
	x.peek = r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		x.peeking = true
		defer func() { x.peeking = false }()
		return r.Call(c.Argument(0), js.Undefined)
	})
	x.assign = r.Func("", 2, func(c goja.FunctionCall) goja.Value {
		x.strict = c.Argument(0).String()
		return c.Argument(1)
	})
	contexts.Set(r, c.Argument(0).(*goja.Object), x)
	return js.Undefined
}

// run runs a contained script.
func (x *context) run(s *script.Script) goja.Value {
	return x.runIn(s, &scope{context: x, strict: s.Strict})
}

// runIn calls the function that a contained script evaluates to with its scope.
func (x *context) runIn(s *script.Script, in goja.DynamicObject) goja.Value {
	o := x.r.VM.NewDynamicObject(in)
	if err := o.SetPrototype(nil); err != nil {
		panic(err)
	}
	return x.r.Call(x.r.Run(s), x.global, o)
}

// evalName is how stacks name code that is made of strings.
const evalName = "<anonymous>"

// eval is the function eval, of a script's top.
func (x *context) eval(c goja.FunctionCall) goja.Value {
	x.checkStrings()
	if !goja.IsString(c.Argument(0)) {
		return c.Argument(0)
	}
	s, err := script.CompileContained(evalName, c.Argument(0).String(), nil)
	if err != nil {
		panic(x.syntaxError(err))
	}
	return x.runIn(s, &scope{context: x, strict: s.Strict, passing: true})
}

func (x *context) checkStrings() {
	if !x.strings {
		panic(x.r.New(x.r.Intrinsic("EvalError"), x.r.VM.ToValue("Code generation from strings disallowed for this context")))
	}
}

// makeFunction is the class Function, unless the context has another one.
func (x *context) makeFunction(c goja.FunctionCall) goja.Value {
	if own := x.sandbox.Get("Function"); own != nil && own != x.function {
		return x.r.New(own, c.Arguments...)
	}
	x.checkStrings()
	var parameters []string
	body := ""
	for i, v := range c.Arguments {
		if i < len(c.Arguments)-1 {
			parameters = append(parameters, v.String())
		} else {
			body = v.String()
		}
	}
	text := "(function anonymous(" + strings.Join(parameters, ",") + "\n) {\n" + body + "\n})"
	s, err := script.CompileContained(evalName, text, nil)
	if err != nil {
		panic(x.syntaxError(err))
	}
	return x.run(s)
}

func (x *context) syntaxError(err error) goja.Value {
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) {
		return x.r.NewError(js.SyntaxError, "", syntax.Message)
	}
	panic(err)
}

// declare takes the names that a script declares at its top. Those of code that passes
// are its own, but for `var` and functions.
func (s *scope) declare(c goja.FunctionCall) goja.Value {
	x := s.context
	var vars []string
	x.r.ForOf(c.Argument(0), func(name goja.Value) bool {
		x.checkNew(name.String(), false)
		vars = append(vars, name.String())
		return true
	})
	lexical := make(map[string]variable)
	x.r.ForOf(c.Argument(1), func(entry goja.Value) bool {
		if s.passing {
			return false
		}
		name := js.Get(entry, "0").String()
		x.checkNew(name, true)
		lexical[name] = variable{js.AsCallable(js.Get(entry, "1")), js.AsCallable(js.Get(entry, "2"))}
		return true
	})
	for _, name := range vars {
		if x.vars[name] = true; !x.has(name) {
			x.r.On(x.inner).Value(name, js.Undefined)
		}
	}
	for name, v := range lexical {
		x.lexical[name] = v
	}
	return js.Undefined
}

func (x *context) checkNew(name string, lexical bool) {
	_, there := x.lexical[name]
	if there || lexical && x.vars[name] {
		panic(x.r.NewError(js.SyntaxError, "", "Identifier '"+name+"' has already been declared"))
	}
}

func (x *context) has(name string) bool { return has(x.sandbox, name) || has(x.inner, name) }

func has(o *goja.Object, name string) bool { return o.Get(name) != nil }

// A scope is the object of the `with` statement around a script.
type scope struct {
	*context
	strict  bool
	passing bool // the code is gone when it has run
}

// Has tells that every variable is one of the context, so that no script gets at those
// outside.
func (s *scope) Has(name string) bool {
	return isContained(name) || !lower.IsHidden(name)
}

// isContained tells whether a name is one of those that contained scripts have besides.
func isContained(name string) bool {
	switch name {
	case lower.ContainThis, lower.ContainPeek, lower.ContainDeclare, lower.ContainEval, lower.ContainFunction, lower.ContainStrict:
		return true
	}
	return false
}

func (s *scope) Get(name string) goja.Value {
	switch name {
	case lower.ContainThis:
		return s.this
	case lower.ContainPeek:
		return s.peek
	case lower.ContainStrict:
		return s.assign
	case lower.ContainDeclare:
		return s.r.Func("", 2, s.declare)
	case lower.ContainEval:
		return s.r.Func("eval", 1, s.eval)
	case lower.ContainFunction:
		return s.r.Func("Function", 1, s.makeFunction)
	}
	peeking := s.peeking
	s.peeking = false
	if v, ok := s.lexical[name]; ok {
		return s.read(name, v)
	}
	if v := s.sandbox.Get(name); v != nil {
		return v
	}
	if v := s.inner.Get(name); v != nil {
		return v
	}
	if peeking {
		return js.Undefined
	}
	panic(s.undefined(name))
}

// read reads a variable of another script, or of this one's eval. One that its script
// did not get to is none.
func (s *scope) read(name string, v variable) (value goja.Value) {
	ex := s.r.Try(func() { value = v.get(goja.FunctionCall{This: js.Undefined}) })
	if ex != nil {
		panic(s.undefined(name))
	}
	return value
}

func (s *scope) undefined(name string) goja.Value {
	return s.r.EngineError(js.ReferenceError, name+" is not defined")
}

// Set puts what is new into the sandbox, if that takes it.
func (s *scope) Set(name string, v goja.Value) bool {
	strict := s.strict || s.context.strict == name
	s.context.strict = ""
	if variable, ok := s.lexical[name]; ok {
		variable.set(goja.FunctionCall{This: js.Undefined, Arguments: []goja.Value{v}})
		return true
	}
	if name == "undefined" || name == "NaN" || name == "Infinity" {
		if strict {
			panic(s.readOnly(name))
		}
		return false
	}
	there := has(s.sandbox, name)
	if !there && strict && !has(s.inner, name) {
		panic(s.undefined(name))
	}
	key := s.r.VM.ToValue(name)
	if js.Truthy(s.set(goja.FunctionCall{Arguments: []goja.Value{s.sandbox, key, v}})) {
		if s.vars[name] {
			_ = s.inner.Delete(name) // it was there without a value at most
		}
		return true
	}
	if there {
		if strict {
			panic(s.readOnly(name))
		}
		return true
	}
	return js.Truthy(s.set(goja.FunctionCall{Arguments: []goja.Value{s.inner, key, v}}))
}

func (s *scope) readOnly(name string) goja.Value {
	return s.r.NewError(js.TypeError, "", "Cannot assign to read only property '"+name+"' of object '[object Object]'")
}

func (s *scope) Delete(name string) bool {
	if _, ok := s.lexical[name]; ok {
		return false
	}
	for _, o := range []*goja.Object{s.sandbox, s.inner} {
		// What cannot be deleted stays; whoever asks is told.
		if err := o.Delete(name); err != nil {
			var ex *goja.Exception
			if !errors.As(err, &ex) {
				panic(err)
			}
			return false
		}
	}
	return !s.vars[name]
}

func (s *scope) Keys() []string { return nil }
