package regexps

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
)

// Check tells in V8's words what is wrong with a pattern; it is empty if nothing is.
func Check(pattern, flags string) string {
	p := newParser(utf16.Encode([]rune(pattern)), flags)
	p.parse()
	return p.problem
}

// maxCaptures is how many groups V8 takes.
const maxCaptures = 1<<15 - 1

// A parser goes through a pattern as V8's parser does, so that it finds the same error
// first.
type parser struct {
	text    []rune // UTF-16 units where characters are those
	at      int
	problem string

	unicode, sets, ignoreCase, dotAll bool

	captures   int        // in the whole pattern
	named      bool       // whether the pattern has named groups
	open       []*opening // the groups that are open, the pattern itself first
	opened     int        // groups that capture, so far
	names      map[string]int
	references []*node // by name
	nesting    int     // of classes, with sets
}

// An opening is a group that is open, with what was found in it.
type opening struct {
	node
	before  int     // groups that were opened before
	choices []*node // those that are complete
	terms   []*node // of the choice at hand
}

func newParser(pattern []uint16, flags string) *parser {
	p := &parser{
		names:      make(map[string]int),
		sets:       strings.Contains(flags, "v"),
		ignoreCase: strings.Contains(flags, "i"),
		dotAll:     strings.Contains(flags, "s"),
		text:       make([]rune, 0, len(pattern)),
	}
	p.unicode = p.sets || strings.Contains(flags, "u")
	for i := 0; i < len(pattern); i++ {
		r := rune(pattern[i])
		if p.unicode && i+1 < len(pattern) {
			if pair := utf16.DecodeRune(r, rune(pattern[i+1])); pair != unicode.ReplacementChar {
				r = pair
				i++
			}
		}
		p.text = append(p.text, r)
	}
	p.countGroups()
	return p
}

// countGroups looks ahead for what escapes depend on.
func (p *parser) countGroups() {
	depth := 0
	for i := 0; i < len(p.text); i++ {
		switch p.text[i] {
		case '\\':
			i++
		case '[':
			if depth == 0 || p.sets {
				depth++
			}
		case ']':
			depth = max(depth-1, 0)
		case '(':
			if depth > 0 {
				continue
			}
			if !p.follows(i+1, "?") {
				p.captures++
			} else if p.follows(i+1, "?<") && !p.follows(i+1, "?<=") && !p.follows(i+1, "?<!") {
				p.captures++
				p.named = true
			}
		}
	}
}

// follows tells whether the text goes on with s at a place.
func (p *parser) follows(at int, s string) bool {
	for i, r := range s {
		if at+i >= len(p.text) || p.text[at+i] != r {
			return false
		}
	}
	return true
}

// next tells whether the text goes on with s, and if so goes past it.
func (p *parser) next(s string) bool {
	if !p.follows(p.at, s) {
		return false
	}
	p.at += len(s)
	return true
}

func (p *parser) ended() bool { return p.at >= len(p.text) }

// fail notes the first problem, and ends the check.
func (p *parser) fail(problem string) {
	if p.problem == "" {
		p.problem = problem
	}
	p.at = len(p.text)
}

// parse returns the whole pattern, unless there is a problem.
func (p *parser) parse() *node {
	p.open = []*opening{{node: node{kind: sequence}}}
	for !p.ended() {
		if n, quantifiable := p.term(); n != nil && p.problem == "" {
			if quantifiable {
				n = p.quantified(n)
			}
			p.add(n)
		}
	}
	switch {
	case p.problem != "":
	case len(p.open) > 1:
		p.fail("Unterminated group")
	}
	for _, n := range p.references {
		if n.group = p.names[n.name]; n.group == 0 {
			p.fail("Invalid named capture referenced")
		}
	}
	return p.open[0].content()
}

// add adds a term to the group that is open. Characters that follow each other become one
// text.
func (p *parser) add(n *node) {
	o := p.open[len(p.open)-1]
	o.terms = append(o.terms, n)
}

// content is what was found in a group.
func (o *opening) content() *node {
	last := &node{kind: sequence, kids: joined(o.terms)}
	if len(last.kids) == 1 {
		last = last.kids[0]
	}
	if len(o.choices) == 0 {
		return last
	}
	return &node{kind: alternation, kids: append(o.choices, last)}
}

// joined makes one text of texts that follow each other.
func joined(terms []*node) []*node {
	var kept []*node
	for _, n := range terms {
		if last := len(kept) - 1; n.kind == text && last >= 0 && kept[last].kind == text {
			kept[last] = &node{kind: text, units: append(slices.Clip(kept[last].units), n.units...)}
		} else {
			kept = append(kept, n)
		}
	}
	return kept
}

// term goes past a piece of the pattern, and tells whether a quantifier may follow. It returns
// nil for what is no term.
func (p *parser) term() (n *node, quantifiable bool) {
	switch r := p.text[p.at]; r {
	case ')':
		return p.closeGroup()
	case '|':
		p.at++
		o := p.open[len(p.open)-1]
		content := &opening{terms: o.terms}
		o.choices, o.terms = append(o.choices, content.content()), nil
		return nil, false
	case '^':
		p.at++
		return &node{kind: begin}, false
	case '$':
		p.at++
		return &node{kind: end}, false
	case '.':
		p.at++
		if p.dotAll {
			return &node{kind: class, negated: true}, true
		}
		return &node{kind: class, set: lineEnds, negated: true}, true
	case '*', '+', '?':
		p.fail("Nothing to repeat")
	case '(':
		p.at++
		p.openGroup()
	case '[':
		if p.sets {
			return p.classOfSets().node(), true
		}
		return p.class(), true
	case '\\':
		return p.escape()
	case '{':
		if _, _, ok := p.interval(); ok {
			p.fail("Nothing to repeat")
			return nil, false
		}
		return p.bracket()
	case '}', ']':
		return p.bracket()
	default:
		p.at++
		return p.character(r), true
	}
	return nil, false
}

