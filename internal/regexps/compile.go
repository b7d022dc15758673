package regexps

import (
	"slices"
	"strings"
	"unicode/utf16"
)

// A compiler makes the program of a pattern.
type compiler struct {
	*Program
	multiline bool
}

func compile(root *node, p *parser, flags string) *Program {
	c := &compiler{&Program{groups: p.captures + 1, unicode: p.unicode}, strings.Contains(flags, "m")}
	if p.ignoreCase {
		c.fold = folding(p.unicode)
	}
	if p.named {
		c.names = make([]string, c.groups)
		for name, group := range p.names {
			c.names[group] = name
		}
	}
	c.registers = 2 * c.groups
	c.node(root, false, follower{accepts: true})
	c.emit(instruction{op: accept})
	c.search(root)
	return c.Program
}

func (c *compiler) emit(in instruction) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

// here has an instruction go on at what is emitted next.
func (c *compiler) here(at int) { c.code[at].to = int32(len(c.code)) }

func (c *compiler) newRegister() int32 {
	c.registers++
	return int32(c.registers - 1)
}

// node emits what matches a node, backwards in a look back. What follows is known.
func (c *compiler) node(n *node, backward bool, after follower) {
	switch n.kind {
	case sequence:
		c.sequence(n.kids, backward, after)
	case alternation:
		c.alternation(n, backward, after)
	case text:
		c.text(n.units, backward)
	case class:
		c.step(backward, instruction{op: member, set: newCharset(c.members(n))})
	case group:
		first, last := int32(2*n.group), int32(2*n.group+1)
		if backward {
			first, last = last, first
		}
		c.emit(instruction{op: save, register: first})
		c.node(n.kids[0], backward, after)
		c.emit(instruction{op: save, register: last})
	case reference:
		c.emit(instruction{op: repeat, register: int32(2 * n.group), backward: backward})
	case repetition:
		c.repetition(n, backward, after)
	case lookaround:
		at := c.emit(instruction{op: look, negated: n.negated})
		c.node(n.kids[0], n.behind, follower{accepts: true})
		c.emit(instruction{op: accept})
		c.here(at)
	case begin:
		c.emit(instruction{op: choose(c.multiline, lineBegin, beginning)})
	case end:
		c.emit(instruction{op: choose(c.multiline, lineEnd, ending)})
	case wordEdge:
		c.emit(instruction{op: edge, negated: n.negated, set: c.wordCharacters()})
	}
}

func choose(first bool, a, b opcode) opcode {
	if first {
		return a
	}
	return b
}

func (c *compiler) sequence(kids []*node, backward bool, after follower) {
	if backward {
		for _, kid := range slices.Backward(kids) {
			c.node(kid, true, follower{})
		}
		return
	}
	for i, kid := range kids {
		c.node(kid, false, c.following(kids[i+1:], after))
	}
}

func (c *compiler) alternation(n *node, backward bool, after follower) {
	var ends []int
	last := len(n.kids) - 1
	for _, kid := range n.kids[:last] {
		at := c.emit(instruction{op: fork})
		c.node(kid, backward, after)
		ends = append(ends, c.emit(instruction{op: jump}))
		c.here(at)
	}
	c.node(n.kids[last], backward, after)
	for _, at := range ends {
		c.here(at)
	}
}

// step emits an instruction that takes a character, from behind if that is the direction.
func (c *compiler) step(backward bool, in instruction) {
	if backward {
		c.emit(instruction{op: back})
	}
	c.emit(in)
	if backward {
		c.emit(instruction{op: back})
	}
}

func (c *compiler) text(text []uint16, backward bool) {
	if c.fold == nil && !backward {
		in := instruction{op: units, units: text}
		if len(text) == 1 {
			in.op = unit
		}
		c.emit(in)
		return
	}
	characters := c.characters(text)
	if backward {
		slices.Reverse(characters)
	}
	for _, r := range characters {
		c.step(backward, instruction{op: member, set: newCharset(c.same(r))})
	}
}

