package regexps

// A follower is what comes behind a part of a pattern. The zero value stands for what is not
// known.
type follower struct {
	set     set  // it begins with one of these
	ends    bool // or is the end of the text
	accepts bool // or is nothing, so that it cannot fail
}

func (f follower) known() bool { return !f.accepts && (f.ends || f.set != nil) }

// unit returns the one UTF-16 unit that must follow.
func (f follower) unit() (unit int32, ok bool) {
	if f.known() && !f.ends && len(f.set) == 1 && f.set[0][0] == f.set[0][1] && f.set[0][0] < 0xD800 {
		return f.set[0][0], true
	}
	return 0, false
}

// following is what comes behind a node that the kids follow, and after those after.
func (c *compiler) following(kids []*node, after follower) follower {
	var f follower
	mayFail := false
	for _, kid := range kids {
		if kid.kind == end && !c.multiline {
			f.ends = true
			return f
		}
		first, known := c.firsts(kid)
		if !known {
			return follower{}
		}
		f.set = join(f.set, first)
		if !kid.isEmptyable() {
			return f
		}
		mayFail = mayFail || !kid.isSkippable()
	}
	switch {
	case after.accepts && !mayFail:
		return follower{accepts: true}
	case !after.known():
		return follower{}
	}
	return follower{set: join(f.set, after.set), ends: after.ends}
}

// orAgain is what comes behind what is repeated: that once more, or what comes after. If it must come
// once more, that can fail.
func (c *compiler) orAgain(body *node, after follower, mayEnd bool) follower {
	first, known := c.firsts(body)
	if !known || !after.known() && !(after.accepts && mayEnd) {
		return follower{}
	}
	after.set = join(after.set, first)
	return after
}

// firsts are the characters that a node begins with, if it takes any.
func (c *compiler) firsts(n *node) (s set, known bool) {
	switch n.kind {
	case sequence, alternation:
		for _, kid := range n.kids {
			first, known := c.firsts(kid)
			if !known {
				return nil, false
			}
			s = join(s, first)
			if n.kind == sequence && !kid.isEmptyable() {
				break
			}
		}
	case text:
		if len(n.units) > 0 {
			s = c.same(c.characters(n.units)[0])
		}
	case class:
		s = c.members(n)
	case group, repetition:
		return c.firsts(n.kids[0])
	case reference:
		return nil, false
	}
	return s, true
}

// search finds out what matches begin with, for what looks for them.
func (c *compiler) search(root *node) {
	c.anchored = c.isAnchored(root)
	if n := leading(root); n != nil && n.kind == text && c.fold == nil {
		c.prefix, c.literal = n.units, n == root
		ascii := make([]byte, 0, len(n.units))
		for _, unit := range n.units {
			if unit < 0x80 {
				ascii = append(ascii, byte(unit))
			}
		}
		if len(ascii) == len(n.units) {
			c.ascii = string(ascii)
		}
	}
	if first, known := c.firsts(root); known && !root.isEmptyable() {
		c.first = newCharset(first)
	}
}

// isAnchored tells whether all matches of a node begin at the beginning of the text.
func (c *compiler) isAnchored(n *node) bool {
	switch n.kind {
	case begin:
		return !c.multiline
	case group:
		return c.isAnchored(n.kids[0])
	case sequence:
		return len(n.kids) > 0 && c.isAnchored(n.kids[0])
	case alternation:
		for _, kid := range n.kids {
			if !c.isAnchored(kid) {
				return false
			}
		}
		return true
	}
	return false
}

// leading is the node that a match begins with, if that is always the same; nil otherwise.
func leading(n *node) *node {
	switch n.kind {
	case sequence:
		if len(n.kids) == 0 {
			return nil
		}
		return leading(n.kids[0])
	case group:
		return leading(n.kids[0])
	case text, class:
		return n
	}
	return nil
}
