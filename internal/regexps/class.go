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
func (p *parser) class() *node {
	p.at++
	n := &node{kind: class, negated: p.next("^")}
	var all [][2]rune
	for !p.ended() && !p.follows(p.at, "]") {
		low, lowClass := p.classAtom()
		if !p.isRange() {
			all = append(all, members(low, lowClass)...)
			continue
		}
		p.at++
		high, highClass := p.classAtom()
		switch {
		case lowClass != nil || highClass != nil:
			if p.unicode {
				p.fail(badClass)
			}
			all = append(all, [2]rune{'-', '-'})
			all = append(append(all, members(low, lowClass)...), members(high, highClass)...)
		case low > high:
			p.fail(outOfOrder)
		default:
			all = append(all, [2]rune{low, high})
		}
	}
	if !p.next("]") {
		p.fail(unterminated)
	}
	n.set = merged(all)
	return n
}

// isRange tells whether a dash follows that stands between two things.
func (p *parser) isRange() bool {
	return p.follows(p.at, "-") && p.at+1 < len(p.text) && p.text[p.at+1] != ']'
}

// members are those of a class, or one character.
func members(r rune, class set) set {
	if class != nil {
		return class
	}
	return set{{r, r}}
}

// classAtom goes past a character or an escape in a class. What is no single character is
// a class, which is not nil.
func (p *parser) classAtom() (r rune, class set) {
	r = p.text[p.at]
	p.at++
	if r != '\\' {
		return r, nil
	}
	if p.ended() {
		p.fail(atEnd)
		return 0, nil
	}
	switch r := p.text[p.at]; r {
	case 'd', 'D', 's', 'S', 'w', 'W':
		p.at++
		return 0, p.classEscape(r)
	case 'p', 'P':
		if p.unicode {
			p.at--
			o, ok := p.property()
			if !ok {
				p.fail("Invalid property name in character class")
			}
			return 0, append(set{}, o.set...)
		}
	}
	return p.characterEscape(true), nil
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
func (p *parser) classOfSets() operand {
	if p.nesting++; p.nesting > maxNesting {
		p.fail("Regular expression too large")
		return operand{}
	}
	defer func() { p.nesting-- }()
	p.at++
	negated := p.next("^")
	var result operand
	var all set // of a union, in any order
	union, first := false, true
	for !p.ended() && !p.follows(p.at, "]") {
		if union && (p.follows(p.at, "--") || p.follows(p.at, "&&")) {
			p.fail(badOperation)
			break
		}
		o := p.operand()
		switch {
		case first && (p.follows(p.at, "--") || p.follows(p.at, "&&")):
			result = p.operation(o, string(p.text[p.at:p.at+2]))
		case p.follows(p.at, "-") && !p.follows(p.at, "--"):
			p.at++
			if p.ended() {
				continue
			}
			if !o.single {
				p.fail(badClass)
				break
			}
			high := p.operand()
			switch {
			case p.problem != "":
			case !high.single:
				p.fail(badClass)
			case o.set[0][0] > high.set[0][0]:
				p.fail(outOfOrder)
			case p.follows(p.at, "-") && !p.follows(p.at, "--"):
				p.fail(badClass)
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
		result.set = p.closed(merged(all))
	}
	if !p.next("]") {
		p.fail(unterminated)
		return operand{}
	}
	if negated {
		if result.mayHold {
			p.fail(mayBeStrings)
		}
		result = operand{set: complement(result.set)}
	}
	result.single = false
	return result
}

// operation is what is left of the first operand by the others, up to the end of the class.
func (p *parser) operation(first operand, operator string) operand {
	result := operand{set: p.closed(first.set), strings: first.strings, mayHold: first.mayHold}
	for p.next(operator) {
		if p.ended() {
			return result
		}
		if operator == "&&" && p.follows(p.at, "&") {
			p.fail(badCharacter)
			return result
		}
		o := p.operand()
		o.set = p.closed(o.set)
		kept := make(map[string]bool)
		for s := range result.strings {
			if p.holds(o, s) == (operator == "&&") {
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
	if !p.ended() && !p.follows(p.at, "]") {
		p.fail(badOperation)
	}
	return result
}

// holds tells whether a string is in an operand.
func (p *parser) holds(o operand, s string) bool {
	for t := range o.strings {
		if t == s || p.ignoreCase && folded(t) == folded(s) {
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
func (p *parser) operand() operand {
	if p.follows(p.at, "[") {
		return p.classOfSets()
	}
	if p.follows(p.at, `\`) && p.at+1 < len(p.text) {
		switch r := p.text[p.at+1]; r {
		case 'd', 'D', 's', 'S', 'w', 'W':
			p.at += 2
			return operand{set: p.classEscape(r)}
		case 'p', 'P':
			o, ok := p.property()
			if !ok {
				p.fail("Invalid property name in character class")
			}
			return o
		case 'q':
			if p.follows(p.at, `\q{`) {
				return p.alternatives()
			}
		}
	}
	return operand{set: set{p.range1()}, single: true}
}

// classEscape is the class that a letter behind a backslash stands for.
func (p *parser) classEscape(letter rune) set {
	s := classEscapes[unicode.ToLower(letter)]
	if letter|0x20 == 'w' && p.unicode {
		s = p.closed(s)
	}
	if unicode.IsUpper(letter) {
		return complement(s)
	}
	return s
}

var classEscapes = map[rune]set{
	'd': {{'0', '9'}},
	'w': {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}},
	's': {{'\t', '\r'}, {' ', ' '}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
		{0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}},
}

func (p *parser) range1() [2]rune {
	r := p.setCharacter()
	return [2]rune{r, r}
}

// setCharacter goes past a character of a class.
func (p *parser) setCharacter() rune {
	if p.ended() {
		p.fail(unterminated)
		return 0
	}
	r := p.text[p.at]
	switch {
	case r == '\\':
		p.at++
		if p.ended() {
			p.fail(atEnd)
			return 0
		}
		return p.characterEscape(true)
	case r < 0x80 && strings.ContainsRune(setSyntax, r):
		p.fail(badCharacter)
	case r < 0x80 && strings.ContainsRune(doublePunctuators, r) && p.follows(p.at+1, string(r)):
		p.fail(badOperation)
	}
	p.at++
	return r
}

// alternatives goes past \q{...}.
func (p *parser) alternatives() operand {
	p.at += len(`\q{`)
	o := operand{strings: make(map[string]bool)}
	var one []rune
	for {
		if p.ended() {
			p.fail(unterminated)
			return o
		}
		end := p.next("}")
		if !end && !p.next("|") {
			one = append(one, p.setCharacter())
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
func (p *parser) property() (operand, bool) {
	begin := p.at
	p.at += 2
	end := slices.Index(p.text[p.at:], '}')
	if end < 0 || !p.next("{") {
		return operand{}, false
	}
	name := string(p.text[p.at : p.at+end-1])
	p.at += end
	s, ok := property(name)
	if !ok {
		return operand{}, false
	}
	if p.sets {
		s = p.closed(s)
	}
	if p.text[begin+1] == 'P' {
		s = complement(s)
	}
	return operand{set: s}, true
}

// closed is a set with what its characters are in the other case, where case does not matter.
func (p *parser) closed(s set) set {
	if !p.ignoreCase {
		return s
	}
	return folding(p.unicode).closed(s)
}

// node is what matches an operand: the longest strings first.
func (o operand) node() *node {
	one := &node{kind: class, set: o.set}
	if len(o.strings) == 0 {
		return one
	}
	all := make([][]uint16, 0, len(o.strings))
	for s := range o.strings {
		all = append(all, utf16.Encode([]rune(s)))
	}
	slices.SortFunc(all, func(a, b []uint16) int { return cmp.Or(len(b)-len(a), slices.Compare(a, b)) })
	n := &node{kind: alternation}
	for _, units := range all {
		if len(units) == 0 {
			break
		}
		n.kids = append(n.kids, &node{kind: text, units: units})
	}
	n.kids = append(n.kids, one)
	if o.strings[""] {
		n.kids = append(n.kids, &node{kind: sequence})
	}
	return n
}
