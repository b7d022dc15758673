package regexps

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

const atEnd = `\ at end of pattern`

// escape goes past an escape outside of classes, and tells whether a quantifier may follow.
func (p *parser) escape() (n *node, quantifiable bool) {
	if p.at+1 >= len(p.text) {
		p.fail(atEnd)
		return nil, false
	}
	switch r := p.text[p.at+1]; r {
	case 'b', 'B':
		p.at += 2
		return &node{kind: wordEdge, negated: r == 'B'}, false
	case 'd', 'D', 's', 'S', 'w', 'W':
		p.at += 2
		return &node{kind: class, set: p.classEscape(r)}, true
	case 'p', 'P':
		if !p.unicode {
			break
		}
		o, ok := p.property()
		if !ok {
			p.fail("Invalid property name")
			return nil, false
		}
		return o.node(), true
	case 'k':
		if !p.unicode && !p.named {
			break
		}
		p.at += 2
		if !p.next("<") {
			p.fail("Invalid named reference")
			return nil, false
		}
		name, ok := p.groupName()
		if !ok {
			return nil, false
		}
		n = &node{kind: reference, name: name}
		p.references = append(p.references, n)
		return n, true
	case '0':
		if p.unicode && p.at+2 < len(p.text) && isDigit(p.text[p.at+2]) {
			p.fail("Invalid decimal escape")
			return nil, false
		}
	case '1', '2', '3', '4', '5', '6', '7', '8', '9':
		begin := p.at
		p.at++
		if number, err := strconv.Atoi(p.digits()); err == nil && number <= p.captures {
			return &node{kind: reference, group: number}, true
		}
		p.at = begin
		if p.unicode {
			p.fail("Invalid escape")
			return nil, false
		}
	}
	p.at++
	return p.character(p.characterEscape(false)), true
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

// characterEscape goes past an escape of one character, of which the backslash is behind, and
// returns that.
func (p *parser) characterEscape(inClass bool) rune {
	r := p.text[p.at]
	p.at++
	if control, ok := controls[r]; ok {
		return control
	}
	switch {
	case r == 'b' && inClass:
		return '\b'
	case r == 'c':
		if !p.ended() {
			letter := p.text[p.at]
			isLetter := letter|0x20 >= 'a' && letter|0x20 <= 'z'
			if isLetter || inClass && !p.unicode && (isDigit(letter) || letter == '_') {
				p.at++
				return letter & 0x1F
			}
		}
		if p.unicode {
			p.fail("Invalid Unicode escape")
			return 0
		}
		p.at--
		return '\\'
	case r == '0' && (p.ended() || !isDigit(p.text[p.at])):
		return 0
	case r >= '0' && r <= '7':
		if p.unicode {
			p.fail("Invalid class escape")
			return 0
		}
		return p.octal(r - '0')
	case r == 'x':
		if value, ok := p.hex(2); ok {
			return value
		}
	case r == 'u':
		value, ok := p.unicodeEscape(p.unicode)
		if ok {
			return value
		}
		if p.unicode {
			p.fail("Invalid Unicode escape")
			return 0
		}
		return r
	case r < 0x80 && strings.ContainsRune(syntaxCharacters, r), r == '-' && inClass, inClass && p.sets && r < 0x80 && strings.ContainsRune(setPunctuators, r):
		return r
	}
	if p.unicode || r == 'k' && p.named {
		p.fail("Invalid escape")
	}
	return r
}

func (p *parser) octal(value rune) rune {
	for i := 0; i < 2 && !p.ended() && p.text[p.at] >= '0' && p.text[p.at] <= '7' && value < 0o40; i++ {
		value = value*8 + p.text[p.at] - '0'
		p.at++
	}
	return value
}

// hex goes past so many digits, or past nothing.
func (p *parser) hex(digits int) (value rune, ok bool) {
	if p.at+digits > len(p.text) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(p.text[p.at:p.at+digits]), 16, 32)
	if err != nil {
		return 0, false
	}
	p.at += digits
	return rune(n), true
}

// unicodeEscape goes past what follows \u, or past nothing. Whole characters have braces,
// or two halves.
func (p *parser) unicodeEscape(whole bool) (value rune, ok bool) {
	begin := p.at
	if whole && p.next("{") {
		for p.at < len(p.text) && p.text[p.at] != '}' {
			p.at++
		}
		n, err := strconv.ParseUint(string(p.text[begin+1:p.at]), 16, 32)
		if err == nil && n <= 0x10FFFF && p.next("}") {
			return rune(n), true
		}
		p.at = begin
		return 0, false
	}
	value, ok = p.hex(4)
	if ok && whole && utf16.IsSurrogate(value) && p.follows(p.at, `\u`) {
		behind := p.at
		p.at += 2
		if low, isHex := p.hex(4); isHex {
			if r := utf16.DecodeRune(value, low); r != 0xFFFD {
				return r, true
			}
		}
		p.at = behind
	}
	return value, ok
}
