package script

import (
	"strings"

	"github.com/dop251/goja/ast"
)

// private is about a private member of what has none of the name. Of methods and accessors V8
// tells the class.
func (t *translation) private() bool {
	if !strings.HasPrefix(t.Key, "#") {
		return false
	}
	switch {
	case t.Nullish != "" && t.Access == Writes:
		t.Message = "Cannot set properties of " + t.Nullish + " (setting '" + t.Key + "')"
		t.atMember(true)
	case t.Nullish != "":
		t.Message = "Cannot read properties of " + t.Nullish + " (reading '" + t.Key + "')"
		t.atMember(false)
	case strings.HasPrefix(t.Message, "Cannot assign to read only property '#"):
		t.Message = "'" + t.Key + "' was defined without a setter"
		t.atMember(false)
	case !strings.HasPrefix(t.Message, "Value is not an object: ") && !strings.Contains(t.Message, " private member "):
		return false
	case t.IsMethod:
		t.Message = "Receiver must be " + t.classOf(t.Key)
		t.atMember(false)
	case t.Access == Writes:
		t.Message = "Cannot write private member " + t.Key + " to an object whose class did not declare it"
		t.atMember(true)
	default:
		t.Message = "Cannot read private member " + t.Key + " from an object whose class did not declare it"
		t.atMember(false)
	}
	return true
}

// atMember moves the error to the private name, or to the operator that assigns to it.
func (t *translation) atMember(toOperator bool) {
	for _, n := range t.around(t.offset) {
		switch n := n.(type) {
		case *ast.AssignExpression:
			if member, ok := n.Left.(*ast.PrivateDotExpression); ok && toOperator && "#"+member.Identifier.Name.String() == t.Key {
				end := int(member.Identifier.Idx) - 1 + len(t.Key)
				t.toPlace(end + len(t.text[end:]) - len(strings.TrimLeft(t.text[end:], " ")))
				return
			}
		case *ast.PrivateDotExpression:
			if "#"+n.Identifier.Name.String() == t.Key {
				t.toPlace(int(n.Identifier.Idx) - 1)
			}
		}
	}
}

// classOf is how V8 names the innermost class around the place of the error that has a private
// method.
func (t *translation) classOf(method string) string {
	path := t.around(t.offset)
	for i := len(path) - 1; i >= 0; i-- {
		class, ok := path[i].(*ast.ClassLiteral)
		if !ok {
			continue
		}
		element := methodOf(class, method)
		switch {
		case element == nil:
			continue
		case element.Static && class.Name == nil:
			return "class ."
		case element.Static:
			return "class " + class.Name.Name.String()
		case class.Name == nil:
			return "an instance of class anonymous"
		}
		return "an instance of class " + class.Name.Name.String()
	}
	return "an instance of class anonymous"
}

// methodOf is the private method or accessor of a class that has a name; nil if there is none.
func methodOf(class *ast.ClassLiteral, name string) *ast.MethodDefinition {
	for _, element := range class.Body {
		if method, ok := element.(*ast.MethodDefinition); ok {
			if key, ok := method.Key.(*ast.PrivateIdentifier); ok && "#"+key.Name.String() == name {
				return method
			}
		}
	}
	return nil
}
