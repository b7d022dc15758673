package path

import "slices"

// matchSegment matches a name and a segment of a pattern other than "**".
func matchSegment(name, segment string) bool {
	p := parseGlob(asRunes(toUnits(segment)))
	if p.unicode {
		p = parseGlob(codePoints(segment))
	}
	if !p.magic {
		return name == segmentText(p.root)
	}
	if p.root.standsForDots() && (name == "." || name == "..") {
		return false
	}
	m := globMatcher{fold: foldsCase(), name: asRunes(toUnits(name))}
	if p.unicode {
		m.name = codePoints(name)
	}
	return m.match(p.root, place{first: true, last: true}, 0, func(at int) bool { return at == len(m.name) })
}

// asRunes are the code units of a text.
func asRunes(units []uint16) []rune {
	list := make([]rune, len(units))
	for i, unit := range units {
		list[i] = rune(unit)
	}
	return list
}

// codePoints are the characters of a text.
func codePoints(s string) []rune { return []rune(s) }

// segmentText is the text of a segment of nothing but characters.
func segmentText(s globSequence) string {
	units := make([]uint16, len(s))
	for i, n := range s {
		units[i] = uint16(n.char)
	}
	return fromUnits(units)
}

// globNode is a part of a segment: a character, what matches others too, or a group
// with the mark that stands before it.
type globNode struct {
	kind  byte // one of the following, or one of ? * + @ !
	char  rune
	class *globClass
	alts  []globSequence
}

const (
	globChar = 'c'
	globAny  = '.'
	globStar = 's'
	globIn   = '['
)

func (n *globNode) isGroup() bool { return n.alts != nil }

type globSequence []globNode

// standsForDots tells whether a sequence begins with one or two dots, and then with
// what matches more than itself: the names "." and ".." are not meant by it.
func (s globSequence) standsForDots() bool {
	dots := 0
	for dots < min(len(s), 3) && s[dots].kind == globChar && s[dots].char == '.' {
		dots++
	}
	return dots > 0 && dots < 3 && dots < len(s) && !s[dots].isGroup() && s[dots].kind != globChar
}

// globPattern is a segment that has been read.
type globPattern struct {
	root    globSequence
	magic   bool // there is more than characters
	unicode bool // characters count, and not code units
}

// globReader reads a segment.
type globReader struct {
	globPattern
	text []rune
	at   int
}

func parseGlob(text []rune) globPattern {
	r := globReader{text: text}
	r.root = r.sequence(false)
	if len(r.root) == 1 && r.root[0].isNothing() {
		r.magic = false
		r.root = nil
		for _, c := range text {
			r.root = append(r.root, globNode{kind: globChar, char: c})
		}
	}
	return r.globPattern
}

// isNothing tells whether a node is a group that has nothing in it; a segment that is no
// more than that stands for its own text.
func (n *globNode) isNothing() bool {
	return n.isGroup() && n.kind != '!' &&
		!slices.ContainsFunc(n.alts, func(alt globSequence) bool { return len(alt) > 0 })
}

// sequence reads to the end, or within a group up to what ends an alternative.
func (r *globReader) sequence(inGroup bool) globSequence {
	var list globSequence
	for r.at < len(r.text) {
		c := r.text[r.at]
		if inGroup && (c == '|' || c == ')') {
			break
		}
		var node globNode
		switch {
		case r.group(&node):
		case c == '[' && r.class(&node):
		case c == '*':
			r.magic = true
			node.kind = globStar
			r.at++ // also where a group begins that has no end
			for r.at < len(r.text) && r.text[r.at] == '*' && !r.opensGroup() {
				r.at++
			}
		case c == '?':
			r.magic = true
			node.kind = globAny
			r.at++
		default:
			node = globNode{kind: globChar, char: c}
			r.at++
		}
		list = append(list, node)
	}
	return list
}

// opensGroup tells whether a group begins with the present character.
func (r *globReader) opensGroup() bool {
	return slices.Contains([]rune("?*+@!"), r.text[r.at]) && r.at+1 < len(r.text) && r.text[r.at+1] == '('
}

// group reads a group, if there is one that has an end.
func (r *globReader) group(node *globNode) bool {
	if !r.opensGroup() {
		return false
	}
	before := *r
	node.kind = byte(r.text[r.at])
	r.at++
	for r.at < len(r.text) && r.text[r.at] != ')' {
		r.at++ // "(" or "|"
		node.alts = append(node.alts, r.sequence(true))
	}
	if r.at == len(r.text) {
		*r, *node = before, globNode{}
		return false
	}
	r.at++
	r.magic = true
	return true
}

// globMatcher matches a name.
type globMatcher struct {
	name []rune
	fold bool
}

// place is where a sequence stands in a segment.
type place struct{ first, last bool }

// of is the place of a node's alternatives.
func (p place) of(s globSequence, i int) place {
	return place{p.first && i == 0, p.last && i == len(s)-1}
}

// match tells whether a sequence matches from some point of the name on, and the rest
// accepts where it ends. What stands first does not match the dot of a hidden name,
// unless it is that dot.
func (m *globMatcher) match(s globSequence, at place, from int, rest func(int) bool) bool {
	if len(s) == 0 {
		return rest(from)
	}
	return m.node(s, 0, at, from, rest)
}

func (m *globMatcher) node(s globSequence, i int, at place, from int, rest func(int) bool) bool {
	if i == len(s) {
		return rest(from)
	}
	n, here := &s[i], at.of(s, i)
	next := func(to int) bool { return m.node(s, i+1, at, to, rest) }
	dot := here.first && from < len(m.name) && m.name[from] == '.'
	switch n.kind {
	case globChar:
		return from < len(m.name) && m.same(m.name[from], n.char) && next(from+1)
	case globAny:
		return from < len(m.name) && !dot && next(from+1)
	case globIn:
		return from < len(m.name) && !dot && m.in(m.name[from], n.class) && next(from+1)
	case globStar:
		if here.first && here.last {
			from++ // by itself it matches no empty name
		}
		return !dot && m.anything(from, next)
	case '!':
		return m.without(n, here, from, next)
	case '@':
		return m.alternative(n, here, from, next)
	case '?':
		return m.alternative(n, here, from, next) || next(from)
	case '+':
		return m.repeat(n, here, from, next)
	}
	return next(from) || m.repeat(n, here, from, next)
}

// anything skips any number of characters.
func (m *globMatcher) anything(from int, next func(int) bool) bool {
	for ; from <= len(m.name); from++ {
		if next(from) {
			return true
		}
	}
	return false
}

func (m *globMatcher) alternative(n *globNode, at place, from int, next func(int) bool) bool {
	return slices.ContainsFunc(n.alts, func(alt globSequence) bool { return m.match(alt, at, from, next) })
}

// repeat matches alternatives once or more. What comes after is tried once for each point
// of the name: it makes no difference how that was reached.
func (m *globMatcher) repeat(n *globNode, at place, from int, next func(int) bool) bool {
	tried := make([]bool, len(m.name)+1)
	var more func(from int) bool
	more = func(from int) bool {
		return m.alternative(n, at, from, func(to int) bool {
			if tried[to] {
				return false
			}
			tried[to] = true
			return next(to) || more(to)
		})
	}
	return more(from)
}

// without matches what no alternative matches.
func (m *globMatcher) without(n *globNode, at place, from int, next func(int) bool) bool {
	hidden := at.first && from < len(m.name) && m.name[from] == '.'
	if len(n.alts) == 1 && len(n.alts[0]) == 0 {
		return !hidden && m.anything(from+1, next)
	}
	return !m.alternative(n, at, from, next) && !hidden && m.anything(from, next)
}
