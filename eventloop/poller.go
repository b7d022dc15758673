package eventloop

import "time"

// A poller is what a loop sleeps in.
type poller interface {
	// wait returns when a watched descriptor is ready, wake was called or timeout
	// has passed (0: at once, negative: never), and appends the watchers that are
	// ready to ready.
	wait(timeout time.Duration, ready *queue[*Watcher])

	// wake ends the wait that is under way or, if there is none, the next one.
	// Any goroutine may call it.
	wake()

	close() error
}
