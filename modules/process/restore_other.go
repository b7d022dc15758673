//go:build !unix

package process

// RestoreOnSignals does nothing: there are no such signals.
func RestoreOnSignals() {}
