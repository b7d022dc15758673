//go:build unix

package main

import (
	"os"
	"syscall"
)

// whySignals ask why the program does not end.
var whySignals = []os.Signal{syscall.SIGUSR2}
