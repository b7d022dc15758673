package lower

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// goja's parser takes `a < b < c` for `a < (b < c)`.

// chained tells whether a text may compare what a comparison results in. It may say so in vain: of
// what stands in a template, for example.
func chained(text string) bool {
	compared := false // since the expression began
	var outer []bool  // the same of the expressions around
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '<', '>':
			n := 1
			for i+n < len(text) && (text[i+n] == c || text[i+n] == '=') {
				n++
			}
			operator := text[i : i+n]
			i += n - 1
			switch {
			case operator == ">" && i > 0 && text[i-1] == '=': // of an arrow function
				compared = false
			case len(operator) > 1 && operator[1] == c: // a shift
			case compared:
				return true
			default:
				compared = true
			}
		case '(', '[':
			outer, compared = append(outer, compared), false
		case ')', ']':
			if n := len(outer); n > 0 {
				outer, compared = outer[:n-1], outer[n-1]
			}
		case '{', '}':
			outer, compared = outer[:0], false
		case ';', ',', '&', '|', '?', ':', '=', '\n':
			compared = false
		case '"', '\'':
			for end := i + 1; end < len(text) && text[end] != '\n'; end++ {
				if text[end] == '\\' {
					end++
				} else if text[end] == c {
					i = end
					break
				}
			}
		case '/':
			comment, end := "", ""
			switch {
			case strings.HasPrefix(text[i:], "//"):
				comment, end = "//", "\n"
			case strings.HasPrefix(text[i:], "/*"):
				comment, end = "/*", "*/"
			}
			if n := strings.Index(text[i+len(comment):], end); comment != "" && n >= 0 {
				i += len(comment) + n - 1
			}
		}
	}
	return false
}

// relation has a comparison that is the right operand of another, without parentheses, take that
// other one as its left operand.
func (l *lowering) relation(n *ast.BinaryExpression) ast.Node {
	right, ok := compared(n.Right)
	if !isRelational(n.Operator) || !ok || l.parenthesized(right) {
		return n
	}
	first := right
	for {
		left, ok := compared(first.Left)
		if !ok || l.parenthesized(left) {
			break
		}
		first = left
	}
	n.Right = first.Left
	first.Left = n
	return right
}

func isRelational(operator token.Token) bool {
	switch operator {
	case token.LESS, token.LESS_OR_EQUAL, token.GREATER, token.GREATER_OR_EQUAL, token.INSTANCEOF, token.IN:
		return true
	}
	return false
}

func compared(n ast.Expression) (*ast.BinaryExpression, bool) {
	b, ok := n.(*ast.BinaryExpression)
	return b, ok && isRelational(b.Operator)
}

// parenthesized tells whether parentheses are around a comparison. The tree does not: its operator
// is within some of those that begin before its left operand.
func (l *lowering) parenthesized(n *ast.BinaryExpression) bool {
	begin, right := int(n.Idx0())-1, int(n.Right.Idx0())-1
	_, depth := l.back(begin)
	operator, _ := l.back(right)
	left := l.text[begin:operator]
	return depth+strings.Count(left, "(")-strings.Count(left, ")") > 0
}

// back goes back from a place over spaces, comments and the parentheses that are opened there, of
// which it returns the number.
func (l *lowering) back(at int) (before, opened int) {
	for at > 0 {
		switch c := l.text[at-1]; {
		case c == '(':
			opened++
			at--
		case c == ' ', c == '\t', c == '\n', c == '\r':
			at--
		case strings.HasSuffix(l.text[:at], "*/"):
			at = strings.LastIndex(l.text[:at], "/*")
		default:
			return at, opened
		}
	}
	return 0, opened
}
