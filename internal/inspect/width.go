package inspect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Width returns how many columns of a terminal s takes: two for a wide
// character, none for control characters and those that combine with others.
// Escape sequences should be stripped before.
func Width(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b >= 0x7F:
			return n + wideWidth(s[i:])
		case b >= ' ':
			n++
		}
	}
	return n
}

// wideWidth is Width for what is not ASCII.
func wideWidth(s string) int {
	n := 0
	for _, r := range norm.NFC.String(s) {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	const firstRegionalIndicator, lastRegionalIndicator, softHyphen = 0x1F1E6, 0x1F1FF, 0xAD
	switch k := width.LookupRune(r).Kind(); {
	case k == width.EastAsianWide, k == width.EastAsianFullwidth,
		firstRegionalIndicator <= r && r <= lastRegionalIndicator:
		return 2
	case r != softHyphen && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Me, unicode.Mn):
		return 0
	}
	return 1
}

// StripVTControlCharacters removes the escape sequences that terminals
// understand from s.
func StripVTControlCharacters(s string) string {
	if !strings.ContainsAny(s, "\x1b\u009b") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		if n := sequence(s); n > 0 {
			s = s[n:]
			continue
		}
		_, n := decodeUnit(s)
		b.WriteString(s[:n])
		s = s[n:]
	}
	return b.String()
}

// sequence returns the length of the escape sequence that s begins with, 0 if it
// begins with none.
func sequence(s string) int {
	introducer := 1
	if r, size := utf8.DecodeRuneInString(s); r == '\u009b' {
		introducer = size
	} else if r != '\x1b' {
		return 0
	}
	start := introducer
	for start < len(s) && strings.IndexByte("[]()#;?", s[start]) >= 0 {
		start++
	}
	// The separators may also be part of what follows, so fewer of them are tried
	// when all of them lead nowhere.
	for i := start; i >= introducer; i-- {
		if n := commandString(s[i:]); n > 0 {
			return i + n
		}
		if n := control(s[i:]); n > 0 {
			return i + n
		}
	}
	return 0
}

// commandString returns the length of a string for the terminal, such as a window
// title, with the bell or the like that ends it: letters and digits, then parts
// after semicolons. Without the former no part may be empty.
func commandString(s string) int {
	i := span(s, isAlphanumeric)
	named := i > 0
	for i < len(s) && s[i] == ';' {
		n := span(s[i+1:], func(c byte) bool { return isAlphanumeric(c) || strings.IndexByte("-/#&.:=?%@~_", c) >= 0 })
		if n == 0 && !named {
			return 0
		}
		i += 1 + n
	}
	for _, end := range []string{"\a", "\x1b\\", "\u009c"} {
		if strings.HasPrefix(s[i:], end) {
			return i + len(end)
		}
	}
	return 0
}

// span counts the bytes at the beginning of s that are such.
func span(s string, such func(byte) bool) int {
	i := 0
	for i < len(s) && such(s[i]) {
		i++
	}
	return i
}

// control returns the length of the numbers and the final byte of a control
// sequence.
func control(s string) int {
	i := digits(s, 4)
	if i > 0 {
		for i < len(s) && s[i] == ';' {
			i += 1 + digits(s[i+1:], 4)
		}
	}
	for ; i >= 0; i-- {
		if i < len(s) && isFinal(s[i]) {
			return i + 1
		}
	}
	return 0
}

// digits counts the digits that s begins with, up to limit.
func digits(s string, limit int) int {
	i := 0
	for i < len(s) && i < limit && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return i
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// isFinal tells whether c ends a control sequence.
func isFinal(c byte) bool {
	switch {
	case '0' <= c && c <= '9', 'A' <= c && c <= 'P', 'R' <= c && c <= 'T', 'f' <= c && c <= 'n', 'q' <= c && c <= 'u':
		return true
	}
	return strings.IndexByte("Zcy<=>~", c) >= 0
}

// stripStyles removes the sequences that set colors and styles, and no others.
func stripStyles(s string) string {
	if strings.IndexByte(s, '\x1b') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if n := styleSequence(s[i:]); n > 0 {
			i += n
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// styleSequence returns the length of the style that s begins with: escape, a
// bracket, one digit or two, m.
func styleSequence(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	n := digits(s[2:], 2)
	if n == 0 || len(s) <= 2+n || s[2+n] != 'm' {
		return 0
	}
	return 2 + n + 1
}
