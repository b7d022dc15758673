package script

import (
	"strings"

	"github.com/dop251/goja/ast"
)

// arrowSource is the text of an arrow function. The parser's ends where the last part of the
// expression that is the body does, without the parentheses around that, without those of new
// that have nothing in them, and one character too early after ++.
func arrowSource(text string, fn *ast.ArrowFunctionLiteral) string {
	body, isExpression := fn.Body.(*ast.ExpressionBody)
	if !isExpression {
		return fn.Source
	}
	start := int(fn.Start) - 1
	end := start + len(fn.Source)
	if start < 0 || end > len(text) || text[start:end] != fn.Source { // it is not one of the text
		return fn.Source
	}
	from := max(start, int(fn.ParameterList.Closing)-1)
	arrow := strings.Index(text[from:end], "=>")
	if arrow < 0 {
		return fn.Source
	}
	last, news, isPostfix := lastPart(body.Expression), 0, false
	for made, ok := last.(*ast.NewExpression); ok && len(made.ArgumentList) == 0; made, ok = made.Callee.(*ast.NewExpression) {
		news++
	}
	if last, ok := last.(*ast.UnaryExpression); ok {
		isPostfix = last.Postfix
		end = int(last.Operand.Idx1()) - 1
	}
	open := 0
	if strings.Contains(text[from+arrow:end], "(") {
		open = unclosed(text[:end], from+arrow, literals(body))
	}
	for {
		next := skipBlanks(text, end)
		switch rest := text[next:]; {
		case open > 0 && strings.HasPrefix(rest, ")"):
			open--
			end = next + 1
		case news > 0 && strings.HasPrefix(rest, "("):
			news--
			end = skipBlanks(text, next+1) + 1
		case isPostfix:
			isPostfix = false
			end = next + len("++")
		default:
			return text[start:min(end, len(text))]
		}
	}
}

// lastPart is the expression that an expression ends with, as far as the parser tells the end of
// the one by the end of the other.
func lastPart(e ast.Expression) ast.Expression {
	var last ast.Expression
	switch e := e.(type) {
	case *ast.UnaryExpression:
		if !e.Postfix {
			last = e.Operand
		}
	case *ast.BinaryExpression:
		last = e.Right
	case *ast.AssignExpression:
		last = e.Right
	case *ast.ConditionalExpression:
		last = e.Alternate
	case *ast.SequenceExpression:
		last = e.Sequence[len(e.Sequence)-1]
	case *ast.AwaitExpression:
		last = e.Argument
	case *ast.YieldExpression:
		last = e.Argument
	case *ast.ArrowFunctionLiteral:
		if body, ok := e.Body.(*ast.ExpressionBody); ok {
			last = body.Expression
		}
	}
	if last == nil {
		return e
	}
	return lastPart(last)
}

// literals are the places of texts in which parentheses do not count: from where they begin
// to where they end.
func literals(n ast.Node) map[int]int {
	found := make(map[int]int)
	var visit func(ast.Node)
	visit = func(n ast.Node) {
		switch n.(type) {
		case *ast.StringLiteral, *ast.TemplateLiteral, *ast.RegExpLiteral:
			found[int(n.Idx0())-1] = int(n.Idx1()) - 1
		}
		walk(n, visit)
	}
	visit(n)
	return found
}

// unclosed counts the parentheses that are open at the end of text, of those from at on.
func unclosed(text string, at int, literals map[int]int) int {
	open := 0
	for at < len(text) {
		if end := literals[at]; end > at {
			at = end
			continue
		}
		if after := skipComment(text, at); after > at {
			at = after
			continue
		}
		switch text[at] {
		case '(':
			open++
		case ')':
			open--
		}
		at++
	}
	return open
}

// skipBlanks is where the next token begins.
func skipBlanks(text string, at int) int {
	for at < len(text) {
		after := skipComment(text, at)
		if after == at && strings.IndexByte(" \t\r\n\v\f", text[at]) >= 0 {
			after++
		}
		if after == at {
			break
		}
		at = after
	}
	return at
}

// skipComment is the end of the comment that begins at a place, that place if none does.
func skipComment(text string, at int) int {
	switch rest := text[at:]; {
	case strings.HasPrefix(rest, "//"):
		if end := strings.IndexByte(rest, '\n'); end >= 0 {
			return at + end
		}
		return len(text)
	case strings.HasPrefix(rest, "/*"):
		if end := strings.Index(rest, "*/"); end >= 0 {
			return at + end + 2
		}
		return len(text)
	}
	return at
}
