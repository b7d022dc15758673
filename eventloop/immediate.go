package eventloop

// An Immediate is a callback that runs in the check phase.
type Immediate struct {
	loop  *Loop
	task  Task // nil once it ran or was cleared
	unref bool
}

// immediates are the immediates of a loop. Those that were cleared stay until
// their turn would have come.
type immediates struct {
	rounds[*Immediate]
	referenced int // those that are pending and keep the loop alive
}

// SetImmediate has task run in the next check phase.
func (l *Loop) SetImmediate(task Task) *Immediate {
	im := &Immediate{loop: l, task: task}
	l.immediates.add(im)
	l.immediates.referenced++
	return im
}

// Clear keeps the immediate from running, if it has not run yet.
func (im *Immediate) Clear() {
	if im.task == nil {
		return
	}
	im.task = nil
	if !im.unref {
		im.loop.immediates.referenced--
	}
}

// Ref lets the pending immediate keep the loop alive, as it does at first.
func (im *Immediate) Ref() {
	if im.unref && im.task != nil {
		im.unref = false
		im.loop.immediates.referenced++
	}
}

// Unref keeps the pending immediate from keeping the loop alive.
func (im *Immediate) Unref() {
	if !im.unref && im.task != nil {
		im.unref = true
		im.loop.immediates.referenced--
	}
}

// HasRef tells whether the immediate is pending and keeps the loop alive.
func (im *Immediate) HasRef() bool { return im.task != nil && !im.unref }

// pop returns the task of the next immediate of the round that was not cleared,
// which counts as run from now on; nil if none is left.
func (ims *immediates) pop() Task {
	for ims.round.len() > 0 {
		im := ims.round.pop()
		if task := im.task; task != nil {
			im.Clear()
			return task
		}
	}
	return nil
}
