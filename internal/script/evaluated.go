package script

import (
	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/grammar"
	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/source"
)

// EvaluatedName is what excerpts call code that was made of a string.
const EvaluatedName = "<anonymous_script>"

// Evaluated returns the script of code that was made of a string while the program ran, which strict code around it
// may make strict, and its tree for package evaluation. An error is a [*SyntaxError].
func Evaluated(name, text string, strict bool) (*Script, *ast.Program, error) {
	s := &Script{Name: name, text: text, shownName: EvaluatedName}
	if source.TooDeep(text) {
		return nil, nil, &SyntaxError{Name: s.title(), Message: TooDeep, Position: Position{1, 1}, length: -1}
	}
	check := s.check(text, grammar.Context{Strict: strict, Evaluated: true})
	program, err := lower.Parse(name, text)
	if err := check.result(s, err); err != nil {
		return nil, nil, err
	}
	s.prepare(program, wrapping{strict: strict})
	return s, program.Program, nil
}

// CompileError is what the error of goja's compiler says about the tree of Evaluated.
func (s *Script) CompileError(err error) *SyntaxError { return s.unsupported(err) }

// evaluate has what a direct eval is given go through the hook, which runs it. An eval of another name is another
// function for the hook, and none of its business.
func (in *instrumenter) evaluate(n *ast.CallExpression) {
	callee, ok := n.Callee.(*ast.Identifier)
	if !ok || callee.Name != "eval" || len(n.ArgumentList) == 0 {
		return
	}
	at := n.LeftParenthesis
	hook := func(spread bool, code ast.Expression) ast.Expression {
		return callHook(evalHook, at, &ast.Identifier{Name: callee.Name, Idx: callee.Idx}, boolean(in.strict, at), boolean(spread, at), code)
	}
	if _, ok := n.ArgumentList[0].(*ast.SpreadElement); !ok {
		n.ArgumentList[0] = hook(false, n.ArgumentList[0])
		return
	}
	spread(n.ArgumentList)
	all := &ast.ArrayLiteral{LeftBracket: at, Value: n.ArgumentList, RightBracket: n.RightParenthesis}
	n.ArgumentList = []ast.Expression{&ast.SpreadElement{Expression: hook(true, all)}}
}

// isStrict tells whether the code in a node is strict whatever is around it.
func isStrict(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ClassLiteral:
		return true
	case *ast.FunctionLiteral:
		return lower.IsStrict(n.Body.List)
	case *ast.ArrowFunctionLiteral:
		body, ok := n.Body.(*ast.BlockStatement)
		return ok && lower.IsStrict(body.List)
	}
	return false
}
