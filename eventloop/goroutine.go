package eventloop

// Go calls work on a goroutine of its own, which [Loop.Close] waits for: what the
// loop owns ([Loop.Own]), and is released before that, must bring it to its end.
func (l *Loop) Go(work func()) { l.goroutines.Go(work) }
