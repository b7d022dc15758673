package lower

import (
	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/regexps"
)

// regexp has a regular expression compiled that goja does not know as a literal: another one is given
// its pattern and its flags.
func (l *lowering) regexp(n *ast.RegExpLiteral) ast.Node {
	if regexps.IsNative(n.Pattern, n.Flags) || RegExpProblem(n) != "" {
		return n
	}
	l.used = true
	source, flags := stringLiteral(n.Idx, n.Pattern), stringLiteral(n.Idx, n.Flags)
	n.Pattern, n.Flags = "(?:)", regexps.NativeFlags(n.Flags)
	return build(n.Idx, "$lower.regexp($regexp, $source, $flags)", map[string]ast.Node{"$regexp": n, "$source": source, "$flags": flags})
}

// RegExpProblem is V8's message for a regular expression that is none; it is empty for
// any other.
func RegExpProblem(n *ast.RegExpLiteral) string {
	if !isClosed(n.Literal) {
		return "Invalid regular expression: missing /"
	}
	if !regexps.ValidFlags(n.Flags) {
		return "Invalid regular expression flags"
	}
	if problem := regexps.Check(n.Pattern, n.Flags); problem != "" {
		return "Invalid regular expression: /" + n.Pattern + "/" + n.Flags + ": " + problem
	}
	return ""
}

// isClosed tells whether a literal has its second slash: goja lets it end with the line in a class of characters.
func isClosed(literal string) bool {
	inClass := false
	for i := 1; i < len(literal); i++ {
		switch literal[i] {
		case '\\':
			i++
		case '[':
			inClass = true
		case ']':
			inClass = false
		case '/':
			if !inClass {
				return true
			}
		}
	}
	return false
}
