package script

import (
	"strings"

	"github.com/dop251/goja/ast"
)

// CallText is the text of the call at a place, which is goja's, and the column, from 0,
// at which it begins; "" if there is none. Of a call that begins on a line above the
// place, it is what is on that line and below.
func (s *Script) CallText(line, column int) (text string, indent int) {
	program := s.tree()
	if program == nil {
		return "", 0 // not the text that was compiled
	}
	offset := s.offset(line, column)
	call := callAround(program, offset)
	if call == nil {
		return "", 0
	}
	begin, end := int(call.Idx0())-1, int(call.Idx1())-1
	begin = parenthesesBefore(s.text, begin, int(call.LeftParenthesis)-1)
	start := s.lineStarts()[line-1]
	if line == 1 {
		start = s.prefix
	}
	if begin < start {
		begin = start + len(s.text[start:]) - len(strings.TrimLeft(s.text[start:], " \t.?!)]}"))
	}
	return s.text[begin:end], begin - start
}

// callAround is the innermost call that has an offset in it or just behind it: of f()(),
// whose place is its second parenthesis, it is f(), which Node quotes.
func callAround(n ast.Node, offset int) (found *ast.CallExpression) {
	var visit func(n ast.Node)
	visit = func(n ast.Node) {
		if call, ok := n.(*ast.CallExpression); ok && int(call.Idx0())-1 <= offset && offset <= int(call.Idx1())-1 {
			found = call
		}
		walk(n, visit)
	}
	visit(n)
	return found
}

// parenthesesBefore is where an expression begins of which the first parentheses are not
// part of the tree: those that are closed between begin and end.
func parenthesesBefore(text string, begin, end int) int {
	depth := strings.Count(text[begin:end], "(") - strings.Count(text[begin:end], ")")
	for depth < 0 && begin > 0 {
		begin--
		if text[begin] == '(' {
			depth++
		}
	}
	return begin
}
