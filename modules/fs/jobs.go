package fs

import (
	"context"
	"sync"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/web"
)

// jobs are the work of functions that call back, done on other goroutines and in the
// order of the calls: one after the other, unless one takes its time. Then the next
// begins beside it, up to as many as Node has threads for them. Callbacks come in the
// order that a script sees in Node, where calls go to threads that are free in turn.
type jobs struct {
	loop     *eventloop.Loop
	patience time.Duration // how long a job holds up those behind it
	ctx      context.Context
	cancel   context.CancelFunc

	mu      sync.Mutex
	queue   []entry
	busy    int // seats taken
	fast    int // those of them that are not late
	closed  bool
	workers sync.WaitGroup
}

// threads is how many jobs there are at most that have begun and are not waiting for
// the loop.
const threads = 4

// patience is more than most calls of a system take, and less than anyone notices.
const patience = time.Millisecond

func newJobs(loop *eventloop.Loop) *jobs {
	j := &jobs{loop: loop, patience: patience}
	j.ctx, j.cancel = context.WithCancel(context.Background())
	return j
}

// entry is what is in the queue: a job that has not begun, or one that goes on. run is
// called with the seat taken, and leaves it.
type entry struct {
	seat *seat
	run  func()
}

// seat is what a job has while it works.
type seat struct {
	jobs   *jobs
	signal *web.Signal
	abort  bool // the signal was aborted when the loop last went round
	taken  bool
	fast   bool
	late   *time.Timer
}

// start has work done on another goroutine and done called on the realm's.
func (m *module) start(do work, done func(made result, err error)) {
	m.startFor(calling, nil, do, done)
}

// startFor is start for work of a form, which a signal may end: it is looked at between
// calls.
func (m *module) startFor(f form, signal *web.Signal, do work, done func(made result, err error)) {
	kind, class := "FSREQCALLBACK", "FSReqCallback"
	switch f {
	case promising:
		kind, class = "FSREQPROMISE", "FSReqPromise"
	case polling:
		kind, class = "", "" // scripts see the handle
	}
	j := m.jobs
	var active *js.Activity
	if class != "" {
		active = m.r.BeginRequest(class)
	}
	res := m.r.NewResource(kind, nil)
	j.loop.Ref()
	j.loop.Flush() // the descriptor may be that of a socket
	s := &seat{jobs: j, signal: signal}
	j.push(entry{s, func() {
		made, err := do(step{j.ctx, s})
		// A loop that was stopped has nobody left who waits.
		_ = j.loop.Post(eventloop.Func(func() {
			j.loop.Unref()
			defer active.End()
			m.r.CallBack(res, func() { done(made, err) })
		}))
		j.mu.Lock()
		defer j.mu.Unlock()
		s.leave()
	}})
}

// push queues an entry and sees to it that somebody takes it.
func (j *jobs) push(e entry) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.queue = append(j.queue, e)
	j.employ()
}

// employ makes a goroutine that takes what is next. The mutex is held.
func (j *jobs) employ() {
	if len(j.queue) == 0 || j.fast > 0 || j.busy == threads || j.closed {
		return
	}
	e := j.queue[0]
	j.queue = j.queue[1:]
	e.seat.take()
	j.workers.Go(e.run)
}

// take takes the seat, until the end of patience as a fast one. The mutex is held.
func (s *seat) take() {
	j := s.jobs
	j.busy++
	j.fast++
	s.taken, s.fast = true, true
	var late *time.Timer
	late = time.AfterFunc(j.patience, func() {
		j.mu.Lock()
		defer j.mu.Unlock()
		if s.late == late {
			s.slow()
			j.employ()
		}
	})
	s.late = late
}

// slow makes the seat hold up nobody any more. The mutex is held.
func (s *seat) slow() {
	if s.fast {
		s.fast = false
		s.jobs.fast--
	}
}

// leave gives the seat to the next job, if the job at hand has it. The mutex is held.
func (s *seat) leave() {
	j := s.jobs
	if !s.taken {
		return
	}
	s.late.Stop()
	s.late = nil
	s.slow()
	s.taken = false
	j.busy--
	j.employ()
}

// close has no job begin or go on any more, ends those that take time, and waits until
// all have returned.
func (j *jobs) close() {
	j.mu.Lock()
	j.closed = true
	j.queue = nil
	j.mu.Unlock()
	j.cancel()
	j.workers.Wait()
}

// A step is what work runs with.
type step struct {
	ctx  context.Context
	seat *seat // nil in the form that returns
}

// next stands between two calls of work that has several: the loop goes round in
// between, and others have their turn, as in Node, where the loop makes each call. So
// what takes more calls comes after what takes fewer.
func (s step) next() {
	if s.seat == nil {
		return
	}
	turn := make(chan struct{})
	if s.seat.jobs.pause(s.seat, turn) {
		select {
		case <-turn:
		case <-s.ctx.Done():
		}
	}
}

// aborted is an error if the work's signal was aborted.
func (s step) aborted() error {
	if s.seat == nil || !s.seat.abort {
		return nil
	}
	return abortError(s.seat.signal)
}

// abortError is the error of work that a signal has ended.
func abortError(signal *web.Signal) error {
	return refusal(func(*js.Realm) *goja.Object { return signal.Error() })
}

// pause leaves a seat until the loop has gone round and the queue has come to it
// again, when turn is closed. It returns false if the loop has stopped: what is left
// is done at once then.
func (j *jobs) pause(s *seat, turn chan struct{}) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	goOn := func() {
		s.abort = s.signal.Aborted()
		j.push(entry{s, func() { close(turn) }})
	}
	if j.loop.Post(eventloop.Func(goOn)) != nil {
		return false
	}
	s.leave()
	return true
}

// Release implements [eventloop.Resource]: it ends all work and closes what the script
// has left open.
func (m *module) Release() {
	for h := range m.handles {
		h.stop()
	}
	m.jobs.close()
	m.files.closeAll()
}
