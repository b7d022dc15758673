package regexps

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
)

const (
	badCharacter = "Invalid character in character class"
	badOperation = "Invalid set operation in character class"
	badClass     = "Invalid character class"
	outOfOrder   = "Range out of order in character class"
	unterminated = "Unterminated character class"
	mayBeStrings = "Negated character class may contain strings"
)

// class goes past a class without the operations of sets.
func (c *checker) class() {
	c.at++
	c.next("^")
	for !c.ended() && !c.follows(c.at, "]") {
		low, lowIsClass := c.classAtom()
		if !c.next("-") || c.ended() || c.follows(c.at, "]") {
			continue
		}
		high, highIsClass := c.classAtom()
		switch {
		case lowIsClass || highIsClass:
			if c.unicode {
				c.fail(badClass)
			}
		case low > high:
			c.fail(outOfOrder)
		}
	}
	if !c.next("]") {
		c.fail(unterminated)
	}
}

// classAtom goes past a character or an escape in a class.
func (c *checker) classAtom() (r rune, isClass bool) {
	r = c.text[c.at]
	c.at++
	if r != '\\' {
		return r, false
	}
	if c.ended() {
		c.fail(atEnd)
		return 0, false
	}
	switch c.text[c.at] {
	case 'd', 'D', 's', 'S', 'w', 'W':
		c.at++
		return 0, true
	case 'p', 'P':
		if c.unicode {
			c.at--
			if _, ok := c.property(); !ok {
				c.fail("Invalid property name in character class")
			}
			return 0, true
		}
	}
	return c.character(true), false
}

// An operand is what a class matches with the flag v: characters and strings.
type operand struct {
	set     set
	strings map[string]bool // of more or less than one character
	single  bool            // it is a character of the pattern
	mayHold bool            // whether strings may be in it, going by what is written
}

// maxNesting is how deep classes may nest: V8 ends at about as many, when its stack is full.
const maxNesting = 5000

// classOfSets goes past a class.
func (c *checker) classOfSets() operand {
	if c.nesting++; c.nesting > maxNesting {
		c.fail("Regular expression too large")
		return operand{}
	}
	defer func() { c.nesting-- }()
	c.at++
	negated := c.next("^")
	var result operand
	var all set // of a union, in any order
	union, first := false, true
	for !c.ended() && !c.follows(c.at, "]") {
		if union && (c.follows(c.at, "--") || c.follows(c.at, "&&")) {
			c.fail(badOperation)
			break
		}
		o := c.operand()
		switch {
		case first && (c.follows(c.at, "--") || c.follows(c.at, "&&")):
			result = c.operation(o, string(c.text[c.at:c.at+2]))
		case c.follows(c.at, "-") && !c.follows(c.at, "--"):
			c.at++
			if c.ended() {
				continue
			}
			high := c.operand()
			switch {
			case c.problem != "":
			case !o.single || !high.single:
				c.fail(badClass)
			case o.set[0][0] > high.set[0][0]:
				c.fail(outOfOrder)
			default:
				all = append(all, [2]rune{o.set[0][0], high.set[0][0]})
			}
		default:
			all = append(all, o.set...)
			result.add(o)
		}
		union, first = true, false
	}
	if all != nil {
		result.set = c.closed(merged(all))
	}
	if !c.next("]") {
		c.fail(unterminated)
		return operand{}
	}
	if negated {
		if result.mayHold {
			c.fail(mayBeStrings)
		}
		result = operand{set: complement(result.set)}
	}
	result.single = false
	return result
}

// operation is what is left of the first operand by the others, up to the end of the class.
func (c *checker) operation(first operand, operator string) operand {
	result := operand{set: c.closed(first.set), strings: first.strings, mayHold: first.mayHold}
	for c.next(operator) {
		if c.ended() {
			return result
		}
		if operator == "&&" && c.follows(c.at, "&") {
			c.fail(badCharacter)
			return result
		}
		o := c.operand()
		o.set = c.closed(o.set)
		kept := make(map[string]bool)
		for s := range result.strings {
			if c.holds(o, s) == (operator == "&&") {
				kept[s] = true
			}
		}
		result.strings = kept
		if operator == "&&" {
			result.set = intersect(result.set, o.set)
			result.mayHold = result.mayHold && o.mayHold
		} else {
			result.set = minus(result.set, o.set)
		}
	}
	if !c.ended() && !c.follows(c.at, "]") {
		c.fail(badOperation)
	}
	return result
}

// holds tells whether a string is in an operand.
func (c *checker) holds(o operand, s string) bool {
	for t := range o.strings {
		if t == s || c.ignoreCase && folded(t) == folded(s) {
			return true
		}
	}
	return false
}

