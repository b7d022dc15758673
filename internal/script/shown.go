package script

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// intermediate stands for what has no short form.
const intermediate = "(intermediate value)"

// shown is how V8 shows an expression in a message.
func (s *Script) shown(e ast.Expression) string {
	switch n := e.(type) {
	case *ast.Identifier:
		return n.Name.String()
	case *ast.ThisExpression:
		return "this"
	case *ast.StringLiteral:
		return `"` + n.Value.String() + `"`
	case *ast.NumberLiteral:
		return strings.TrimSuffix(n.Literal, ".")
	case *ast.BooleanLiteral:
		return n.Literal
	case *ast.NullLiteral:
		return "null"
	case *ast.RegExpLiteral:
		return n.Literal
	case *ast.DotExpression:
		return s.shownOwner(n.Left) + n.Identifier.Name.String()
	case *ast.PrivateDotExpression:
		return s.shownBracketOwner(n.Left) + "[#" + n.Identifier.Name.String() + "]"
	case *ast.BracketExpression:
		return s.shownElement(n)
	case *ast.OptionalChain:
		return s.shown(n.Expression)
	case *ast.Optional:
		return s.shown(n.Expression)
	case *ast.CallExpression:
		if _, isSuper := n.Callee.(*ast.SuperExpression); isSuper {
			return "super(...)"
		}
		return s.shown(n.Callee) + "(...)"
	case *ast.ArrayLiteral:
		return "[" + strings.Join(s.shownAll(n.Value), ",") + "]"
	case *ast.ObjectLiteral:
		return "{" + strings.Repeat(intermediate, len(n.Value)) + "}"
	case *ast.SequenceExpression:
		return "(" + strings.Join(s.shownAll(n.Sequence), " , ") + ")"
	case *ast.BinaryExpression:
		return "(" + s.shown(n.Left) + " " + n.Operator.String() + " " + s.shown(n.Right) + ")"
	case *ast.UnaryExpression:
		operator := n.Operator.String()
		switch {
		case n.Postfix:
			return "(" + s.shown(n.Operand) + operator + ")"
		case n.Operator == token.TYPEOF, n.Operator == token.VOID, n.Operator == token.DELETE:
			operator += " "
		}
		return "(" + operator + s.shown(n.Operand) + ")"
	case *ast.ConditionalExpression:
		return strings.Repeat(intermediate, 3)
	case *ast.SpreadElement:
		return "..." + s.shown(n.Expression)
	case *ast.TemplateLiteral:
		switch {
		case n.Tag != nil:
			return s.shown(n.Tag) + "(...)"
		case len(n.Expressions) == 0:
			return `"` + n.Elements[0].Parsed.String() + `"`
		}
		return strings.Join(s.shownAll(n.Expressions), "")
	}
	return intermediate
}

func (s *Script) shownAll(list []ast.Expression) []string {
	texts := make([]string, len(list))
	for i, e := range list {
		if e != nil { // a hole
			texts[i] = s.shown(e)
		}
	}
	return texts
}

// shownOwner is what has a property, with what joins the two.
func (s *Script) shownOwner(e ast.Expression) string {
	switch n := e.(type) {
	case *ast.SuperExpression:
		return intermediate + "."
	case *ast.Optional:
		return s.shown(n.Expression) + "?."
	}
	return s.shown(e) + "."
}

// shownElement is an expression with a name in brackets.
func (s *Script) shownElement(n *ast.BracketExpression) string {
	switch key := n.Member.(type) {
	case *ast.StringLiteral:
		return s.shownOwner(n.Left) + key.Value.String()
	case *ast.TemplateLiteral:
		if key.Tag == nil && len(key.Expressions) == 0 {
			return s.shownOwner(n.Left) + key.Elements[0].Parsed.String()
		}
	}
	return s.shownBracketOwner(n.Left) + "[" + s.shown(n.Member) + "]"
}

// shownBracketOwner is shownOwner before a bracket.
func (s *Script) shownBracketOwner(e ast.Expression) string {
	owner := strings.TrimSuffix(s.shownOwner(e), ".")
	if strings.HasSuffix(owner, "?") {
		owner += "."
	}
	return owner
}
