package lower

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/regexps"
)

// Needed tells whether a text may have something to lower.
func Needed(text string) bool {
	return maxRunes(text) != nil || regexps.Concerns(text) || chained(text) || strings.Contains(text, "<!--") || strings.Contains(text, "-->") || strings.Contains(text, "await") || strings.Contains(text, "import") || asyncGenerator().MatchString(text)
}

// CheckRegExps is V8's message for the first regular expression of a text that is none; it
// is empty if there is no such.
func CheckRegExps(text string) (problem string) {
	if !strings.Contains(text, "/") {
		return ""
	}
	program, err := parse("", text)
	if err != nil {
		return ""
	}
	(&walker{enter: func(n any) {
		if n, ok := n.(*ast.RegExpLiteral); ok && problem == "" {
			problem = RegExpProblem(n)
		}
	}}).walk(program)
	return problem
}

// ExpandText puts calls of RegExp in the place of those regular expressions of a text that
// goja does not understand. It is for code that sees the variables around it, as that of
// a direct eval, of which nothing else can be lowered: goja takes it as a text.
func ExpandText(text string) string {
	text = withoutMaxRunes(text)
	if !regexps.Concerns(text) {
		return text
	}
	program, err := parse("", text)
	if err != nil {
		return text
	}
	var literals []*ast.RegExpLiteral
	(&walker{enter: func(n any) {
		if n, ok := n.(*ast.RegExpLiteral); ok && regexps.Expandable(n.Pattern, n.Flags) {
			literals = append(literals, n)
		}
	}}).walk(program)
	for _, n := range slices.Backward(literals) {
		begin := int(n.Idx) - 1
		end := begin + len("//") + len(n.Pattern) + len(n.Flags)
		text = text[:begin] + "RegExp(" + quoted(n.Pattern) + ", " + quoted(n.Flags) + ")" + text[end:]
	}
	return text
}

// quoted is a string as JavaScript writes it, which Go does in other ways.
func quoted(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		panic("lower: " + err.Error()) // no string fails
	}
	return string(text)
}
