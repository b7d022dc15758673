//go:build !unix

package transport

import (
	"os"
	"syscall"

	"golang.org/x/term"
)

// rawMode is the mode of a terminal.
type rawMode struct {
	before *term.State // the mode to go back to; nil if the terminal is not in raw mode
}

// change turns raw mode on or off.
func (m *rawMode) change(fd int, on bool) (err error) {
	switch {
	case on && m.before == nil:
		m.before, err = term.MakeRaw(fd)
	case !on && m.before != nil:
		if err = term.Restore(fd, m.before); err == nil {
			m.before = nil
		}
	}
	return err
}

// windowSize is the size of a terminal.
func windowSize(fd int) (columns, rows int, errno syscall.Errno) {
	columns, rows, err := term.GetSize(fd)
	return columns, rows, errnoOf(err)
}

// terminalDescriptor is the handle of what may be a terminal.
func terminalDescriptor(readerOrWriter any) int {
	handle := -1
	if f, ok := readerOrWriter.(*os.File); ok {
		handle = int(f.Fd())
	}
	return handle
}
