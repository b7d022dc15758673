package path

import (
	"slices"
	"unicode"
)

// globClass is what is between brackets.
type globClass struct {
	negated bool
	ranges  []globRange
	classes []func(rune) bool
}

type globRange struct{ low, high rune }

// namedClasses are the classes that have names. For those but the ones of ASCII,
// characters count and not code units.
var namedClasses = map[string]struct {
	unicode bool
	has     func(rune) bool
}{
	"alnum": {true, is(unicode.L, unicode.Nl, unicode.Nd)},
	"alpha": {true, is(unicode.L, unicode.Nl)},
	"ascii": {false, func(c rune) bool { return c < 0x80 }},
	"blank": {true, func(c rune) bool { return c == '\t' || unicode.Is(unicode.Zs, c) }},
	"cntrl": {true, is(unicode.Cc)},
	"digit": {true, is(unicode.Nd)},
	"graph": {true, func(c rune) bool { return !unicode.In(c, unicode.Z, unicode.C) && isAssigned(c) }},
	"lower": {true, is(unicode.Ll)},
	"print": {true, func(c rune) bool { return !unicode.Is(unicode.C, c) && isAssigned(c) }},
	"punct": {true, is(unicode.P)},
	"space": {true, func(c rune) bool { return c >= '\t' && c <= '\r' || unicode.Is(unicode.Z, c) }},
	"upper": {true, is(unicode.Lu)},
	"word":  {true, is(unicode.L, unicode.Nl, unicode.Nd, unicode.Pc)},
	"xdigit": {false, func(c rune) bool {
		return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
	}},
}

func is(tables ...*unicode.RangeTable) func(rune) bool {
	return func(c rune) bool { return unicode.In(c, tables...) }
}

func isAssigned(c rune) bool {
	return unicode.In(c, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z)
}

// class reads what is between brackets, if they are closed. One character alone is
// that character, and what cannot be anything makes all that follows match nothing.
func (r *globReader) class(node *globNode) bool {
	class := &globClass{}
	unicode := false
	i := r.at + 1
	if i < len(r.text) && (r.text[i] == '!' || r.text[i] == '^') {
		class.negated = true
		i++
	}
	for begin := i; ; {
		if i >= len(r.text) {
			return false
		}
		if r.text[i] == ']' && i > begin {
			break
		}
		if name, end := namedClassAt(r.text, i); end > 0 {
			class.classes = append(class.classes, namedClasses[name].has)
			unicode = unicode || namedClasses[name].unicode
			i = end
			continue
		}
		low, high := r.text[i], r.text[i]
		i++
		if i+1 < len(r.text) && r.text[i] == '-' && r.text[i+1] != ']' {
			if _, end := namedClassAt(r.text, i+1); end > 0 { // which is nothing at all
				class.ranges, class.classes = nil, nil
				i = len(r.text)
				break
			}
			high = r.text[i+1]
			i += 2
		}
		if low <= high {
			class.ranges = append(class.ranges, globRange{low, high})
		}
	}
	r.unicode = r.unicode || unicode
	if !class.negated && len(class.classes) == 0 && len(class.ranges) == 1 && class.ranges[0].low == class.ranges[0].high {
		*node = globNode{kind: globChar, char: class.ranges[0].low}
	} else {
		r.magic = true
		*node = globNode{kind: globIn, class: class}
	}
	r.at = i + 1
	if len(class.ranges) == 0 && len(class.classes) == 0 {
		class.negated = false
		r.at = len(r.text)
	}
	return true
}

// namedClassAt finds the name of a class as in "[:digit:]"; end is 0 if there is none.
func namedClassAt(text []rune, at int) (name string, end int) {
	for name := range namedClasses {
		whole := []rune("[:" + name + ":]")
		if len(text)-at >= len(whole) && slices.Equal(text[at:at+len(whole)], whole) {
			return name, at + len(whole)
		}
	}
	return "", 0
}

func (m *globMatcher) in(c rune, class *globClass) bool {
	has := func(c rune) bool {
		return slices.ContainsFunc(class.ranges, func(r globRange) bool { return c >= r.low && c <= r.high }) ||
			slices.ContainsFunc(class.classes, func(has func(rune) bool) bool { return has(c) })
	}
	found := has(c) || m.fold && (has(unicode.ToLower(c)) || has(unicode.ToUpper(c)))
	return found != class.negated
}

func (m *globMatcher) same(a, b rune) bool {
	return a == b || m.fold && unicode.ToLower(a) == unicode.ToLower(b)
}
