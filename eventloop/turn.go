package eventloop

// Turn runs task as one callback: the task, then all ticks, then all
// microtasks, until neither is left. The loop does so by itself for timers,
// immediates, close callbacks and posted tasks; a [Handler] calls Turn for each
// callback that a ready descriptor leads to. It must not be called from within
// a callback. In a loop that was stopped it does nothing.
//
// Turn may run other callbacks of the loop too and, should task fail, may poll:
// the caller finds its own state as any callback may have left it.
func (l *Loop) Turn(task Task) {
	if l.Stopped() {
		return
	}
	if l.turning {
		// The frame under way goes on with this callback: see runFrame.
		l.attempt(task)
		return
	}
	l.turning = true
	defer l.endTurn()
	for l.current = task; ; {
		l.engine.Enter(l.frame)
		if l.Stopped() {
			return
		}
		l.current = nil
		if l.ticks.len() > 0 {
			continue
		}
		if l.current = l.engine.Settled(); l.current == nil {
			return
		}
	}
}

func (l *Loop) endTurn() { l.turning, l.current, l.failed = false, nil, completed }

// outcome is how the callback at hand ended. One that failed left its ticks to
// the next that completes; what counts as one depends on where it failed.
type outcome int

const (
	completed outcome = iota
	failedCallback
	failedTick
)

// runFrame is what the engine is entered with. Microtasks wait until it
// returns, so after a failed callback it goes on with the next ones instead of
// returning, until one of them completes. Where there are no microtasks to wait
// for, it goes on with the descriptors that are ready, as entering the engine
// costs more than many a callback.
func (l *Loop) runFrame() {
	l.attempt(l.current)
	for (l.failed != completed || l.ready.len() > 0 && l.engine.Quiet()) && l.step() {
	}
}

// attempt runs task, which may be nil, and the ticks that are due after it.
func (l *Loop) attempt(task Task) {
	l.failed = completed
	if task != nil && !l.engine.Try(task) {
		l.fail(failedCallback)
		return
	}
	for l.ticks.len() > 0 && !l.Stopped() {
		if !l.engine.Try(l.ticks.pop()) {
			l.fail(failedTick)
			return
		}
	}
}

// fail remembers how the callback at hand failed, and makes sure that there is
// another one to run its ticks.
func (l *Loop) fail(how outcome) {
	l.failed = how
	l.SetImmediate(Func(func() {}))
}
