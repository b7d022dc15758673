package lower

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"github.com/sluicejs/sluice/internal/regexps"
)

// regexp expands a regular expression. What it is made from stays what
// it was.
func (l *lowering) regexp(n *ast.RegExpLiteral) ast.Node {
	if !regexps.Expandable(n.Pattern, n.Flags) {
		return n
	}
	expanded, ok := regexps.Expand(n.Pattern, n.Flags)
	if !ok {
		if l.err == nil {
			l.err = &parser.Error{Message: "Invalid regular expression: " + n.Literal + ": Invalid property name"}
			l.errAt = n.Idx
		}
		return n
	}
	l.used = true
	source := stringLiteral(n.Idx, n.Pattern)
	n.Pattern = expanded
	return build(n.Idx, "$lower.regexp($regexp, $source)", map[string]ast.Node{"$regexp": n, "$source": source})
}
