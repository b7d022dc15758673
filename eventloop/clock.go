package eventloop

import "time"

// A Clock is where a loop has its time from.
type Clock interface {
	// Now is the time that has passed since some fixed moment; it never goes back.
	Now() time.Duration

	// AfterFunc calls f, on any goroutine, when d has passed. The function it
	// returns stops that, and reports whether it did.
	AfterFunc(d time.Duration, f func()) (stop func() bool)
}

type systemClock struct{}

var start = time.Now() // what the system's clock counts from; any moment would do

func (systemClock) Now() time.Duration { return time.Since(start) }

func (systemClock) AfterFunc(d time.Duration, f func()) func() bool {
	return time.AfterFunc(d, f).Stop
}
