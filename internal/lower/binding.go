package lower

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
	"github.com/dop251/goja/token"
)

// notBinding is what goja's parser says of the default in `(a, [b = 1] = []) =>`, which it has taken for an assignment
// and does not take for an element of a parameter any more.
const notBinding = "Invalid destructuring binding target"

// parseBindings parses a text with such elements.
func parseBindings(name, text string) (*ast.Program, error) {
	program, err := parseFile(name, text)
	if program != nil && err != nil {
		err = restoreBindings(program, text, err)
	}
	if err != nil {
		return nil, err
	}
	return program, nil
}

// parseFile is goja's parser, which panics on some texts that are no programs, as one that ends in a pattern's brackets.
func parseFile(name, text string) (program *ast.Program, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			program, err = nil, &parser.Error{Position: file.Position{Filename: name, Line: 1, Column: 1}, Message: fmt.Sprint(problem)}
		}
	}()
	return parser.ParseFile(nil, name, text, 0, parser.WithDisableSourceMaps)
}

// restoreBindings puts such elements into a tree that has [ast.BadExpression] in their places, and returns the error
// that is left: nil if nothing else was wrong.
func restoreBindings(program *ast.Program, text string, err error) error {
	list, ok := err.(parser.ErrorList)
	if !ok || slices.ContainsFunc(list, func(e *parser.Error) bool { return e.Message != notBinding }) {
		return err
	}
	restored := 0
	(&walker{enter: func(n any) {
		pattern, ok := n.(*ast.ArrayPattern)
		if !ok {
			return
		}
		for i, e := range pattern.Elements {
			if bad, ok := e.(*ast.BadExpression); ok {
				if element := parseElement(text, int(bad.From)-1, int(bad.To)-1); element != nil {
					pattern.Elements[i] = element
					restored++
				}
			}
		}
	}}).walk(program)
	if restored < len(list) {
		return err
	}
	return nil
}

// parseElement parses a part of a text as an element of a pattern that has a default; nil if it is none.
func parseElement(text string, from, to int) ast.Expression {
	if from < 1 || to > len(text) || from >= to {
		return nil
	}
	blank := strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return r
		}
		return ' '
	}, text[:from-1])
	program, err := parse("", blank+strings.Repeat(" ", from-1-len(blank))+"("+text[from:to]+")")
	if err != nil || len(program.Body) != 1 {
		return nil
	}
	statement, ok := program.Body[0].(*ast.ExpressionStatement)
	if !ok {
		return nil
	}
	element, ok := statement.Expression.(*ast.AssignExpression)
	if !ok || element.Operator != token.ASSIGN || !isBinding(element.Left) {
		return nil
	}
	return element
}

// isBinding tells whether all that a target assigns to is variables.
func isBinding(target ast.Node) bool {
	switch n := target.(type) {
	case nil:
		return true
	case *ast.Identifier, *ast.PropertyShort:
		return true
	case *ast.AssignExpression:
		return isBinding(n.Left)
	case *ast.PropertyKeyed:
		return isBinding(n.Value)
	case *ast.ArrayPattern:
		return !slices.ContainsFunc(n.Elements, func(e ast.Expression) bool { return e != nil && !isBinding(e) }) && (n.Rest == nil || isBinding(n.Rest))
	case *ast.ObjectPattern:
		return !slices.ContainsFunc(n.Properties, func(p ast.Property) bool { return !isBinding(p) }) && (n.Rest == nil || isBinding(n.Rest))
	}
	return false
}
