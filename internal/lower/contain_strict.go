package lower

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// leaveAssignment has the object know of assignments in strict functions of a program that is not strict, which
// make no variables: goja does not tell it.
func (c *containing) leaveAssignment(n *ast.AssignExpression) {
	id, ok := n.Left.(*ast.Identifier)
	if !ok || n.Operator != token.ASSIGN || c.functions[0].strict || !c.functions[len(c.functions)-1].strict {
		return
	}
	name := id.Name.String()
	for i := 1; i < len(c.functions); i++ {
		if c.functions[i].declares(name) {
			return
		}
	}
	n.Right = build(at(n.Right), "$withStrict($name, $value)", map[string]ast.Node{"$name": stringLiteral(id.Idx, name), "$value": n.Right})
}

// declares tells whether a name is declared in a function, perhaps by one within.
func (f *containedFunction) declares(name string) bool {
	if f.names == nil {
		f.names = make(map[string]bool)
		(&walker{enter: f.note}).walk(f.node)
	}
	return f.names[name]
}

// note notes the names that a node declares.
func (f *containedFunction) note(n any) {
	switch n := n.(type) {
	case *ast.Binding: // of a parameter too
		f.noteAll(n.Target)
	case *ast.ForDeclaration:
		f.noteAll(n.Target)
	case *ast.ParameterList:
		f.noteAll(n.Rest)
	case *ast.CatchStatement:
		f.noteAll(n.Parameter)
	case *ast.FunctionLiteral:
		if n.Name != nil {
			f.noteAll(n.Name)
		}
	case *ast.ClassLiteral:
		if n.Name != nil {
			f.noteAll(n.Name)
		}
	}
}

func (f *containedFunction) noteAll(target ast.Node) {
	for _, name := range appendNames(nil, target) {
		f.names[name] = true
	}
}
