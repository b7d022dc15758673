package fs

import (
	"context"
	"sync"

	"github.com/sluicejs/sluice/eventloop"
)

// threads is how many functions that call back are at a call of the system at the
// same time, as many as Node has threads for them.
const threads = 4

// A step is what work runs with.
type step struct {
	ctx  context.Context
	jobs *jobs // nil in the form that returns
}

// next stands between two calls of work that has several: the loop goes round in
// between, as it does in Node, where the loop makes each call. So what takes more
// calls comes after what takes fewer.
func (s step) next() {
	if s.jobs != nil {
		s.jobs.pause(s.ctx)
	}
}

// jobs are the work of a realm on other goroutines, in one queue with what goes on
// after a pause: what came first is done first.
//
// A goroutine takes from the queue when it runs, not when it is made, for the
// scheduler may let one wait while others go through many pauses.
type jobs struct {
	loop *eventloop.Loop

	mu      sync.Mutex
	queue   []func() // each has the thread that it is called for
	busy    int      // threads
	closed  bool
	workers sync.WaitGroup
}

// start has work done on another goroutine and done called on the realm's.
func (m *module) start(do work, done func(made result, err error)) {
	j := m.jobs
	j.loop.Ref()
	j.push(func() {
		made, err := do(step{m.ctx, j})
		j.leave()
		// A loop that was stopped has nobody left who waits.
		_ = j.loop.Post(eventloop.Func(func() {
			j.loop.Unref()
			done(made, err)
		}))
	})
}

// push queues f and sees to it that somebody takes it.
func (j *jobs) push(f func()) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.queue = append(j.queue, f)
	j.employ()
}

// employ makes a goroutine that takes what is next. The mutex is held.
func (j *jobs) employ() {
	if !j.closed {
		j.workers.Go(func() {
			if f := j.take(); f != nil {
				f()
			}
		})
	}
}

// take returns what is next, with a thread for it; nil if there is none of either.
func (j *jobs) take() (f func()) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.queue) == 0 || j.busy == threads {
		return nil
	}
	f, j.queue = j.queue[0], j.queue[1:]
	j.busy++
	return f
}

// leave gives back a thread.
func (j *jobs) leave() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.busy--
	if len(j.queue) > 0 {
		j.employ()
	}
}

// pause lets others have the thread until the loop has gone round.
func (j *jobs) pause(ctx context.Context) {
	j.leave()
	round, turn := make(chan struct{}), make(chan struct{})
	if j.loop.Post(eventloop.Func(func() { close(round) })) != nil {
		return
	}
	select {
	case <-round:
	case <-ctx.Done():
		return
	}
	j.push(func() { close(turn) })
	select {
	case <-turn:
	case <-ctx.Done():
	}
}

// close has nothing begin any more and waits until all who work are done.
func (j *jobs) close() {
	j.mu.Lock()
	j.closed = true
	j.queue = nil
	j.mu.Unlock()
	j.workers.Wait()
}

// Release implements [eventloop.Resource]: it ends the work that takes time, waits
// until all is done, and closes what the script has left open.
func (m *module) Release() {
	m.cancel()
	m.jobs.close()
	m.files.closeAll()
}
