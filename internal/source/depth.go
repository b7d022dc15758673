package source

import "strings"

// maxDepth is how deep brackets may nest: more than V8's stack has room for, and less than
// what a Go stack has. That of Go cannot be caught when it is exhausted.
const maxDepth = 20000

// Without brackets a script nests by operators, keywords and labels: !!!x, a=>b=>c. So deep as
// these many get no script that people write, and a Go stack has room for them.
const (
	maxStretch = 500_000 // operators, brackets and spaces between two semicolons, commas or braces
	maxWords   = 500_000 // of each word that nests across those
	maxNesting = 10_000  // of arrows, and of colons, in a stretch: each is a step deeper
)

// TooDeep tells whether a script nests deeper than its parser can follow. What is in strings and
// comments counts too, which matters to no script that people write.
func TooDeep(text string) bool {
	return NestsBeyond(text, maxDepth) || stretches(text) || repeats(text)
}

// NestsBeyond tells whether brackets nest deeper in a text than a limit.
func NestsBeyond(text string, limit int) bool {
	if len(text) <= limit {
		return false
	}
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '(', '[', '{':
			if depth++; depth > limit {
				return true
			}
		case ')', ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return false
}

func stretches(text string) bool {
	if len(text) <= maxNesting {
		return false
	}
	count, arrows, colons, blank := 0, 0, 0, false
	for i := range len(text) {
		before := blank
		blank = false
		switch text[i] {
		case ';', ',', '{', '}':
			count, arrows, colons = 0, 0, 0
		case ' ', '\t', '\n', '\r':
			if blank = true; before { // any number of them separates two words
				continue
			}
			if count++; count > maxStretch {
				return true
			}
		case '!', '~', '-', '+', '=', '?', '.', '*', '/', '%', '<', '>', '&', '|', '^', ':', '(', '[', '`':
			switch {
			case text[i] == ':':
				colons++
			case text[i] == '>' && i > 0 && text[i-1] == '=':
				arrows++
			}
			if count++; count > maxStretch || arrows > maxNesting || colons > maxNesting {
				return true
			}
		}
	}
	return false
}

func repeats(text string) bool {
	for _, word := range []string{"=>", "else", "for"} {
		if len(text) > maxWords*len(word) && strings.Count(text, word) > maxWords {
			return true
		}
	}
	return false
}
