package script

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

const spreadMessage = "Spread syntax requires ...iterable[Symbol.iterator] to be a function"

// notIterable is about a value that a loop, a pattern or spread syntax cannot go through.
func (t *translation) notIterable() bool {
	isNullish := t.Message == "Cannot convert undefined or null to object"
	if t.Message != "object is not iterable" && !isNullish {
		return false
	}
	rest := t.rest()
	for class := range collections {
		if strings.HasPrefix(rest, "new "+class+"(") {
			t.Message = t.iteratedValue("", isNullish)
			return true
		}
	}
	path := t.around(t.offset)
	for i := len(path) - 1; i >= 0; i-- {
		switch n := path[i].(type) {
		case *ast.ForOfStatement:
			if t.offset == int(n.For)-1 || contains(n.Source, t.offset) {
				t.loopedOver(n.Source, isNullish)
				return true
			}
		case *ast.SpreadElement:
			if i > 0 && contains(n.Expression, t.offset) {
				t.spread(n.Expression, path[i-1], isNullish)
				return true
			}
		case *ast.Binding:
			if n.Initializer != nil && isArrayPattern(n.Target) && contains(n.Initializer, t.offset) {
				t.declared(n.Initializer, isNullish)
				return true
			}
		case *ast.AssignExpression:
			if n.Operator == token.ASSIGN && isArrayPattern(n.Left) && contains(n.Right, t.offset) {
				t.Message = t.iteratedValue("", isNullish)
				t.toPlace(operatorOf(t.text, n.Left, n.Right))
				return true
			}
		case *ast.YieldExpression:
			if n.Delegate && n.Argument != nil {
				t.Message = t.iteratedValue("", isNullish)
				t.toPlace(int(n.Yield) - 1)
				return true
			}
		case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
			return false
		}
	}
	return false
}

func isArrayPattern(n ast.Node) bool {
	_, ok := n.(*ast.ArrayPattern)
	return ok
}

// loopedOver is notIterable for a loop over the values of e.
func (t *translation) loopedOver(e ast.Expression, isNullish bool) {
	if _, isOperation := e.(*ast.BinaryExpression); isOperation {
		t.Message = t.iteratedValue("", isNullish)
	} else {
		t.Message = t.notIterableShown(e)
	}
	t.toPlace(valuePlace(e))
}

// declared is notIterable for a declaration that takes e apart. V8 shows only what begins where
// its value comes from.
func (t *translation) declared(e ast.Expression, isNullish bool) {
	switch n := e.(type) {
	case *ast.DotExpression, *ast.PrivateDotExpression, *ast.BracketExpression, *ast.BinaryExpression, *ast.SequenceExpression, *ast.OptionalChain:
		t.Message = t.iteratedValue("", isNullish)
		t.toPlace(startOf(n))
	case *ast.CallExpression:
		if _, isName := n.Callee.(*ast.Identifier); !isName {
			t.Message = t.iteratedValue("", isNullish)
			return
		}
		t.Message = t.notIterableShown(e)
	default:
		if before := strings.TrimRight(t.text[:startOf(e)], " "); strings.HasSuffix(before, "(") {
			t.Message = t.iteratedValue("", isNullish)
			return
		}
		t.Message = t.notIterableShown(e)
	}
}

// spread is notIterable for spread syntax in an array, or in the arguments of a call.
func (t *translation) spread(e ast.Expression, in ast.Node, isNullish bool) {
	place := -1
	switch n := in.(type) {
	case *ast.CallExpression:
		place = int(callPosition(n)) - 1
	case *ast.NewExpression:
		place = int(n.New) - 1
	default:
		t.Message = t.notIterableShown(e)
		t.toPlace(valuePlace(e))
		return
	}
	t.Message = spreadMessage
	if isNullish {
		t.Message = t.shown(e) + " is not iterable (cannot read property " + t.nullish(t.shown(e)) + ")"
	}
	t.toPlace(place)
}

// iteratedValue is the message that tells the type of the value.
func (t *translation) iteratedValue(name string, isNullish bool) string {
	value := "object"
	switch {
	case isNullish && t.nullish(name) == "null":
		value = "object null"
	case isNullish:
		value = "undefined"
	case t.Iterated != "":
		value = t.Iterated
	}
	return value + " is not iterable (cannot read property Symbol(Symbol.iterator))"
}

// valuePlace is where V8 has the place of an expression.
func valuePlace(e ast.Expression) int {
	switch n := e.(type) {
	case *ast.CallExpression:
		return int(callPosition(n)) - 1
	case *ast.DotExpression:
		return int(n.Identifier.Idx) - 1
	case *ast.BracketExpression:
		_, end := extent(n.Left)
		return end
	}
	return startOf(e)
}

// notIterableShown is the message that shows the expression; of a call V8 suspects both.
func (t *translation) notIterableShown(e ast.Expression) string {
	switch n := e.(type) {
	case *ast.CallExpression:
		return t.shown(n.Callee) + " is not a function or its return value is not iterable"
	case *ast.NewExpression:
		return t.shown(n.Callee) + " is not a function or its return value is not iterable"
	}
	return t.shown(e) + " is not iterable"
}
