package runtime

import (
	"context"
	"io"
	"slices"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/convert"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A reader is a Readable of the script's as Go reads it: each Read that finds nothing asks
// for all that the stream has.
type reader struct {
	rt      *Runtime
	stream  *goja.Object // belongs to the runtime's goroutine
	context func() context.Context

	// These belong to the runtime's goroutine.
	waiting *job  // of the Read that waits; nil if none does
	ended   error // why the stream gives no more

	reading sync.Mutex // held by Read

	mu     sync.Mutex
	data   []byte // what the stream has given and nobody has read
	err    error  // what comes after it
	closed error  // what Read returns once closed
	cancel context.CancelCauseFunc
}

// newReader listens to a stream. It runs on the runtime's goroutine.
func newReader(rt *Runtime, stream *goja.Object) *reader {
	r := &reader{rt: rt, stream: stream, context: rt.realm.Context}
	switch {
	case js.Truthy(js.Get(stream, "readableEnded")):
		r.ended = io.EOF
	case js.Truthy(js.Get(stream, "destroyed")):
		r.ended = rt.failureOf(stream)
	default:
		rt.on(stream, "end", func(goja.Value) { r.end(io.EOF) })
		rt.on(stream, "error", func(reason goja.Value) { r.end(rt.convert.GoError(reason)) })
		rt.on(stream, "close", func(goja.Value) { r.end(rt.failureOf(stream)) })
		rt.on(stream, "readable", func(goja.Value) { r.fill() })
	}
	return r
}

// Read implements [io.Reader].
func (r *reader) Read(p []byte) (int, error) {
	r.reading.Lock()
	defer r.reading.Unlock()
	ctx, cancel := context.WithCancelCause(r.context())
	defer cancel(nil)
	for {
		if n, err, ok := r.take(p, cancel); ok {
			return n, err
		}
		if err := r.rt.wait(ctx, r.ask); err != nil {
			return 0, r.reason(err)
		}
	}
}

// take takes what was given. It reports whether there is an answer.
func (r *reader) take(p []byte, cancel context.CancelCauseFunc) (n int, err error, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.cancel = cancel
	switch {
	case r.closed != nil:
		return 0, r.closed, true
	case len(p) == 0:
		return 0, nil, true
	case len(r.data) > 0:
		n = copy(p, r.data)
		r.data = r.data[n:]
		return n, nil, true
	}
	return 0, r.err, r.err != nil
}

// reason is why Read has come to nothing.
func (r *reader) reason(err error) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed != nil {
		return r.closed
	}
	return err
}

// ask asks the stream for what it has.
func (r *reader) ask(j *job) (done bool, err error) {
	r.waiting = nil // that of a Read which has given up
	thrown := r.rt.env().try(func() { done = r.pull() })
	if !done && thrown == nil {
		r.waiting = j
	}
	return done, thrown
}

// fill answers the Read that waits.
func (r *reader) fill() {
	j := r.waiting
	switch {
	case j == nil:
	case !j.isWaitedFor(): // what nobody waits for stays in the stream
		r.waiting = nil
	case r.pull():
		r.waiting = nil
		j.finish(nil)
	}
}

// pull takes what the stream has. It reports whether Read has an answer now.
func (r *reader) pull() bool {
	if r.ended != nil {
		r.give(nil, r.ended)
		return true
	}
	chunk := r.rt.realm.Invoke(r.stream, "read")
	if goja.IsNull(chunk) {
		return false
	}
	data, err := bytesOfChunk(chunk)
	r.give(data, err)
	return true
}

func (r *reader) give(data []byte, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.data, r.err = append(r.data, data...), err
}

// end notes why the stream gives no more; the first reason counts.
func (r *reader) end(err error) {
	if r.ended == nil {
		r.ended = err
	}
	r.fill()
}

// Close implements [io.Closer].
func (r *reader) Close() error {
	r.close(io.ErrClosedPipe)
	return nil
}

// close has Read fail with err from now on, and destroys the stream.
func (r *reader) close(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed != nil {
		return
	}
	r.closed, r.data = err, nil
	if r.cancel != nil {
		r.cancel(err)
	}
	r.rt.destroy(r.stream, nil)
}

// bytesOfChunk reads a chunk of a Readable.
func bytesOfChunk(chunk goja.Value) ([]byte, error) {
	if b, ok := buffer.Bytes(chunk); ok {
		return slices.Clone(b), nil
	}
	if goja.IsString(chunk) {
		return []byte(chunk.String()), nil
	}
	return nil, &convert.Error{From: "a chunk that is " + chunk.ExportType().String(), To: "bytes"}
}
