package lower

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

// The variables of a contained program that no script can name. Its object has them; see
// [Contain].
const (
	ContainThis     = "with this"     // a function: what `this` is in a function that is not strict
	ContainPeek     = "with typeof"   // a function: the value of a variable, undefined if there is none
	ContainDeclare  = "with declare"  // a function: takes the names that a program declares
	ContainEval     = "with eval"     // a function: eval, but where it sees the variables of a function
	ContainFunction = "with Function" // a function: makes a function of strings
	ContainStrict   = "with strict"   // a function: (name, value) returns the value, which strict code assigns to the variable next

	containScope = "with scope"
	containValue = "with value"
	containFrame = "with frame"
)

// IsContainFrame tells whether a function of that name is one that Contain has made.
func IsContainFrame(name string) bool { return name == containFrame }

// IsHidden tells whether no script can name a variable.
func IsHidden(name string) bool { return strings.Contains(name, " ") || isHook(name) }

// isHook tells whether a variable is one of the functions that all scripts call: their names are
// reserved words.
func isHook(name string) bool {
	word, strictOnly := token.IsKeyword(name)
	return word != 0 && !strictOnly && !token.IsUnreservedWord(word)
}

// Contain changes a program: its variables become those of an object. The value of the program is
// then a function of that object, which runs what the program was, with its own `this`,
// and returns its value.
//
// The object stands for the global one by a `with` statement, and so must have every
// name but the hidden ones of others. What `var` and functions declare at the top become
// assignments; names that are declared by `let`, `const` and `class` stay variables, of
// which the object is told, with functions that get and set them, by
//
//	declare(variables, [[name, () => value, (value) => {...}]...])
//
// before the program does anything else. Contain reports whether the whole program is
// strict.
func Contain(program *ast.Program) (strict bool) {
	strict = IsStrict(program.Body)
	c := containing{finally: make(map[*ast.BlockStatement]bool)}
	var directives []ast.Statement // copies, as the others become values
	for _, s := range Directives(program.Body) {
		directives = append(directives, &ast.ExpressionStatement{Expression: s.(*ast.ExpressionStatement).Expression})
	}
	c.walk(program)
	body := append(directives, c.body(program.Body)...)
	wrapper := build(1, "function $withFrame($withScope) { with ($withScope) { return (() => {})() } }", nil).(*ast.FunctionLiteral)
	fill(wrapper, body)
	program.Body = []ast.Statement{&ast.ExpressionStatement{Expression: wrapper}}
	program.DeclarationList = nil
	return strict
}

// fill makes the statements the body of the arrow function in the wrapper.
func fill(wrapper *ast.FunctionLiteral, body []ast.Statement) {
	w := walker{exit: func(n any) {
		if arrow, ok := n.(*ast.ArrowFunctionLiteral); ok {
			arrow.Body.(*ast.BlockStatement).List = body
		}
	}}
	w.walk(wrapper)
}

// A containing is a program that is being changed.
type containing struct {
	functions []containedFunction // around the node at hand
	variables []string            // that `var` declares
	lexical   []string            // that `let`, `const` and `class` do
	finally   map[*ast.BlockStatement]bool
	unvalued  int // blocks around the node whose values do not count
}

// A containedFunction is a function or a class: a place where `this` begins anew, unless
// it is an arrow function, or code becomes strict.
type containedFunction struct {
	arrow, strict bool
	node          ast.Node        // nil for the program
	names         map[string]bool // that are declared in it; nil: not needed yet
}

func (c *containing) walk(program *ast.Program) {
	c.functions = []containedFunction{{arrow: true, strict: IsStrict(program.Body)}}
	w := walker{enter: c.enter, exit: c.exit, leave: c.leave}
	w.walk(program)
}

