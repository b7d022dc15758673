package eventloop

// Turn runs task as one callback: the task, then all ticks, then all
// microtasks, until neither is left. The loop does so by itself for timers,
// immediates, close callbacks and posted tasks; a [Handler] calls Turn for each
// callback that a ready descriptor leads to. It must not be called from within
// a callback. In a loop that was stopped it does nothing.
//
// Turn reports whether a handler may go on. If not, microtasks are still to run:
// the handler must return, and has itself told again ([Watcher.Again]) if it is
// not done.
func (l *Loop) Turn(task Task) (goOn bool) {
	switch {
	case l.Stopped():
		return false
	case l.turning:
		// In the frame under way: see runFrame and serve.
		l.attempt(task)
		return l.failed != completed || l.engine.Quiet()
	default:
		l.current = task
		l.turn(l.frame)
		return true
	}
}

// Settled reports that nothing is left of the callbacks before. What a [Handler] does
// then without a callback, a script cannot tell from what it does in one; else there
// are ticks that a callback would run.
func (l *Loop) Settled() bool {
	return l.failed == completed && l.ticks.len() == 0 && !l.Stopped()
}

// Entries counts callbacks, ticks and microtasks, roughly: between two handlers that see
// the same number no script has run.
func (l *Loop) Entries() uint64 { return l.entries }

// turn enters the engine with frame, and again as long as there is something that
// belongs to the same turn.
func (l *Loop) turn(frame func()) {
	l.turning = true
	defer l.endTurn()
	for {
		l.engine.Enter(frame)
		if l.Stopped() {
			return
		}
		l.current = nil
		if l.ticks.len() == 0 {
			if l.current = l.engine.Settled(); l.current == nil {
				return
			}
		}
		frame = l.frame
	}
}

func (l *Loop) endTurn() {
	l.turning, l.current, l.failed = false, nil, completed
	l.endBurst()
	if l.observer != nil {
		l.observer.End()
	}
}

// outcome is how the callback at hand ended. One that failed left its ticks to
// the next that completes; what counts as one depends on where it failed.
type outcome int

const (
	completed outcome = iota
	failedCallback
	failedTick
)

// runFrame is what the engine is entered with for a callback. Microtasks wait
// until it returns, so after a callback that failed it goes on with the next ones
// instead of returning, until one of them completes.
func (l *Loop) runFrame() {
	l.attempt(l.current)
	l.proceed()
}

// serveFrame is what the engine is entered with for descriptors that are ready.
func (l *Loop) serveFrame() {
	l.serve()
	l.proceed()
}

// proceed goes on after a callback that failed, and with descriptors that are
// ready and tasks that were posted for as long as no microtask waits: to enter the
// engine costs more than many a callback.
func (l *Loop) proceed() {
	for l.failed != completed || l.phase == phasePoll && l.ready.len()+l.batch.len() > 0 && l.engine.Quiet() {
		if !l.step() {
			break
		}
	}
	if !l.engine.Quiet() {
		l.entries++ // for the microtasks that come now
	}
}

// serve tells the handler of the first descriptor that is ready.
func (l *Loop) serve() {
	if again := l.ready.first().dispatch(); !again {
		l.ready.pop()
	}
}

// attempt runs task, which may be nil, and the ticks that are due after it: all in one
// entry of the engine's, for each costs more than many a tick.
func (l *Loop) attempt(task Task) {
	l.entries++
	l.failed = completed
	l.turns++
	if l.observer != nil {
		l.observer.Begin(phaseNames[l.phase])
	}
	l.current = task
	switch completed := l.engine.Try((*callback)(l)); {
	case !completed && l.current != nil:
		l.fail(failedCallback)
	case !completed:
		l.fail(failedTick)
	case l.engine.Quiet():
		l.endBurst()
	}
}

// A callback is a loop, as the task that is its current one with the ticks after it.
type callback Loop

// Run implements [Task].
func (c *callback) Run() {
	if c.current != nil {
		c.current.Run()
		c.current = nil
	}
	for l := (*Loop)(c); l.ticks.len() > 0 && !l.Stopped(); {
		l.ticks.pop().Run()
	}
}

// fail remembers how the callback at hand failed, and makes sure that there is
// another one to run its ticks.
func (l *Loop) fail(how outcome) {
	l.failed = how
	l.SetImmediate(Func(func() {}))
}
