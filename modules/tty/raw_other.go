//go:build !linux && !darwin

package tty

import (
	"os"

	"golang.org/x/term"
)

// rawMode is the mode of a terminal.
type rawMode struct {
	before *term.State // the mode to go back to; nil if the terminal is not in raw mode
}

// set turns raw mode on or off.
func (m *rawMode) set(f *os.File, on bool) (err error) {
	switch {
	case on && m.before == nil:
		m.before, err = term.MakeRaw(int(f.Fd()))
	case !on && m.before != nil:
		if err = term.Restore(int(f.Fd()), m.before); err == nil {
			m.before = nil
		}
	}
	return err
}