func (c *containing) enter(n any) {
	strict := c.functions[len(c.functions)-1].strict
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		c.functions = append(c.functions, containedFunction{node: n, strict: strict || IsStrict(n.Body.List)})
	case *ast.ArrowFunctionLiteral:
		outer := c.functions[len(c.functions)-1]
		if body, ok := n.Body.(*ast.BlockStatement); ok {
			strict = strict || IsStrict(body.List)
		}
		// In an arrow function `this` is that of the function around it.
		c.functions = append(c.functions, containedFunction{node: n, arrow: outer.arrow, strict: strict})
	case *ast.ClassLiteral:
		c.functions = append(c.functions, containedFunction{node: n, strict: true})
	case *ast.TryStatement:
		if n.Finally != nil {
			c.finally[n.Finally] = true
		}
	case *ast.BlockStatement:
		if c.finally[n] {
			c.unvalued++
		}
	}
}

func (c *containing) exit(n any) {
	switch n := n.(type) {
	case *ast.BlockStatement:
		if c.finally[n] {
			c.unvalued--
		}
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
		c.functions = c.functions[:len(c.functions)-1]
	}
}

func (c *containing) top() bool { return len(c.functions) == 1 }

func (c *containing) leave(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.Identifier:
		if n.Name == "eval" {
			n.Name = ContainEval
		}
	case *ast.CallExpression:
		c.leaveCall(n)
	case *ast.AssignExpression:
		c.leaveAssignment(n)
	case *ast.NewExpression:
		if id, ok := n.Callee.(*ast.Identifier); ok && id.Name == "Function" {
			call := build(id.Idx, "$withFunction()", nil).(*ast.CallExpression)
			call.ArgumentList = n.ArgumentList
			return call
		}
	case *ast.TemplateLiteral:
		if n.Tag != nil {
			n.Tag = unbound(n.Tag)
		}
	case *ast.UnaryExpression:
		if id, ok := n.Operand.(*ast.Identifier); ok && n.Operator == token.TYPEOF && !IsHidden(id.Name.String()) {
			n.Operand = build(id.Idx, "$withPeek(() => $id)", map[string]ast.Node{"$id": id})
		}
	case *ast.ThisExpression:
		if f := c.functions[len(c.functions)-1]; !f.arrow && !f.strict {
			return build(n.Idx, "$withThis(this)", nil)
		}
	}
	if c.top() {
		return c.leaveTop(n)
	}
	return n
}

// leaveTop changes what is in no function.
func (c *containing) leaveTop(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.ExpressionStatement:
		if call, ok := n.Expression.(*ast.CallExpression); ok {
			if id, ok := call.Callee.(*ast.Identifier); ok && isHook(id.Name.String()) {
				return n
			}
		}
		if c.unvalued == 0 {
			n.Expression = valueOf(n.Expression)
		}
	case *ast.VariableStatement:
		if e := c.assignments(n.List); e != nil {
			return &ast.ExpressionStatement{Expression: e}
		}
		return &ast.EmptyStatement{Semicolon: n.Var}
	case *ast.ForLoopInitializerVarDeclList:
		if e := c.assignments(n.List); e != nil {
			return &ast.ForLoopInitializerExpression{Expression: e}
		}
		return &ast.ForLoopInitializerExpression{Expression: &ast.NumberLiteral{Idx: n.Var, Literal: "0", Value: int64(0)}}
	case *ast.ForIntoVar:
		c.variables = appendNames(c.variables, n.Binding.Target)
		return &ast.ForIntoExpression{Expression: n.Binding.Target.(ast.Expression)}
	}
	return n
}

// valueOf has the value of a statement remembered, as that of the program.
func valueOf(e ast.Expression) ast.Expression {
	value := &ast.Identifier{Name: containValue, Idx: e.Idx0()}
	return &ast.AssignExpression{Operator: token.ASSIGN, Left: value, Right: e}
}

// leaveCall changes what is called: functions that make code of strings make contained
// code, and no other is called as a method of the object. A call of eval in a function
// stays, for it to see the function's variables.
func (c *containing) leaveCall(n *ast.CallExpression) {
	if id, ok := n.Callee.(*ast.Identifier); ok {
		switch {
		case id.Name == ContainEval && !c.top():
			id.Name = "eval"
		case id.Name == "Function":
			id.Name = ContainFunction
		}
	}
	n.Callee = unbound(n.Callee)
}

// assignments is what declarations of variables, which are noted, assign.
func (c *containing) assignments(list []*ast.Binding) ast.Expression {
	for _, b := range list {
		c.variables = appendNames(c.variables, b.Target)
	}
	return Assignments(list)
}

