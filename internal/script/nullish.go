package script

import (
	"regexp"
	"strings"
)

// nullish tells whether an expression that has no properties is null or undefined, as
// far as the text before the place of the error tells: goja does not say.
func (t *translation) nullish(expression string) string {
	if t.Nullish != "" {
		return t.Nullish
	}
	return t.nullishByText(expression)
}

// nullishByText is nullish without the operands.
func (t *translation) nullishByText(expression string) string {
	expression = strings.TrimRight(expression, ".?")
	if expression == "null" || returnsNull(expression) {
		return "null"
	}
	name := expression[strings.LastIndexByte(expression, '.')+1:]
	if name == "" || strings.IndexFunc(name, func(r rune) bool { return r < 0x80 && !isIdentifierPart(byte(r)) }) >= 0 {
		return "undefined"
	}
	given := regexp.MustCompile(`(?:^|[^\w$])` + regexp.QuoteMeta(name) + `['"]?\s*(?::|=)\s*([^=>\s][^;\n]*)`)
	found := given.FindAllStringSubmatch(t.text[:t.offset], -1)
	if len(found) == 0 {
		return "undefined"
	}
	value := found[len(found)-1][1]
	if null, ok := strings.CutPrefix(value, "null"); ok && (null == "" || !isIdentifierPart(null[0])) ||
		returnsNull(strings.TrimSpace(value)) {
		return "null"
	}
	return "undefined"
}

// returnsNull tells whether an expression ends with the call of a method that has null
// for nothing found.
func returnsNull(expression string) bool {
	if !strings.HasSuffix(expression, ")") {
		return false
	}
	open := openingBracket(expression)
	return open > 0 && (strings.HasSuffix(expression[:open], ".match") || strings.HasSuffix(expression[:open], ".exec"))
}
