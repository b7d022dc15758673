package script

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// byTree is about errors of which the syntax tree tells the place that V8 gives, or what it
// shows.
func (t *translation) byTree() bool {
	switch message := t.Message; {
	case strings.HasSuffix(message, " is not defined"), message == "Cannot access a variable before initialization":
		return t.firstOfStatement()
	case message == "Class extends value is not a constructor or null", message == "Class extends value does not have valid prototype property":
		t.atSuperClass()
	case message == "Assignment to constant variable.":
		return t.inPattern()
	case strings.HasPrefix(message, "Value is not an object: "):
		return t.iteratorResult() || t.wantingObject() || t.calling()
	case strings.HasPrefix(message, "Expecting a function in instanceof check"), message == "prototype is not an object":
		t.atOperator(isObjectOperator)
	case isConversion(message):
		if t.atOperator(isArithmetic) {
			t.Message = TranslateNative(message)
			return true
		}
	case strings.HasPrefix(message, "Object has no member '"), strings.HasPrefix(message, "Not a function: "), message == "Value is not a constructor",
		message == "proxy target is not a function":
		return t.calling()
	}
	return false
}

// toPlace moves the error to another place, if that is in the same line.
func (t *translation) toPlace(offset int) bool {
	from, to := min(offset, t.offset), max(offset, t.offset)
	if from < t.prefix || to > t.end() || strings.Contains(t.text[from:to], "\n") {
		return false
	}
	t.moveTo(offset)
	return true
}

// firstOfStatement is about a variable that is not there. If it is what a statement
// evaluates first, V8 gives the place of the statement.
func (t *translation) firstOfStatement() bool {
	path := t.around(t.offset)
	if len(path) == 0 {
		return false
	}
	name, ok := path[len(path)-1].(*ast.Identifier)
	for i := len(path) - 2; ok && i >= 0; i-- {
		start, first := -1, ast.Expression(nil)
		switch n := path[i].(type) {
		case *ast.AssignExpression:
			if n.Left == ast.Expression(name) && n.Operator == token.ASSIGN && t.toPlace(operatorOf(t.text, n.Left, n.Right)) {
				t.nameUninitialized(name)
				return true
			}
			continue
		case *ast.ExpressionStatement:
			start, first = t.openedBefore(startOf(n.Expression)), firstEvaluated(n.Expression)
		case *ast.ReturnStatement:
			start = int(n.Return) - 1
			if n.Argument != nil {
				first = firstEvaluated(n.Argument)
			}
		case *ast.IfStatement:
			first = firstEvaluated(n.Test)
			if before := strings.TrimRight(t.text[:t.openedBefore(startOf(n.Test))], " "); strings.HasSuffix(before, "if") {
				start = len(before) - len("if")
			}
		case *ast.ThrowStatement:
			start, first = int(n.Throw)-1, firstEvaluated(n.Argument)
		case *ast.SwitchStatement:
			start, first = int(n.Switch)-1, firstEvaluated(n.Discriminant)
		case ast.Statement, *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
			return false
		default:
			continue
		}
		if first != ast.Expression(name) || !t.toPlace(start) {
			return false
		}
		t.nameUninitialized(name)
		return true
	}
	return false
}

func (t *translation) nameUninitialized(name *ast.Identifier) {
	if !strings.HasSuffix(t.Message, " is not defined") {
		t.Message = "Cannot access '" + name.Name.String() + "' before initialization"
	}
}

// openedBefore is where the parentheses open that are directly before a place.
func (t *translation) openedBefore(offset int) int {
	for i := offset; i > t.prefix; i-- {
		switch t.text[i-1] {
		case '(':
			offset = i - 1
		case ' ', '\t':
		default:
			return offset
		}
	}
	return offset
}

// atSuperClass moves the error of a class to what it extends.
func (t *translation) atSuperClass() {
	for _, n := range t.around(t.offset) {
		if class, ok := n.(*ast.ClassLiteral); ok && int(class.Class)-1 == t.offset && class.SuperClass != nil {
			place := startOf(class.SuperClass)
			if member, ok := class.SuperClass.(*ast.DotExpression); ok {
				place = int(member.Identifier.Idx) - 1
			}
			t.toPlace(place)
			return
		}
	}
}

// inPattern is about constants that a pattern assigns to.
func (t *translation) inPattern() bool {
	for _, n := range t.around(t.offset) {
		assignment, ok := n.(*ast.AssignExpression)
		if !ok || startOf(assignment.Right) != t.offset {
			continue
		}
		switch assignment.Left.(type) {
		case *ast.ArrayPattern, *ast.ObjectPattern:
			if i := firstName(assignment.Left); i >= 0 {
				return t.toPlace(i)
			}
		}
	}
	return false
}

// firstName is where the first variable of a pattern is.
func firstName(n ast.Node) int {
	found := -1
	var visit func(n ast.Node)
	visit = func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Identifier:
			if found < 0 {
				found = int(n.Idx) - 1
			}
		case *ast.PropertyShort:
			if found < 0 {
				found = int(n.Name.Idx) - 1
			}
		case *ast.PropertyKeyed:
			visit(n.Value)
			return
		}
		walk(n, visit)
	}
	visit(n)
	return found
}

