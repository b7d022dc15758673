package process

import (
	"os"

	"golang.org/x/term"
)

// descriptors are the open files that scripts may use: those of the system's process,
// or the standard streams of one that is not.
type descriptors struct{ p *Process }

// IsTerminal implements [tty.Descriptors].
func (d descriptors) IsTerminal(fd int) bool {
	if f := d.standard(fd); f != nil {
		return term.IsTerminal(int(f.Fd()))
	}
	return d.p.opts.System && term.IsTerminal(fd)
}

// Open implements [tty.Descriptors].
func (d descriptors) Open(fd int) (*os.File, error) {
	if f := d.standard(fd); f != nil {
		return duplicate(int(f.Fd()), f.Name())
	}
	return duplicate(fd, "tty")
}

// standard returns one of the standard streams, nil if it is no file.
func (d descriptors) standard(fd int) *os.File {
	var stream any
	switch fd {
	case 0:
		stream = d.p.opts.Stdin
	case 1:
		stream = d.p.opts.Stdout
	case 2:
		stream = d.p.opts.Stderr
	}
	f, _ := stream.(*os.File)
	return f
}
