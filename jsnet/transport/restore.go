package transport

import "sync"

// rawTerminals are the terminals in raw mode, which the process shares with others.
var rawTerminals struct {
	mu     sync.Mutex
	modes  map[*rawMode]int // with their descriptors
	before func()
}

// BeforeRawMode has f called, once, before a terminal is put into raw mode.
func BeforeRawMode(f func()) {
	rawTerminals.mu.Lock()
	defer rawTerminals.mu.Unlock()
	rawTerminals.before = f
}

// RestoreTerminals takes all terminals out of raw mode, for a process that is about to end
// without closing its loops. Any goroutine may call it.
func RestoreTerminals() {
	rawTerminals.mu.Lock()
	defer rawTerminals.mu.Unlock()
	for mode, fd := range rawTerminals.modes {
		_ = mode.change(fd, false) // there is nobody left to tell
	}
	rawTerminals.modes = nil
}

// set turns raw mode of a terminal on or off.
func (m *rawMode) set(fd int, on bool) error {
	rawTerminals.mu.Lock()
	defer rawTerminals.mu.Unlock()
	if !on {
		delete(rawTerminals.modes, m)
		return m.change(fd, false)
	}
	if f := rawTerminals.before; f != nil {
		rawTerminals.before = nil
		f()
	}
	err := m.change(fd, true)
	if err == nil {
		if rawTerminals.modes == nil {
			rawTerminals.modes = make(map[*rawMode]int)
		}
		rawTerminals.modes[m] = fd
	}
	return err
}
