package eventloop

// Turn runs task as one callback: the task, then all ticks, then all
// microtasks, until neither is left. The loop does so by itself for timers,
// immediates, close callbacks and posted tasks; a [Handler] calls Turn for each
// callback that a ready descriptor leads to. It must not be called from within
// a callback.
func (l *Loop) Turn(task Task) {
	if l.turning {
		// Beneath a callback that failed: the frame under way goes on with this
		// one in place of it, and microtasks run when that frame ends.
		l.attempt(task)
		return
	}
	l.turning = true
	defer l.endTurn()
	for l.current = task; !l.Stopped(); {
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

func (l *Loop) endTurn() { l.turning, l.current = false, nil }

// runFrame is what the engine is entered with. Microtasks wait until it
// returns, so after a failed callback it goes on with the next ones instead of
// returning, until one of them completes.
func (l *Loop) runFrame() {
	l.attempt(l.current)
	for l.failed && l.step() {
	}
}

// attempt runs task, which may be nil, and the ticks that are due after it.
func (l *Loop) attempt(task Task) {
	l.failed = false
	if task != nil && !l.engine.Try(task) {
		l.fail()
		return
	}
	for l.ticks.len() > 0 && !l.Stopped() {
		if !l.engine.Try(l.ticks.pop()) {
			l.fail()
			return
		}
	}
}

// fail remembers that the callback at hand failed, and makes sure that there is
// another one to run its ticks.
func (l *Loop) fail() {
	l.failed = true
	l.SetImmediate(Func(func() {}))
}
