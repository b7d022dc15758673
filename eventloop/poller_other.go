//go:build !linux

package eventloop

// Watcher has no use here: what would be a descriptor's readiness, networking
// goroutines post.
type Watcher struct{}

func (*Watcher) dispatch() (again bool) { return false }

func newPoller() (poller, error) { return newChannelPoller(), nil }
