package eventloop

import "time"

// channelPoller waits for other goroutines only.
type channelPoller struct{ woken chan struct{} }

func newChannelPoller() *channelPoller { return &channelPoller{woken: make(chan struct{}, 1)} }

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
