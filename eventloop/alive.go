package eventloop

// ActiveTimers is how many timers keep the loop alive: those that are active, and the
// one whose callback runs.
func (l *Loop) ActiveTimers() int {
	n := l.timers.referenced
	if t := l.timers.fired; t != nil && t.firing && !t.unref && !t.Active() {
		n++
	}
	return n
}

// PendingImmediates is how many pending immediates keep the loop alive.
func (l *Loop) PendingImmediates() int { return l.immediates.referenced }
