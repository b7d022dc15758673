package eventloop

import "time"

// delayLimit bounds how long what is delayed waits for callbacks that follow the one
// that wrote it.
const delayLimit = time.Millisecond

// A Flusher has something that may leave a little later than it was written, so that more
// can join it.
type Flusher interface {
	// Flush has it leave. It is called inside callbacks and outside, and calls none.
	Flush()
}

// Delay has f flushed when the callback at hand, its ticks and its microtasks are done.
// Where other descriptors are found ready beside the one at hand, that may wait for
// their callbacks too, for about a millisecond; a loop that may talk to itself does
// not wait, as it would see that.
func (l *Loop) Delay(f Flusher) {
	if len(l.delayed) == 0 {
		l.delayedSince = time.Now()
	}
	l.delayed = append(l.delayed, f)
}

// Flush flushes what is delayed now. Whoever reaches the world by another way, which
// must not overtake what was written before, calls it.
func (l *Loop) Flush() {
	for i, f := range l.delayed {
		l.delayed[i] = nil
		f.Flush()
	}
	l.delayed = l.delayed[:0]
	l.burst++
}

// Burst is a number that stays the same for as long as what is written may wait for what
// is written next.
func (l *Loop) Burst() uint { return l.burst }

// A Role is one that a loop plays in its connections.
type Role uint8

// The roles of a loop. One that plays both may have both ends of a connection, and so
// talk to itself.
const (
	Client Role = 1 << iota
	Server
)

// Play notes the roles that the loop plays.
func (l *Loop) Play(roles Role) { l.roles |= roles }

// Delays reports that what is delayed now waits for other callbacks than the one at hand.
func (l *Loop) Delays() bool {
	// A handler at work is still the first of those that are ready.
	return l.mayDelay() && (l.ready.len() > 1 || l.batch.len() > 0)
}

// Polling reports that the loop is in the poll phase, and has heard from the system of all
// that was watched when it began.
func (l *Loop) Polling() bool { return l.phase == phasePoll }

func (l *Loop) mayDelay() bool { return l.phase == phasePoll && l.roles != Client|Server }

// endBurst flushes what is delayed, unless it may wait for the next callback.
func (l *Loop) endBurst() {
	if l.mayDelay() && l.ready.len()+l.batch.len() > 0 && !l.Stopped() &&
		(len(l.delayed) == 0 || time.Since(l.delayedSince) < delayLimit) {
		return
	}
	l.Flush()
}
