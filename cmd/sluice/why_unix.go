//go:build unix

package main

import (
	"os"
	"syscall"
)

// whySignals ask why the program does not end. Without --why-running they are left alone: a
// program that does not listen to SIGUSR2 dies of it, as in Node, and who restarts programs by
// that signal relies on it.
var whySignals = []os.Signal{syscall.SIGUSR2}
