package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A scanner makes tokens of a text.
type scanner struct {
	text     string
	isModule bool

	octal *Problem // the last number or escape that strict code must not have
}

// next is the token behind a place. Where a regular expression can begin, a slash is the beginning of one.
func (s *scanner) next(at int) token {
	from, newLine, problem := s.skipSpace(at)
	t := token{kind: mark, from: from, to: from, newLine: newLine}
	switch {
	case problem != nil:
		t.kind, t.from, t.to, t.problem = illegal, problem.From, problem.To, problem
		return t
	case from >= len(s.text):
		t.kind = end
		return t
	}
	switch c := s.text[from]; {
	case isDigit(c), c == '.' && from+1 < len(s.text) && isDigit(s.text[from+1]):
		s.number(&t)
	case c == '"' || c == '\'':
		s.string(&t, c)
	case c == '`':
		s.template(&t)
	case c == '#':
		s.private(&t)
	case c == '\\' || s.beginsName(from):
		s.word(&t)
	case c >= utf8.RuneSelf:
		t.fail(invalidToken, from, from) // V8 marks no part of it
	default:
		t.to = from + markLength(s.text[from:])
		t.value = s.text[from:t.to]
		if t.to == from {
			t.fail(invalidToken, from, from+1)
		}
	}
	return t
}

// fail makes an illegal token of one.
func (t *token) fail(message string, from, to int) {
	t.kind, t.to = illegal, max(to, t.from+1)
	t.problem = &Problem{message, from, to}
}

// skipSpace goes from a place to the next token. A problem is a comment that does not end.
func (s *scanner) skipSpace(at int) (from int, newLine bool, problem *Problem) {
	newLine = at == 0
	for at < len(s.text) {
		rest := s.text[at:]
		switch c := rest[0]; {
		case c == '\n' || c == '\r':
			newLine = true
			at++
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			at++
		case strings.HasPrefix(rest, "//"), at == 0 && strings.HasPrefix(rest, "#!"):
			at += lineLength(rest)
		case strings.HasPrefix(rest, "/*"):
			n := strings.Index(rest[2:], "*/")
			if n < 0 {
				return at, newLine, &Problem{invalidToken, at, len(s.text)}
			}
			newLine = newLine || strings.ContainsAny(rest[:n+4], "\n\r\u2028\u2029")
			at += n + 4
		case strings.HasPrefix(rest, "<!--"), newLine && strings.HasPrefix(rest, "-->"):
			if s.isModule {
				last := at + len("-->") - 1
				if c == '<' {
					last++
				}
				return at, newLine, &Problem{"HTML comments are not allowed in modules", last, last + 1}
			}
			at += lineLength(rest)
		case c < utf8.RuneSelf:
			return at, newLine, nil
		default:
			r, size := utf8.DecodeRuneInString(rest)
			if r == '\u2028' || r == '\u2029' {
				newLine = true
			} else if r != '\ufeff' && !unicode.Is(unicode.Zs, r) {
				return at, newLine, nil
			}
			at += size
		}
	}
	return at, newLine, nil
}

// lineLength is how much of a text is before the end of its first line.
func lineLength(text string) int {
	if i := strings.IndexAny(text, "\n\r\u2028\u2029"); i >= 0 {
		return i
	}
	return len(text)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// markLength is how long the punctuator is that a text begins with.
func markLength(text string) int {
	second, third := byte(0), byte(0)
	if len(text) > 1 {
		second = text[1]
	}
	if len(text) > 2 {
		third = text[2]
	}
	switch c := text[0]; c {
	case '{', '}', '(', ')', '[', ']', ';', ',', ':', '~':
		return 1
	case '.':
		if second == '.' && third == '.' {
			return 3
		}
		return 1
	case '?':
		if second == '.' && !isDigit(third) {
			return 2
		}
		return repeated(c, second, third, 2)
	case '=', '!':
		switch {
		case second == '=' && third == '=':
			return 3
		case second == '=', c == '=' && second == '>':
			return 2
		}
		return 1
	case '*', '&', '|', '<':
		return repeated(c, second, third, 2)
	case '>':
		if second == '>' && third == '>' {
			if len(text) > 3 && text[3] == '=' {
				return 4
			}
			return 3
		}
		return repeated(c, second, third, 2)
	case '+', '-':
		if second == c || second == '=' {
			return 2
		}
		return 1
	case '/', '%', '^':
		return repeated(c, second, third, 1)
	}
	return 0
}

// repeated is the length of a mark of a character that may be repeated, and then followed by =.
func repeated(c, second, third byte, times int) int {
	n := 1
	if times > 1 && second == c {
		n, second = 2, third
	}
	if second == '=' && !(c == '?' && n == 1) {
		n++
	}
	return n
}

func (s *scanner) beginsName(at int) bool {
	c, size := s.rune(at)
	return size > 0 && isNameStart(c)
}

func (s *scanner) rune(at int) (r rune, size int) {
	if at >= len(s.text) {
		return 0, 0
	}
	if c := s.text[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[at:])
}

func isNameStart(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '$' || r == '_' || r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

func isNamePart(r rune) bool {
	return isNameStart(r) || r >= '0' && r <= '9' || r == '\u200c' || r == '\u200d' ||
		r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// isWordByte are the bytes that are parts of names by themselves.
var isWordByte = func() (is [256]bool) {
	for c := range rune(utf8.RuneSelf) {
		is[c] = isNamePart(c)
	}
	return is
}()

// word reads a name or a keyword.
func (s *scanner) word(t *token) {
	if !s.name(t, t.from) {
		return
	}
	t.kind = name
	if isKeyword(t.value) {
		t.kind = keyword
	}
}

// name reads the characters of a name.
func (s *scanner) name(t *token, at int) bool {
	begin, first := at, at
	var value strings.Builder
	for {
		for at < len(s.text) && isWordByte[s.text[at]] && at > first {
			at++
		}
		r, size := s.rune(at)
		if r == '\\' && size > 0 {
			t.escaped = true
			value.WriteString(s.text[begin:at])
			if r, size = s.nameEscape(t, at); size == 0 {
				return false
			}
			if at == first && !isNameStart(r) || !isNamePart(r) {
				t.fail(invalidToken, t.from, at+size)
				return false
			}
			value.WriteRune(r)
			at += size
			begin = at
			continue
		}
		if size == 0 || at == first && !isNameStart(r) || !isNamePart(r) {
			break
		}
		at += size
	}
	t.to = at
	if !t.escaped {
		t.value = s.text[first:at]
		return true
	}
	t.value = value.String() + s.text[begin:at]
	return true
}

// nameEscape reads an escape in a name.
func (s *scanner) nameEscape(t *token, at int) (r rune, size int) {
	if !strings.HasPrefix(s.text[at:], `\u`) {
		t.fail(invalidToken, t.from, at+1)
		return 0, 0
	}
	r, length, problem := s.unicodeEscape(at)
	if problem != nil {
		t.fail(problem.Message, problem.From, problem.To)
		return 0, 0
	}
	return r, length
}

func (s *scanner) private(t *token) {
	if !s.beginsName(t.from+1) && !strings.HasPrefix(s.text[t.from+1:], `\`) {
		t.fail(invalidToken, t.from, t.from+1)
		return
	}
	if s.name(t, t.from+1) {
		t.kind, t.value = private, "#"+t.value
	}
}
