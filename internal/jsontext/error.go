package jsontext

import (
	"strconv"
	"unicode/utf16"
)

// ErrorMessage returns the message of the SyntaxError that V8's JSON.parse throws
// for text, "" if text is JSON, and the offset in text that it is about.
func ErrorMessage(text string) (message string, offset int) {
	s := scanner{text: utf16.Encode([]rune(text))}
	s.document()
	return s.message, len(string(utf16.Decode(s.text[:s.pos])))
}

// A scanner reads JSON up to the first error. Positions count UTF-16 units.
type scanner struct {
	text    []uint16
	pos     int
	message string // of the error; scanning is over once it is set
}

func (s *scanner) failed() bool { return s.message != "" }

// fail ends the scan with a message that gives the position.
func (s *scanner) fail(message string) {
	if !s.failed() {
		s.message = message + " in JSON at position " + strconv.Itoa(s.pos)
	}
}

// failAfter is fail for what follows a complete text.
func (s *scanner) failAfter(message string) {
	if !s.failed() {
		s.message = message + " after JSON at position " + strconv.Itoa(s.pos)
	}
}

// end is what peek returns at the end of the text.
const end = -1

func (s *scanner) peek() int {
	if s.pos >= len(s.text) {
		return end
	}
	return int(s.text[s.pos])
}

func (s *scanner) space() {
	for {
		switch s.peek() {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return
		}
	}
}

// document reads the whole text. The containers around what is read are kept in a list, not in
// calls, as a text may nest them a million times.
func (s *scanner) document() {
	var open []int // what closes them, the innermost last
	for {
		s.space()
		if bracket := s.value(); bracket != 0 {
			if bracket == '}' {
				s.firstName()
			}
			open = append(open, bracket)
		} else {
			open = s.follows(open)
		}
		if s.failed() {
			return
		}
		if len(open) == 0 {
			break
		}
	}
	s.space()
	if s.peek() != end {
		s.failAfter("Unexpected non-whitespace character")
	}
}

// value reads a value. It returns what closes a container that is not empty, of which it reads
// no more than the beginning.
func (s *scanner) value() (bracket int) {
	switch c := s.peek(); {
	case c == '{' || c == '[':
		s.pos++
		s.space()
		bracket = c + 2 // of both, in ASCII
		if s.peek() == bracket {
			s.pos++
			return 0
		}
		return bracket
	case c == '"':
		s.string()
	case c == '-' || isDigit(c):
		s.number()
	case c == 't':
		s.literal("true")
	case c == 'f':
		s.literal("false")
	case c == 'n':
		s.literal("null")
	default:
		s.unexpected()
	}
	return 0
}

// firstName reads the name of an object's first property and the colon.
func (s *scanner) firstName() {
	if s.name("Expected property name or '}'") {
		s.fail("Expected ':' after property name")
	}
}

// nextName reads the name of another property and the colon, of which V8 says less.
func (s *scanner) nextName() {
	if s.name("Expected double-quoted property name") {
		s.unexpected()
	}
}

// name reads a name and the colon. It reports that there is no colon.
func (s *scanner) name(missing string) (noColon bool) {
	s.space()
	if s.peek() != '"' {
		s.fail(missing)
		return false
	}
	s.string()
	s.space()
	if s.peek() != ':' {
		return true
	}
	s.pos++
	return false
}

// follows reads what follows a value: brackets, and a comma if there is more in a container. It
// returns the containers that are open then.
func (s *scanner) follows(open []int) []int {
	for len(open) > 0 && !s.failed() {
		last := len(open) - 1
		s.space()
		switch s.peek() {
		case open[last]:
			s.pos++
			open = open[:last]
			continue
		case ',':
			s.pos++
			if open[last] == '}' {
				s.nextName()
			}
		default:
			if open[last] == '}' {
				s.fail("Expected ',' or '}' after property value")
			} else {
				s.fail("Expected ',' or ']' after array element")
			}
		}
		break
	}
	return open
}

func (s *scanner) string() {
	s.pos++
	for !s.failed() {
		switch c := s.peek(); {
		case c == '"':
			s.pos++
			return
		case c == end:
			s.fail("Unterminated string")
		case c < ' ':
			s.fail("Bad control character in string literal")
		case c == '\\':
			s.pos++
			s.escape()
		default:
			s.pos++
		}
	}
}

func (s *scanner) escape() {
	switch s.peek() {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		s.pos++
	case 'u':
		s.pos++
		for range 4 {
			if !isHexDigit(s.peek()) {
				s.fail("Bad Unicode escape")
				return
			}
			s.pos++
		}
	case end:
		s.unexpected()
	default:
		s.fail("Bad escaped character")
	}
}

func (s *scanner) number() {
	if s.peek() == '-' {
		s.pos++
		if !isDigit(s.peek()) {
			s.fail("No number after minus sign")
			return
		}
	}
	if s.peek() == '0' {
		s.pos++
		if isDigit(s.peek()) {
			s.fail("Unexpected number")
			return
		}
	} else {
		s.digits("")
	}
	if s.peek() == '.' {
		s.pos++
		s.digits("Unterminated fractional number")
	}
	if c := s.peek(); c == 'e' || c == 'E' {
		s.pos++
		if c := s.peek(); c == '+' || c == '-' {
			s.pos++
		}
		s.digits("Exponent part is missing a number")
	}
}

// digits reads digits, of which there must be one.
func (s *scanner) digits(message string) {
	if !isDigit(s.peek()) {
		s.fail(message)
		return
	}
	for isDigit(s.peek()) {
		s.pos++
	}
}

func (s *scanner) literal(word string) {
	for i := range len(word) {
		if s.peek() != int(word[i]) {
			s.unexpected()
			return
		}
		s.pos++
	}
}

// context is how many units around the place of an error a message shows.
const context = 10

// unexpected complains of the character at hand.
func (s *scanner) unexpected() {
	if s.failed() {
		return
	}
	switch c := s.peek(); {
	case c == end:
		s.message = "Unexpected end of JSON input"
		return
	case c == '-' || isDigit(c):
		s.fail("Unexpected number")
		return
	case c == '"':
		s.fail("Unexpected string")
		return
	}
	whole := string(utf16.Decode(s.text))
	switch whole {
	case "undefined", "NaN", "Infinity", "[object Object]":
		s.message = strconv.Quote(whole) + " is not valid JSON"
		return
	}
	begin, stop := 0, len(s.text)
	before, after := "", ""
	if len(s.text) > 2*context {
		if s.pos >= context {
			begin, before = s.pos-context, "..."
		}
		if s.pos+context < len(s.text) {
			stop, after = s.pos+context, "..."
		}
	}
	shown := string(utf16.Decode(s.text[begin:stop]))
	s.message = "Unexpected token '" + string(utf16.Decode(s.text[s.pos:s.pos+1])) + "', " +
		before + `"` + shown + `"` + after + " is not valid JSON"
}

func isDigit(c int) bool { return c >= '0' && c <= '9' }

func isHexDigit(c int) bool {
	return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
