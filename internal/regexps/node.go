package regexps

import "math"

// A node is a part of a pattern.
type node struct {
	kind nodeKind
	kids []*node // the parts of a sequence, the choices of an alternation, or what is within

	units   []uint16 // of a text
	set     set      // of a class
	negated bool     // a class, a look around or the end of a word that must not be there

	group    int    // of a group that captures, or that a reference is to
	name     string // that a reference has, until all names are known
	min, max int    // of a repetition
	lazy     bool
	behind   bool // a look back

	from, to int // which groups are opened within, of a repetition
}

type nodeKind int

const (
	sequence nodeKind = iota // the empty one too
	alternation
	text
	class
	group
	reference
	repetition
	lookaround
	begin // ^
	end   // $
	wordEdge
)

// endless is how often a repetition is made that has no other limit.
const endless = math.MaxInt32

// isEmptyable tells whether a node may match without a character.
func (n *node) isEmptyable() bool { return n.isEmpty(true) }

// isSkippable tells whether a node matches anywhere without a character.
func (n *node) isSkippable() bool { return n.isEmpty(false) }

// isEmpty tells whether a node matches without a character, where what depends on the place or on
// other groups does so or not.
func (n *node) isEmpty(dependent bool) bool {
	switch n.kind {
	case text:
		return len(n.units) == 0
	case class:
		return false
	case sequence, group:
		for _, kid := range n.kids {
			if !kid.isEmpty(dependent) {
				return false
			}
		}
		return true
	case alternation:
		for _, kid := range n.kids {
			if kid.isEmpty(dependent) {
				return true
			}
		}
		return false
	case repetition:
		return n.min == 0 || n.kids[0].isEmpty(dependent)
	}
	return dependent
}
