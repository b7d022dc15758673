package transport

import "github.com/sluicejs/sluice/eventloop"

// Descriptors is a [Network] that also gives access to the descriptors of the process.
// A network that an application brings does not.
type Descriptors interface {
	// Open returns a stream over a descriptor; see [Open].
	Open(l *eventloop.Loop, fd int) (Stream, error)

	// OpenTerminal returns a stream over a terminal; see [OpenTerminal].
	OpenTerminal(l *eventloop.Loop, fd int) (Stream, error)

	// OpenBound returns a socket over a descriptor; see [OpenBound].
	OpenBound(fd int) (Bound, error)

	// KindOf is the kind of a descriptor; see [KindOf].
	KindOf(fd int) string

	// Duplicate returns a second descriptor; see [Duplicate].
	Duplicate(fd int) (int, error)
}

// descriptors are those of the process.
type descriptors struct{}

func (descriptors) Open(l *eventloop.Loop, fd int) (Stream, error) { return Open(l, fd) }
func (descriptors) OpenTerminal(l *eventloop.Loop, fd int) (Stream, error) {
	return OpenTerminal(l, fd)
}
func (descriptors) OpenBound(fd int) (Bound, error) { return OpenBound(fd) }
func (descriptors) KindOf(fd int) string            { return KindOf(fd) }
func (descriptors) Duplicate(fd int) (int, error)   { return Duplicate(fd) }
