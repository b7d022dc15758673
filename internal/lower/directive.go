package lower

import "github.com/dop251/goja/ast"

// Directives returns the directives that the body of a program or a function begins with: what
// is put into it has to stand behind them.
func Directives(body []ast.Statement) []ast.Statement {
	for i, s := range body {
		if _, ok := directive(s); !ok {
			return body[:i:i]
		}
	}
	return body[:len(body):len(body)]
}

// IsStrict tells whether one of the directives of a body makes it strict.
func IsStrict(body []ast.Statement) bool {
	for _, s := range Directives(body) {
		switch text, _ := directive(s); text.Literal {
		case `'use strict'`, `"use strict"`: // without escapes
			return true
		}
	}
	return false
}

func directive(s ast.Statement) (text *ast.StringLiteral, ok bool) {
	if e, isExpression := s.(*ast.ExpressionStatement); isExpression {
		text, ok = e.Expression.(*ast.StringLiteral)
	}
	return text, ok
}
