//go:build !linux

package process

import (
	"os"
	"syscall"
)

// strange: signals have the effects that Go's runtime gives them.
func strange() []syscall.Signal { return nil }

func restoreSignal(syscall.Signal) {}

// abort ends the Go process with the code that a shell shows for abort(3).
func abort() { os.Exit(128 + int(syscall.SIGABRT)) }
