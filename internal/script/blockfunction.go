package script

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/lower"
)

// A function that is declared in a block of code that is not strict is a variable of the
// whole function around the block too, from when the block is entered:
//
//	if (fast) { function copy() {} }
//	copy();
//
// goja keeps it in the block. So the declaration becomes an assignment at the start of the
// block, to a variable of the function.

// opensScope tells whether names that are declared below a node may be its own.
func opensScope(n ast.Node) bool {
	switch n.(type) {
	case *ast.Program, *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral, *ast.BlockStatement, *ast.SwitchStatement,
		*ast.ForStatement, *ast.ForInStatement, *ast.ForOfStatement, *ast.CatchStatement:
		return true
	}
	return false
}

// liftFromBlock lifts the functions that are declared in a block, the innermost scope.
func (in *instrumenter) liftFromBlock(block *ast.BlockStatement) {
	if in.isBody(len(in.scopes) - 1) {
		return
	}
	lifted := in.lift(block.List)
	if lifted == nil {
		return
	}
	list := make([]ast.Statement, 0, len(lifted)+len(block.List))
	for _, assignment := range lifted {
		list = append(list, &ast.ExpressionStatement{Expression: assignment})
	}
	block.List = append(list, block.List...)
}

// liftFromSwitch does that for what is declared in the cases of a switch statement.
func (in *instrumenter) liftFromSwitch(n *ast.SwitchStatement) {
	var lifted []ast.Expression
	for _, c := range n.Body {
		lifted = append(lifted, in.lift(c.Consequent)...)
	}
	if lifted != nil {
		n.Discriminant = &ast.SequenceExpression{Sequence: append(lifted, n.Discriminant)}
	}
}

// liftFromIf does that for a function that is what happens if a condition holds.
func (in *instrumenter) liftFromIf(n *ast.IfStatement) {
	for _, s := range []*ast.Statement{&n.Consequent, &n.Alternate} {
		declaration, ok := (*s).(*ast.FunctionDeclaration)
		if ok && in.liftable(declaration.Function, len(in.scopes)) {
			*s = &ast.ExpressionStatement{Expression: in.assignment(declaration.Function)}
		}
	}
}

// lift returns assignments for the functions that statements declare, which become empty.
func (in *instrumenter) lift(list []ast.Statement) (assignments []ast.Expression) {
	for i, s := range list {
		declaration, ok := s.(*ast.FunctionDeclaration)
		if !ok || !in.liftable(declaration.Function, len(in.scopes)-1) {
			continue
		}
		list[i] = &ast.EmptyStatement{Semicolon: declaration.Function.Function}
		assignments = append(assignments, in.assignment(declaration.Function))
	}
	return assignments
}

// assignment makes the assignment that a declaration becomes, and declares its variable.
func (in *instrumenter) assignment(fn *ast.FunctionLiteral) ast.Expression {
	name := fn.Name
	in.declare(name)
	fn.Name = nil // it would be a constant in the function
	return &ast.AssignExpression{Operator: token.ASSIGN, Left: name, Right: fn}
}

