// Package signals knows the names and numbers of the system's signals, as Node
// lists them.
package signals

import (
	"slices"
	"syscall"
)

// A Signal is a signal by the name that scripts use.
type Signal struct {
	Name   string
	Number syscall.Signal
}

// All returns the system's signals in Node's order.
func All() []Signal { return slices.Clone(table) }

// ByName returns the number of a signal.
func ByName(name string) (number syscall.Signal, ok bool) {
	for _, s := range table {
		if s.Name == name {
			return s.Number, true
		}
	}
	return 0, false
}
