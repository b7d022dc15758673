package script

import (
	"sort"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// A function is a function of a text, in the order of where they begin.
type function struct {
	start, end int32
	label      string // what V8 calls it in a stack, if that is not just its name
}

// Label is what V8 calls the function that the place belongs to, "" if it has no
// other name than its own. goja's line and column are meant.
//
// V8 derives it from the receiver of the call at hand. This is derived from the text, for
// where that is not known: the class that a method was written in stands for the receiver's.
func (s *Script) Label(line, column int) string {
	offset := int32(s.offset(line, column))
	i := sort.Search(len(s.functions), func(i int) bool { return s.functions[i].start > offset })
	for i--; i >= 0; i-- {
		if s.functions[i].end > offset {
			return s.functions[i].label
		}
	}
	return ""
}

// HasWord tells whether a word of the language stands at the place, which is goja's.
func (s *Script) HasWord(word string, line, column int) bool {
	rest, found := strings.CutPrefix(s.text[s.offset(line, column):], word)
	return found && (rest == "" || !isIdentifierPart(rest[0]))
}

// AwaitBefore is the column, as V8 counts it, of the await whose operand the place is in,
// which is goja's.
func (s *Script) AwaitBefore(line, column int) int {
	const word = "await"
	offset, at := s.offset(line, column), column
	for begin := offset - (column - 1); offset > begin; {
		i := strings.LastIndex(s.text[begin:offset], word)
		if i < 0 {
			break
		}
		offset = begin + i
		before := offset == begin || !isIdentifierPart(s.text[offset-1])
		if before && s.HasWord(word, line, i+1) {
			at = i + 1
			break
		}
	}
	return s.Position(line, at).Column
}

// AssignmentBehind is the column, as V8 counts it, of the operator that assigns to the property
// at the place, which is goja's; that of the place, if there is none.
func (s *Script) AssignmentBehind(line, column int) int {
	t := translation{Script: s, Site: Site{Line: line, Column: column}, offset: s.offset(line, column)}
	for _, n := range t.around(t.offset) {
		if assignment, ok := n.(*ast.AssignExpression); ok && t.isAccessed(assignment.Left) {
			t.toPlace(operatorOf(t.text, assignment.Left, assignment.Right))
		}
	}
	return s.Position(line, t.Column).Column
}

// Constructed is what the expression at the place makes with new, "" if it makes
// nothing. The place is goja's.
func (s *Script) Constructed(line, column int) string {
	if !s.HasWord("new", line, column) {
		return ""
	}
	callee := strings.TrimLeft(s.text[s.offset(line, column)+len("new"):], " ")
	if name := path(callee); name != "" {
		return name
	}
	return "(intermediate value)"
}

func isIdentifierPart(c byte) bool {
	return c == '_' || c == '$' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// name labels the functions below n that have their names from it.
func (in *instrumenter) name(n ast.Node) {
	switch n := n.(type) {
	case *ast.ClassLiteral:
		in.nameMembers(n)
	case *ast.ObjectLiteral:
		in.nameProperties(n, "Object")
	case *ast.AssignExpression:
		if n.Operator == token.ASSIGN {
			in.nameAssigned(n.Left, n.Right)
		}
	case *ast.Binding:
		if id, ok := n.Target.(*ast.Identifier); ok {
			in.nameClass(n.Initializer, id.Name.String())
		}
	}
}

// nameClass notes the name that a class without one has from where it stands.
func (in *instrumenter) nameClass(e ast.Expression, name string) {
	if class, ok := e.(*ast.ClassLiteral); ok && class.Name == nil {
		in.labels[class] = name
	}
}

func (in *instrumenter) nameMembers(class *ast.ClassLiteral) {
	name := in.labels[class]
	if class.Name != nil {
		name = class.Name.Name.String()
	}
	if name == "" {
		name = "Object"
	}
	for _, element := range class.Body {
		switch m := element.(type) {
		case *ast.MethodDefinition:
			key := in.key(m.Key, m.Computed)
			switch {
			case m.Kind != ast.PropertyKindMethod:
				in.labels[m.Body] = accessorLabel(m.Kind, key)
			case key == "constructor" && !m.Static:
				in.labels[m.Body] = "new " + name
			case strings.HasPrefix(key, "#") || strings.HasPrefix(key, "["):
			default:
				in.labels[m.Body] = name + "." + key
			}
		case *ast.FieldDefinition:
			in.nameValue(m.Initializer, name, in.key(m.Key, m.Computed))
		}
	}
}

func (in *instrumenter) nameProperties(object *ast.ObjectLiteral, owner string) {
	for _, property := range object.Value {
		p, ok := property.(*ast.PropertyKeyed)
		if !ok {
			continue
		}
		key := in.key(p.Key, p.Computed)
		if p.Kind == ast.PropertyKindGet || p.Kind == ast.PropertyKindSet {
			in.labels[p.Value] = accessorLabel(p.Kind, key)
			continue
		}
		if !strings.HasPrefix(key, "[") {
			in.nameValue(p.Value, owner, key)
		}
	}
}

func accessorLabel(kind ast.PropertyKind, key string) string {
	return string(kind) + " " + key + " [as " + key + "]"
}

// nameAssigned names what an assignment makes a property: after the expression
// on its left, without `prototype`.
func (in *instrumenter) nameAssigned(left, right ast.Expression) {
	if id, ok := left.(*ast.Identifier); ok {
		in.nameClass(right, id.Name.String())
		return
	}
	path := propertyPath(left)
	if path == "" {
		return
	}
	if object, ok := right.(*ast.ObjectLiteral); ok {
		if owner, ok := strings.CutSuffix(path, ".prototype"); ok {
			in.nameProperties(object, owner)
		}
		return
	}
	path = strings.ReplaceAll(path, ".prototype.", ".")
	if fn, ok := right.(*ast.FunctionLiteral); ok && fn.Name != nil {
		if owner, ok := prototypeOwner(left); ok {
			in.nameValue(right, owner, path[strings.LastIndexByte(path, '.')+1:])
		}
		return
	}
	if isFunction(right) {
		in.labels[right] = path
	}
}

// prototypeOwner is the class whose prototype gets a property.
func prototypeOwner(left ast.Expression) (string, bool) {
	dot, ok := left.(*ast.DotExpression)
	if !ok {
		return "", false
	}
	return strings.CutSuffix(propertyPath(dot.Left), ".prototype")
}

// propertyPath is the text of an expression like a.b.c or a['b'].c, "" for others.
func propertyPath(e ast.Expression) string {
	switch e := e.(type) {
	case *ast.Identifier:
		return e.Name.String()
	case *ast.DotExpression:
		if left := propertyPath(e.Left); left != "" {
			return left + "." + e.Identifier.Name.String()
		}
	case *ast.BracketExpression:
		if left := propertyPath(e.Left); left != "" {
			if key, ok := e.Member.(*ast.StringLiteral); ok {
				return left + "." + key.Value.String()
			}
			return left + ".<computed>"
		}
	}
	return ""
}

// nameValue names the function e, if it is one, that owner has as property key.
func (in *instrumenter) nameValue(e ast.Expression, owner, key string) {
	if _, named := in.labels[e]; named || !isFunction(e) {
		return
	}
	if fn, ok := e.(*ast.FunctionLiteral); ok && fn.Name != nil && fn.Name.Name.String() != key {
		in.labels[e] = owner + "." + fn.Name.Name.String() + " [as " + key + "]"
		return
	}
	in.labels[e] = owner + "." + key
}

func isFunction(e ast.Expression) bool {
	switch e.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
		return true
	}
	return false
}

// key is the name of a property as a stack shows it; that of a computed one
// begins with a bracket.
func (in *instrumenter) key(e ast.Expression, computed bool) string {
	switch k := e.(type) {
	case *ast.StringLiteral:
		return k.Value.String()
	case *ast.PrivateIdentifier:
		return "#" + k.Name.String()
	}
	text := in.text[e.Idx0()-1 : e.Idx1()-1]
	if computed {
		return "[" + text + "]"
	}
	return text
}
