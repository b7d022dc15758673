package script

import "github.com/dop251/goja/ast"

// list has an object go through the hook before its properties are listed. loop tells
// that they are looped over.
func list(object ast.Expression, loop bool) ast.Expression {
	if call, ok := object.(*ast.CallExpression); ok {
		if callee, ok := call.Callee.(*ast.Identifier); ok && callee.Name == listHook {
			return object // a declaration is in the tree twice
		}
	}
	return callHook(listHook, object.Idx0(), boolean(loop, object.Idx0()), object)
}

// listSpread has what is spread into an object go through the hook.
func listSpread(properties []ast.Property) {
	for _, p := range properties {
		if s, ok := p.(*ast.SpreadElement); ok {
			s.Expression = list(s.Expression, false)
		}
	}
}

// hasRest tells whether a pattern takes all properties that it does not name.
func hasRest(pattern ast.Node) bool {
	p, ok := pattern.(*ast.ObjectPattern)
	return ok && p.Rest != nil
}
