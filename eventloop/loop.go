package eventloop

import (
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// ErrStopped is returned by [Loop.Run] and [Loop.Post] once [Loop.Stop] was called.
var ErrStopped = errors.New("eventloop: the loop was stopped")

// A Task is one callback.
type Task interface{ Run() }

// Func makes a Task of a function.
type Func func()

// Run calls f.
func (f Func) Run() { f() }

// An Engine is the interpreter that the callbacks of a loop run in.
type Engine interface {
	// Enter calls frame with the interpreter entered, and runs all pending
	// microtasks after frame has returned.
	Enter(frame func())

	// Try runs task, which is a callback with the ticks after it, and reports whether it
	// completed. An exception that task throws is for the engine to deal with.
	Try(task Task) bool

	// Settled is asked whenever ticks and microtasks have run dry; it returns
	// what is to run then (the report of unhandled rejections), or nil.
	Settled() Task

	// Quiet reports that there is nothing to do between two callbacks: no
	// microtask is pending, and Settled would return nil. An engine that cannot
	// tell says no.
	Quiet() bool
}

// Options configure a Loop. The zero value is a loop on the system's clock that
// calls its tasks directly.
type Options struct {
	Clock  Clock
	Engine Engine
}

// A Loop is an event loop. See the package comment for its contract.
type Loop struct {
	engine Engine
	clock  Clock
	poller poller

	phase  phase
	round  int // of pending callbacks since the last poll
	refs   int // references taken with Ref
	owned  map[Resource]struct{}
	shared map[any]Resource

	entries uint64  // how often the engine may have run something
	turning bool    // a turn is under way: a callback, its ticks and microtasks
	failed  outcome // of the callback at hand
	current Task    // the task of the callback at hand, or of the frame to come; nil once it is done
	frame   func()  // l.runFrame, made once
	serving func()  // l.serveFrame, made once

	ticks      queue[Task]
	trackTick  func(Task) Task // nil unless somebody follows ticks
	immediates immediates
	checks     rounds[Task]
	pending    rounds[Task]
	closing    rounds[Task]
	timers     timers
	ready      queue[*Watcher] // descriptors that the last poll found ready
	batch      queue[Task]     // posted tasks that the last poll took over

	delayed      []Flusher
	delayedSince time.Time // when delayed was empty last
	burst        uint
	roles        Role

	metrics  Metrics
	observer Observer // nil: nobody is told
	turns    int64    // callbacks that were run

	goroutines sync.WaitGroup // see Go

	stopped atomic.Bool
	mu      sync.Mutex
	posted  []Task   // guarded by mu
	panics  []*Panic // of goroutines; guarded by mu
	keeping int      // guarded by mu: how many of posted keep the loop alive
	held    int      // guarded by mu: references taken with Hold
	state   State    // guarded by mu: as it was at the last poll
	asleep  bool     // guarded by mu: the loop waits in its poller, a post must wake it
	closed  bool     // guarded by mu: the poller is gone
}

// New returns a loop. Its owner calls [Loop.Close] when done with it.
func New(opts Options) (*Loop, error) {
	p, err := newPoller()
	if err != nil {
		return nil, err
	}
	l := &Loop{engine: opts.Engine, clock: opts.Clock, poller: p, burst: 1}
	if l.engine == nil {
		l.engine = direct{}
	}
	if l.clock == nil {
		l.clock = systemClock{}
	}
	l.timers.init(l)
	l.frame, l.serving = l.runFrame, l.serveFrame
	return l, nil
}

// direct is the engine of a loop that has none: tasks are called as they are.
type direct struct{}

func (direct) Enter(frame func()) { frame() }
func (direct) Try(task Task) bool { task.Run(); return true }
func (direct) Settled() Task      { return nil }
func (direct) Quiet() bool        { return true }

// Run runs the loop until nothing referenced is left, and then returns nil, or
// until it is stopped, and then returns [ErrStopped]. A loop that ran dry may
// be run again.
func (l *Loop) Run() error {
	if l.phase == phaseEnd {
		l.phase = phaseStart
	}
	l.entries++ // for what its owner did between two runs
	l.metrics.begin(l.Time())
	defer func() { l.metrics.Exited = l.Time() }()
	defer l.Flush() // it may have been stopped between two callbacks
	for l.step() {
	}
	if l.Stopped() {
		return ErrStopped
	}
	return nil
}

// Stop ends the loop: Run returns after the callback at hand, and Post answers
// with [ErrStopped] from now on. Any goroutine may call it, any number of times.
func (l *Loop) Stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stopped.Store(true)
	l.posted, l.keeping = nil, 0
	l.wake()
}

