//go:build !unix

package main

import "os"

// whySignals ask why the program does not end; there are none here.
var whySignals []os.Signal
