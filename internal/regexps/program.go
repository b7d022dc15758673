package regexps

import (
	"unicode"
	"unicode/utf16"
)

// A Program is a pattern that is ready to be matched. It may be used by any number of goroutines.
type Program struct {
	code      []instruction
	groups    int      // with the whole match
	names     []string // of the groups
	registers int      // two a group, and those that loops need
	unicode   bool
	fold      *caseFolding // where case does not matter

	anchored bool     // matches begin at the beginning of the text only
	literal  bool     // the pattern is nothing but its prefix
	prefix   []uint16 // what matches begin with
	ascii    string   // the same, if it is ASCII
	first    *charset // what matches begin with, if anything is known of it
}

// Compile returns the program of a pattern of UTF-16 units, or tells in V8's words what is wrong with it.
// The flags must be valid.
func Compile(pattern []uint16, flags string) (program *Program, problem string) {
	p := newParser(pattern, flags)
	root := p.parse()
	if p.problem != "" {
		return nil, p.problem
	}
	return compile(root, p, flags), ""
}

// Groups is how many groups a match has, itself included.
func (p *Program) Groups() int { return p.groups }

// Names are the names of the groups, in their order; "" for one that has none. There are none
// at all if no group has a name.
func (p *Program) Names() []string { return p.names }

// An instruction is a step of a program. What it works on is the place in the text that the
// match has got to, and registers.
type instruction struct {
	op       opcode
	negated  bool
	lazy     bool
	backward bool
	to       int32    // where else to go on
	register int32    // the first of those that it works on
	count    int32    // how many these are, or the one that counts
	min, max int32    // how often
	next     int32    // the unit that must follow a run; -1 if that is not one
	units    []uint16 // a text
	set      *charset
}

type opcode uint8

const (
	accept    opcode = iota // the match is complete
	unit                    // one UTF-16 unit
	units                   // several
	member                  // a character of a set
	back                    // goes back by one character
	fork                    // goes on, and at "to" if that fails; the other way round if lazy
	jump                    // goes on at "to"
	save                    // notes the place
	forget                  // groups have not matched
	zero                    // begins to count
	again                   // decides whether a counted loop is left to "to"
	iterate                 // counts
	moved                   // fails if nothing was taken since the place was noted
	run                     // characters of a set, as many as there are, or as few; no fewer if count is 1
	beginning               // of the text
	ending                  // of the text
	lineBegin
	lineEnd
	edge   // of a word
	repeat // what a group has matched
	look   // around, by what is behind, up to "to"
)

// A charset is a set, made ready for quick tests.
type charset struct {
	low  [4]uint64 // the characters below 256
	rest set
	all  bool // it has every character
}

func newCharset(s set) *charset {
	c := &charset{rest: s, all: len(s) == 1 && s[0] == [2]rune{0, 0x10FFFF}}
	for r := rune(0); r < 256; r++ {
		if s.has(r) {
			c.low[r>>6] |= 1 << (r & 63)
		}
	}
	return c
}

func (c *charset) has(r rune) bool {
	if r < 256 {
		return c.low[r>>6]>>(r&63)&1 != 0
	}
	return c.all && r <= unicode.MaxRune || c.rest.has(r)
}

func isHigh(unit uint16) bool { return unit&0xFC00 == 0xD800 }
func isLow(unit uint16) bool  { return unit&0xFC00 == 0xDC00 }

// decode reads the character at a place of a text. In the middle of a character, where a match
// may begin as in V8, there is none.
func decode[T unitType](text []T, at int) (r rune, size int) {
	unit := uint16(text[at])
	switch {
	case isHigh(unit) && at+1 < len(text) && isLow(uint16(text[at+1])):
		return utf16.DecodeRune(rune(unit), rune(text[at+1])), 2
	case isSplit(text, at):
		return noCharacter, 1
	}
	return rune(unit), 1
}

// noCharacter is in no set.
const noCharacter = unicode.MaxRune + 1

// isSplit tells whether a place is in the middle of a character.
func isSplit[T unitType](text []T, at int) bool {
	return at > 0 && at < len(text) && isLow(uint16(text[at])) && isHigh(uint16(text[at-1]))
}
