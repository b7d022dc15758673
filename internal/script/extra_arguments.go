package script

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/lower"
)

// clearVariables has functions give undefined to those of their variables that goja would begin with an argument:
//
//	function listen(socket) {
//		var rest;
//		socket.on('data', () => rest);
//	}
//	listen(socket, 'more')
//
// Where functions inside use both a parameter and a variable, goja keeps the two side by side, and copies all arguments
// there, also those that are more than the parameters.
func clearVariables(program *ast.Program) { (&scopes{}).visit(program) }

// scopes is the function that a place of a program is in.
type scopes struct{ innermost *functionScope }

type functionScope struct {
	outer     *functionScope
	arrow     bool
	names     map[unistring.String]nameUse // its parameters and variables
	variables []unistring.String           // in order
	kept      bool                         // functions inside use its arguments
	dynamic   bool                         // they may use everything, by eval or with
}

type nameUse uint8

const (
	isParameter nameUse = iota
	isVariable
	isInnerVariable // and functions inside use it
)

func (s *scopes) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		s.function(n.ParameterList, n.DeclarationList, n.Body, false)
	case *ast.ArrowFunctionLiteral:
		body, _ := n.Body.(*ast.BlockStatement)
		if body == nil {
			s.enter(&functionScope{arrow: true}, n.ParameterList, n.Body)
			return
		}
		s.function(n.ParameterList, n.DeclarationList, body, true)
	case *ast.FieldDefinition:
		s.visit(n.Key)
		if n.Initializer != nil {
			s.enter(&functionScope{}, n.Initializer)
		}
	case *ast.ClassStaticBlock:
		s.enter(&functionScope{}, n.Block)
	case *ast.Identifier:
		s.use(n.Name)
	case *ast.PropertyShort:
		s.use(n.Name.Name)
		walk(n, s.visit)
	case *ast.CallExpression:
		if callee, ok := n.Callee.(*ast.Identifier); ok && callee.Name == "eval" {
			s.useAll()
		}
		walk(n, s.visit)
	case *ast.WithStatement:
		s.useAll()
		walk(n, s.visit)
	default:
		walk(n, s.visit)
	}
}

// enter visits what is in a function.
func (s *scopes) enter(f *functionScope, nodes ...ast.Node) {
	f.outer = s.innermost
	s.innermost = f
	for _, n := range nodes {
		s.visit(n)
	}
	s.innermost = f.outer
}

func (s *scopes) function(parameters *ast.ParameterList, declared []*ast.VariableDeclaration, body *ast.BlockStatement, arrow bool) {
	f := &functionScope{arrow: arrow}
	for _, declaration := range declared {
		for _, b := range declaration.List {
			f.declare(b.Target, isVariable)
		}
	}
	isSimple := parameters.Rest == nil // else goja keeps variables elsewhere
	for _, b := range parameters.List {
		_, isName := b.Target.(*ast.Identifier)
		isSimple = isSimple && isName && b.Initializer == nil
		f.declare(b.Target, isParameter)
	}
	s.enter(f, parameters, body)
	if isSimple && (f.kept || f.dynamic) {
		f.clear(body)
	}
}

// declare notes the names of a target.
func (f *functionScope) declare(target ast.Node, as nameUse) {
	switch target := target.(type) {
	case *ast.Identifier:
		if f.names == nil {
			f.names = make(map[unistring.String]nameUse)
		}
		if _, known := f.names[target.Name]; as == isVariable && !known {
			f.variables = append(f.variables, target.Name)
		}
		f.names[target.Name] = as
	case *ast.PropertyShort:
		f.declare(&target.Name, as)
	case *ast.PropertyKeyed:
		f.declare(target.Value, as)
	case *ast.AssignExpression: // with a default
		f.declare(target.Left, as)
	case *ast.ArrayPattern, *ast.ObjectPattern:
		walk(target, func(n ast.Node) { f.declare(n, as) })
	}
}

// use notes that there is a name.
func (s *scopes) use(name unistring.String) {
	for f := s.innermost; f != nil; f = f.outer {
		as, declared := f.names[name]
		switch {
		case declared && f != s.innermost && as == isParameter:
			f.kept = true
		case declared && f != s.innermost:
			f.names[name] = isInnerVariable
		case name == "arguments" && !declared && !f.arrow:
			f.kept = true
			return
		}
		if declared {
			return
		}
	}
}

func (s *scopes) useAll() {
	for f := s.innermost; f != nil && !f.dynamic; f = f.outer {
		f.dynamic = true
	}
}

// clear puts the assignment at the beginning of a function.
func (f *functionScope) clear(body *ast.BlockStatement) {
	set := startsWith(body.List[len(lower.Directives(body.List)):])
	at := body.LeftBrace + file.Idx(1)
	var value ast.Expression = &ast.UnaryExpression{Operator: token.VOID, Idx: at, Operand: &ast.NumberLiteral{Idx: at, Literal: "0", Value: int64(0)}}
	cleared := false
	for _, name := range f.variables {
		use := f.names[name]
		if use == isInnerVariable || use == isVariable && f.dynamic {
			if !set[name] && name != "arguments" {
				value = &ast.AssignExpression{Operator: token.ASSIGN, Left: &ast.Identifier{Name: name, Idx: at}, Right: value}
				cleared = true
			}
		}
	}
	if cleared {
		insert(body, &ast.ExpressionStatement{Expression: value})
	}
}

// startsWith returns the names that have a value before anything of the function can be called: those of the functions
// that are declared, and those that get one at the beginning.
func startsWith(body []ast.Statement) map[unistring.String]bool {
	set := make(map[unistring.String]bool)
	atStart := true
	for _, n := range body {
		for {
			labelled, ok := n.(*ast.LabelledStatement)
			if !ok {
				break
			}
			n = labelled.Statement
		}
		if declaration, ok := n.(*ast.FunctionDeclaration); ok {
			set[declaration.Function.Name.Name] = true
			continue
		}
		declaration, ok := n.(*ast.VariableStatement)
		if atStart = atStart && ok; !atStart {
			continue
		}
		for _, b := range declaration.List {
			target, ok := b.Target.(*ast.Identifier)
			if atStart = atStart && ok && (b.Initializer == nil || callsNothing(b.Initializer)); !atStart {
				break
			}
			if b.Initializer != nil {
				set[target.Name] = true
			}
		}
	}
	return set
}

// callsNothing tells whether an expression calls none of the functions that are around it.
func callsNothing(e ast.Expression) bool {
	switch e := e.(type) {
	case *ast.Identifier, *ast.ThisExpression, *ast.NumberLiteral, *ast.StringLiteral, *ast.BooleanLiteral, *ast.NullLiteral, *ast.RegExpLiteral:
		return true
	case *ast.DotExpression:
		return callsNothing(e.Left)
	case *ast.ArrayLiteral:
		return len(e.Value) == 0
	case *ast.ObjectLiteral:
		return len(e.Value) == 0
	case *ast.BinaryExpression:
		return callsNothing(e.Left) && callsNothing(e.Right)
	case *ast.ConditionalExpression:
		return callsNothing(e.Test) && callsNothing(e.Consequent) && callsNothing(e.Alternate)
	}
	return false
}