// Stopped tells whether [Loop.Stop] was called.
func (l *Loop) Stopped() bool { return l.stopped.Load() }

// Close stops the loop, releases what it owns (see [Loop.Own]) and what it holds
// of the system, and waits for its goroutines (see [Loop.Go]). It must not be called
// while Run is under way; any number of calls is fine.
func (l *Loop) Close() error {
	l.Stop()
	l.Flush()
	l.releaseOwned()
	l.goroutines.Wait()
	var errs []error
	for _, p := range l.takePanics() {
		errs = append(errs, p)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.closed {
		l.closed = true
		errs = append(errs, l.poller.close())
	}
	return errors.Join(errs...)
}

// Post hands task to the loop, which runs it as a callback of its poll phase,
// in the order of posting. Any goroutine may call it. The task keeps the loop
// from running dry. Post returns [ErrStopped], and drops the task, when the
// loop was stopped.
func (l *Loop) Post(task Task) error { return l.post(task, 1) }

// PostUnref is Post for a task that does not keep the loop from running dry: whom
// it matters to holds a reference, or nobody waits for it.
func (l *Loop) PostUnref(task Task) error { return l.post(task, 0) }

// Again runs task in the phase at hand, after what was posted before it. It is for a
// posted task that goes on as a callback of its own.
func (l *Loop) Again(task Task) { l.batch.push(task) }

func (l *Loop) post(task Task, keeping int) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.stopped.Load() {
		return ErrStopped
	}
	l.posted = append(l.posted, task)
	l.keeping += keeping
	l.wake()
	return nil
}

// wake ends the wait in the poller, if there is one. l.mu is held.
func (l *Loop) wake() {
	if l.asleep {
		l.asleep = false
		l.poller.wake()
	}
}

// Ref takes a reference: the loop does not run dry before it is given back.
func (l *Loop) Ref() { l.refs++ }

// Unref gives a reference back.
func (l *Loop) Unref() {
	if l.refs == 0 {
		panic("eventloop: Unref without Ref")
	}
	l.refs--
}

// Alive tells whether anything referenced is left to wait for or to run.
func (l *Loop) Alive() bool {
	return l.refs > 0 || l.timers.referenced > 0 || l.immediates.referenced > 0 ||
		l.pending.len() > 0 || l.closing.len() > 0 || l.batch.len() > 0 || l.isHeld()
}

// isHeld tells whether another goroutine keeps the loop alive.
func (l *Loop) isHeld() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.keeping+l.held > 0
}

// NextTick has task run when the callback at hand is done, before microtasks.
func (l *Loop) NextTick(task Task) {
	if l.trackTick != nil {
		task = l.trackTick(task)
	}
	l.ticks.push(task)
}

// TrackTicks has track called with the task of every tick where it is registered;
// what that returns runs in its place.
func (l *Loop) TrackTicks(track func(Task) Task) { l.trackTick = track }

// DropTicks forgets all ticks: nothing runs after a program's exit handlers.
func (l *Loop) DropTicks() { l.ticks.clear() }

// Pend has task run as a callback after the descriptors that are ready, or
// before they are looked for if the loop is past that: soon, but not inside the
// call at hand. It keeps the loop alive.
func (l *Loop) Pend(task Task) { l.pending.add(task) }

// AtCheck has task run as a callback of the next check phase, before its immediates.
// It does not keep the loop alive.
func (l *Loop) AtCheck(task Task) { l.checks.add(task) }

// AtClose has task run as a callback of the next closing phase, where the tasks
// that were added last run first. It keeps the loop alive.
func (l *Loop) AtClose(task Task) { l.closing.add(task) }

// Now is the time on the loop's clock in whole milliseconds, the unit of timers.
func (l *Loop) Now() int64 { return l.clock.Now().Milliseconds() }

// Time is the time on the loop's clock as exactly as that has it.
func (l *Loop) Time() time.Duration { return l.clock.Now() }
