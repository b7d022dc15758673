package eventloop

// A phase is a part of an iteration. The loop keeps its place in fields, never
// on the stack, so that a callback that failed can go on with the loop from
// where it stands (see runFrame).
type phase int

const (
	phaseTimers phase = iota
	phasePoll
	phaseCheck
	phaseClosing
	phaseEnd
)

// step runs the next callback, or moves on to the next phase if the one at hand
// has none left. It returns false when the loop has run dry or was stopped.
func (l *Loop) step() bool {
	if l.Stopped() {
		return false
	}
	switch l.phase {
	case phaseTimers:
		if task := l.timers.due(); task != nil {
			l.Turn(task)
			return true
		}
		if !l.Alive() {
			l.phase = phaseEnd
			return false
		}
		l.phase = phasePoll
		l.poll()
	case phasePoll:
		if l.ready.len() > 0 {
			l.ready.pop().dispatch()
			return true
		}
		if l.batch.len() > 0 {
			l.Turn(l.batch.pop())
			return true
		}
		l.phase = phaseCheck
		l.immediates.take()
	case phaseCheck:
		if task := l.immediates.pop(); task != nil {
			l.Turn(task)
			return true
		}
		l.phase = phaseClosing
	case phaseClosing:
		if l.closing.len() > 0 {
			l.Turn(l.closing.pop())
			return true
		}
		l.phase = phaseTimers
		l.timers.begin()
	case phaseEnd:
		return false
	}
	return true
}

// poll waits for descriptors, posted tasks or the next timer, and takes over
// what there is.
func (l *Loop) poll() {
	timeout := l.until()
	l.mu.Lock()
	if len(l.posted) > 0 || l.Stopped() {
		timeout = 0
	}
	l.asleep = timeout != 0
	l.mu.Unlock()

	stop := func() bool { return false }
	if _, system := l.clock.(systemClock); !system && timeout > 0 {
		stop = l.clock.AfterFunc(timeout, l.wakeUp)
		timeout = -1
	}
	l.poller.wait(timeout, &l.ready)
	stop()

	l.mu.Lock()
	l.asleep = false
	l.batch.take(&l.posted)
	l.mu.Unlock()
}

func (l *Loop) wakeUp() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wake()
}
