package script

import (
	"slices"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

// caught is the variable of an exception that a pattern takes apart.
const caught = "catch value"

// hookCatch has the exception that a catch block names go through the hook. A pattern takes
// it apart afterwards:
//
//	catch (caught) { hook(caught); let pattern = caught; ... }
func hookCatch(n *ast.CatchStatement) {
	if n.Parameter == nil {
		return
	}
	list := n.Body.List
	parameter, ok := n.Parameter.(*ast.Identifier)
	if !ok {
		parameter = &ast.Identifier{Name: caught, Idx: n.Parameter.Idx0()}
		if evaluates(n.Parameter) && !redeclares(list, n.Parameter) {
			// What the pattern evaluates does not see the variables of the block.
			list = []ast.Statement{&ast.BlockStatement{LeftBrace: n.Body.LeftBrace, List: list, RightBrace: n.Body.RightBrace}}
		}
		pattern := &ast.Binding{Target: n.Parameter, Initializer: parameter}
		n.Parameter = parameter
		list = slices.Insert(list, 0, ast.Statement(&ast.LexicalDeclaration{Idx: parameter.Idx, Token: token.LET, List: []*ast.Binding{pattern}}))
	}
	hook := &ast.ExpressionStatement{Expression: callHook(catchHook, n.Catch, parameter)}
	n.Body.List = slices.Insert(list, 0, ast.Statement(hook))
}

// evaluates tells whether a pattern has expressions in it: values for what is missing, and
// computed keys.
func evaluates(pattern ast.Node) (found bool) {
	var visit func(ast.Node)
	visit = func(n ast.Node) {
		switch n := n.(type) {
		case *ast.AssignExpression:
			found = true
		case *ast.PropertyShort:
			found = found || n.Initializer != nil
		case *ast.PropertyKeyed:
			found = found || n.Computed
		}
		walk(n, visit)
	}
	visit(pattern)
	return found
}

// redeclares tells whether a block declares a name that the pattern of its exception has, which
// is an error.
func redeclares(block []ast.Statement, pattern ast.Node) bool {
	var bound functionScope
	bound.declare(pattern, isVariable)
	return slices.ContainsFunc(bound.variables, func(name unistring.String) bool { return declaresLexically(block, name, true) })
}
