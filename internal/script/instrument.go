package script

import (
	"sort"
	"strconv"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/lower"
)

// The names of the hooks. Reserved words cannot be said in a script.
const (
	throwHook   = "throw"
	catchHook   = "catch"
	evalHook    = "with"
	iterateHook = "for"
	listHook    = "in"
	powerHook   = "void"
)

// An instrumenter changes a program so that it calls the hooks and has its
// calls where V8 has them, and notes its functions.
type instrumenter struct {
	text      string
	functions []function
	labels    map[ast.Node]string // of functions that the nodes above have named
	scopes    []ast.Node          // around the node at hand, and that itself
	strict    bool                // the node at hand is strict code
}

// A wrapping is what there is around the code of a program.
type wrapping struct {
	module bool // the program consists of the function that wraps a module's text
	strict bool // the code around it is strict
}

// instrument changes program as described for [instrumenter] and returns its functions.
func instrument(program *lower.Program, text string, as wrapping) []function {
	in := &instrumenter{text: text, labels: make(map[ast.Node]string), strict: as.strict || lower.IsStrict(program.Body)}
	for fn, label := range program.Labels {
		in.labels[fn] = label
	}
	if as.module {
		in.labels[program.Body[0].(*ast.ExpressionStatement).Expression] = "Object.<anonymous>"
	}
	in.visit(program.Program)
	sort.SliceStable(in.functions, func(i, j int) bool { return in.functions[i].start < in.functions[j].start })
	return in.functions
}

func (in *instrumenter) visit(n ast.Node) {
	in.name(n)
	switch n.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
		start, end := int32(n.Idx0())-1, int32(n.Idx1())-1
		if end-start > 1 { // it is one of the text
			in.functions = append(in.functions, function{start, end, in.labels[n]})
		}
	}
	switch n := n.(type) {
	case *ast.ArrowFunctionLiteral:
		n.Source = arrowSource(in.text, n)
	case *ast.BinaryExpression:
		in.associate(n)
	}
	if !in.strict && isStrict(n) {
		in.strict = true
		defer func() { in.strict = false }()
	}
	if opensScope(n) {
		in.scopes = append(in.scopes, n)
		defer func() { in.scopes = in.scopes[:len(in.scopes)-1] }()
	}
	switch n := n.(type) {
	case *ast.Program:
		in.unlabel(n.Body)
	case *ast.BlockStatement:
		in.unlabel(n.List)
	case *ast.CaseStatement:
		in.unlabel(n.Consequent)
	}
	if n, ok := n.(*ast.CatchStatement); ok {
		assignCaught(n)
	}
	walk(n, in.visit)
	switch n := n.(type) {
	case *ast.BlockStatement:
		in.liftFromBlock(n)
	case *ast.SwitchStatement:
		in.liftFromSwitch(n)
	case *ast.IfStatement:
		in.liftFromIf(n)
	case *ast.CallExpression:
		n.LeftParenthesis = callPosition(n)
		in.evaluate(n)
		spread(n.ArgumentList)
	case *ast.NewExpression:
		spread(n.ArgumentList)
	case *ast.ArrayLiteral:
		spread(n.Value)
	case *ast.ForOfStatement:
		n.Source = iterate(n.Source, takesApart(n.Into))
	case *ast.YieldExpression:
		if n.Delegate && n.Argument != nil {
			n.Argument = checkIterated(n.Argument)
		}
	case *ast.ObjectLiteral:
		listSpread(n.Value)
		nameProto(n.Value)
	case *ast.ForInStatement:
		n.Source = list(n.Source, true)
	case *ast.Binding:
		switch _, isArray := n.Target.(*ast.ArrayPattern); {
		case n.Initializer == nil:
		case isArray:
			n.Initializer = iterate(n.Initializer, false)
		case hasRest(n.Target):
			n.Initializer = list(n.Initializer, false)
		}
	case *ast.AssignExpression:
		if hasRest(n.Left) {
			n.Right = list(n.Right, false)
		}
		n.Right = limitGrowth(n.Operator, n.Left, n.Right, n.Right.Idx0)
	case *ast.BinaryExpression:
		n.Right = limitGrowth(n.Operator, n.Left, n.Right, func() file.Idx { return file.Idx(operatorOf(in.text, n.Left, n.Right) + 1) })
	case *ast.ThrowStatement:
		if lower.Rethrows(n) {
			return
		}
		n.Argument = callHook(throwHook, n.Throw, n.Argument)
	case *ast.CatchStatement:
		hookCatch(n)
	}
}

// callPosition is where V8 places a call: at the name that is called. goja uses
// the place of the parenthesis for nothing else.
func callPosition(n *ast.CallExpression) file.Idx {
	switch callee := n.Callee.(type) {
	case *ast.Identifier:
		return callee.Idx
	case *ast.SuperExpression:
		return callee.Idx
	case *ast.DotExpression:
		return callee.Identifier.Idx
	case *ast.PrivateDotExpression:
		return callee.Identifier.Idx
	}
	return n.LeftParenthesis
}

func callHook(name unistring.String, at file.Idx, arguments ...ast.Expression) ast.Expression {
	return &ast.CallExpression{
		Callee:           &ast.Identifier{Name: name, Idx: at},
		LeftParenthesis:  at,
		ArgumentList:     arguments,
		RightParenthesis: arguments[len(arguments)-1].Idx1() - 1,
	}
}

func boolean(value bool, at file.Idx) ast.Expression {
	return &ast.BooleanLiteral{Idx: at, Literal: strconv.FormatBool(value), Value: value}
}

// iterate has what is iterated go through the hook.
func iterate(value ast.Expression, entries bool) ast.Expression {
	if call, ok := value.(*ast.CallExpression); ok {
		if callee, ok := call.Callee.(*ast.Identifier); ok && callee.Name == iterateHook {
			return value // a declaration is in the tree twice
		}
	}
	at := value.Idx0()
	if dot, ok := value.(*ast.DotExpression); ok {
		at = dot.Identifier.Idx // where goja has the errors about its value
	}
	return callHook(iterateHook, at, boolean(entries, at), value)
}

// checkIterated has what yield* iterates go through the hook, which only looks at it: a script sees
// the steps.
func checkIterated(value ast.Expression) ast.Expression {
	at := value.Idx0()
	return callHook(iterateHook, at, &ast.NullLiteral{Idx: at, Literal: "null"}, value)
}

// takesApart tells whether a loop takes each value apart by a pattern for arrays.
func takesApart(into ast.ForInto) bool {
	var target ast.Node
	switch into := into.(type) {
	case *ast.ForDeclaration:
		target = into.Target
	case *ast.ForIntoVar:
		target = into.Binding.Target
	case *ast.ForIntoExpression:
		target = into.Expression
	}
	_, ok := target.(*ast.ArrayPattern)
	return ok
}

// spread has what is spread into an array or the arguments of a call go through the hook.
func spread(list []ast.Expression) {
	for _, e := range list {
		if s, ok := e.(*ast.SpreadElement); ok {
			s.Expression = iterate(s.Expression, false)
		}
	}
}

// nameProto has methods and accessors called __proto__ be properties of that name for goja too, which counts them as prototypes.
func nameProto(properties []ast.Property) {
	for _, p := range properties {
		if p, ok := p.(*ast.PropertyKeyed); ok && p.Kind != ast.PropertyKindValue {
			if key, ok := p.Key.(*ast.StringLiteral); ok && key.Value == "__proto__" {
				p.Computed = true
			}
		}
	}
}
