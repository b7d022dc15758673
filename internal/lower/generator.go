package lower

import (
	"slices"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
)

func isAsyncGenerator(e ast.Expression) (fn *ast.FunctionLiteral, ok bool) {
	fn, ok = e.(*ast.FunctionLiteral)
	return fn, ok && fn.Async && fn.Generator
}

// unwrapMethods makes methods again of what repairMethod has made of them.
func (l *lowering) unwrapMethods(n any) {
	object, ok := n.(*ast.ObjectLiteral)
	if !ok {
		return
	}
	for i, property := range object.Value {
		spread, ok := property.(*ast.SpreadElement)
		if !ok {
			continue
		}
		class, ok := spread.Expression.(*ast.ClassLiteral)
		if !ok || !l.wrapped[int(class.Class)-1] {
			continue
		}
		m := class.Body[0].(*ast.MethodDefinition)
		object.Value[i] = &ast.PropertyKeyed{Key: m.Key, Kind: ast.PropertyKindMethod, Value: m.Body, Computed: m.Computed}
	}
}

// enterFunctions makes generators of async generators.
func (l *lowering) enterFunctions(n any) {
	switch n := n.(type) {
	case *ast.Binding:
		l.nameFrom(n.Target, n.Initializer)
	case *ast.AssignExpression:
		l.nameFrom(n.Left, n.Right)
	case *ast.PropertyShort:
		l.nameFrom(&n.Name, n.Initializer)
	case *ast.FieldDefinition:
		if !n.Computed {
			l.nameFrom(n.Key, n.Initializer)
		}
	case *ast.PropertyKeyed:
		if n.Kind == ast.PropertyKindValue && !n.Computed {
			l.nameFrom(n.Key, n.Value)
		}
	case *ast.ObjectLiteral:
		l.enterObject(n)
	case *ast.ClassLiteral:
		l.enterClass(n)
	case *ast.FunctionLiteral:
		if _, ok := isAsyncGenerator(n); ok {
			l.makeGenerator(n)
		}
	}
}

// nameFrom notes the name that a function has from what it becomes the value of.
func (l *lowering) nameFrom(target, value ast.Expression) {
	fn, ok := isAsyncGenerator(value)
	if !ok {
		return
	}
	switch t := target.(type) {
	case *ast.Identifier:
		l.names[fn] = t.Name.String()
	case *ast.PrivateIdentifier:
		l.names[fn] = "#" + t.Name.String()
	case *ast.StringLiteral:
		l.names[fn] = t.Value.String()
	}
}

// makeGenerator makes a generator of an async one, for the runtime to run.
func (l *lowering) makeGenerator(fn *ast.FunctionLiteral) {
	l.used = true
	l.pending[fn] = true
	fn.Async = false
	(&walker{
		skip: func(n any) bool {
			switch n.(type) {
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassStaticBlock:
				return true
			}
			return false
		},
		leave: func(n ast.Node) ast.Node {
			switch n := n.(type) {
			case *ast.AwaitExpression:
				return await(n.Await, n.Argument)
			case *ast.YieldExpression:
				if n.Delegate && n.Argument != nil {
					n.Argument = build(at(n.Argument), "$lower.delegate($value)", map[string]ast.Node{
						"$value": n.Argument,
					})
				}
			case *ast.ReturnStatement:
				if n.Argument != nil {
					n.Argument = await(at(n.Argument), n.Argument)
				}
			}
			return n
		},
	}).walk(fn.Body)
}

// await is `await value` in what was an async generator.
func await(at file.Idx, value ast.Expression) ast.Expression {
	return &ast.YieldExpression{Yield: at, Argument: build(at, "$lower.await($value)", map[string]ast.Node{"$value": value})}
}

// leaveFunctions gives the function expressions among those their wrapper.
func (l *lowering) leaveFunctions(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		if l.pending[n] {
			return l.wrapExpression(n)
		}
	case *ast.ObjectLiteral:
		if methods := l.objects[n]; methods != nil {
			return l.wrapObject(n, methods)
		}
	}
	return n
}

// wrapperText is a function that makes the wrapper of a generator. The wrapper is a
// method, because those are no constructors.
const wrapperText = "($inner) => ({ wrapper(...$arguments) { return $lower.start($inner, this, $arguments) } }).wrapper"

// wrapper makes that function; what it makes has the source of fn.
func wrapper(fn *ast.FunctionLiteral) ast.Expression {
	e := build(fn.Function, wrapperText, nil)
	(&walker{enter: func(n any) {
		if method, ok := n.(*ast.FunctionLiteral); ok {
			method.Source = fn.Source
		}
	}}).walk(e)
	return e
}

func (l *lowering) wrapExpression(fn *ast.FunctionLiteral) ast.Expression {
	delete(l.pending, fn)
	name := l.names[fn]
	text := "$lower.wrap($function, $wrapper, $name)"
	holes := map[string]ast.Node{"$function": fn, "$wrapper": wrapper(fn)}
	if id := fn.Name; id != nil {
		// The function knows itself by its name.
		name = id.Name.String()
		text = "(() => { const $self = " + text + "; return $self })()"
		holes["$self"] = id
		fn.Name = nil
	}
	l.labels[fn] = name
	holes["$name"] = stringLiteral(fn.Function, name)
	return build(fn.Function, text, holes)
}

// wrapDeclarations puts in front of statements what gives the functions declared there
// their wrappers.
func (l *lowering) wrapDeclarations(list []ast.Statement) []ast.Statement {
	var wrap []ast.Statement
	done := make(map[string]bool)
	for i := len(list) - 1; i >= 0; i-- {
		d, ok := list[i].(*ast.FunctionDeclaration)
		if !ok || done[d.Function.Name.Name.String()] {
			continue
		}
		fn := d.Function
		done[fn.Name.Name.String()] = true // the last one of a name is the one that counts
		if !l.pending[fn] {
			continue
		}
		delete(l.pending, fn)
		name := func() ast.Expression { return &ast.Identifier{Name: fn.Name.Name, Idx: fn.Function} }
		wrap = append(wrap, &ast.ExpressionStatement{Expression: &ast.AssignExpression{
			Operator: token.ASSIGN,
			Left:     name(),
			Right: build(fn.Function, "$lower.wrap($function, $wrapper)", map[string]ast.Node{
				"$function": name(), "$wrapper": wrapper(fn),
			}),
		}})
	}
	if wrap == nil {
		return list
	}
	return slices.Insert(slices.Clone(list), len(Directives(list)), wrap...)
}
