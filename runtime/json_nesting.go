package runtime

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// maxNested is how deep a value may nest that JSON.stringify writes: about as deep as in V8. The
// engine compares each object with all those around it, and its stack, which is Go's, cannot be
// caught when it is exhausted.
const maxNested = 4100

// A nesting looks how deep values nest.
type nesting struct {
	plain layout.Plain
	path  []*goja.Object
}

// tooDeep tells whether an object nests too deep, but for one that contains itself: that is
// an error of its own.
func (n *nesting) tooDeep(o *goja.Object) bool {
	deep := n.enter(o)
	if !deep {
		return false
	}
	seen := make(map[*goja.Object]bool, len(n.path))
	for _, o := range n.path {
		if seen[o] {
			deep = false
		}
		seen[o] = true
	}
	clear(n.path)
	n.path = nil
	return deep
}

// enter goes down from an object. Where it gets too deep, the path stays the way there.
func (n *nesting) enter(o *goja.Object) bool {
	n.path = append(n.path, o)
	if len(n.path) > maxNested {
		return true
	}
	for inner := range n.plain.Objects(o) {
		if n.enter(inner) {
			return true
		}
	}
	n.path = n.path[:len(n.path)-1]
	return false
}
