package eventloop

// Hold takes a reference as [Loop.Ref] does. Any goroutine may call it, before Run
// too; it is given back with [Loop.Release].
func (l *Loop) Hold() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.held++
}

// Release gives a reference back that Hold has taken. Any goroutine may call it.
func (l *Loop) Release() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.held == 0 {
		panic("eventloop: Release without Hold")
	}
	l.held--
	l.wake() // it may have been the last
}
