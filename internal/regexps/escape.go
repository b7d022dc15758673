package regexps

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

const atEnd = `\ at end of pattern`

// escape goes past an escape outside of classes, and tells whether it was written again.
func (c *checker) escape() (written bool) {
	if c.at+1 >= len(c.text) {
		c.fail(atEnd)
		return false
	}
	switch r := c.text[c.at+1]; r {
	case 'b', 'B':
		c.assertion = true
		c.at += 2
	case 'd', 'D', 's', 'S', 'w', 'W':
		c.at += 2
	case 'p', 'P':
		if !c.unicode {
			c.at += 2
			return false
		}
		o, ok := c.property()
		if !ok {
			c.fail("Invalid property name")
			return false
		}
		if c.sets {
			c.writeClass(o)
		}
		return c.sets
	case 'k':
		c.at += 2
		switch {
		case !c.unicode && !c.named:
		case !c.next("<"):
			c.fail("Invalid named reference")
		default:
			if name, ok := c.groupName(); ok {
				c.references = append(c.references, name)
			}
		}
	case '0':
		c.at += 2
		if c.unicode && !c.ended() && isDigit(c.text[c.at]) {
			c.fail("Invalid decimal escape")
		}
	case '1', '2', '3', '4', '5', '6', '7', '8', '9':
		c.at++
		begin := c.at
		if number, err := strconv.Atoi(c.digits()); err == nil && number <= c.captures {
			return false
		}
		c.at = begin + 1
		if c.unicode {
			c.fail("Invalid escape")
		}
	default:
		c.at++
		c.character(false)
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// Which characters an escape may stand before where characters are Unicode's.
const (
	syntaxCharacters  = `^$\.*+?()[]{}|/`
	setPunctuators    = "&-!#%,:;<=>@`~"
	setSyntax         = `()[]{}/-|`
	doublePunctuators = "&!#$%*+,.:;<=>?@^`~"
)

var controls = map[rune]rune{'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}

// character goes past an escape of one character, of which the backslash is behind, and
// returns that.
func (c *checker) character(inClass bool) rune {
	r := c.text[c.at]
	c.at++
	if control, ok := controls[r]; ok {
		return control
	}
	switch {
	case r == 'b' && inClass:
		return '\b'
	case r == 'c':
		if !c.ended() {
			letter := c.text[c.at]
			isLetter := letter|0x20 >= 'a' && letter|0x20 <= 'z'
			if isLetter || inClass && !c.unicode && (isDigit(letter) || letter == '_') {
				c.at++
				return letter & 0x1F
			}
		}
		if c.unicode {
			c.fail("Invalid Unicode escape")
			return 0
		}
		c.at--
		return '\\'
	case r == '0' && (c.ended() || !isDigit(c.text[c.at])):
		return 0
	case r >= '0' && r <= '7':
		if c.unicode {
			c.fail("Invalid class escape")
			return 0
		}
		return c.octal(r - '0')
	case r == 'x':
		if value, ok := c.hex(2); ok {
			return value
		}
	case r == 'u':
		value, ok := c.unicodeEscape(c.unicode)
		if ok {
			return value
		}
		if c.unicode {
			c.fail("Invalid Unicode escape")
			return 0
		}
		return r
	case r < 0x80 && strings.ContainsRune(syntaxCharacters, r), r == '-' && inClass, inClass && c.sets && r < 0x80 && strings.ContainsRune(setPunctuators, r):
		return r
	}
	if c.unicode || r == 'k' && c.named {
		c.fail("Invalid escape")
	}
	return r
}

func (c *checker) octal(value rune) rune {
	for i := 0; i < 2 && !c.ended() && c.text[c.at] >= '0' && c.text[c.at] <= '7' && value < 0o40; i++ {
		value = value*8 + c.text[c.at] - '0'
		c.at++
	}
	return value
}

// hex goes past so many digits, or past nothing.
func (c *checker) hex(digits int) (value rune, ok bool) {
	if c.at+digits > len(c.text) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(c.text[c.at:c.at+digits]), 16, 32)
	if err != nil {
		return 0, false
	}
	c.at += digits
	return rune(n), true
}

// unicodeEscape goes past what follows \u, or past nothing. Whole characters have braces,
// or two halves.
func (c *checker) unicodeEscape(whole bool) (value rune, ok bool) {
	begin := c.at
	if whole && c.next("{") {
		for c.at < len(c.text) && c.text[c.at] != '}' {
			c.at++
		}
		n, err := strconv.ParseUint(string(c.text[begin+1:c.at]), 16, 32)
		if err == nil && n <= 0x10FFFF && c.next("}") {
			return rune(n), true
		}
		c.at = begin
		return 0, false
	}
	value, ok = c.hex(4)
	if ok && whole && utf16.IsSurrogate(value) && c.follows(c.at, `\u`) {
		behind := c.at
		c.at += 2
		if low, isHex := c.hex(4); isHex {
			if r := utf16.DecodeRune(value, low); r != 0xFFFD {
				return r, true
			}
		}
		c.at = behind
	}
	return value, ok
}
