package eventloop

import (
	"slices"
	"time"
)

// A phase is a part of an iteration. The loop keeps its place in fields, never
// on the stack, so that a callback that failed can go on with the loop from
// where it stands (see runFrame).
type phase int

const (
	phaseStart   phase = iota // of a run
	phaseTimers               // timers that are due
	phaseBefore               // pending callbacks, before polling
	phasePoll                 // descriptors, then posted tasks
	phaseAfter                // pending callbacks, after polling
	phaseSettle               // ticks that a failed callback left
	phaseRound                // a round of immediates begins
	phaseCheck                // what comes before the immediates of the round, then these
	phaseClosing              // close callbacks
	phaseEnd                  // the loop has run dry
)

// pendingRounds bounds the rounds of pending callbacks that follow one poll.
const pendingRounds = 8

// step runs the next callback, or moves on if the phase at hand has none left.
// It returns false when the loop has run dry or was stopped.
func (l *Loop) step() bool {
	if l.Stopped() {
		return false
	}
	switch l.phase {
	case phaseStart:
		l.phase = phaseEnd
		if l.Alive() { // not even due timers run in a loop that nothing keeps alive
			l.beginTimers()
		}
	case phaseTimers:
		switch task, left := l.timers.due(); {
		case task != nil:
			l.Turn(task)
		case left || l.timers.entered:
			// Node enters its timers anew when a callback has failed, and then runs
			// ticks between two lists and in the end.
			l.timers.entered = left
			if l.failed == failedCallback {
				l.attempt(nil)
			}
		case l.Alive():
			l.phase = phaseBefore
			l.pending.begin()
		default:
			l.phase = phaseEnd
		}
	case phaseBefore:
		if l.pending.round.len() > 0 {
			l.Turn(l.pending.round.pop())
			break
		}
		l.phase = phasePoll
		l.poll()
	case phasePoll:
		switch {
		case l.ready.len() > 0:
			if l.turning {
				l.serve()
			} else {
				l.turn(l.serving)
			}
		case l.batch.len() > 0:
			l.Turn(l.batch.pop())
		default:
			l.phase, l.round = phaseAfter, 0
			l.endBurst()
		}
	case phaseAfter:
		switch {
		case l.pending.round.len() > 0:
			l.Turn(l.pending.round.pop())
		case l.pending.len() > 0 && l.round < pendingRounds:
			l.round++
			l.pending.begin()
		default:
			l.phase = phaseSettle
		}
	case phaseSettle:
		l.phase = phaseRound
		if l.failed != completed {
			l.attempt(nil)
		}
	case phaseRound:
		l.phase = phaseCheck
		l.checks.begin()
		l.immediates.begin()
	case phaseCheck:
		if l.checks.round.len() > 0 {
			l.Turn(l.checks.round.pop())
			break
		}
		if task := l.immediates.pop(); task != nil {
			l.Turn(task)
			break
		}
		if l.failed == failedCallback && len(l.immediates.waiting) > 0 {
			l.phase = phaseRound // Node enters its immediates anew, and finds these
			break
		}
		l.phase = phaseClosing
		slices.Reverse(l.closing.waiting)
		l.closing.begin()
	case phaseClosing:
		if l.closing.round.len() > 0 {
			l.Turn(l.closing.round.pop())
			break
		}
		l.beginTimers()
	case phaseEnd:
		return false
	}
	return true
}

func (l *Loop) beginTimers() {
	l.phase = phaseTimers
	l.timers.begin()
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
	l.state = State{Turns: l.turns, Timers: l.timers.referenced, Immediates: l.immediates.referenced}
	l.mu.Unlock()

	if _, system := l.clock.(systemClock); !system && timeout > 0 {
		stop := l.clock.AfterFunc(timeout, l.wakeUp)
		defer stop()
		timeout = -1
	}
	if timeout == 0 {
		l.poller.wait(timeout, &l.ready)
	} else {
		before := l.clock.Now()
		l.poller.wait(timeout, &l.ready)
		l.metrics.Idle += l.clock.Now() - before
	}

	l.mu.Lock()
	l.asleep = false
	l.metrics.Rounds++
	l.metrics.Events += int64(len(l.posted) + l.ready.len())
	l.batch.take(&l.posted)
	l.keeping = 0
	l.mu.Unlock()
}

// until is how long the poll may sleep: 0 not at all, negative for ever. Timers
// are slept for in whole milliseconds: a sleep that nothing interrupts is never
// shorter than a timer's time, although the clock counts milliseconds only.
func (l *Loop) until() time.Duration {
	if !l.Alive() || l.immediates.referenced > 0 || l.pending.len() > 0 || l.closing.len() > 0 {
		return 0
	}
	expiry, ok := l.timers.next()
	if !ok {
		return -1
	}
	return time.Duration(max(0, expiry-l.Now())) * time.Millisecond
}

// wakeUp ends the sleep in the poller, if there is one.
func (l *Loop) wakeUp() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wake()
}
