package lower

import (
	"strconv"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
	"github.com/dop251/goja/unistring"
)

// The names of variables that no script can name, by what stands for them in texts here.
var hidden = map[string]unistring.String{
	"$lower": "async *",
	"$state": "for await",
	"$error": rethrown,

	"$withFrame":    containFrame,
	"$withScope":    containScope,
	"$withValue":    containValue,
	"$withThis":     ContainThis,
	"$withPeek":     ContainPeek,
	"$withDeclare":  ContainDeclare,
	"$withFunction": ContainFunction,
	"$withStrict":   ContainStrict,
}

// rethrown is the variable of an exception that lowered code passes on.
const rethrown = "catch await"

// Rethrows tells whether a statement passes an exception on that another has thrown.
func Rethrows(n *ast.ThrowStatement) bool {
	id, ok := n.Argument.(*ast.Identifier)
	return ok && id.Name == rethrown
}

// build makes an expression of its text, with all of it at one place. The names in holes
// stand for those nodes.
func build(at file.Idx, text string, holes map[string]ast.Node) ast.Expression {
	return buildStatement(at, "("+text+")", holes).(*ast.ExpressionStatement).Expression
}

// buildStatement is build for a statement, in which there may be `await`.
func buildStatement(at file.Idx, text string, holes map[string]ast.Node) ast.Statement {
	program, err := parser.ParseFile(nil, "", "(async () => {"+text+"})", 0, parser.WithDisableSourceMaps)
	if err != nil {
		panic("lower: " + err.Error())
	}
	arrow := program.Body[0].(*ast.ExpressionStatement).Expression.(*ast.ArrowFunctionLiteral)
	w := walker{
		idx: func(file.Idx) file.Idx { return at },
		enter: func(n any) {
			if id, ok := n.(*ast.Identifier); ok {
				if name, ok := hidden[id.Name.String()]; ok {
					id.Name = name
				}
			}
		},
	}
	w.walk(arrow)
	w = walker{leave: func(n ast.Node) ast.Node {
		switch n := n.(type) {
		case *ast.Identifier:
			if hole, ok := holes[n.Name.String()].(ast.Expression); ok {
				return hole
			}
		case *ast.ExpressionStatement:
			if id, ok := n.Expression.(*ast.Identifier); ok {
				if hole, ok := holes[id.Name.String()].(ast.Statement); ok {
					return hole
				}
			}
		}
		return n
	}}
	w.walk(arrow)
	return arrow.Body.(*ast.BlockStatement).List[0]
}

func stringLiteral(at file.Idx, s string) *ast.StringLiteral {
	return &ast.StringLiteral{Idx: at, Literal: strconv.Quote(s), Value: unistring.NewFromString(s)}
}
