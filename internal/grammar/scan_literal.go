package grammar

import (
	"strings"
	"unicode/utf8"
)

// number reads a number.
func (s *scanner) number(t *token) {
	at, text := t.from, s.text
	t.kind = number
	legacy := false
	digits := func(is func(byte) bool) bool {
		begin := at
		for at < len(text) {
			if text[at] == '_' {
				switch {
				case at == begin:
					return false
				case strings.HasPrefix(text[at:], "__"):
					t.fail("Only one underscore is allowed as numeric separator", at+1, at+2)
					return false
				case at+1 >= len(text) || !is(text[at+1]):
					t.fail("Numeric separators are not allowed at the end of numeric literals", at+1, at+2)
					return false
				}
			} else if !is(text[at]) {
				break
			}
			at++
		}
		return at > begin
	}
	radix := func(is func(byte) bool) bool {
		at += 2
		if !digits(is) {
			if t.problem == nil {
				t.fail(invalidToken, t.from, at)
			}
			return false
		}
		return true
	}
	isInteger := true
	switch prefix := strings.ToLower(text[at:min(at+2, len(text))]); {
	case prefix == "0x":
		if !radix(isHexDigit) {
			return
		}
	case prefix == "0o":
		if !radix(func(c byte) bool { return c >= '0' && c <= '7' }) {
			return
		}
	case prefix == "0b":
		if !radix(func(c byte) bool { return c == '0' || c == '1' }) {
			return
		}
	case prefix == "0_":
		t.fail("Numeric separator can not be used after leading 0.", at+1, at+2)
		return
	case len(prefix) == 2 && prefix[0] == '0' && isDigit(prefix[1]):
		legacy = true
		octal := true
		for at < len(text) && isDigit(text[at]) {
			octal = octal && text[at] < '8'
			at++
		}
		message := "Octal literals are not allowed in strict mode."
		if !octal {
			message = "Decimals with leading zeros are not allowed in strict mode."
			isInteger = false
			if strings.HasPrefix(text[at:], ".") {
				at++
				digits(isDigit)
			}
			if !s.exponent(t, &at, digits) {
				return
			}
		}
		s.octal = &Problem{message, t.from, at}
	default:
		if text[at] != '.' && !digits(isDigit) {
			return
		}
		isBig := strings.HasPrefix(text[at:], "n")
		if !isBig && strings.HasPrefix(text[at:], ".") {
			isInteger = false
			at++
			if strings.HasPrefix(text[at:], "_") {
				t.fail(invalidToken, t.from, at)
				return
			}
			digits(isDigit)
		}
		mantissa := at
		if t.problem != nil || !isBig && !s.exponent(t, &at, digits) {
			return
		}
		isInteger = isInteger && at == mantissa
	}
	if isInteger && !legacy && strings.HasPrefix(text[at:], "n") {
		t.kind = bigint
		at++
	}
	if at < len(text) && (isDigit(text[at]) || s.beginsName(at) || text[at] == '\\') {
		t.fail(invalidToken, t.from, at)
		return
	}
	t.to, t.value = at, text[t.from:at]
}

// exponent reads what may be the exponent of a number.
func (s *scanner) exponent(t *token, at *int, digits func(func(byte) bool) bool) bool {
	rest := s.text[*at:]
	if rest == "" || rest[0]|0x20 != 'e' {
		return true
	}
	*at++
	if len(rest) > 1 && (rest[1] == '+' || rest[1] == '-') {
		*at++
	}
	if !digits(isDigit) {
		if t.problem == nil {
			t.fail(invalidToken, t.from, *at)
		}
		return false
	}
	return t.problem == nil
}

