package regexps

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
)

// Check tells in V8's words what is wrong with a pattern; it is empty if nothing is.
func Check(pattern, flags string) string {
	c := newChecker(pattern, flags)
	c.check()
	return c.problem
}

// maxCaptures is how many groups V8 takes.
const maxCaptures = 1<<15 - 1

// A checker goes through a pattern as V8's parser does, so that it finds the same error
// first. With the flag v it writes the pattern again, in terms of the flag u.
type checker struct {
	text    []rune // UTF-16 units where characters are those
	at      int
	problem string

	unicode, sets, ignoreCase bool

	captures   int  // in the whole pattern
	named      bool // whether the pattern has named groups
	groups     []groupKind
	opened     int // groups that capture, so far
	names      map[string]bool
	references []string
	nesting    int  // of classes, with sets
	assertion  bool // the escape at hand was one of a place, which no quantifier follows

	out strings.Builder // with sets
}

type groupKind int

const (
	plainGroup groupKind = iota
	lookahead
	lookbehind
)

func newChecker(pattern, flags string) *checker {
	c := &checker{
		names:      make(map[string]bool),
		sets:       strings.Contains(flags, "v"),
		ignoreCase: strings.Contains(flags, "i"),
	}
	c.unicode = c.sets || strings.Contains(flags, "u")
	c.text = []rune(pattern)
	if !c.unicode && slices.ContainsFunc(c.text, func(r rune) bool { return r > 0xFFFF }) {
		units := utf16.Encode(c.text)
		c.text = make([]rune, len(units))
		for i, unit := range units {
			c.text[i] = rune(unit)
		}
	}
	c.countGroups()
	return c
}

// countGroups looks ahead for what escapes depend on.
func (c *checker) countGroups() {
	depth := 0
	for i := 0; i < len(c.text); i++ {
		switch c.text[i] {
		case '\\':
			i++
		case '[':
			if depth == 0 || c.sets {
				depth++
			}
		case ']':
			depth = max(depth-1, 0)
		case '(':
			if depth > 0 {
				continue
			}
			if !c.follows(i+1, "?") {
				c.captures++
			} else if c.follows(i+1, "?<") && !c.follows(i+1, "?<=") && !c.follows(i+1, "?<!") {
				c.captures++
				c.named = true
			}
		}
	}
}

// follows tells whether the text goes on with s at a place.
func (c *checker) follows(at int, s string) bool {
	for i, r := range s {
		if at+i >= len(c.text) || c.text[at+i] != r {
			return false
		}
	}
	return true
}

// next tells whether the text goes on with s, and if so goes past it.
func (c *checker) next(s string) bool {
	if !c.follows(c.at, s) {
		return false
	}
	c.at += len(s)
	return true
}

func (c *checker) ended() bool { return c.at >= len(c.text) }

// fail notes the first problem, and ends the check.
func (c *checker) fail(problem string) {
	if c.problem == "" {
		c.problem = problem
	}
	c.at = len(c.text)
}

func (c *checker) check() {
	for !c.ended() {
		begin := c.at
		quantifiable, written := c.term()
		if c.sets && !written {
			c.out.WriteString(string(c.text[min(begin, c.at):c.at]))
		}
		if quantifiable {
			c.quantifier(true)
		}
	}
	switch {
	case c.problem != "":
	case len(c.groups) > 0:
		c.fail("Unterminated group")
	case slices.ContainsFunc(c.references, func(name string) bool { return !c.names[name] }):
		c.fail("Invalid named capture referenced")
	}
}

// term goes past a piece of the pattern, and tells whether a quantifier may follow and
// whether it was written again.
func (c *checker) term() (quantifiable, written bool) {
	switch r := c.text[c.at]; r {
	case ')':
		return c.closeGroup(), false
	case '|', '^', '$':
		c.at++
		return false, false
	case '*', '+', '?':
		c.fail("Nothing to repeat")
	case '(':
		c.at++
		c.openGroup()
		return false, false
	case '[':
		if c.sets {
			c.writeClass(c.classOfSets())
			return true, true
		}
		c.class()
	case '\\':
		c.assertion = false
		written = c.escape()
		return !c.assertion, written
	case '{':
		if _, _, ok := c.interval(); ok {
			c.fail("Nothing to repeat")
			return false, false
		}
		c.bracket()
	case '}', ']':
		c.bracket()
	default:
		c.at++
	}
	return true, false
}