func folded(s string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, s)
}

// add adds the strings of another operand.
func (o *operand) add(other operand) {
	o.mayHold = o.mayHold || other.mayHold
	for s := range other.strings {
		if o.strings == nil {
			o.strings = make(map[string]bool)
		}
		o.strings[s] = true
	}
}

// operand goes past a character, an escape or a class in a class.
func (c *checker) operand() operand {
	if c.follows(c.at, "[") {
		return c.classOfSets()
	}
	if c.follows(c.at, `\`) && c.at+1 < len(c.text) {
		switch r := c.text[c.at+1]; r {
		case 'd', 'D', 's', 'S', 'w', 'W':
			c.at += 2
			s := c.closed(classEscapes[unicode.ToLower(r)])
			if unicode.IsUpper(r) {
				s = complement(s)
			}
			return operand{set: s}
		case 'p', 'P':
			o, ok := c.property()
			if !ok {
				c.fail("Invalid property name in character class")
			}
			return o
		case 'q':
			if c.follows(c.at, `\q{`) {
				return c.alternatives()
			}
		}
	}
	return operand{set: set{c.range1()}, single: true}
}

var classEscapes = map[rune]set{
	'd': {{'0', '9'}},
	'w': {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}},
	's': {{'\t', '\r'}, {' ', ' '}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
		{0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}},
}

func (c *checker) range1() [2]rune {
	r := c.setCharacter()
	return [2]rune{r, r}
}

// setCharacter goes past a character of a class.
func (c *checker) setCharacter() rune {
	if c.ended() {
		c.fail(unterminated)
		return 0
	}
	r := c.text[c.at]
	switch {
	case r == '\\':
		c.at++
		if c.ended() {
			c.fail(atEnd)
			return 0
		}
		return c.character(true)
	case r < 0x80 && strings.ContainsRune(setSyntax, r):
		c.fail(badCharacter)
	case r < 0x80 && strings.ContainsRune(doublePunctuators, r) && c.follows(c.at+1, string(r)):
		c.fail(badOperation)
	}
	c.at++
	return r
}

// alternatives goes past \q{...}.
func (c *checker) alternatives() operand {
	c.at += len(`\q{`)
	o := operand{strings: make(map[string]bool)}
	var one []rune
	for {
		if c.ended() {
			c.fail(unterminated)
			return o
		}
		end := c.next("}")
		if !end && !c.next("|") {
			one = append(one, c.setCharacter())
			continue
		}
		if len(one) == 1 {
			o.set = join(o.set, set{{one[0], one[0]}})
		} else {
			o.strings[string(one)] = true
			o.mayHold = true
		}
		if one = nil; end {
			return o
		}
	}
}

// property goes past \p{...} or \P{...}.
func (c *checker) property() (operand, bool) {
	begin := c.at
	c.at += 2
	end := slices.Index(c.text[c.at:], '}')
	if end < 0 || !c.next("{") {
		return operand{}, false
	}
	name := string(c.text[c.at : c.at+end-1])
	c.at += end
	s, ok := property(name)
	if !ok {
		return operand{}, false
	}
	if c.sets {
		s = c.closed(s)
	}
	if c.text[begin+1] == 'P' {
		s = complement(s)
	}
	return operand{set: s}, true
}

// closed is a set with what its characters are in the other case, where case does not matter.
func (c *checker) closed(s set) set {
	if !c.ignoreCase {
		return s
	}
	var more set
	for _, orbit := range orbits() {
		for _, r := range orbit {
			if s.has(r) {
				for _, r := range orbit {
					more = append(more, [2]rune{r, r})
				}
				break
			}
		}
	}
	return join(s, more)
}

// writeClass writes what a class matches: the longest strings first.
func (c *checker) writeClass(o operand) {
	b := &c.out
	if len(o.strings) == 0 {
		writeSet(b, o.set)
		return
	}
	texts := make([]string, 0, len(o.strings))
	for s := range o.strings {
		texts = append(texts, s)
	}
	slices.SortFunc(texts, func(a, b string) int {
		return cmp.Or(len(utf16.Encode([]rune(b)))-len(utf16.Encode([]rune(a))), cmp.Compare(a, b))
	})
	b.WriteString("(?:")
	for _, s := range texts {
		if s == "" {
			break
		}
		for _, r := range s {
			writeRune(b, r)
		}
		b.WriteByte('|')
	}
	writeSet(b, o.set)
	if o.strings[""] {
		b.WriteByte('|')
	}
	b.WriteByte(')')
}

func writeSet(b *strings.Builder, s set) {
	b.WriteByte('[')
	writeRanges(b, s)
	b.WriteByte(']')
}
