package stdio

import (
	"github.com/sluicejs/sluice/jsnet/transport"
)

// printing is what is printed past a stream.
type printing struct {
	stream transport.Stream // nil until something is, and once there is a stream for scripts
	bytes  int64

	// made tells whether scripts have the stream, which no longer can be gone past.
	made bool
}

// Made notes that scripts have the stream of an output.
func (s *Streams) Made(fd int) { s.print[fd].made = true }

// Printed tells whether something was printed past the stream of an output.
func (s *Streams) Printed(fd int) bool { return s.print[fd].bytes > 0 }

// Printable tells whether text may be printed past the stream of an output: nobody can
// tell the difference.
func (s *Streams) Printable(fd int) bool {
	return s.Stream != nil && !s.print[fd].made && s.Kind(fd).IsSocket() &&
		!s.r.Loaded("net") && !s.r.Loaded("internal/net") && !s.r.WatchesResources()
}

// Print prints a text past the stream of an output that is Printable, and returns what is
// left: what cannot be printed at once is for the stream.
func (s *Streams) Print(fd int, text string) (left string) {
	p := &s.print[fd]
	if p.stream == nil {
		stream, err := s.open(fd)
		if err != nil {
			return text // the stream will say what is wrong
		}
		p.stream = stream
	}
	n := transport.TryWrite(p.stream, []byte(text))
	p.bytes += int64(n)
	return text[n:]
}
