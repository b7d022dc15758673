package script

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"

	"github.com/sluicejs/sluice/internal/lower"
)

// tree is the syntax tree of the text, which is made when the first error needs it; nil if
// there is none.
func (s *Script) tree() *ast.Program {
	s.treeOnce.Do(func() {
		if s.Module != nil {
			if m, err := lower.ParseModule(s.Name, s.text, s.prefix, s.Module.scanned); err == nil {
				s.program = m.Program.Program
			}
			return
		}
		if program, err := lower.Parse(s.Name, s.text); err == nil {
			s.program = program.Program
		}
	})
	return s.program
}

// around lists the nodes that an offset of the text is in, the outermost first.
func (s *Script) around(offset int) (path []ast.Node) {
	program := s.tree()
	if program == nil {
		return nil
	}
	var visit func(n ast.Node)
	visit = func(n ast.Node) {
		if from, to := extent(n); from <= offset && offset < to {
			path = append(path, n)
			walk(n, visit)
		}
	}
	walk(program, visit)
	return path
}

// extent is where a node begins and ends in the text.
func extent(n ast.Node) (from, to int) {
	switch n := n.(type) {
	case *ast.ParameterList:
		return int(n.Opening) - 1, int(n.Closing)
	case *ast.ExpressionStatement:
		return extent(n.Expression)
	case *ast.CaseStatement:
		if len(n.Consequent) == 0 { // of which goja does not know the end
			if from = int(n.Idx0()) - 1; n.Test == nil {
				return from, from + len("default")
			}
			_, to = extent(n.Test)
			return from, to
		}
	case *ast.TemplateLiteral:
		if n.Tag != nil {
			from, _ = extent(n.Tag)
			return from, int(n.CloseQuote)
		}
	}
	return int(n.Idx0()) - 1, int(n.Idx1()) - 1
}

// startOf is where an expression begins, without the parentheses around it.
func startOf(e ast.Expression) int {
	from, _ := extent(e)
	return from
}

// operatorOf is where the operator of a binary expression is in a text.
func operatorOf(text string, left, right ast.Expression) int {
	_, end := extent(left)
	for end < startOf(right) {
		switch rest := text[end:]; {
		case strings.HasPrefix(rest, "/*"):
			end += strings.Index(rest, "*/") + len("*/")
		case strings.HasPrefix(rest, "//"):
			end += strings.IndexByte(rest, '\n')
		case strings.ContainsRune(" \t\r\n)", rune(rest[0])):
			end++
		default:
			return end
		}
	}
	return end
}

// firstEvaluated is the part of an expression that V8 evaluates first, nil if that cannot fail.
func firstEvaluated(e ast.Expression) ast.Expression {
	switch n := e.(type) {
	case *ast.Identifier:
		return n
	case *ast.BinaryExpression:
		return firstEvaluated(n.Left)
	case *ast.UnaryExpression:
		return firstEvaluated(n.Operand)
	case *ast.DotExpression:
		return firstEvaluated(n.Left)
	case *ast.PrivateDotExpression:
		return firstEvaluated(n.Left)
	case *ast.BracketExpression:
		return firstEvaluated(n.Left)
	case *ast.CallExpression:
		return firstEvaluated(n.Callee)
	case *ast.NewExpression:
		return firstEvaluated(n.Callee)
	case *ast.ConditionalExpression:
		return firstEvaluated(n.Test)
	case *ast.SequenceExpression:
		return firstEvaluated(n.Sequence[0])
	case *ast.OptionalChain:
		return firstEvaluated(n.Expression)
	case *ast.Optional:
		return firstEvaluated(n.Expression)
	case *ast.AwaitExpression:
		return firstEvaluated(n.Argument)
	case *ast.SpreadElement:
		return firstEvaluated(n.Expression)
	case *ast.YieldExpression:
		if n.Argument != nil {
			return firstEvaluated(n.Argument)
		}
	case *ast.AssignExpression:
		if _, isName := n.Left.(*ast.Identifier); isName && n.Operator == token.ASSIGN {
			return firstEvaluated(n.Right)
		}
		return firstEvaluated(n.Left)
	case *ast.TemplateLiteral:
		if n.Tag != nil {
			return firstEvaluated(n.Tag)
		}
		if n.Elements[0].Literal == "" && len(n.Expressions) > 0 {
			return firstEvaluated(n.Expressions[0])
		}
	case *ast.ArrayLiteral:
		if len(n.Value) > 0 {
			if spread, ok := n.Value[0].(*ast.SpreadElement); ok {
				return firstEvaluated(spread)
			}
		}
	case *ast.ObjectLiteral:
		if len(n.Value) > 0 {
			if spread, ok := n.Value[0].(*ast.SpreadElement); ok {
				return firstEvaluated(spread)
			}
		}
	}
	return nil
}
