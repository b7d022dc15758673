package eventloop

// An Observer is told what a loop is doing.
type Observer interface {
	// Begin is called before each callback, with the name of its phase. The one before
	// is over then.
	Begin(phase string)

	// End is called when the loop is done with the last callback, its ticks and its
	// microtasks, and is going to look for the next.
	End()
}

// Observe has o told what the loop does, nobody if o is nil.
func (l *Loop) Observe(o Observer) { l.observer = o }

// phaseNames are the phases as people know them.
var phaseNames = [...]string{
	phaseStart:   "main",
	phaseTimers:  "timers",
	phaseBefore:  "pending",
	phasePoll:    "poll",
	phaseAfter:   "pending",
	phaseSettle:  "settle",
	phaseRound:   "check",
	phaseCheck:   "check",
	phaseClosing: "close",
	phaseEnd:     "exit",
}

// State is what a loop had to do when it last looked for work.
type State struct {
	Turns      int64 // callbacks that were run until then
	Posted     int   // tasks that wait now
	Timers     int   // active timers that keep the loop alive
	Immediates int   // pending immediates that do
	Holds      int   // references taken with Hold
	Waiting    bool  // the loop waits for work now
}

// State returns what the loop has to do. Any goroutine may call it.
func (l *Loop) State() State {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.state
	s.Posted, s.Holds, s.Waiting = len(l.posted), l.held, l.asleep
	return s
}