func isHexDigit(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// string reads a string.
func (s *scanner) string(t *token, quote byte) {
	t.kind = text
	for at := t.from + 1; at < len(s.text); {
		switch c := s.text[at]; c {
		case quote:
			t.to, t.value = at+1, s.text[t.from+1:at]
			return
		case '\\':
			t.escaped = true
			size, problem := s.escape(at, false)
			if problem != nil {
				t.fail(problem.Message, problem.From, problem.To)
				t.to = len(s.text)
				return
			}
			at += size
		case '\n', '\r':
			t.fail(invalidToken, t.from, at)
			return
		default:
			at++
		}
	}
	t.fail(invalidToken, t.from, len(s.text))
}

// template reads a part of a template, which begins with a quote or with the brace that ends an expression in it. If it does
// not end, what should follow it is missing.
func (s *scanner) template(t *token) {
	t.kind, t.problem = template, nil
	for at := t.from + 1; at < len(s.text); {
		switch c := s.text[at]; {
		case c == '`':
			t.to, t.last = at+1, true
			t.value = s.text[t.from:t.to]
			return
		case c == '$' && strings.HasPrefix(s.text[at:], "${"):
			t.to = at + 2
			t.value = s.text[t.from:t.to]
			return
		case c == '\\':
			size, problem := s.escape(at, true)
			if problem != nil && t.problem == nil {
				t.problem = problem
			}
			at += max(size, 1)
		default:
			at++
		}
	}
	t.to, t.value, t.problem = len(s.text), s.text[t.from:], nil
}

// escape reads an escape sequence of a string or a template.
func (s *scanner) escape(at int, inTemplate bool) (size int, problem *Problem) {
	if at+1 >= len(s.text) {
		return 1, nil
	}
	switch c := s.text[at+1]; c {
	case 'x':
		rest := s.text[at+2:]
		if len(rest) < 2 || !isHexDigit(rest[0]) || !isHexDigit(rest[1]) {
			return 2, &Problem{"Invalid hexadecimal escape sequence", at, at + len(`\xff`)}
		}
		return 4, nil
	case 'u':
		_, size, problem = s.unicodeEscape(at)
		return max(size, 2), problem
	case '\r':
		if strings.HasPrefix(s.text[at+2:], "\n") {
			return 3, nil
		}
		return 2, nil
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		if c == '0' && (at+2 >= len(s.text) || !isDigit(s.text[at+2])) {
			return 2, nil
		}
		if inTemplate {
			message := "Octal escape sequences are not allowed in template strings."
			if c > '7' {
				message = `\8 and \9 are not allowed in template strings.`
			}
			return 2, &Problem{message, at + 1, at + 2}
		}
		switch {
		case c > '7':
			s.octal = &Problem{`\8 and \9 are not allowed in strict mode.`, at, at + 1}
		default:
			s.octal = &Problem{"Octal escape sequences are not allowed in strict mode.", at + 1, at + octalLength(s.text[at+1:])}
		}
		return 2, nil
	default:
		_, width := utf8.DecodeRuneInString(s.text[at+1:])
		return 1 + width, nil
	}
}

// octalLength is how many octal digits of a text are those of one character.
func octalLength(text string) (n int) {
	for value := 0; n < 3 && n < len(text) && text[n] >= '0' && text[n] < '8'; n++ {
		if value = value*8 + int(text[n]-'0'); value > 255 {
			break
		}
	}
	return n
}

// unicodeEscape reads an escape sequence that begins with \u.
func (s *scanner) unicodeEscape(at int) (r rune, size int, problem *Problem) {
	const message = "Invalid Unicode escape sequence"
	from := at + len(`\u`)
	braced := strings.HasPrefix(s.text[from:], "{")
	if braced {
		from++
	}
	to := from
	for to < len(s.text) && isHexDigit(s.text[to]) && (braced || to < from+4) {
		d := rune(s.text[to] | 0x20)
		if d >= 'a' {
			d += '0' + 10 - 'a'
		}
		if r = r*16 + d - '0'; r > utf8.MaxRune {
			return 0, 0, &Problem{"Undefined Unicode code-point", at, to + 1}
		}
		to++
	}
	switch {
	case !braced && to < from+4:
		return 0, 0, &Problem{message, at, at + len(`\uffff`)}
	case !braced:
		return r, to - at, nil
	case to == from || to >= len(s.text) || s.text[to] != '}':
		return 0, 0, &Problem{message, to, to + 1}
	}
	return r, to + 1 - at, nil
}

// regexp reads the regular expression that a slash begins.
func (s *scanner) regexp(t *token) {
	t.kind = regexp
	inClass := false
	for at := t.from + 1; at < len(s.text); at++ {
		switch c := s.text[at]; {
		case c == '\n' || c == '\r' || strings.HasPrefix(s.text[at:], "\u2028") || strings.HasPrefix(s.text[at:], "\u2029"):
			at = len(s.text)
		case c == '\\' && at+1 < len(s.text) && s.text[at+1] != '\n' && s.text[at+1] != '\r':
			at++
		case c == '[':
			inClass = true
		case c == ']':
			inClass = false
		case c == '/' && !inClass:
			t.value = s.text[t.from+1 : at]
			t.to = at + 1
			for t.to < len(s.text) && (s.text[t.to] < utf8.RuneSelf && isNamePart(rune(s.text[t.to]))) {
				t.to++
			}
			return
		}
	}
	t.kind, t.to = illegal, t.from+1
}
