package script

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
)

// associate has a chain of relations go from left to right, a < b < c as (a < b) < c:
// goja's parser takes it from right to left.
func (in *instrumenter) associate(n *ast.BinaryExpression) {
	for isRelation(n) {
		right, ok := n.Right.(*ast.BinaryExpression)
		if !ok || !isRelation(right) || in.parenthesized(n, right) {
			return
		}
		n.Left = &ast.BinaryExpression{Operator: n.Operator, Left: n.Left, Right: right.Left, Comparison: n.Comparison}
		n.Operator, n.Comparison, n.Right = right.Operator, right.Comparison, right.Right
	}
}

func isRelation(n *ast.BinaryExpression) bool {
	switch n.Operator {
	case token.LESS, token.LESS_OR_EQUAL, token.GREATER, token.GREATER_OR_EQUAL, token.INSTANCEOF, token.IN:
		return true
	}
	return false
}

// parenthesized tells whether the text has parentheses around right, the right side of n:
// the tree has none, so that they are those that were opened before it and not closed
// before its operator.
func (in *instrumenter) parenthesized(n, right *ast.BinaryExpression) bool {
	opened := strings.Count(in.between(n.Left, right), "(")
	if opened == 0 {
		return false
	}
	left := in.code(right.Left)
	opened += strings.Count(left, "(") - strings.Count(left, ")")
	return opened > strings.Count(in.between(right.Left, right.Right), ")")
}

// code is the text of a node without comments and what is in literals.
func (in *instrumenter) code(n ast.Node) string {
	begin := int(n.Idx0()) - 1
	text := []byte(in.text[begin : n.Idx1()-1])
	blank := func(at file.Idx, length int) {
		from := min(max(int(at)-1-begin, 0), len(text))
		copy(text[from:], strings.Repeat(" ", min(length, len(text)-from)))
	}
	var visit func(n ast.Node)
	visit = func(n ast.Node) {
		switch n := n.(type) {
		case *ast.StringLiteral:
			blank(n.Idx, len(n.Literal))
		case *ast.RegExpLiteral:
			blank(n.Idx, len(n.Literal))
		case *ast.TemplateLiteral:
			blank(n.OpenQuote, int(n.CloseQuote-n.OpenQuote)+1)
		}
		walk(n, visit)
	}
	visit(n)
	return withoutComments(string(text))
}

// between is the text between two nodes, without comments.
func (in *instrumenter) between(a, b ast.Node) string {
	from, to := int(a.Idx1())-1, int(b.Idx0())-1
	if from < 0 || to > len(in.text) || from > to {
		return ""
	}
	return withoutComments(in.text[from:to])
}

func withoutComments(text string) string {
	for {
		before, after, found := strings.Cut(text, "/*")
		if !found {
			break
		}
		_, after, _ = strings.Cut(after, "*/")
		text = before + " " + after
	}
	for {
		before, after, found := strings.Cut(text, "//")
		if !found {
			return text
		}
		_, after, _ = strings.Cut(after, "\n")
		text = before + "\n" + after
	}
}
