package eventloop

// ActiveTimers is how many active timers keep the loop alive.
func (l *Loop) ActiveTimers() int { return l.timers.referenced }

// PendingImmediates is how many pending immediates keep the loop alive.
func (l *Loop) PendingImmediates() int { return l.immediates.referenced }
