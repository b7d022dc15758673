package script

import (
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"

	"github.com/sluicejs/sluice/internal/lower"
)

// useArguments has functions name `arguments` at their beginning whose arrow functions do, but
// which do not themselves: goja does not make the object otherwise, and fails.
func useArguments(program *ast.Program, text string) {
	if strings.Contains(text, "arguments") && strings.Contains(text, "=>") {
		(&argumentsUse{}).visit(program)
	}
}

// argumentsUse is what is known at a place of a program.
type argumentsUse struct {
	function *ast.FunctionLiteral // around it; nil at the top
	arrow    bool                 // there is an arrow function between
	used     *bool                // the arrow functions of the function name `arguments`
}

func (u *argumentsUse) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		used := false
		inner := &argumentsUse{function: n, used: &used}
		walk(n, inner.visit)
		if used {
			begin(n.Body)
		}
	case *ast.ArrowFunctionLiteral:
		inner := *u
		inner.arrow = true
		walk(n, inner.visit)
	case *ast.Identifier:
		if n.Name == "arguments" && u.arrow && u.function != nil {
			*u.used = true
		}
	default:
		walk(n, u.visit)
	}
}

// begin puts `arguments` behind the directives of a function.
func begin(body *ast.BlockStatement) {
	at := body.LeftBrace + file.Idx(1)
	insert(body, &ast.ExpressionStatement{Expression: &ast.Identifier{Name: "arguments", Idx: at}})
}

// insert puts a statement at the beginning of a function, behind its directives.
func insert(body *ast.BlockStatement, s ast.Statement) {
	body.List = slices.Insert(slices.Clip(body.List), len(lower.Directives(body.List)), s)
}
