package runtime

import (
	"context"
	"io"
	"slices"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A writer is a Writable of the script's as Go writes to it.
type writer struct {
	rt      *Runtime
	stream  *goja.Object // belongs to the runtime's goroutine
	context func() context.Context

	// These belong to the runtime's goroutine.
	closing *job  // of the Close that waits; nil if none does
	done    bool  // the stream has finished
	failed  error // why it takes no more

	writing sync.Mutex // held by Write
	ending  sync.Mutex // held by Close

	mu     sync.Mutex
	closed error // what Write returns once closed
	cancel context.CancelCauseFunc
}

// newWriter listens to a stream. It runs on the runtime's goroutine.
func newWriter(rt *Runtime, stream *goja.Object) *writer {
	w := &writer{rt: rt, stream: stream, context: rt.realm.Context}
	switch {
	case js.Truthy(js.Get(stream, "writableFinished")):
		w.done = true
	case js.Truthy(js.Get(stream, "destroyed")):
		w.failed = rt.failureOf(stream)
	default:
		rt.on(stream, "finish", func(goja.Value) { w.finished() })
		rt.on(stream, "error", func(reason goja.Value) { w.fail(rt.convert.GoError(reason)) })
		rt.on(stream, "close", func(goja.Value) { w.fail(rt.failureOf(stream)) })
	}
	return w
}

// Write implements [io.Writer].
func (w *writer) Write(p []byte) (int, error) {
	w.writing.Lock()
	defer w.writing.Unlock()
	ctx, cancel := context.WithCancelCause(w.context())
	defer cancel(nil)
	if err := w.begin(cancel); err != nil || len(p) == 0 {
		return 0, err
	}
	chunk := slices.Clone(p) // the script may keep it
	if err := w.rt.wait(ctx, func(j *job) (bool, error) { return w.send(j, chunk) }); err != nil {
		return 0, w.reason(err)
	}
	return len(p), nil
}

func (w *writer) begin(cancel context.CancelCauseFunc) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cancel = cancel
	return w.closed
}

// reason is why Write has come to nothing.
func (w *writer) reason(err error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed != nil {
		return w.closed
	}
	return err
}

// send has the stream take a chunk.
func (w *writer) send(j *job, chunk []byte) (done bool, err error) {
	if w.failed != nil {
		return true, w.failed
	}
	r := w.rt.realm
	sending := true
	taken := r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		var failure error
		if reason := c.Argument(0); js.Truthy(reason) {
			if failure = w.failed; failure == nil {
				failure = w.rt.convert.GoError(reason)
			}
		}
		if sending {
			done, err = true, failure
		} else {
			j.finish(failure)
		}
		return js.Undefined
	})
	thrown := w.rt.env().try(func() { r.Invoke(w.stream, "write", buffer.Of(r).New(chunk), taken) })
	sending = false
	if thrown != nil {
		return true, thrown
	}
	return done, err
}

// Close implements [io.Closer].
func (w *writer) Close() error {
	w.mu.Lock()
	if w.closed == nil {
		w.closed = io.ErrClosedPipe
		if w.cancel != nil {
			w.cancel(io.ErrClosedPipe)
		}
	}
	w.mu.Unlock()
	w.ending.Lock()
	defer w.ending.Unlock()
	ctx := w.context()
	err := w.finish(ctx)
	if ctx.Err() != nil {
		w.rt.destroy(w.stream, context.Cause(ctx))
	}
	return err
}

// finish ends the stream and waits until it has finished.
func (w *writer) finish(ctx context.Context) error {
	return w.rt.wait(ctx, func(j *job) (done bool, err error) {
		switch {
		case w.failed != nil:
			return true, w.failed
		case w.done:
			return true, nil
		}
		err = w.rt.env().try(func() { w.rt.realm.Invoke(w.stream, "end") })
		if err == nil {
			w.closing = j
		}
		return false, err
	})
}

// finished is told that all was written.
func (w *writer) finished() {
	w.done = true
	w.answer(nil)
}

// fail notes why the stream takes no more; the first reason counts, and none after it
// has finished.
func (w *writer) fail(err error) {
	if w.done {
		return
	}
	if w.failed == nil {
		w.failed = err
	}
	w.answer(w.failed)
}

// answer answers the Close that waits.
func (w *writer) answer(err error) {
	if w.closing != nil {
		w.closing.finish(err)
		w.closing = nil
	}
}
