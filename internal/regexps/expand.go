package regexps

import (
	"regexp"
	"strings"
	"sync"
)

// What ^, $ and the dot become. The first two look for a character that ends no line, which
// must not be there; with that, goja's dot is one that takes some of those.
const (
	inLine    = `[^\n\r\u2028\u2029]`
	lineBegin = `(?<!` + inLine + `)`
	lineEnd   = `(?!` + inLine + `)`
)

// backtracking has goja use the one of its two engines that knows the names of groups in
// any text.
const backtracking = `(?=)`

// expandedFlags are the ends of literals that have flags which are to be expanded.
var expandedFlags = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[$^][^\n]*/[dgisuvy]*m|/[gimsuy]*[dv][dgimsuvy]*\b|\?<\w[^\n]*/[gimsy]*u`)
})

// Concerns tells whether a script may have a regular expression that is to be expanded.
func Concerns(script string) bool {
	return hasProperties(script) || expandedFlags().MatchString(script)
}

// Expandable tells whether a regular expression may have something to expand.
func Expandable(pattern, flags string) bool {
	return strings.ContainsAny(flags, "dv") ||
		strings.Contains(flags, "u") && (hasProperties(pattern) || strings.Contains(pattern, "(?<")) ||
		strings.Contains(flags, "m") && strings.ContainsAny(pattern, "^$")
}

func hasProperties(pattern string) bool {
	return strings.Contains(pattern, `\p`) || strings.Contains(pattern, `\P`)
}

// ValidFlags tells whether V8 takes the flags.
func ValidFlags(flags string) bool {
	for i, flag := range flags {
		if !strings.ContainsRune("dgimsuvy", flag) || strings.ContainsRune(flags[:i], flag) {
			return false
		}
	}
	return !strings.Contains(flags, "u") || !strings.Contains(flags, "v")
}

// Expand returns what a regular expression, which is a valid one, is in goja's terms.
func Expand(pattern, flags string) (expanded, nativeFlags string) {
	if strings.Contains(flags, "v") {
		c := newChecker(pattern, flags)
		c.check()
		pattern = c.out.String()
	}
	nativeFlags = strings.NewReplacer("v", "u", "d", "").Replace(flags)
	pattern = expand(pattern, nativeFlags)
	if strings.Contains(nativeFlags, "u") && strings.Contains(pattern, "(?<") {
		pattern = backtracking + pattern
	}
	return pattern, nativeFlags
}

// expand expands properties and the ends of lines.
func expand(pattern, flags string) string {
	properties, multiline := strings.Contains(flags, "u"), strings.Contains(flags, "m")
	dotAll := strings.Contains(flags, "s")
	var b strings.Builder
	inClass := false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case properties && c == '\\' && i+1 < len(pattern) && (pattern[i+1] == 'p' || pattern[i+1] == 'P'):
			end := strings.IndexByte(pattern[i:], '}')
			set, _ := property(pattern[i+len(`\p{`) : i+end])
			if pattern[i+1] == 'P' {
				set = complement(set)
			}
			if !inClass {
				b.WriteByte('[')
			}
			writeRanges(&b, set)
			if !inClass {
				b.WriteByte(']')
			}
			i += end
			continue
		case c == '\\' && i+1 < len(pattern):
			b.WriteByte(c)
			i++
		case c == '[' && !inClass:
			inClass = true
			if strings.HasPrefix(pattern[i+1:], "^") {
				b.WriteByte(c)
				i++
			}
		case c == ']':
			inClass = false
		case multiline && !inClass && c == '.' && !dotAll:
			b.WriteString(inLine)
			continue
		case multiline && !inClass && c == '^':
			b.WriteString(lineBegin)
			continue
		case multiline && !inClass && c == '$':
			b.WriteString(lineEnd)
			continue
		}
		b.WriteByte(pattern[i])
	}
	return b.String()
}