// characters are those of a text: units where the pattern is one of these.
func (c *compiler) characters(text []uint16) []rune {
	if c.unicode {
		return utf16.Decode(text)
	}
	all := make([]rune, len(text))
	for i, unit := range text {
		all[i] = rune(unit)
	}
	return all
}

func (c *compiler) same(r rune) set {
	if c.fold != nil {
		return c.fold.same(r)
	}
	return set{{r, r}}
}

// members are the characters that a class matches.
func (c *compiler) members(n *node) set {
	s := n.set
	if c.fold != nil {
		s = c.fold.closed(s)
	}
	if n.negated {
		s = complement(s)
	}
	return s
}

func (c *compiler) wordCharacters() *charset {
	s := classEscapes['w']
	if c.fold != nil && c.unicode {
		s = c.fold.closed(s)
	}
	return newCharset(s)
}

// single returns what a node matches that matches one character each time.
func (c *compiler) single(n *node) (s set, ok bool) {
	switch n.kind {
	case class:
		return c.members(n), true
	case text:
		if characters := c.characters(n.units); len(characters) == 1 {
			return c.same(characters[0]), true
		}
	case sequence:
		if len(n.kids) == 1 {
			return c.single(n.kids[0])
		}
	}
	return nil, false
}

func (c *compiler) repetition(n *node, backward bool, after follower) {
	body, once := n.kids[0], n.max == 1
	switch s, single := c.single(body); {
	case n.max == 0:
		return
	case n.min == 1 && once:
		c.node(body, backward, after)
		return
	case single && !backward:
		c.run(n, s, after)
		return
	}
	uncounted := n.min == 0 && (n.max == endless || once)
	if !once {
		after = c.orAgain(body, after, uncounted)
	}
	emptyable := body.isEmptyable()
	switch {
	case uncounted:
		at := c.emit(instruction{op: fork, lazy: n.lazy})
		c.iteration(n, emptyable, 0, backward, after)
		if !once {
			c.emit(instruction{op: jump, to: int32(at)})
		}
		c.here(at)
	case n.min == 1 && n.max == endless && !emptyable:
		begin := len(c.code)
		c.iteration(n, false, 0, backward, after)
		at := c.emit(instruction{op: fork, lazy: n.lazy})
		c.emit(instruction{op: jump, to: int32(begin)})
		c.here(at)
	default:
		counter := c.newRegister()
		c.emit(instruction{op: zero, register: counter})
		at := c.emit(instruction{op: again, register: counter, min: int32(n.min), max: int32(n.max), lazy: n.lazy})
		c.emit(instruction{op: iterate, register: counter})
		c.iteration(n, emptyable, counter, backward, after)
		c.emit(instruction{op: jump, to: int32(at)})
		c.here(at)
	}
}

// iteration emits what matches once what is repeated. What could do so without a character is not
// repeated for that, after the first times, which counter counts.
func (c *compiler) iteration(n *node, emptyable bool, counter int32, backward bool, after follower) {
	var place int32
	if emptyable {
		place = c.newRegister()
		c.emit(instruction{op: save, register: place})
	}
	if n.from < n.to {
		c.emit(instruction{op: forget, register: int32(2 * n.from), count: int32(2 * (n.to - n.from))})
	}
	c.node(n.kids[0], backward, after)
	if emptyable {
		c.emit(instruction{op: moved, register: place, count: counter, min: int32(n.min)})
	}
}

// run emits the repetition of one character. The longest run is the only one to try if what
// follows cannot begin with one of its characters, or cannot fail.
func (c *compiler) run(n *node, s set, after follower) {
	in := instruction{op: run, set: newCharset(s), min: int32(n.min), max: int32(n.max), lazy: n.lazy, next: -1}
	switch {
	case n.lazy:
	case after.accepts, after.known() && isDisjoint(s, after.set):
		in.count = 1
	}
	if unit, ok := after.unit(); ok {
		in.next = unit
	}
	c.emit(in)
}
