package script

import (
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
)

var octalEscape = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[^\\]|\\(?:[^0-9]|0(?:[^0-9]|$)))*?\\([1-9]|0[0-9])`)
})

// checkOctal refuses escape sequences of strict strings that goja takes.
func (in *instrumenter) checkOctal(n *ast.StringLiteral) {
	if !in.strict || !strings.Contains(n.Literal, `\`) {
		return
	}
	found := octalEscape().FindStringSubmatchIndex(n.Literal)
	if found == nil {
		return
	}
	message, at := "Octal escape sequences are not allowed in strict mode.", found[2]
	if digit := n.Literal[at]; digit == '8' || digit == '9' {
		message, at = `\8 and \9 are not allowed in strict mode.`, at-1
	}
	in.refuse(message, n.Idx+file.Idx(at))
}

// checkDecimal refuses 08 where V8 does: lower has taken the zeros away.
func (in *instrumenter) checkDecimal(n *ast.NumberLiteral) {
	at := int(n.Idx) - 1
	if at < 1 || at >= len(in.text) || in.text[at-1] != '0' || !strings.HasPrefix(in.text[at:], n.Literal) {
		return
	}
	begin := len(strings.TrimRight(in.text[:at], "0"))
	switch {
	case strings.HasSuffix(n.Literal, "n"):
		in.refuse("Unexpected token ILLEGAL", file.Idx(begin+1))
	case in.strict:
		in.refuse("Decimals with leading zeros are not allowed in strict mode.", file.Idx(begin+1))
	}
}
