package runtime

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A job is something that another goroutine wants done on the runtime's, and waits for.
type job struct {
	rt *Runtime

	// run is called once, as a callback. It returns that the job is done, or that
	// finish will be called by and by.
	run func(j *job) (done bool, err error)

	result chan error // buffered: what finish was called with

	mu     sync.Mutex
	state  jobState
	cancel bool // it was interrupted
}

type jobState int

const (
	jobQueued jobState = iota
	jobRunning
	jobWaiting  // it has run, and holds the loop until it is finished
	jobFinished // nothing is called any more
)

// slowJob is how long a job takes before one looks whether it waits for itself.
const slowJob = 20 * time.Millisecond

// do has a job done and waits for it.
func (rt *Runtime) do(ctx context.Context, run func(j *job) (done bool, err error)) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	j := &job{rt: rt, run: run, result: make(chan error, 1)}
	if rt.realm.Loop.Post(j) != nil {
		// The program is about to be over.
		if rt.isOwnGoroutine() {
			return ErrDeadlock
		}
		<-rt.over
		return rt.closedError()
	}
	stop := context.AfterFunc(ctx, func() { j.abandon(context.Cause(ctx)) })
	defer stop()
	slow := time.NewTimer(slowJob)
	defer slow.Stop()
	for {
		select {
		case err := <-j.result:
			return err
		case <-rt.over:
			select {
			case err := <-j.result:
				return err
			default:
				return rt.closedError()
			}
		case <-slow.C:
			if rt.isOwnGoroutine() {
				j.abandon(ErrDeadlock)
			}
		}
	}
}

// Run implements [eventloop.Task].
func (j *job) Run() {
	if !j.begin() {
		return
	}
	returned := false
	defer func() {
		if returned {
			return
		}
		v := recover()
		j.end()
		j.finish(j.rt.reason(v))
		panic(v)
	}()
	done, err := j.run(j)
	returned = true
	j.end()
	if done || err != nil {
		j.finish(err)
	}
}

// reason is why a job has come to nothing, which v is on its way to end.
func (rt *Runtime) reason(v any) error {
	switch value, interrupted := js.Interrupt(v); value := value.(type) {
	case *js.Cancellation:
		return value.Cause
	case *LimitError:
		return endedBy(value)
	default:
		if interrupted {
			return ErrClosed
		}
		return newPanicError(v)
	}
}

func (j *job) begin() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.state != jobQueued {
		return false
	}
	j.state = jobRunning
	return true
}

// end is called when run has ended.
func (j *job) end() {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.cancel {
		j.rt.realm.VM.ClearInterrupt() // which may have come too late for it
	}
	j.state = jobWaiting
	j.rt.realm.Loop.Hold()
}

// finish ends the waiting for the job. Any goroutine may call it, any number of times.
func (j *job) finish(err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	switch j.state {
	case jobWaiting:
		j.rt.realm.Loop.Release()
	case jobFinished:
		return
	}
	j.state = jobFinished
	j.result <- err
}

// isWaitedFor tells whether the job is not finished.
func (j *job) isWaitedFor() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.state != jobFinished
}

// abandon ends the job for a reason, wherever it has got to: it is not begun, it is
// interrupted, or it is not waited for.
func (j *job) abandon(cause error) {
	j.mu.Lock()
	if j.state == jobRunning {
		j.cancel = true
		j.rt.realm.VM.Interrupt(&js.Cancellation{Cause: cause})
		j.mu.Unlock()
		return
	}
	j.mu.Unlock()
	j.finish(cause)
}

// closedError is [ErrClosed] with what has ended the program, if it was not the runtime's
// owner.
func (rt *Runtime) closedError() error {
	if rt.err == nil || rt.err == ErrClosed {
		return ErrClosed
	}
	return endedBy(rt.err)
}

// endedBy is an [ErrClosed] because of what has ended the program.
func endedBy(cause error) error { return fmt.Errorf("%w: the program has ended: %w", ErrClosed, cause) }

// callBack calls a function of the script for a Go function that stands for it.
func (rt *Runtime) callBack(ctx context.Context, fn goja.Value, args []any, use func(goja.Value) error) error {
	if rt.isOwnGoroutine() {
		v, err := rt.env().Call(fn, nil, args...)
		if err != nil {
			return err
		}
		return use(v)
	}
	return rt.do(ctx, func(j *job) (bool, error) { return rt.callFrom(j, fn, js.Undefined, args, use) })
}
