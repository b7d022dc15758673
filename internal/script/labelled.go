package script

import "github.com/dop251/goja/ast"

// unlabel takes the labels off functions that are declared in statements of sloppy code, where they mean nothing and
// goja refuses them.
func (in *instrumenter) unlabel(list []ast.Statement) {
	for i, s := range list {
		if fn := labelled(s); fn != nil && !in.strict && !fn.Function.Async && !fn.Function.Generator {
			list[i] = fn
		}
	}
}

// labelled is the declaration of a function that has labels; nil if a statement is something else.
func labelled(s ast.Statement) *ast.FunctionDeclaration {
	label, ok := s.(*ast.LabelledStatement)
	if !ok {
		return nil
	}
	if fn, ok := label.Statement.(*ast.FunctionDeclaration); ok {
		return fn
	}
	return labelled(label.Statement)
}
