package esm

import (
	"strings"
	"unicode/utf8"
)

// A Kind is a kind of token.
type Kind int

// The kinds.
const (
	End Kind = iota
	Word
	Number
	String
	Template // a part of one
	RegExp
	Punctuator
)

// A Token is a piece of a text that belongs together.
type Token struct {
	Kind     Kind
	From, To int
	Text     string
	NewLine  bool // there is one before it
}

// is tells whether the token is a punctuator, or a word, of that text.
func (t *Token) is(text string) bool {
	return t.Text == text && (t.Kind == Punctuator || t.Kind == Word)
}

// A bracket is one that is open.
type bracket struct {
	char        byte // the one that opens it; $ in a template
	isCondition bool // a parenthesis behind if, while, for or with
	isObject    bool // a brace that belongs to an expression
	choices     int  // question marks in it that wait for their colon
}

// A Tokens goes through the tokens of a text. What a slash or a brace means depends on what
// is before it; where that is not enough, it takes what programs have.
type Tokens struct {
	text   string
	at     int
	last   Token // the token before
	before Token // the one before that
	open   []bracket
	closed bracket // what the last token has closed
	top    bracket // stands for the outermost level
	choice bool    // the last token is the colon of a conditional expression
	stray  *Token  // the first bracket that closes nothing
}

// Depth is how many brackets are open.
func (t *Tokens) Depth() int { return len(t.open) }

// Next returns the next token.
func (t *Tokens) Next() Token {
	next := t.read()
	t.before, t.last = t.last, next
	return next
}

// Peek returns the token that Next will, if that is no regular expression.
func (t *Tokens) Peek() Token {
	ahead := *t
	ahead.open = append([]bracket(nil), t.open...)
	return ahead.Next()
}

// level is the innermost bracket.
func (t *Tokens) level() *bracket {
	if len(t.open) == 0 {
		return &t.top
	}
	return &t.open[len(t.open)-1]
}

func (t *Tokens) read() Token {
	newLine := t.skipSpace()
	from := t.at
	token := func(kind Kind, to int) Token {
		t.at = to
		return Token{kind, from, to, t.text[from:to], newLine}
	}
	if from >= len(t.text) {
		return token(End, from)
	}
	rest := t.text[from:]
	switch c := rest[0]; {
	case isWordPart(c) && !isDigit(c) || c == '#' || c == '\\':
		return token(Word, from+wordLength(rest))
	case isDigit(c), c == '.' && len(rest) > 1 && isDigit(rest[1]):
		return token(Number, from+numberLength(rest))
	case c == '"' || c == '\'':
		return token(String, from+stringLength(rest))
	case c == '`':
		return token(Template, t.template(from+1))
	case c == '}' && len(t.open) > 0 && t.level().char == '$':
		t.open = t.open[:len(t.open)-1]
		return token(Template, t.template(from+1))
	case c == '/' && t.beginsExpression():
		if n := regExpLength(rest); n > 0 {
			return token(RegExp, from+n)
		}
	}
	next := token(Punctuator, from+punctuatorLength(rest))
	t.nest(&next)
	return next
}

// skipSpace goes on to the next token, and tells whether that is on another line.
func (t *Tokens) skipSpace() (newLine bool) {
	for t.at < len(t.text) {
		rest := t.text[t.at:]
		switch c := rest[0]; {
		case c == '\n' || c == '\r':
			newLine = true
			t.at++
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			t.at++
		case strings.HasPrefix(rest, "//"):
			end := strings.IndexAny(rest, "\n\r\u2028\u2029")
			if end < 0 {
				end = len(rest)
			}
			t.at += end
		case strings.HasPrefix(rest, "/*"):
			end := strings.Index(rest[2:], "*/")
			if end < 0 {
				end = len(rest) - 4
			}
			newLine = newLine || strings.ContainsAny(rest[:end+4], "\n\r\u2028\u2029")
			t.at += end + 4
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(rest)
			if !isSpace(r) {
				return newLine
			}
			newLine = newLine || r == '\u2028' || r == '\u2029'
			t.at += size
		default:
			return newLine
		}
	}
	return newLine
}

func isSpace(r rune) bool {
	return r == '\u00a0' || r == '\ufeff' || r == '\u2028' || r == '\u2029' || r == '\u1680' || r == '\u202f' || r == '\u205f' || r == '\u3000' ||
		r >= '\u2000' && r <= '\u200a'
}

// template goes through the text of a template, up to its end or to an expression in it.
func (t *Tokens) template(at int) (end int) {
	for ; at < len(t.text); at++ {
		switch t.text[at] {
		case '\\':
			at++
		case '`':
			return at + 1
		case '$':
			if strings.HasPrefix(t.text[at:], "${") {
				t.open = append(t.open, bracket{char: '$'})
				return at + 2
			}
		}
	}
	return len(t.text)
}

