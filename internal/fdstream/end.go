package fdstream

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// An end is what a stream of an application reads from, writes to, or both. It belongs
// to the stream.
type end struct {
	r         *js.Realm
	value     any // the reader, the writer, or both
	throwable func(error) goja.Value
	source    *reading // that reads from it; nil if nothing does
	closed    bool
}

// newEnd takes value over; the loop closes it if the stream has not when the loop is
// closed.
func newEnd(r *js.Realm, value any, opts Options) *end {
	e := &end{r: r, value: value, throwable: opts.Throwable}
	r.Loop.Own(e)
	return e
}

// do calls f, which writes or closes, on a goroutine of its own, and then done with its error.
func (e *end) do(f func() error, done func(err goja.Value)) {
	active := e.r.BeginActivity("GoWriter", nil, func() string { return fmt.Sprintf("%T", e.value) }, nil)
	e.r.Go(func(context.Context) func() {
		err := f()
		return func() {
			active.End()
			if err != nil {
				done(e.throwable(err))
				return
			}
			done(nil)
		}
	})
}

// close closes what the stream is over, unless that was done before. done gets err, or
// else the error of closing.
func (e *end) close(err goja.Value, done func(err goja.Value)) {
	if e.closed {
		done(err)
		return
	}
	e.closed = true
	e.r.Loop.Disown(e)
	shut := e.shutter()
	if shut == nil {
		done(err)
		return
	}
	e.do(shut, func(failed goja.Value) {
		if err == nil {
			err = failed
		}
		done(err)
	})
}

// Release implements [eventloop.Resource].
func (e *end) Release() {
	e.closed = true
	if shut := e.shutter(); shut != nil {
		_ = shut() // there is nobody left to tell an error
	}
}

// shutter returns what is to be done so that nothing more is read, and a read under way
// ends if there is a way; nil for nothing.
func (e *end) shutter() func() error {
	var under chan struct{}
	if e.source != nil {
		under = e.source.under
	}
	closer, closes := e.value.(io.Closer)
	deadliner, ends := e.value.(interface{ SetReadDeadline(time.Time) error })
	switch {
	case closes:
		return closer.Close
	case ends && under != nil:
		return func() error {
			if deadliner.SetReadDeadline(time.Unix(1, 0)) == nil { // not everything can
				<-under
				_ = deadliner.SetReadDeadline(time.Time{}) // what could be set can be taken back
			}
			return nil
		}
	}
	return nil
}