func (c *checker) bracket() {
	if c.unicode {
		c.fail("Lone quantifier brackets")
		return
	}
	c.at++
}

func (c *checker) closeGroup() (quantifiable bool) {
	last := len(c.groups) - 1
	if last < 0 {
		c.fail("Unmatched ')'")
		return false
	}
	kind := c.groups[last]
	c.groups = c.groups[:last]
	c.at++
	if kind == lookbehind || kind == lookahead && c.unicode {
		begin := c.at
		c.quantifier(false)
		c.at = max(begin, c.at)
		return false
	}
	return true
}

func (c *checker) openGroup() {
	kind := plainGroup
	switch {
	case !c.next("?"):
		c.opened++
	case c.next(":"):
	case c.next("="), c.next("!"):
		kind = lookahead
	case c.next("<="), c.next("<!"):
		kind = lookbehind
	case c.next("<"):
		c.opened++
		name, ok := c.groupName()
		switch {
		case !ok:
			return
		case c.names[name]:
			c.fail("Duplicate capture group name")
			return
		}
		c.names[name] = true
	default:
		c.fail("Invalid group")
		return
	}
	if c.opened > maxCaptures {
		c.fail("Too many captures")
		return
	}
	c.groups = append(c.groups, kind)
}

// groupName goes past a name and the bracket behind it.
func (c *checker) groupName() (name string, ok bool) {
	var b strings.Builder
	for !c.ended() {
		r := c.text[c.at]
		c.at++
		switch {
		case r == '>' && b.Len() > 0:
			return b.String(), true
		case r == '\\':
			if !c.next("u") {
				c.fail("Invalid capture group name")
				return "", false
			}
			if r, ok = c.unicodeEscape(true); !ok {
				c.fail("Invalid Unicode escape")
				return "", false
			}
		case utf16.IsSurrogate(r) && !c.ended():
			r = utf16.DecodeRune(r, c.text[c.at])
			c.at++
		}
		if !isNamePart(r, b.Len() == 0) {
			break
		}
		b.WriteRune(r)
	}
	c.fail("Invalid capture group name")
	return "", false
}

func isNamePart(r rune, first bool) bool {
	if r == '$' || r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r) {
		return true
	}
	return !first && (unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue) || r == 0x200C || r == 0x200D)
}

// quantifier goes past a quantifier, if there is one.
func (c *checker) quantifier(allowed bool) {
	begin := c.at
	switch {
	case c.next("*"), c.next("+"), c.next("?"):
	case c.follows(c.at, "{"):
		low, high, ok := c.interval()
		switch {
		case !ok && c.unicode:
			c.fail("Incomplete quantifier")
			return
		case !ok:
			return
		case less(high, low):
			c.fail("numbers out of order in {} quantifier")
			return
		}
	default:
		return
	}
	if !allowed {
		c.fail("Invalid quantifier")
		return
	}
	c.next("?")
	if c.sets {
		c.out.WriteString(string(c.text[begin:c.at]))
	}
}

// interval goes past {low,high}, if it is one. high is empty if there is none.
func (c *checker) interval() (low, high string, ok bool) {
	begin := c.at
	c.at++
	low = c.digits()
	if low != "" {
		high = low
		if c.next(",") {
			high = c.digits()
		}
		if c.next("}") {
			return low, high, true
		}
	}
	c.at = begin
	return "", "", false
}

func (c *checker) digits() string {
	begin := c.at
	for !c.ended() && c.text[c.at] >= '0' && c.text[c.at] <= '9' {
		c.at++
	}
	return string(c.text[begin:c.at])
}

// less compares two numbers of any length. An empty one is endless.
func less(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	return a < b
}
