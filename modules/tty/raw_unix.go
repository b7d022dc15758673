//go:build linux || darwin

package tty

import (
	"os"

	"golang.org/x/sys/unix"
)

// rawMode is the mode of a terminal.
type rawMode struct {
	before *unix.Termios // the mode to go back to; nil if the terminal is not in raw mode
}

// set turns raw mode on or off. In raw mode the terminal still makes a line break of
// a line feed, as Node's does.
func (m *rawMode) set(f *os.File, on bool) error {
	fd := int(f.Fd())
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
