// Package dotenv reads .env files.
package dotenv

import "strings"

// Parse reads lines of NAME=value. A value may be in quotes, and then extend
// over several lines.
func Parse(content string) map[string]string {
	variables := make(map[string]string)
	rest := strings.Trim(strings.ReplaceAll(content, "\r", ""), " ")
	for rest != "" {
		if rest[0] == '\n' || rest[0] == '#' {
			if _, after, ok := strings.Cut(rest, "\n"); ok {
				rest = after
				continue
			}
		}
		name, after, ok := strings.Cut(rest, "=")
		name = strings.Trim(name, " ")
		if !ok || name == "" {
			break
		}
		name = strings.TrimPrefix(name, "export ")
		value, after, ok := cutValue(after)
		if ok {
			variables[name] = value
		}
		rest = after
	}
	return variables
}

// cutValue takes a value from what follows the equals sign. It reports false for a
// quote that is not closed before the end.
func cutValue(s string) (value, rest string, ok bool) {
	s = strings.TrimLeft(s, " ")
	if s == "" || strings.IndexByte("\"'`", s[0]) < 0 {
		line, rest, _ := strings.Cut(s, "\n")
		line, _, _ = strings.Cut(line, "#")
		return strings.Trim(line, " "), rest, true
	}
	if inner, after, closed := strings.Cut(s[1:], s[:1]); closed {
		if s[0] == '"' {
			inner = strings.ReplaceAll(inner, `\n`, "\n")
		}
		_, rest, _ = strings.Cut(after, "\n")
		return inner, rest, true
	}
	if line, rest, ok := strings.Cut(s, "\n"); ok {
		return line, rest, true
	}
	return "", s, false
}