// Assignments is what declarations assign; nil if it is nothing.
func Assignments(list []*ast.Binding) ast.Expression {
	var all []ast.Expression
	for _, b := range list {
		if b.Initializer != nil {
			all = append(all, &ast.AssignExpression{Operator: token.ASSIGN, Left: b.Target.(ast.Expression), Right: b.Initializer})
		}
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return &ast.SequenceExpression{Sequence: all}
}

// body is the statements of a contained program.
func (c *containing) body(list []ast.Statement) []ast.Statement {
	var functions, rest []ast.Statement
	for _, s := range list {
		switch n := s.(type) {
		case *ast.FunctionDeclaration:
			functions = append(functions, c.function(n.Function))
		case *ast.LexicalDeclaration:
			for _, b := range n.List {
				c.lexical = appendNames(c.lexical, b.Target)
			}
			rest = append(rest, s)
		case *ast.ClassDeclaration:
			c.lexical = append(c.lexical, n.Class.Name.Name.String())
			rest = append(rest, s)
		default:
			rest = append(rest, s)
		}
	}
	body := []ast.Statement{buildStatement(1, "let $withValue;", nil), c.declaration()}
	body = append(append(body, functions...), rest...)
	return append(body, buildStatement(1, "return $withValue;", nil))
}

// function is the assignment that a declaration becomes. It gives the function its name.
func (c *containing) function(fn *ast.FunctionLiteral) ast.Statement {
	name := fn.Name
	c.variables = append(c.variables, name.Name.String())
	fn.Name = nil
	return &ast.ExpressionStatement{Expression: &ast.AssignExpression{
		Operator: token.ASSIGN, Left: &ast.Identifier{Name: name.Name, Idx: name.Idx}, Right: fn,
	}}
}

// declaration is the call that tells the object of names.
func (c *containing) declaration() ast.Statement {
	call := build(1, "$withDeclare([], [])", nil).(*ast.CallExpression)
	variables := call.ArgumentList[0].(*ast.ArrayLiteral)
	for _, name := range c.variables {
		variables.Value = append(variables.Value, stringLiteral(1, name))
	}
	lexical := call.ArgumentList[1].(*ast.ArrayLiteral)
	for _, name := range c.lexical {
		lexical.Value = append(lexical.Value, build(1, "[$name, () => $id, (_) => { $id = _ }]", map[string]ast.Node{
			"$name": stringLiteral(1, name),
			"$id":   &ast.Identifier{Name: unistring.NewFromString(name)},
		}))
	}
	return &ast.ExpressionStatement{Expression: call}
}

// unbound is a function that is called. As a property of the object it would be called
// with that as `this`. That of eval must stay what it is.
func unbound(callee ast.Expression) ast.Expression {
	switch n := callee.(type) {
	case *ast.Optional:
		n.Expression = unbound(n.Expression)
	case *ast.Identifier:
		if n.Name != "eval" && !IsHidden(n.Name.String()) {
			zero := &ast.NumberLiteral{Idx: n.Idx, Literal: "0", Value: int64(0)}
			return &ast.SequenceExpression{Sequence: []ast.Expression{zero, n}}
		}
	}
	return callee
}

// appendNames adds the names that a target binds.
func appendNames(names []string, target ast.Node) []string {
	switch n := target.(type) {
	case *ast.Identifier:
		return append(names, n.Name.String())
	case *ast.Binding:
		return appendNames(names, n.Target)
	case *ast.AssignExpression:
		return appendNames(names, n.Left)
	case *ast.SpreadElement:
		return appendNames(names, n.Expression)
	case *ast.PropertyShort:
		return append(names, n.Name.Name.String())
	case *ast.PropertyKeyed:
		return appendNames(names, n.Value)
	case *ast.ArrayPattern:
		for _, e := range n.Elements {
			names = appendNames(names, e)
		}
		return appendNames(names, n.Rest)
	case *ast.ObjectPattern:
		for _, p := range n.Properties {
			names = appendNames(names, p)
		}
		return appendNames(names, n.Rest)
	}
	return names
}
