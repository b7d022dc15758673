package script

import (
	"math/big"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

// growing are the operators that make of a small BigInt one that fills all memory. The engine
// has no limit: it would try, even while it compiles an expression without variables.
var growing = map[token.Token]string{token.SHIFT_LEFT: "<<", token.SHIFT_RIGHT: ">>", token.EXPONENT: "**"}

// limitGrowth returns the right operand of an operation, which goes through the hook if the
// result may be a BigInt that is too big. Its errors are at the place.
func limitGrowth(operator token.Token, left, right ast.Expression, place func() file.Idx) ast.Expression {
	sign := growing[operator]
	if sign == "" || isNumber(left) || isNumber(right) || isSmall(right) {
		return right
	}
	at := place()
	return callHook(powerHook, at, &ast.StringLiteral{Idx: at, Literal: sign, Value: unistring.String(sign)}, right)
}

// isSmall tells whether an operand is a BigInt that makes no other too big.
func isSmall(n ast.Expression) bool {
	const small = 1 << 10
	literal, ok := n.(*ast.NumberLiteral)
	if !ok {
		return false
	}
	value, ok := literal.Value.(*big.Int)
	return ok && value.IsInt64() && value.Int64() <= small
}

// isNumber tells whether an operand can be seen to be no BigInt, nor an object that may be one.
func isNumber(n ast.Expression) bool {
	switch n := n.(type) {
	case *ast.NumberLiteral:
		_, isBig := n.Value.(*big.Int)
		return !isBig
	case *ast.StringLiteral, *ast.BooleanLiteral, *ast.NullLiteral:
		return true
	case *ast.UnaryExpression:
		return n.Operator == token.PLUS || (n.Operator == token.MINUS || n.Operator == token.BITWISE_NOT) && isNumber(n.Operand)
	case *ast.BinaryExpression:
		switch n.Operator {
		case token.UNSIGNED_SHIFT_RIGHT:
			return true
		case token.LOGICAL_OR, token.LOGICAL_AND, token.COALESCE:
			return isNumber(n.Left) && isNumber(n.Right)
		}
		return n.Comparison || isNumber(n.Left) || isNumber(n.Right)
	case *ast.ConditionalExpression:
		return isNumber(n.Consequent) && isNumber(n.Alternate)
	case *ast.DotExpression:
		return n.Identifier.Name == "length"
	case *ast.CallExpression:
		callee, ok := n.Callee.(*ast.DotExpression)
		if !ok {
			return false
		}
		object, ok := callee.Left.(*ast.Identifier)
		return ok && object.Name == "Math"
	}
	return false
}
