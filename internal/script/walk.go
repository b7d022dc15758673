package script

import "github.com/dop251/goja/ast"

// walk calls visit for the nodes directly below n.
func walk(n ast.Node, visit func(ast.Node)) {
	switch n := n.(type) {
	case *ast.Program:
		statements(n.Body, visit)
	case ast.Statement:
		walkStatement(n, visit)
	case ast.Expression:
		walkExpression(n, visit)
	case ast.ClassElement:
		walkClassElement(n, visit)
	case ast.ForLoopInitializer:
		walkForInitializer(n, visit)
	case ast.ForInto:
		walkForInto(n, visit)
	case *ast.ExpressionBody:
		expression(n.Expression, visit)
	case *ast.ParameterList:
		bindings(n.List, visit)
		expression(n.Rest, visit)
	}
}

func walkStatement(n ast.Statement, visit func(ast.Node)) {
	switch n := n.(type) {
	case *ast.BlockStatement:
		statements(n.List, visit)
	case *ast.CaseStatement:
		expression(n.Test, visit)
		statements(n.Consequent, visit)
	case *ast.CatchStatement:
		expression(n.Parameter, visit)
		visit(n.Body)
	case *ast.DoWhileStatement:
		visit(n.Body)
		visit(n.Test)
	case *ast.ExpressionStatement:
		visit(n.Expression)
	case *ast.ForInStatement:
		visit(n.Into)
		visit(n.Source)
		visit(n.Body)
	case *ast.ForOfStatement:
		visit(n.Into)
		visit(n.Source)
		visit(n.Body)
	case *ast.ForStatement:
		if n.Initializer != nil {
			visit(n.Initializer)
		}
		expression(n.Test, visit)
		expression(n.Update, visit)
		visit(n.Body)
	case *ast.IfStatement:
		visit(n.Test)
		visit(n.Consequent)
		if n.Alternate != nil {
			visit(n.Alternate)
		}
	case *ast.LabelledStatement:
		visit(n.Statement)
	case *ast.ReturnStatement:
		expression(n.Argument, visit)
	case *ast.SwitchStatement:
		visit(n.Discriminant)
		for _, c := range n.Body {
			visit(c)
		}
	case *ast.ThrowStatement:
		visit(n.Argument)
	case *ast.TryStatement:
		visit(n.Body)
		if n.Catch != nil {
			visit(n.Catch)
		}
		if n.Finally != nil {
			visit(n.Finally)
		}
	case *ast.VariableStatement:
		bindings(n.List, visit)
	case *ast.LexicalDeclaration:
		bindings(n.List, visit)
	case *ast.WhileStatement:
		visit(n.Test)
		visit(n.Body)
	case *ast.WithStatement:
		visit(n.Object)
		visit(n.Body)
	case *ast.FunctionDeclaration:
		visit(n.Function)
	case *ast.ClassDeclaration:
		visit(n.Class)
	}
}

func walkExpression(n ast.Expression, visit func(ast.Node)) {
	switch n := n.(type) {
	case *ast.YieldExpression:
		expression(n.Argument, visit)
	case *ast.AwaitExpression:
		visit(n.Argument)
	case *ast.ArrayLiteral:
		expressions(n.Value, visit)
	case *ast.ArrayPattern:
		expressions(n.Elements, visit)
		expression(n.Rest, visit)
	case *ast.AssignExpression:
		visit(n.Left)
		visit(n.Right)
	case *ast.BinaryExpression:
		visit(n.Left)
		visit(n.Right)
	case *ast.BracketExpression:
		visit(n.Left)
		visit(n.Member)
	case *ast.CallExpression:
		visit(n.Callee)
		expressions(n.ArgumentList, visit)
	case *ast.ConditionalExpression:
		visit(n.Test)
		visit(n.Consequent)
		visit(n.Alternate)
	case *ast.DotExpression:
		visit(n.Left)
	case *ast.PrivateDotExpression:
		visit(n.Left)
	case *ast.OptionalChain:
		visit(n.Expression)
	case *ast.Optional:
		visit(n.Expression)
	case *ast.FunctionLiteral:
		visit(n.ParameterList)
		visit(n.Body)
	case *ast.ArrowFunctionLiteral:
		visit(n.ParameterList)
		visit(n.Body)
	case *ast.ClassLiteral:
		expression(n.SuperClass, visit)
		for _, element := range n.Body {
			visit(element)
		}
	case *ast.NewExpression:
		visit(n.Callee)
		expressions(n.ArgumentList, visit)
	case *ast.ObjectLiteral:
		properties(n.Value, visit)
	case *ast.ObjectPattern:
		properties(n.Properties, visit)
		expression(n.Rest, visit)
	case *ast.PropertyShort:
		expression(n.Initializer, visit)
	case *ast.PropertyKeyed:
		visit(n.Key)
		visit(n.Value)
	case *ast.SpreadElement:
		visit(n.Expression)
	case *ast.SequenceExpression:
		expressions(n.Sequence, visit)
	case *ast.TemplateLiteral:
		expression(n.Tag, visit)
		expressions(n.Expressions, visit)
	case *ast.UnaryExpression:
		visit(n.Operand)
	case *ast.Binding:
		visit(n.Target)
		expression(n.Initializer, visit)
	}
}

func walkClassElement(n ast.ClassElement, visit func(ast.Node)) {
	switch n := n.(type) {
	case *ast.FieldDefinition:
		visit(n.Key)
		expression(n.Initializer, visit)
	case *ast.MethodDefinition:
		visit(n.Key)
		visit(n.Body)
	case *ast.ClassStaticBlock:
		visit(n.Block)
	}
}

func walkForInitializer(n ast.ForLoopInitializer, visit func(ast.Node)) {
	switch n := n.(type) {
	case *ast.ForLoopInitializerExpression:
		visit(n.Expression)
	case *ast.ForLoopInitializerVarDeclList:
		bindings(n.List, visit)
	case *ast.ForLoopInitializerLexicalDecl:
		bindings(n.LexicalDeclaration.List, visit)
	}
}

func walkForInto(n ast.ForInto, visit func(ast.Node)) {
	switch n := n.(type) {
	case *ast.ForIntoVar:
		visit(n.Binding)
	case *ast.ForDeclaration:
		visit(n.Target)
	case *ast.ForIntoExpression:
		visit(n.Expression)
	}
}

func expression(e ast.Expression, visit func(ast.Node)) {
	if e != nil {
		visit(e)
	}
}

func expressions(list []ast.Expression, visit func(ast.Node)) {
	for _, e := range list {
		expression(e, visit) // nil is a hole in an array
	}
}

func statements(list []ast.Statement, visit func(ast.Node)) {
	for _, s := range list {
		visit(s)
	}
}

func bindings(list []*ast.Binding, visit func(ast.Node)) {
	for _, b := range list {
		visit(b)
	}
}

func properties(list []ast.Property, visit func(ast.Node)) {
	for _, p := range list {
		visit(p)
	}
}
