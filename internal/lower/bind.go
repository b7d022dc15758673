package lower

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/esm"
)

// importPrefix begins the names of the parameters that imports are.
const importPrefix = "import "

// parameter adds a parameter to the function of a program.
func parameter(fn *ast.FunctionLiteral, name string) {
	id := &ast.Identifier{Name: unistring.NewFromString(name), Idx: fn.Function}
	fn.ParameterList.List = append(fn.ParameterList.List, &ast.Binding{Target: id})
}

// BindImports gives the program of a module its parameters: import.meta, and for each import an object
// whose property `value` it is. What the program says of the imports it says of these properties then.
func BindImports(m *Module, imports []esm.Import) {
	fn := m.Body[0].(*ast.ExpressionStatement).Expression.(*ast.FunctionLiteral)
	b := &binding{imports: make(map[unistring.String]unistring.String)}
	for _, i := range imports {
		b.imports[unistring.NewFromString(i.Local)] = unistring.NewFromString(importPrefix + i.Local)
	}
	if len(b.imports) > 0 {
		(&walker{enter: b.enter, exit: b.exit, leave: b.leave}).walk(fn.Body)
	}
	parameter(fn, metaVariable)
	for _, i := range imports {
		parameter(fn, importPrefix+i.Local)
	}
	m.Lowered = m.Lowered || b.assigns
}

// A binding has the program of a module refer to what it imports.
type binding struct {
	imports map[unistring.String]unistring.String // the parameters, by the names of imports
	scopes  []map[string]bool                     // the imports that are something else in each scope, nil for none
	assigns bool                                  // one is assigned to
}

// assignedText is what is assigned to in the place of an import, which throws.
const assignedText = "$lower.constant(() => $cell).value"

func (b *binding) enter(n any) {
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		b.push(b.functionNames(n.ParameterList, n.DeclarationList, n.Name))
	case *ast.ArrowFunctionLiteral:
		b.push(b.functionNames(n.ParameterList, n.DeclarationList, nil))
	case *ast.BlockStatement:
		b.push(b.blockNames(n.List))
	case *ast.SwitchStatement:
		var names []string
		for _, c := range n.Body {
			names = append(names, b.blockNames(c.Consequent)...)
		}
		b.push(names)
	case *ast.CatchStatement:
		var names []string
		if n.Parameter != nil {
			names = appendNames(nil, n.Parameter)
		}
		b.push(names)
	case *ast.ClassLiteral:
		var names []string
		if n.Name != nil {
			names = append(names, n.Name.Name.String())
		}
		b.push(names)
	case *ast.ForStatement:
		var names []string
		if d, ok := n.Initializer.(*ast.ForLoopInitializerLexicalDecl); ok {
			names = bindingNames(d.LexicalDeclaration.List)
		}
		b.push(names)
	case *ast.ForInStatement:
		b.push(intoNames(n.Into))
	case *ast.ForOfStatement:
		b.push(intoNames(n.Into))
	case *ast.AssignExpression:
		n.Left = b.target(n.Left)
	case *ast.ForIntoExpression:
		n.Expression = b.target(n.Expression)
	case *ast.UnaryExpression:
		if n.Operator == token.INCREMENT || n.Operator == token.DECREMENT {
			n.Operand = b.target(n.Operand)
		}
	}
}

func (b *binding) exit(n any) {
	switch n.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.BlockStatement, *ast.SwitchStatement, *ast.CatchStatement, *ast.ClassLiteral,
		*ast.ForStatement, *ast.ForInStatement, *ast.ForOfStatement:
		b.scopes = b.scopes[:len(b.scopes)-1]
	}
}

func (b *binding) leave(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.Identifier:
		if cell := b.cell(n); cell != nil {
			return cell
		}
	case *ast.PropertyShort:
		if cell := b.cell(&n.Name); cell != nil {
			return &ast.PropertyKeyed{Key: stringLiteral(n.Name.Idx, n.Name.Name.String()), Kind: ast.PropertyKindValue, Value: cell}
		}
	case *ast.CallExpression:
		n.Callee = withoutReceiver(n.Callee)
	case *ast.TemplateLiteral:
		if n.Tag != nil {
			n.Tag = withoutReceiver(n.Tag)
		}
	}
	return n
}

