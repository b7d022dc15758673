package script

import (
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// moveToNew moves an error of the class after new to that: V8 gives its place.
func (t *translation) moveToNew() {
	if strings.HasSuffix(t.text[:t.offset], "new ") {
		t.moveTo(t.offset - len("new "))
	}
}

// calledOnNullish is about a method of the language that is called on undefined or null,
// as in String.prototype.trim.call(null).
func (t *translation) calledOnNullish() bool {
	switch t.Message {
	case "Value is not object coercible", "Cannot convert undefined or null to object":
	default:
		return false
	}
	rest := t.rest()
	method := strings.TrimSuffix(t.pathBefore(t.offset), ".")
	switch {
	case strings.HasPrefix(rest, "fromEntries(") && method == "Object":
		t.Message = "undefined is not iterable"
	case !strings.HasPrefix(rest, "call(") && !strings.HasPrefix(rest, "apply("), !strings.Contains(method, ".prototype."):
		return false
	default:
		t.Message = method + " called on null or undefined"
	}
	return true
}

// deleting is about a property that cannot be deleted: V8 gives the place of delete.
func (t *translation) deleting() bool {
	onProxy := strings.HasPrefix(t.Message, "'deleteProperty' on proxy: ")
	if !onProxy && !strings.HasPrefix(t.Message, "Cannot delete property '") {
		return false
	}
	if name, ok := strings.CutSuffix(t.Message, "is a non-configurable property but the trap returned truish"); ok && onProxy {
		name = strings.TrimSpace(strings.TrimPrefix(name, "'deleteProperty' on proxy: property"))
		t.Message = "'deleteProperty' on proxy: trap returned truish for property " + name +
			" which is non-configurable in the proxy target"
	}
	t.Message = TranslateNative(t.Message)
	t.atDelete()
	return true
}

// atDelete moves the error to the operator delete, or to the call that returns what a property
// is deleted of.
func (t *translation) atDelete() {
	for _, n := range t.around(t.offset) {
		operation, ok := n.(*ast.UnaryExpression)
		if !ok || operation.Operator != token.DELETE {
			continue
		}
		place := int(operation.Idx) - 1
		if call, ok := ownerOf(operation.Operand).(*ast.CallExpression); ok {
			place = int(callPosition(call)) - 1
		}
		t.toPlace(place)
	}
}

// ownerOf is the part of an expression that has the property; nil if it is of none.
func ownerOf(e ast.Expression) ast.Expression {
	switch n := e.(type) {
	case *ast.DotExpression:
		return n.Left
	case *ast.BracketExpression:
		return n.Left
	}
	return nil
}

// revoked is about a proxy that is none any more: V8 says what was tried.
func (t *translation) revoked() bool {
	if t.Message != "Proxy already revoked" {
		return false
	}
	rest := t.rest()
	name := path(rest)
	after := strings.TrimLeft(rest[len(name):], " ")
	trap := "get"
	line := t.text[:t.offset]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	switch {
	case strings.HasPrefix(rest, "new "):
		trap = "construct"
	case strings.HasPrefix(after, "(") && !strings.HasSuffix(line, "."), strings.HasPrefix(rest, "("):
		trap = "apply"
	case isAssignment(after) && !strings.HasPrefix(after, "++") && !strings.HasPrefix(after, "--"):
		trap = "set"
		t.moveTo(t.offset + len(rest) - len(after))
	case deleted().MatchString(line):
		trap = "deleteProperty"
		t.moveTo(t.offset - len(line) + strings.LastIndex(line, "delete "))
	}
	t.Message = "Cannot perform '" + trap + "' on a proxy that has been revoked"
	return true
}

// deleted finds the operator in front of a property's owner.
var deleted = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`delete [\w$.]+$`) })

// converting is about operands of another type than the operator wants: V8 gives the place
// of the operator, goja that of the left one.
func (t *translation) converting() bool {
	switch t.Message {
	case "Cannot mix BigInt and other types, use explicit conversions", "Division by zero",
		"BigInts have no unsigned right shift, use >> instead", "exponent must be positive",
		"Cannot convert a Symbol value to a string":
	default:
		return false
	}
	t.Message = TranslateNative(t.Message)
	rest := t.rest()
	if found := binary().FindStringSubmatchIndex(rest); found != nil {
		t.moveTo(t.offset + found[2])
	}
	return true
}

// binary finds an operator between two values, after a name, a call or a literal.
var binary = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[\w$.]+(?:\([^()]*\))?|'[^'\n]*'|"[^"\n]*") *(\*\*|>>>?|<<|[-+*/%&|^])(?:[^=]|$)`)
})
