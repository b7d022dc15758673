package script

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/lower"
)

// assignCaught has declarations by var of the variable that a catch block names assign to it, as
// they do; the variable of the function, which they declare too, is declared as it was. goja takes the
// two for a conflict.
func assignCaught(n *ast.CatchStatement) {
	parameter, ok := n.Parameter.(*ast.Identifier)
	if !ok {
		return
	}
	v := caughtVariable(parameter.Name)
	var visit func(ast.Node)
	visit = func(n ast.Node) {
		switch n := n.(type) {
		case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
			return
		case *ast.BlockStatement:
			v.assignAll(n.List)
		case *ast.CaseStatement:
			v.assignAll(n.Consequent)
		case *ast.IfStatement:
			v.assign(&n.Consequent)
			v.assign(&n.Alternate)
		case *ast.LabelledStatement:
			v.assign(&n.Statement)
		case *ast.WithStatement:
			v.assign(&n.Body)
		case *ast.WhileStatement:
			v.assign(&n.Body)
		case *ast.DoWhileStatement:
			v.assign(&n.Body)
		case *ast.ForOfStatement:
			v.assign(&n.Body)
		case *ast.ForInStatement:
			v.assign(&n.Body)
			if into, ok := n.Into.(*ast.ForIntoVar); ok && into.Binding.Initializer == nil && v.in([]*ast.Binding{into.Binding}) {
				n.Into = &ast.ForIntoExpression{Expression: into.Binding.Target.(*ast.Identifier)}
			}
		case *ast.ForStatement:
			v.assign(&n.Body)
			if declared, ok := n.Initializer.(*ast.ForLoopInitializerVarDeclList); ok && v.in(declared.List) {
				n.Initializer = nil
				if assigned := lower.Assignments(declared.List); assigned != nil {
					n.Initializer = &ast.ForLoopInitializerExpression{Expression: assigned}
				}
			}
		}
		walk(n, visit)
	}
	visit(n.Body)
}

// A caughtVariable is the name of what a catch block has caught.
type caughtVariable unistring.String

func (v caughtVariable) assignAll(list []ast.Statement) {
	for i := range list {
		v.assign(&list[i])
	}
}

// assign has a statement that declares the variable assign to it.
func (v caughtVariable) assign(at *ast.Statement) {
	declared, ok := (*at).(*ast.VariableStatement)
	if !ok || !v.in(declared.List) {
		return
	}
	if assigned := lower.Assignments(declared.List); assigned != nil {
		*at = &ast.ExpressionStatement{Expression: assigned}
	} else {
		*at = &ast.EmptyStatement{Semicolon: declared.Var}
	}
}

// in tells whether the variable is among those that are declared.
func (v caughtVariable) in(list []*ast.Binding) bool {
	for _, b := range list {
		if id, ok := b.Target.(*ast.Identifier); ok && id.Name == unistring.String(v) {
			return true
		}
	}
	return false
}
