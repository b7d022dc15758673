package esm

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// unquote is the value of a string literal; ok is false if it is none, or no string that
// Unicode allows.
func unquote(literal string) (value string, ok bool) {
	quote := literal[0]
	if len(literal) < 2 || literal[len(literal)-1] != quote {
		return "", false
	}
	s := literal[1 : len(literal)-1]
	if !strings.Contains(s, `\`) {
		return s, true
	}
	var b strings.Builder
	for s != "" {
		if s[0] != '\\' {
			b.WriteByte(s[0])
			s = s[1:]
			continue
		}
		if len(s) < 2 {
			return "", false
		}
		switch c := s[1]; c {
		case 'n', 't', 'r', 'b', 'f', 'v', '0':
			b.WriteByte("\n\t\r\b\f\v\x00"[strings.IndexByte("ntrbfv0", c)])
			s = s[2:]
		case 'x', 'u':
			r, n := codePoint(s)
			if n == 0 {
				return "", false
			}
			if s = s[n:]; utf16.IsSurrogate(r) {
				low, n := codePoint(s)
				if r = utf16.DecodeRune(r, low); r == '\ufffd' {
					return "", false
				}
				s = s[n:]
			}
			b.WriteRune(r)
		case '\r':
			s = strings.TrimPrefix(s[2:], "\n")
		case '\n':
			s = s[2:]
		default:
			b.WriteByte(c)
			s = s[2:]
		}
	}
	return b.String(), true
}

// codePoint reads the escape that s begins with; its length is 0 if that is none.
func codePoint(s string) (r rune, length int) {
	digits := ""
	switch {
	case strings.HasPrefix(s, `\u{`):
		end := strings.IndexByte(s, '}')
		if end < 0 {
			return 0, 0
		}
		digits, length = s[3:end], end+1
	case strings.HasPrefix(s, `\u`) && len(s) >= 6:
		digits, length = s[2:6], 6
	case strings.HasPrefix(s, `\x`) && len(s) >= 4:
		digits, length = s[2:4], 4
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || n > 0x10ffff {
		return 0, 0
	}
	return rune(n), length
}

// unescape replaces the escapes in a name.
func unescape(name string) string {
	if !strings.Contains(name, `\`) {
		return name
	}
	unescaped, ok := unquote(`"` + name + `"`)
	if !ok {
		return name
	}
	return unescaped
}

// reserved are the words that no variable of a module can have as its name, strictReserved
// those that none in strict code can.
var (
	reserved       = words(`break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with await`)
	strictReserved = words(`implements interface let package private protected public static yield`)
)

func words(list string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
