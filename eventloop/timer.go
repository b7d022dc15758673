package eventloop

import (
	"math"
	"time"
)

// A Timer runs a callback when a number of milliseconds has passed since it was
// started, once or again and again.
type Timer struct {
	loop    *Loop
	task    Task
	after   int64 // ms; 0: never started, or stopped
	started int64 // ms on the loop's clock
	repeat  bool
	unref   bool
	firing  bool // the callback runs

	list       *timerList // nil while the timer does not wait
	prev, next *Timer
}

// NewTimer returns a timer that is not active yet.
func (l *Loop) NewTimer(task Task) *Timer {
	t := &Timer{}
	l.InitTimer(t, task)
	return t
}

// InitTimer is NewTimer for a timer that is part of something else.
func (l *Loop) InitTimer(t *Timer, task Task) { *t = Timer{loop: l, task: task} }

// maxDelay is how many milliseconds a timer waits at most: what a [time.Duration] holds,
// with room for the time that the loop has been there.
const maxDelay = int64(math.MaxInt64/time.Millisecond) / 2

// Start starts the timer, also if it is active already: it counts ms
// milliseconds from now, at least 1 and at most 146 years. A repeating timer starts anew
// when its callback has run, counting from when that began.
func (t *Timer) Start(ms int64, repeat bool) {
	t.Stop()
	t.after, t.repeat = min(max(1, ms), maxDelay), repeat
	t.count(1)
	t.wait(t.loop.Now())
}

// Refresh starts the timer anew with the time it has, also one that has run. A
// timer that was stopped stays so; a repeating one whose callback runs starts
// anew afterwards in any case.
func (t *Timer) Refresh() {
	if t.after == 0 || t.firing && t.repeat {
		return
	}
	if t.list != nil {
		t.unlink()
	} else {
		t.count(1)
	}
	t.wait(t.loop.Now())
}

// Stop keeps the timer from running until it is started again.
func (t *Timer) Stop() {
	if t.Active() {
		t.count(-1)
		if t.list != nil {
			t.unlink()
		}
		t.loop.timers.tidy(t)
	}
	t.after, t.firing = 0, false
}

// Active tells whether the timer is going to run, or to run again.
func (t *Timer) Active() bool { return t.list != nil || t.firing && t.repeat }

// Ref lets the timer keep the loop alive while it is active, as it does at first.
func (t *Timer) Ref() { t.setUnref(false) }

// Unref keeps the timer from keeping the loop alive.
func (t *Timer) Unref() { t.setUnref(true) }

// Started is when the timer was last started, in milliseconds on the loop's clock.
func (t *Timer) Started() int64 { return t.started }

// HasRef tells whether the timer keeps the loop alive while it is active.
func (t *Timer) HasRef() bool { return !t.unref }

func (t *Timer) setUnref(unref bool) {
	active := t.Active()
	if active {
		t.count(-1)
	}
	t.unref = unref
	if active {
		t.count(1)
	}
}

// count counts the timer in, or out of, those that keep the loop alive.
func (t *Timer) count(n int) {
	if !t.unref {
		t.loop.timers.referenced += n
	}
}

// wait puts the timer last in the list of its duration.
func (t *Timer) wait(now int64) {
	t.started = now
	list := t.loop.timers.list(t.after, now)
	t.list, t.prev = list, list.last
	if list.last != nil {
		list.last.next = t
	} else {
		list.first = t
	}
	list.last = t
}

// unlink takes the timer out of its list, which stays even if it is empty.
func (t *Timer) unlink() {
	if t.prev != nil {
		t.prev.next = t.next
	} else {
		t.list.first = t.next
	}
	if t.next != nil {
		t.next.prev = t.prev
	} else {
		t.list.last = t.prev
	}
	t.list, t.prev, t.next = nil, nil, nil
}

// firing is a timer as the callback that the loop runs.
type firing Timer

// Run implements [Task].
func (f *firing) Run() {
	t := (*Timer)(f)
	t.loop.timers.fired = t
	defer t.fired(t.loop.Now()) // also if the callback fails
	t.task.Run()
}

// fired starts a repeating timer anew, before the ticks of its callback run, if
// that neither stopped it nor started it itself.
func (t *Timer) fired(began int64) {
	if t.firing && t.repeat {
		t.wait(began)
	}
	t.firing, t.loop.timers.fired = false, nil
}

// EachTimer calls yield with the tasks of active timers that keep the loop alive, those
// of one duration in the order of their start.
func (l *Loop) EachTimer(yield func(task Task)) {
	for _, list := range l.timers.heap.lists {
		for t := list.first; t != nil; t = t.next {
			if !t.unref {
				yield(t.task)
			}
		}
	}
}
