//go:build unix

package transport

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// rawMode is the mode of a terminal.
type rawMode struct {
	before *unix.Termios // the mode to go back to; nil if the terminal is not in raw mode
}

// change turns raw mode on or off. In raw mode the terminal still makes a line break of
// a line feed, as Node's does.
func (m *rawMode) change(fd int, on bool) error {
	switch {
	case on && m.before == nil:
		mode, err := unix.IoctlGetTermios(fd, getTermios)
		if err != nil {
			return err
		}
		raw := *mode
		raw.Iflag &^= unix.BRKINT | unix.ICRNL | unix.INPCK | unix.ISTRIP | unix.IXON
		raw.Oflag |= unix.ONLCR
		raw.Cflag |= unix.CS8
		raw.Lflag &^= unix.ECHO | unix.ICANON | unix.IEXTEN | unix.ISIG
		raw.Cc[unix.VMIN], raw.Cc[unix.VTIME] = 1, 0
		if err := unix.IoctlSetTermios(fd, setTermios, &raw); err != nil {
			return err
		}
		m.before = mode
	case !on && m.before != nil:
		if err := unix.IoctlSetTermios(fd, setTermios, m.before); err != nil {
			return err
		}
		m.before = nil
	}
	return nil
}

// windowSize is the size of a terminal.
func windowSize(fd int) (columns, rows int, errno syscall.Errno) {
	size, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0, errnoOf(err)
	}
	return int(size.Col), int(size.Row), 0
}

// terminalDescriptor is the descriptor of what may be a terminal.
func terminalDescriptor(readerOrWriter any) int { return descriptor(readerOrWriter) }
