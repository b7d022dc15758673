package path

import (
	"strings"
	"unicode/utf8"
)

// matchSegment matches one name and one segment of a pattern other than "**".
func matchSegment(name, segment string) bool {
	p := globParser{text: segment}
	root := p.sequence("")
	if !p.magic {
		return name == string(root.literal())
	}
	if p.impossible {
		return false
	}
	if root.beginsLikeDots() && (name == "." || name == "..") {
		return false
	}
	m := globMatcher{fold: foldsCase()}
	if p.unicode {
		m.name = codePoints(name)
	} else {
		m.name = asRunes(toUnits(name))
	}
	return m.match(root, 0, 0, true, true, func(at int) bool { return at == len(m.name) })
}

// codePoints are the characters of a text.
func codePoints(s string) []rune {
	var list []rune
	for _, char := range s {
		list = append(list, char)
	}
	return list
}

// asRunes are the code units of a text.
func asRunes(units []uint16) []rune {
	list := make([]rune, len(units))
	for i, unit := range units {
		list[i] = rune(unit)
	}
	return list
}

// globNode is a part of a segment.
type globNode struct {
	kind  byte // one of the kinds below, or what stands before "(": ? * + @ !
	char  rune
	class *globClass
	alts  []globSequence
}

const (
	globChar  = 'c'
	globAny   = '.'
	globStar  = 's'
	globClass_ = '['
)

type globSequence []globNode

// literal is the text of a sequence of characters.
func (s globSequence) literal() (text string) {
	var b strings.Builder
	for _, n := range s {
		b.WriteRune(n.char)
	}
	return b.String()
}

// beginsLikeDots tells whether a sequence begins with one or two dots and something
// that matches other characters than itself: it does not stand for "." and "..".
func (s globSequence) beginsLikeDots() bool {
	dots := 0
	for dots < len(s) && dots < 3 && s[dots].kind == globChar && s[dots].char == '.' {
		dots++
	}
	return dots > 0 && dots < 3 && dots < len(s) && strings.IndexByte(".s[", s[dots].kind) >= 0
}

// globParser reads a segment.
type globParser struct {
	text       string
	at         int
	magic      bool // there is more than characters
	unicode    bool // characters count, not code units
	impossible bool // there is a class of nothing
}

// sequence reads up to one of the characters of until, which is left.
func (p *globParser) sequence(until string) globSequence {
	var list globSequence
	for p.at < len(p.text) {
		c := p.text[p.at]
		if strings.IndexByte(until, c) >= 0 {
			break
		}
		switch {
		case strings.IndexByte("?*+@!", c) >= 0 && p.group(c, &list):
			continue
		case c == '*':
			p.magic = true
			for p.at < len(p.text) && p.text[p.at] == '*' && !p.opensGroup() {
				p.at++
			}
			list = append(list, globNode{kind: globStar})
			continue
		case c == '?':
			p.magic = true
			p.at++
			list = append(list, globNode{kind: globAny})
			continue
		case c == '[' && p.class(&list):
			continue
		}
		char, size := utf8.DecodeRuneInString(p.text[p.at:])
		p.at += size
		list = append(list, globNode{kind: globChar, char: char})
	}
	return list
}

func (p *globParser) opensGroup() bool { return p.at+1 < len(p.text) && p.text[p.at+1] == '(' }

// group reads alternatives in parentheses, if there are any.
func (p *globParser) group(kind byte, list *globSequence) bool {
	if !p.opensGroup() {
		return false
	}
	saved := *p
	p.at += 2
	node := globNode{kind: kind}
	for {
		node.alts = append(node.alts, p.sequence("|)"))
		if p.at == len(p.text) { // there is no end: these are characters
			*p = saved
			return false
		}
		p.at++
		if p.text[p.at-1] == ')' {
			break
		}
	}
	p.magic = true
	*list = append(*list, node)
	return true
}
