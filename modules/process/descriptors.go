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
		return isTerminal(f)
	}
	return d.p.opts.System && term.IsTerminal(fd)
}

// Open implements [tty.Descriptors].
func (d descriptors) Open(fd int) (opened *os.File, err error) {
	f := d.standard(fd)
	if f == nil {
		return duplicate(fd, "tty")
	}
	if failed := withDescriptor(f, func(fd int) { opened, err = duplicate(fd, f.Name()) }); failed != nil {
		return nil, failed
	}
	return opened, err
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

// isTerminal tells whether a file is a terminal.
func isTerminal(f *os.File) (is bool) {
	err := withDescriptor(f, func(fd int) { is = term.IsTerminal(fd) })
	return err == nil && is
}

// withDescriptor calls use with a file's descriptor. Unlike [os.File.Fd] it leaves
// the file's deadlines in working order.
func withDescriptor(f *os.File, use func(fd int)) error {
	conn, err := f.SyscallConn()
	if err != nil {
		return err
	}
	return conn.Control(func(fd uintptr) { use(int(fd)) })
}