// lineEnds are the characters that end lines.
var lineEnds = set{{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}}

// character is the node of one character.
func (p *parser) character(r rune) *node {
	if p.unicode && utf16.IsSurrogate(r) { // which is not to match half of another character
		return &node{kind: class, set: set{{r, r}}}
	}
	if r > 0xFFFF {
		return &node{kind: text, units: utf16.AppendRune(nil, r)}
	}
	return &node{kind: text, units: []uint16{uint16(r)}} // a surrogate as it is
}

func (p *parser) bracket() (n *node, quantifiable bool) {
	r := p.text[p.at]
	if p.unicode {
		p.fail("Lone quantifier brackets")
		return nil, false
	}
	p.at++
	return p.character(r), true
}

func (p *parser) closeGroup() (n *node, quantifiable bool) {
	last := len(p.open) - 1
	if last == 0 {
		p.fail("Unmatched ')'")
		return nil, false
	}
	o := p.open[last]
	if o.name != "" {
		if p.names[o.name] != 0 {
			p.fail("Duplicate capture group name")
			return nil, false
		}
		p.names[o.name] = o.group
	}
	p.open = p.open[:last]
	p.at++
	n = o.content()
	if o.kind != sequence {
		n = &node{kind: o.kind, kids: []*node{n}, group: o.group, behind: o.behind, negated: o.negated}
	}
	n.from, n.to = o.before+1, p.opened+1
	if o.kind == lookaround && (o.behind || p.unicode) {
		if p.quantified(n) != n {
			p.fail("Invalid quantifier")
		}
		return n, false
	}
	return n, true
}

func (p *parser) openGroup() {
	o := &opening{before: p.opened}
	switch {
	case !p.next("?"):
		p.opened++
		o.kind, o.group = group, p.opened
	case p.next(":"):
	case p.next("="):
		o.kind = lookaround
	case p.next("!"):
		o.kind, o.negated = lookaround, true
	case p.next("<="):
		o.kind, o.behind = lookaround, true
	case p.next("<!"):
		o.kind, o.behind, o.negated = lookaround, true, true
	case p.next("<"):
		p.opened++
		o.kind, o.group = group, p.opened
		var ok bool
		if o.name, ok = p.groupName(); !ok {
			return
		}
	default:
		p.fail("Invalid group")
		return
	}
	if p.opened > maxCaptures {
		p.fail("Too many captures")
		return
	}
	p.open = append(p.open, o)
}

// groupName goes past a name and the bracket behind it.
func (p *parser) groupName() (name string, ok bool) {
	var b strings.Builder
	for !p.ended() {
		r := p.text[p.at]
		p.at++
		switch {
		case r == '>' && b.Len() > 0:
			return b.String(), true
		case r == '\\':
			if !p.next("u") {
				p.fail("Invalid capture group name")
				return "", false
			}
			if r, ok = p.unicodeEscape(true); !ok {
				p.fail("Invalid Unicode escape")
				return "", false
			}
		case utf16.IsSurrogate(r) && !p.ended():
			r = utf16.DecodeRune(r, p.text[p.at])
			p.at++
		}
		if !isNamePart(r, b.Len() == 0) {
			break
		}
		b.WriteRune(r)
	}
	p.fail("Invalid capture group name")
	return "", false
}

func isNamePart(r rune, first bool) bool {
	if r == '$' || r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r) {
		return true
	}
	return !first && (unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue) || r == 0x200C || r == 0x200D)
}

// quantified goes past a quantifier, if there is one, and returns what repeats the term then.
func (p *parser) quantified(n *node) *node {
	repeated := &node{kind: repetition, kids: []*node{n}, max: endless, from: n.from, to: n.to}
	switch {
	case p.next("*"):
	case p.next("+"):
		repeated.min = 1
	case p.next("?"):
		repeated.max = 1
	case p.follows(p.at, "{"):
		low, high, ok := p.interval()
		switch {
		case !ok && p.unicode:
			p.fail("Incomplete quantifier")
			return n
		case !ok:
			return n
		case less(high, low):
			p.fail("numbers out of order in {} quantifier")
			return n
		}
		repeated.min, repeated.max = times(low), times(high)
	default:
		return n
	}
	repeated.lazy = p.next("?")
	return repeated
}

// times is how often a number in a quantifier has something repeated.
func times(digits string) int {
	if n, err := strconv.ParseInt(digits, 10, 32); err == nil {
		return int(n)
	}
	return endless
}

// interval goes past {low,high}, if it is one. high is empty if there is none.
func (p *parser) interval() (low, high string, ok bool) {
	begin := p.at
	p.at++
	low = p.digits()
	if low != "" {
		high = low
		if p.next(",") {
			high = p.digits()
		}
		if p.next("}") {
			return low, high, true
		}
	}
	p.at = begin
	return "", "", false
}

func (p *parser) digits() string {
	begin := p.at
	for !p.ended() && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		p.at++
	}
	return string(p.text[begin:p.at])
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
