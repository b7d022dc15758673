package source

// maxDepth is how deep brackets may nest: more than V8's stack has room for, and less than
// what a Go stack has. That of Go cannot be caught when it is exhausted.
const maxDepth = 20000

// TooDeep tells whether brackets nest deeper in a script than its parser can follow.
// Those of strings and comments count too, which matters to no script that people write.
func TooDeep(text string) bool {
	if len(text) <= maxDepth {
		return false
	}
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '(', '[', '{':
			if depth++; depth > maxDepth {
				return true
			}
		case ')', ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return false
}
