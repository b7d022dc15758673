package main

import (
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// How memory is given back that a program has used and does not need any more: as soon
// as it has done nothing for a moment, and if there may be so much that it pays.
const (
	trimAfter   = time.Second
	trimLongest = time.Minute
	trimQuiet   = 64 << 10 // bytes that a program may allocate and still count as doing nothing
	trimWorth   = 4 << 20  // bytes allocated since the last time
)

// trim gives memory back to the system whenever the program comes to rest. The heap may
// grow to several times of what is in use before it is collected (see gcPercent), and
// while nothing happens nobody would collect it.
func trim() {
	period, last, trimmed := trimAfter, allocated(), uint64(0)
	for {
		time.Sleep(period)
		now := allocated()
		switch {
		case now-last > trimQuiet:
			period = trimAfter
		case now-trimmed > trimWorth:
			debug.FreeOSMemory()
			trimmed = allocated()
		default: // it rests: to look for work less and less often is enough
			period = min(2*period, trimLongest)
		}
		last = now
	}
}

// allocated is how much memory was allocated so far.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