// iteratorResult is about what an iterator says to a loop, a pattern or spread syntax.
func (t *translation) iteratorResult() bool {
	for _, n := range t.around(t.offset) {
		place := -1
		switch n := n.(type) {
		case *ast.ForOfStatement:
			if startOf(n.Source) == t.offset {
				place = t.offset
				if into := int(n.Into.Idx0()) - 1; into > 0 {
					place = into
				}
				if d, ok := n.Into.(*ast.ForDeclaration); ok {
					place = int(d.Target.Idx0()) - 1
				}
			}
		case *ast.SpreadElement:
			if startOf(n.Expression) == t.offset {
				place = t.offset
			}
		case *ast.Binding:
			if _, isArray := n.Target.(*ast.ArrayPattern); isArray && n.Initializer != nil && startOf(n.Initializer) == t.offset {
				place = int(n.Target.Idx0())
			}
		}
		if place >= 0 {
			t.Message = "Iterator result " + strings.TrimPrefix(t.Message, "Value is not an object: ") + " is not an object"
			t.toPlace(place)
			return true
		}
	}
	return false
}

func isObjectOperator(operator token.Token) bool {
	return operator == token.IN || operator == token.INSTANCEOF
}

func isArithmetic(operator token.Token) bool {
	switch operator {
	case token.IN, token.INSTANCEOF, token.LOGICAL_AND, token.LOGICAL_OR, token.COALESCE, token.STRICT_EQUAL, token.STRICT_NOT_EQUAL:
		return false
	}
	return true
}

// isConversion tells whether a message is of an operator, about the types of its operands.
func isConversion(message string) bool {
	switch message {
	case "Cannot convert a Symbol value to a number", "Cannot convert a BigInt value to a number", "Cannot convert a Symbol value to a string",
		"Cannot mix BigInt and other types, use explicit conversions", "Division by zero", "exponent must be positive",
		"BigInts have no unsigned right shift, use >> instead", "Cannot convert object to primitive value":
		return true
	}
	return strings.HasPrefix(message, "Could not convert ") && strings.HasSuffix(message, " to primitive")
}

// atOperator moves the error from the left operand, where goja has it, to the operator. It
// reports false if there is none of that kind.
func (t *translation) atOperator(wanted func(token.Token) bool) bool {
	for _, n := range t.around(t.offset) {
		switch n := n.(type) {
		case *ast.BinaryExpression:
			if wanted(n.Operator) && startOf(n.Left) == t.offset {
				return t.toPlace(operatorOf(t.text, n.Left, n.Right))
			}
		case *ast.UnaryExpression:
			if wanted(n.Operator) && !n.Postfix && startOf(n.Operand) == t.offset {
				return t.toPlace(int(n.Idx) - 1)
			}
		}
	}
	return false
}

// wantingObject is about `in` and `instanceof` with what is no object on the right.
func (t *translation) wantingObject() bool {
	for _, n := range t.around(t.offset) {
		operation, ok := n.(*ast.BinaryExpression)
		if !ok {
			continue
		}
		member, isPrivate := operation.Left.(*ast.PrivateIdentifier) // goja has not the operator of those
		if !isPrivate && !isObjectOperator(operation.Operator) {
			continue
		}
		left, operator := startOf(operation.Left), operatorOf(t.text, operation.Left, operation.Right)
		value := strings.TrimPrefix(t.Message, "Value is not an object: ")
		switch {
		case isPrivate && t.offset == startOf(operation.Right):
			t.Message = "Cannot use 'in' operator to search for '#" + member.Name.String() + "' in " + value
			return t.toPlace(left + strings.Index(t.text[left:], " in ") + 1)
		case left != t.offset:
		case operation.Operator == token.INSTANCEOF:
			t.Message = "Right-hand side of 'instanceof' is not an object"
			return t.toPlace(operator)
		default:
			t.Message = "Cannot use 'in' operator to search for '" + strings.Trim(t.shown(operation.Left), `"`) + "' in " + value
			return t.toPlace(operator)
		}
	}
	return false
}

// complains are classes of the language whose arguments goja complains of in the same words.
var complains = map[string]bool{"Map": true, "Set": true, "WeakMap": true, "WeakSet": true, "Promise": true}

// calling is about what is called, or used with new, and is no function: V8 shows it as it
// is written.
func (t *translation) calling() bool {
	for _, n := range t.around(t.offset) {
		switch n := n.(type) {
		case *ast.CallExpression:
			if int(callPosition(n))-1 == t.offset && n.Callee != nil {
				t.Message = t.shown(n.Callee) + " is not a function"
				return true
			}
		case *ast.NewExpression:
			if class, ok := n.Callee.(*ast.Identifier); int(n.New)-1 == t.offset && !(ok && complains[class.Name.String()]) {
				t.Message = t.shown(n.Callee) + " is not a constructor"
				return true
			}
		case *ast.TemplateLiteral:
			if n.Tag != nil && startOf(n.Tag) == t.offset {
				t.Message = t.shown(n.Tag) + " is not a function"
				t.toPlace(int(n.OpenQuote) - 1)
				return true
			}
		}
	}
	return false
}
