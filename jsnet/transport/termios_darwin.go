package transport

import "golang.org/x/sys/unix"

// The requests that read and set a terminal's mode, the latter once all output is
// written.
const (
	getTermios = unix.TIOCGETA
	setTermios = unix.TIOCSETAW
)