// liftable tells whether a function may be a variable of the function around it: not in
// strict code, and not if a declaration between them, or a parameter, has its name. The
// first of these scopes that are around its own are asked.
func (in *instrumenter) liftable(fn *ast.FunctionLiteral, scopes int) bool {
	if fn.Async || fn.Generator || in.isStrict() {
		return false
	}
	for i := scopes - 1; i >= 0; i-- {
		switch n := in.scopes[i].(type) {
		case *ast.FunctionLiteral:
			return !declares(n.ParameterList.List, fn.Name.Name)
		case *ast.ArrowFunctionLiteral:
			return !declares(n.ParameterList.List, fn.Name.Name)
		case *ast.BlockStatement:
			if declaresLexically(n.List, fn.Name.Name, !in.isBody(i)) {
				return false
			}
		case *ast.SwitchStatement:
			for _, c := range n.Body {
				if declaresLexically(c.Consequent, fn.Name.Name, true) {
					return false
				}
			}
		case *ast.CatchStatement:
			if _, simple := n.Parameter.(*ast.Identifier); !simple && names(n.Parameter, fn.Name.Name) {
				return false
			}
		case *ast.ForStatement:
			if lexical, ok := n.Initializer.(*ast.ForLoopInitializerLexicalDecl); ok && declares(lexical.LexicalDeclaration.List, fn.Name.Name) {
				return false
			}
		case *ast.ForInStatement:
			if into, ok := n.Into.(*ast.ForDeclaration); ok && names(into.Target, fn.Name.Name) {
				return false
			}
		case *ast.ForOfStatement:
			if into, ok := n.Into.(*ast.ForDeclaration); ok && names(into.Target, fn.Name.Name) {
				return false
			}
		case *ast.Program:
			return !declaresLexically(n.Body, fn.Name.Name, false)
		}
	}
	return true
}

// isBody tells whether one of the scopes is the block that is the body of a function.
func (in *instrumenter) isBody(i int) bool {
	if i == 0 {
		return false
	}
	switch n := in.scopes[i-1].(type) {
	case *ast.FunctionLiteral:
		return in.scopes[i] == ast.Node(n.Body)
	case *ast.ArrowFunctionLiteral:
		return in.scopes[i] == ast.Node(n.Body)
	}
	return false
}

// isStrict tells whether code in the innermost scope is strict.
func (in *instrumenter) isStrict() bool {
	for _, n := range in.scopes {
		var body []ast.Statement
		switch n := n.(type) {
		case *ast.ClassLiteral:
			return true
		case *ast.Program:
			body = n.Body
		case *ast.FunctionLiteral:
			body = n.Body.List
		case *ast.ArrowFunctionLiteral:
			if block, ok := n.Body.(*ast.BlockStatement); ok {
				body = block.List
			}
		}
		if lower.IsStrict(body) {
			return true
		}
	}
	return false
}

// declare declares a variable of the innermost function, or of the program.
func (in *instrumenter) declare(name *ast.Identifier) {
	list := []*ast.Binding{{Target: &ast.Identifier{Name: name.Name, Idx: name.Idx}}}
	declaration := &ast.VariableDeclaration{Var: name.Idx, List: list}
	for i := len(in.scopes) - 1; i >= 0; i-- {
		switch n := in.scopes[i].(type) {
		case *ast.FunctionLiteral:
			n.DeclarationList = append(n.DeclarationList, declaration)
			return
		case *ast.ArrowFunctionLiteral:
			n.DeclarationList = append(n.DeclarationList, declaration)
			return
		case *ast.Program:
			n.DeclarationList = append(n.DeclarationList, declaration)
			n.Body = append(n.Body, &ast.VariableStatement{Var: file.Idx(name.Idx), List: list})
			return
		}
	}
}

// declaresLexically tells whether statements declare a name that no variable may have:
// by let, const or class, or in a block by function.
func declaresLexically(list []ast.Statement, name unistring.String, isBlock bool) bool {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.LexicalDeclaration:
			if declares(s.List, name) {
				return true
			}
		case *ast.ClassDeclaration:
			if s.Class.Name.Name == name {
				return true
			}
		case *ast.FunctionDeclaration:
			if isBlock && s.Function.Name != nil && s.Function.Name.Name == name {
				return true
			}
		}
	}
	return false
}

func declares(list []*ast.Binding, name unistring.String) bool {
	for _, b := range list {
		if names(b.Target, name) {
			return true
		}
	}
	return false
}

// names tells whether a pattern has a name in it, if only as the value of what is missing.
func names(n ast.Node, name unistring.String) (found bool) {
	var visit func(ast.Node)
	visit = func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Identifier:
			found = found || n.Name == name
		case *ast.PropertyShort:
			found = found || n.Name.Name == name
		}
		walk(n, visit)
	}
	if n != nil {
		visit(n)
	}
	return found
}
