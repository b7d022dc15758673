package lower

import (
	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/regexps"
)

// regexp has a regular expression compiled that goja does not know as a literal: another one is given
// its pattern and its flags.
func (l *lowering) regexp(n *ast.RegExpLiteral) ast.Node {
	if regexps.IsNative(n.Pattern, n.Flags) || !regexps.ValidFlags(n.Flags) || regexps.Check(n.Pattern, n.Flags) != "" {
		return n
	}
	l.used = true
	source, flags := stringLiteral(n.Idx, n.Pattern), stringLiteral(n.Idx, n.Flags)
	n.Pattern, n.Flags = "(?:)", regexps.NativeFlags(n.Flags)
	return build(n.Idx, "$lower.regexp($regexp, $source, $flags)", map[string]ast.Node{"$regexp": n, "$source": source, "$flags": flags})
}