// nest follows the brackets.
func (t *Tokens) nest(token *Token) {
	t.choice = false
	switch token.Text {
	case "(", "[":
		t.open = append(t.open, bracket{char: token.Text[0], isCondition: t.afterCondition()})
	case "{":
		t.open = append(t.open, bracket{char: '{', isObject: t.opensObject()})
	case ")", "]", "}":
		if len(t.open) > 0 {
			t.closed = t.open[len(t.open)-1]
			t.open = t.open[:len(t.open)-1]
		} else if t.stray == nil {
			t.stray = &Token{token.Kind, token.From, token.To, token.Text, token.NewLine}
		}
	case "?":
		t.level().choices++
	case ":":
		if level := t.level(); level.choices > 0 {
			level.choices--
			t.choice = true
		}
	}
}

func (t *Tokens) afterCondition() bool {
	if t.last.Kind != Word || t.before.is(".") || t.before.is("?.") {
		return false
	}
	switch t.last.Text {
	case "if", "while", "for", "with":
		return true
	case "await":
		return t.before.is("for")
	}
	return false
}

// opensObject tells whether a brace opens an object, and not a block or a body.
func (t *Tokens) opensObject() bool {
	switch t.last.Kind {
	case Word:
		return isOperatorWord(t.last.Text) && t.last.Text != "else" && t.last.Text != "do" && !t.before.is(".")
	case Punctuator:
		switch t.last.Text {
		case ")", ";", "{", "}", "=>", "]":
			return false
		case ":":
			return t.choice || t.level().char != '{' && len(t.open) > 0 || t.level().isObject
		}
		return true
	case Template:
		return strings.HasSuffix(t.last.Text, "${")
	}
	return false
}

// beginsExpression tells whether an operand can be next, rather than an operator.
func (t *Tokens) beginsExpression() bool {
	switch t.last.Kind {
	case End:
		return true
	case Word:
		return isOperatorWord(t.last.Text) && !t.before.is(".") && !t.before.is("?.")
	case Template:
		return strings.HasSuffix(t.last.Text, "${")
	case Punctuator:
		switch t.last.Text {
		case ")":
			return t.closed.isCondition
		case "]", "++", "--":
			return false
		case "}":
			return !t.closed.isObject
		}
		return true
	}
	return false
}

// isOperatorWord tells whether an operand can follow a word.
func isOperatorWord(word string) bool {
	switch word {
	case "return", "typeof", "case", "do", "else", "in", "instanceof", "new", "void", "delete", "throw", "await", "yield", "of", "extends", "default":
		return true
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isWordPart(c byte) bool {
	return c == '_' || c == '$' || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf
}

func wordLength(s string) int {
	n := 0
	if s[0] == '#' {
		n++
	}
	for n < len(s) {
		switch {
		case s[n] >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[n:])
			if isSpace(r) {
				return n
			}
			n += size
		case isWordPart(s[n]):
			n++
		case strings.HasPrefix(s[n:], `\u{`):
			end := strings.IndexByte(s[n:], '}')
			if end < 0 {
				return len(s)
			}
			n += end + 1
		case s[n] == '\\':
			n++
		default:
			return max(n, 1)
		}
	}
	return n
}

func numberLength(s string) int {
	n := 0
	for n < len(s) && (isWordPart(s[n]) || s[n] == '.') {
		if (s[n] == 'e' || s[n] == 'E') && n+1 < len(s) && (s[n+1] == '+' || s[n+1] == '-') && s[0] != '0' {
			n++
		}
		n++
	}
	return n
}

// stringLength is how long the literal is that s begins with.
func stringLength(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i + 1
		case '\n':
			return i
		}
	}
	return len(s)
}

// regExpLength is how long the regular expression is that s begins with, 0 if it does not.
func regExpLength(s string) int {
	inClass := false
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '\n', '\r':
			return 0
		case '[':
			inClass = true
		case ']':
			inClass = false
		case '/':
			if inClass {
				continue
			}
			for i++; i < len(s) && isWordPart(s[i]); i++ {
			}
			return i
		}
	}
	return 0
}

// punctuatorLength is how long a punctuator is. Of those that are longer, only some matter.
func punctuatorLength(s string) int {
	for _, p := range []string{"...", "=>", "?.", "??", "++", "--"} {
		if strings.HasPrefix(s, p) && (p != "?." || len(s) < 3 || !isDigit(s[2])) {
			return len(p)
		}
	}
	_, size := utf8.DecodeRuneInString(s)
	return size
}