// push opens a scope that has those names.
func (b *binding) push(names []string) {
	var own map[string]bool
	for _, name := range names {
		if _, isImport := b.imports[unistring.NewFromString(name)]; isImport {
			if own == nil {
				own = make(map[string]bool)
			}
			own[name] = true
		}
	}
	b.scopes = append(b.scopes, own)
}

func (b *binding) functionNames(parameters *ast.ParameterList, declared []*ast.VariableDeclaration, name *ast.Identifier) (names []string) {
	names = bindingNames(parameters.List)
	if parameters.Rest != nil {
		names = appendNames(names, parameters.Rest)
	}
	for _, d := range declared {
		names = append(names, bindingNames(d.List)...)
	}
	if name != nil {
		names = append(names, name.Name.String())
	}
	return names
}

func (b *binding) blockNames(list []ast.Statement) (names []string) {
	for _, s := range list {
		if _, isVariable := s.(*ast.VariableStatement); !isVariable {
			names = append(names, declaredNames(s)...)
		}
	}
	return names
}

func bindingNames(list []*ast.Binding) (names []string) {
	for _, b := range list {
		names = appendNames(names, b.Target)
	}
	return names
}

func intoNames(into ast.ForInto) []string {
	if d, ok := into.(*ast.ForDeclaration); ok {
		return appendNames(nil, d.Target)
	}
	return nil
}

// parameterOf is the parameter that an identifier stands for, "" if it is no import.
func (b *binding) parameterOf(id *ast.Identifier) unistring.String {
	cell, isImport := b.imports[id.Name]
	if !isImport {
		return ""
	}
	name := id.Name.String()
	for _, scope := range b.scopes {
		if scope[name] {
			return ""
		}
	}
	return cell
}

// cell is the expression for an import, nil if the identifier is none.
func (b *binding) cell(id *ast.Identifier) ast.Expression {
	cell := b.parameterOf(id)
	if cell == "" {
		return nil
	}
	return &ast.DotExpression{
		Left:       &ast.Identifier{Name: cell, Idx: id.Idx},
		Identifier: ast.Identifier{Name: "value", Idx: id.Idx},
	}
}

// withoutReceiver has an import called as the function that it is, and not as a method.
func withoutReceiver(callee ast.Expression) ast.Expression {
	switch n := callee.(type) {
	case *ast.Optional:
		n.Expression = withoutReceiver(n.Expression)
	case *ast.DotExpression:
		if id, ok := n.Left.(*ast.Identifier); ok && strings.HasPrefix(id.Name.String(), importPrefix) {
			zero := &ast.NumberLiteral{Idx: id.Idx, Literal: "0", Value: int64(0)}
			return &ast.SequenceExpression{Sequence: []ast.Expression{zero, n}}
		}
	}
	return callee
}

// target replaces the imports in what is assigned to.
func (b *binding) target(e ast.Expression) ast.Expression {
	switch n := e.(type) {
	case *ast.Identifier:
		if b.parameterOf(n) != "" {
			b.assigns = true
			return build(n.Idx, assignedText, map[string]ast.Node{"$cell": b.cell(n)})
		}
	case *ast.ArrayPattern:
		for i, element := range n.Elements {
			n.Elements[i] = b.target(element)
		}
		n.Rest = b.target(n.Rest)
	case *ast.ObjectPattern:
		for i, property := range n.Properties {
			switch p := property.(type) {
			case *ast.PropertyKeyed:
				p.Value = b.target(p.Value)
			case *ast.PropertyShort:
				if b.parameterOf(&p.Name) == "" {
					continue
				}
				value := b.target(&p.Name)
				if p.Initializer != nil {
					value = &ast.AssignExpression{Operator: token.ASSIGN, Left: value, Right: p.Initializer}
				}
				n.Properties[i] = &ast.PropertyKeyed{Key: stringLiteral(p.Name.Idx, p.Name.Name.String()), Kind: ast.PropertyKindValue, Value: value}
			}
		}
		n.Rest = b.target(n.Rest)
	}
	return e
}
