package script

import (
	"regexp"
	"strings"
	"sync"
)

// path is the chain of names, like a.b[0].c, that s begins with.
func path(s string) string {
	i := 0
	for i < len(s) {
		switch c := s[i]; {
		case isIdentifierPart(c) || c == '.' && i > 0 && i+1 < len(s) && isIdentifierPart(s[i+1]):
			i++
		case c == '[' && i > 0:
			end := strings.IndexByte(s[i:], ']')
			if end < 0 {
				return s[:i]
			}
			i += end + 1
		default:
			return s[:i]
		}
	}
	return s
}

// pathBefore is the expression that ends at offset, with what joins it to the name
// there: `a.b.` or `f(...).`; arguments are not shown.
func (t *translation) pathBefore(offset int) string {
	text := t.text[:offset]
	i := len(text)
	shown := ""
	for i > t.prefix {
		switch c := text[i-1]; {
		case isIdentifierPart(c) || c == '.' || c == '#':
			shown = text[i-1:i] + shown
			i--
		case c == '?' && strings.HasPrefix(shown, "."):
			shown = "?" + shown
			i--
		case (c == ' ' || c == '\t' || c == '\n') && strings.HasPrefix(shown, "."):
			i-- // a chain over several lines
		case c == ')' || c == ']':
			open := openingBracket(text[:i])
			if open < 0 {
				return shown
			}
			inside := text[open:i]
			if c == ')' {
				if open == 0 || !isIdentifierPart(text[open-1]) && text[open-1] != ')' && text[open-1] != ']' {
					return grouped(inside) + shown
				}
				inside = "(...)"
			} else if open == 0 || !isIdentifierPart(text[open-1]) && text[open-1] != ')' && text[open-1] != ']' {
				return strings.ReplaceAll(inside, ", ", ",") + shown
			}
			shown = memberText(inside) + shown
			i = open
		case c == '"' || c == '\'':
			if open := strings.LastIndexByte(text[:i-1], c); open >= 0 {
				return `"` + text[open+1:i-1] + `"` + shown
			}
			return shown
		case c == '}':
			return "{}" + shown
		default:
			return hideMade(text[:i], trimKeyword(strings.TrimPrefix(shown, "...")))
		}
	}
	return shown
}

// hideMade shows as V8 does what has no name: an object that was made there, after new,
// and what super stands for.
func hideMade(before, shown string) string {
	_, members, called := strings.Cut(shown, "(...)")
	switch {
	case called && strings.HasSuffix(before, "new "):
		return "(intermediate value)" + members
	case strings.HasPrefix(shown, "super."):
		return "(intermediate value)" + strings.TrimPrefix(shown, "super")
	}
	return shown
}

// grouped is how V8 shows an expression in parentheses.
func grouped(expression string) string {
	inside := expression[1 : len(expression)-1]
	if path(inside) == inside {
		return inside
	}
	if choice().MatchString(inside) {
		return expression
	}
	return "(intermediate value)"
}

// choice finds operators between names.
var choice = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[\w$.]+ (?:\|\||&&|\?\?) [\w$.]+|void \d)$`)
})

// memberText writes a string in brackets as a name.
func memberText(s string) string {
	if len(s) > 4 && (s[1] == '"' || s[1] == '\'') {
		return "." + s[2:len(s)-2]
	}
	return s
}

// trimKeyword leaves out a name that is a keyword before a parenthesis.
func trimKeyword(s string) string {
	switch s {
	case "return", "await", "typeof", "void", "if", "while":
		return ""
	}
	return s
}

// openingBracket is where the bracket that ends s was opened, negative if it was not.
func openingBracket(s string) int {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			depth--
			if depth == 0 {
				return i
			}
		}
	}
	return -1
}
