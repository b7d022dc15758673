package script

import "strings"

// misplaced finds what V8 complains of where goja stumbles over the token after it: an
// await that is not in an async function, a function without a name, an argument list
// that is not closed. It returns the message, its place and the text there.
func (s *Script) misplaced(message string, offset int) (text string, at int, found bool) {
	if !strings.HasPrefix(message, "Unexpected ") {
		return "", 0, false
	}
	before := strings.TrimRight(s.text[:min(offset, s.end())], " \t\r\n")
	switch word := lastWord(before); {
	case word == "await" && startsOperand(s.text[offset:]):
		return "await is only valid in async functions and the top level bodies of modules", len(before) - len(word), true
	case word == "function" && strings.HasPrefix(s.text[offset:], "("):
		return "Function statements require a function name", len(before) - len(word), true
	case !endsExpression(before, word):
		return "", 0, false
	}
	open := openParenthesis(before)
	if open < s.prefix || !isCallee(before[:open]) {
		return "", 0, false
	}
	eachToken(before[open:], func(i int, _ string) { at = open + i })
	return "missing ) after argument list", at, true
}

// lastWord is the identifier or keyword that text ends with, "" if it ends otherwise.
func lastWord(text string) string {
	i := len(text)
	for i > 0 && isIdentifierPart(text[i-1]) {
		i--
	}
	return text[i:]
}

// endsExpression tells whether an expression can end where text does, of which word is
// the last.
func endsExpression(text, word string) bool {
	if word != "" {
		return !isOperatorWord[word]
	}
	return text != "" && strings.IndexByte(")]}\"'`", text[len(text)-1]) >= 0
}

var isOperatorWord = map[string]bool{
	"new": true, "typeof": true, "void": true, "delete": true, "in": true, "instanceof": true, "of": true,
	"return": true, "function": true, "class": true, "extends": true, "yield": true, "case": true, "throw": true, "else": true, "do": true,
}

// startsOperand tells whether text begins with a name or a literal.
func startsOperand(text string) bool {
	return text != "" && (isIdentifierPart(text[0]) || strings.IndexByte("\"'`", text[0]) >= 0)
}

// eachToken calls f with the tokens of text and where they begin.
func eachToken(text string, f func(at int, token string)) {
	for i := 0; ; {
		i += len(text[i:]) - len(strings.TrimLeft(text[i:], " \t\r\n"))
		if i >= len(text) {
			return
		}
		token := firstToken(text[i:])
		f(i, token)
		i += len(token)
	}
}

// openParenthesis is where the innermost parenthesis is that text opens and does not
// close; negative if there is none, or another bracket in it.
func openParenthesis(text string) int {
	var open []int
	eachToken(text, func(i int, token string) {
		switch token {
		case "(", "[", "{":
			open = append(open, i)
		case ")", "]", "}":
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		}
	})
	if len(open) == 0 || text[open[len(open)-1]] != '(' {
		return -1
	}
	return open[len(open)-1]
}

// isCallee tells whether what a parenthesis follows is called there.
func isCallee(text string) bool {
	text = strings.TrimRight(text, " \t\r\n")
	word := lastWord(text)
	if word == "" {
		return strings.HasSuffix(text, ")") || strings.HasSuffix(text, "]") || strings.HasSuffix(text, "?.")
	}
	switch word {
	case "if", "for", "while", "switch", "catch", "with", "await":
		return false
	}
	declared := strings.TrimRight(strings.TrimSuffix(text, word), " \t\r\n*")
	return !isOperatorWord[word] && lastWord(declared) != "function"
}
