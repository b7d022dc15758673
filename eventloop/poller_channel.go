//go:build !linux

package eventloop

import "time"

// Watcher has no use here: descriptors are not watched on this system.
type Watcher struct{}

func (*Watcher) dispatch() {}

// channelPoller waits for other goroutines only: the networking goroutines post
// tasks.
type channelPoller struct{ woken chan struct{} }

func newPoller() (poller, error) {
	return &channelPoller{woken: make(chan struct{}, 1)}, nil
}

func (p *channelPoller) wait(timeout time.Duration, _ *queue[*Watcher]) {
	switch {
	case timeout == 0:
		select {
		case <-p.woken:
		default:
		}
	case timeout < 0:
		<-p.woken
	default:
		timer := time.NewTimer(timeout)
		defer timer.Stop()
		select {
		case <-p.woken:
		case <-timer.C:
		}
	}
}

func (p *channelPoller) wake() {
	select {
	case p.woken <- struct{}{}:
	default:
	}
}

func (p *channelPoller) close() error { return nil }
