package runtime

import (
	"context"
	"fmt"
	"io"
	"net"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/convert"
	"github.com/sluicejs/sluice/internal/js"
)

// A Readable is to scripts a stream.Readable of what its Reader reads, as an argument, a
// result, an export or in [Env.Value]:
//
//	runtime.Exports{"config": runtime.Readable{Reader: file}}
//
// A function whose result is declared as an [io.Reader] or an [io.ReadCloser] returns one
// without being told.
//
// Reads are made on a goroutine, one at a time and only while the script wants data: not
// when its buffer holds HighWaterMark bytes. An error other than [io.EOF] is an
// 'error' event. The stream owns the reader: if that is an [io.Closer], it is closed
// when the stream has ended or was destroyed, and by [Runtime.Close]. Close ends a
// Read under way then, as it does for files, pipes and connections. Where there is no
// Close, the method SetReadDeadline ends it; where there is neither, Runtime.Close waits
// until Read returns.
//
// Each conversion makes a stream of its own, so one Readable is for one use.
type Readable = convert.Readable

// A Writable is to scripts a stream.Writable that writes to its Writer.
//
// Writes are made on a goroutine, one at a time, and what waits meanwhile is written at
// once. The callback of write is called when Write has returned, and write returns false
// while HighWaterMark bytes wait. An error destroys the stream, with an 'error' event. The
// stream owns the writer: if that is an [io.Closer], it is closed before 'finish', when
// the stream is destroyed, and by [Runtime.Close]. To keep it open, hide its method:
//
//	runtime.Writable{Writer: struct{ io.Writer }{os.Stdout}}
type Writable = convert.Writable

// A Duplex is to scripts a stream.Duplex that reads and writes: a serial port, say, or the
// two pipes of a process. For its sides holds what [Readable] and [Writable] say; the end
// of writing calls the method CloseWrite if there is one. A [net.Conn] needs no Duplex:
// it is a Socket by itself.
type Duplex = convert.Duplex

// Reader returns a Readable of the script's for Go code on other goroutines. So does
// [Env.Export] where the target is an [io.Reader] or an [io.ReadCloser], and so do
// arguments and results that are declared as one; their context is that of the runtime.
//
// Read waits for data and takes what there is; strings are read as UTF-8. It fails with
//
//   - [io.EOF] at the end
//   - an [*Exception] if the stream has failed, also with an error of Go's in it
//   - an error that is [io.ErrUnexpectedEOF] if the stream was destroyed before its end
//   - [context.Cause] of the context when that has ended; nothing is lost by that
//   - an error that is [ErrClosed] if the program is over
//   - [ErrDeadlock] on the runtime's own goroutine
//   - [io.ErrClosedPipe] after Close
//
// A Read under way keeps the program from ending. Close destroys the stream, does not wait
// for that, and ends a Read under way.
func (e *Env) Reader(ctx context.Context, readable goja.Value) (io.ReadCloser, error) {
	var r io.ReadCloser
	if err := e.Export(readable, &r); err != nil {
		return nil, err
	}
	own, ok := r.(*reader)
	if !ok {
		return nil, notAStream(readable, "io.ReadCloser")
	}
	own.context = func() context.Context { return ctx }
	return own, nil
}

// Writer returns a Writable of the script's for Go code on other goroutines, as
// [Env.Reader] does for a Readable.
//
// Write returns when the stream has taken the bytes, which it copies: when it calls the
// callback of write. Close ends the stream and returns when it has finished. If the
// context has ended before that, Close destroys the stream instead: what was cut off must
// not look complete. Both fail as Read does; a Write that waits when Close is called fails
// with [io.ErrClosedPipe].
func (e *Env) Writer(ctx context.Context, writable goja.Value) (io.WriteCloser, error) {
	var w io.WriteCloser
	if err := e.Export(writable, &w); err != nil {
		return nil, err
	}
	own, ok := w.(*writer)
	if !ok {
		return nil, notAStream(writable, "io.WriteCloser")
	}
	own.context = func() context.Context { return ctx }
	return own, nil
}

// Conn returns a Socket of the script's as a connection for Go code on other goroutines: a
// client library, say. So does [Env.Export] where the target is a [net.Conn]. Deadlines
// are those of any connection. Close destroys the socket; the method CloseWrite ends
// only the writing. The script should leave the socket alone from then on, but for
// destroying it: what it reads is lost to Go.
func (e *Env) Conn(socket goja.Value) (c net.Conn, err error) {
	if err = e.Export(socket, &c); err == nil && c == nil {
		err = notAStream(socket, "net.Conn")
	}
	return c, err
}

func notAStream(v goja.Value, to string) error {
	return &ConversionError{From: fmt.Sprint(v), To: to}
}

// streams implements [convert.Streams].
type streams struct{ rt *Runtime }

func (s streams) Reader(o *goja.Object) io.ReadCloser  { return newReader(s.rt, o) }
func (s streams) Writer(o *goja.Object) io.WriteCloser { return newWriter(s.rt, o) }
func (s streams) Conn(o *goja.Object) net.Conn         { return newConn(s.rt, o) }

// wait has something done on the runtime's goroutine and waits for it, unless it is called
// there.
func (rt *Runtime) wait(ctx context.Context, run func(j *job) (done bool, err error)) error {
	if rt.isOwnGoroutine() {
		return ErrDeadlock
	}
	return rt.do(ctx, run)
}

// on has f called for an event of an emitter.
func (rt *Runtime) on(emitter *goja.Object, event string, f func(arg goja.Value)) {
	r := rt.realm
	r.Invoke(emitter, "on", r.VM.ToValue(event), r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		f(c.Argument(0))
		return js.Undefined
	}))
}

// destroy destroys a stream of the script's, soon; err may be nil. Any goroutine may
// call it.
func (rt *Runtime) destroy(stream *goja.Object, err error) {
	_ = rt.Post(func(env *Env) error { // a program that is over has no streams
		var args []goja.Value
		if err != nil {
			args = append(args, env.Error(err))
		}
		return env.try(func() { rt.realm.Invoke(stream, "destroy", args...) })
	})
}

// failureOf is why a stream was destroyed that never gives, or takes, anything more.
func (rt *Runtime) failureOf(stream *goja.Object) error {
	if reason := js.Get(stream, "errored"); js.Truthy(reason) {
		return rt.convert.GoError(reason)
	}
	return errPremature
}

var errPremature = fmt.Errorf("runtime: the stream was closed before its end: %w", io.ErrUnexpectedEOF)
