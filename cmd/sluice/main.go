package main

import (
	"os"
	"runtime/debug"

	"github.com/sluicejs/sluice/modules/process"
)

// gcPercent lets the heap grow further than Go's default of 100 before it is
// collected. A program that moves bytes has a small live heap and makes garbage
// fast: at 100, collecting would be a fifth of its work.
const gcPercent = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	go trim()
	process.RestoreOnSignals()
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}
