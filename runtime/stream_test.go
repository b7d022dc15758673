package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/iotest"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/runtime"
)

// exports is a module app:host of these exports.
func exports(e runtime.Exports) runtime.Option {
	return runtime.WithModule("app:host", func(*runtime.Env) (any, error) { return e, nil })
}

// A closer notes that it was closed.
type closer struct {
	io.Reader
	io.Writer
	closed atomic.Bool
	err    error
}

func (c *closer) Close() error {
	c.closed.Store(true)
	return c.err
}

func TestReadable(t *testing.T) {
	in := &closer{Reader: strings.NewReader(strings.Repeat("0123456789", 20_000))}
	got, err := output(t, `
		const { Readable } = require('stream');
		const { open } = require('app:host');
		const r = open();
		console.log(r instanceof Readable, r.readableHighWaterMark, r.constructor === Readable);
		let n = 0;
		r.on('data', (b) => { n += b.length });
		r.on('end', () => console.log('end', n));
		r.on('close', () => console.log('close'));
	`, exports(runtime.Exports{"open": func() io.Reader { return in }}))
	if want := "true 16384 true\nend 200000\nclose\n"; err != nil || got != want || !in.closed.Load() {
		t.Errorf("got %q, %v, closed: %v", got, err, in.closed.Load())
	}
}

// An endless reader counts what is read.
type endless struct{ reads atomic.Int64 }

func (e *endless) Read(p []byte) (int, error) {
	e.reads.Add(1)
	return len(p), nil
}

func TestReadableReadsOnlyWhatIsWanted(t *testing.T) {
	in := &endless{}
	rt := start(t, `
		const { in: r } = require('app:host');
		exports.take = () => new Promise((resolve) => r.once('data', (b) => { r.pause(); resolve(b.length) }).resume());
		exports.buffered = () => r.readableLength;
		exports.destroy = () => new Promise((resolve) => r.destroy().on('close', resolve));
	`, exports(runtime.Exports{"in": runtime.Readable{Reader: in, HighWaterMark: 1000}}))
	for range 3 {
		if n, err := runtime.Call[int](t.Context(), rt, "take"); n == 0 || err != nil {
			t.Fatal(n, err)
		}
	}
	// What is not wanted is at most the read that was under way.
	if reads := in.reads.Load(); reads > 3*2+1 {
		t.Errorf("%d reads for 3 chunks", reads)
	}
	if _, err := runtime.Call[any](t.Context(), rt, "destroy"); err != nil {
		t.Error(err)
	}
	before := in.reads.Load()
	if _, err := runtime.Call[int](t.Context(), rt, "buffered"); err != nil || in.reads.Load() > before+1 {
		t.Errorf("%d reads after destroy, %v", in.reads.Load()-before, err)
	}
}

func TestReadableFails(t *testing.T) {
	mine := errors.New("mine")
	rt := start(t, `
		const { fails, closing } = require('app:host');
		exports.fails = () => new Promise((resolve, reject) => fails.on('error', reject).resume());
		exports.closing = () => new Promise((resolve) => {
			const seen = [];
			for (const event of ['end', 'error', 'close']) closing.on(event, () => seen.push(event));
			closing.on('close', () => resolve(seen.join(' '))).resume();
		});
	`, exports(runtime.Exports{
		"fails":   runtime.Readable{Reader: io.MultiReader(strings.NewReader("x"), iotest.ErrReader(mine))},
		"closing": runtime.Readable{Reader: &closer{Reader: strings.NewReader("x"), err: mine}},
	}))
	if _, err := runtime.Call[any](t.Context(), rt, "fails"); !errors.Is(err, mine) {
		t.Errorf("Read: %v", err)
	}
	if s, err := runtime.Call[string](t.Context(), rt, "closing"); s != "end error close" {
		t.Errorf("Close: %q, %v", s, err)
	}
}

// destroy and Close end a Read that waits.
func TestReadableIsInterrupted(t *testing.T) {
	for _, name := range []string{"destroy", "Close"} {
		t.Run(name, func(t *testing.T) {
			in, out := io.Pipe()
			defer out.Close()
			rt := start(t, `
				const { in: r } = require('app:host');
				r.on('data', () => {});
				exports.destroy = () => new Promise((resolve) => r.on('close', resolve).destroy());
			`, exports(runtime.Exports{"in": runtime.Readable{Reader: in}}))
			handles, err := rt.ActiveHandles(t.Context())
			if len(handles) == 0 || handles[0].String() != "GoReader: reading" {
				t.Errorf("%v, %v", handles, err)
			}
			if name == "destroy" {
				if _, err := runtime.Call[any](t.Context(), rt, "destroy"); err != nil {
					t.Error(err)
				}
			} else {
				rt.Close()
			}
			if _, err := out.Write([]byte("x")); err != io.ErrClosedPipe {
				t.Errorf("the reader is open: %v", err)
			}
		})
	}
}

func TestPanicsOfReadersAndWritersEndTheProgram(t *testing.T) {
	panics := exports(runtime.Exports{
		"in":  runtime.Readable{Reader: readerFunc(func([]byte) (int, error) { panic("read") })},
		"out": runtime.Writable{Writer: writerFunc(func([]byte) (int, error) { panic("write") })},
	})
	for text, want := range map[string]string{"in.resume()": "read", "out.write('x')": "write"} {
		_, err := output(t, `require('app:host').`+text, panics)
		var p *runtime.PanicError
		if !errors.As(err, &p) || p.Value != want {
			t.Errorf("%s: %v", want, err)
		}
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func TestWritable(t *testing.T) {
	var got bytes.Buffer
	out := &closer{Writer: &got}
	printed, err := output(t, `
		const { Writable } = require('stream');
		const w = require('app:host').out;
		console.log(w instanceof Writable, w.writableHighWaterMark);
		console.log(w.write('a'), w.write('bcdef', () => console.log('taken')), w.write(Buffer.from('g')));
		w.on('drain', () => { console.log('drain'); w.end('h') });
		w.on('finish', () => console.log('finish'));
		w.on('close', () => console.log('close'));
	`, exports(runtime.Exports{"out": runtime.Writable{Writer: out, HighWaterMark: 4}}))
	want := "true 4\ntrue false false\ndrain\ntaken\nfinish\nclose\n"
	if err != nil || printed != want || got.String() != "abcdefgh" || !out.closed.Load() {
		t.Errorf("got %q, %v, %q, closed: %v", printed, err, got.String(), out.closed.Load())
	}
}

// Nothing is called back before Write has returned, and what waits meanwhile is written
// at once.
func TestWritableWaits(t *testing.T) {
	in, out := io.Pipe()
	rt := start(t, `
		const w = require('app:host').out;
		let taken = 0;
		for (const s of ['a', 'b', 'c', 'd']) w.write(s, () => { taken++ });
		exports.taken = () => taken;
		exports.end = () => new Promise((resolve) => w.end(() => resolve(taken)));
	`, exports(runtime.Exports{"out": runtime.Writable{Writer: out}}))
	if n, err := runtime.Call[int](t.Context(), rt, "taken"); n != 0 {
		t.Errorf("%d taken, %v", n, err)
	}
	var chunks []string
	done := make(chan struct{})
	go func() {
		defer close(done)
		b := make([]byte, 10)
		for {
			n, err := in.Read(b)
			if err != nil {
				return
			}
			chunks = append(chunks, string(b[:n]))
		}
	}()
	if n, err := runtime.Call[int](t.Context(), rt, "end"); n != 4 {
		t.Errorf("%d taken, %v", n, err)
	}
	<-done
	if !reflect.DeepEqual(chunks, []string{"a", "bcd"}) {
		t.Errorf("%q", chunks)
	}
}

func TestWritableFails(t *testing.T) {
	mine := errors.New("mine")
	rt := start(t, `
		const { fails, short, closing } = require('app:host');
		const failure = (w) => new Promise((resolve, reject) => w.on('error', reject).on('finish', resolve).end('x'));
		exports.fails = () => failure(fails);
		exports.short = () => failure(short);
		exports.closing = () => failure(closing);
	`, exports(runtime.Exports{
		"fails":   runtime.Writable{Writer: writerFunc(func([]byte) (int, error) { return 0, mine })},
		"short":   runtime.Writable{Writer: writerFunc(func([]byte) (int, error) { return 0, nil })},
		"closing": runtime.Writable{Writer: &closer{Writer: io.Discard, err: mine}},
	}))
	for name, want := range map[string]error{"fails": mine, "short": io.ErrShortWrite, "closing": mine} {
		if _, err := runtime.Call[any](t.Context(), rt, name); !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDuplex(t *testing.T) {
	in, out := io.Pipe() // what is written is read again
	type both struct {
		io.Reader
		io.Writer
	}
	printed, err := output(t, `
		const { Duplex } = require('stream');
		const d = require('app:host').echo;
		console.log(d instanceof Duplex, d.allowHalfOpen);
		d.setEncoding('utf8').on('data', (s) => { console.log(s); d.destroy() });
		d.on('close', () => console.log('close'));
		d.write('echo');
	`, exports(runtime.Exports{"echo": runtime.Duplex{ReadWriter: &struct {
		both
		io.Closer
	}{both{in, out}, in}}}))
	if want := "true true\necho\nclose\n"; err != nil || printed != want {
		t.Errorf("got %q, %v", printed, err)
	}
}

func TestReader(t *testing.T) {
	big := strings.Repeat("0123456789", 100_000)
	rt := start(t, `
		const { Readable, PassThrough } = require('stream');
		const host = require('app:host');
		exports.strings = () => Readable.from(['a', 'bc', 'ü']);
		exports.pass = () => { const p = new PassThrough(); p.end(`+"'0123456789'.repeat(1e5)"+`); return p };
		exports.upload = () => host.upload(exports.pass());
		exports.fails = () => new Readable({ read() { this.destroy(new RangeError('no')) } });
		exports.destroyed = () => new Readable({ read() { this.destroy() } });
		exports.over = async () => { const p = new PassThrough(); p.resume().end(); await new Promise((r) => p.on('end', r)); return p };
		exports.objects = () => Readable.from([{}]);
		exports.nothing = () => 5;
	`, exports(runtime.Exports{"upload": runtime.Async(func(r io.Reader) (int, error) {
		b, err := io.ReadAll(r)
		return len(b), err
	})}))
	read := func(name string) (string, error) {
		r, err := runtime.Call[io.ReadCloser](t.Context(), rt, name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b, err := io.ReadAll(r)
		r.Close()
		if _, closed := r.Read(make([]byte, 1)); closed != io.ErrClosedPipe {
			t.Errorf("%s: Read after Close: %v", name, closed)
		}
		return string(b), err
	}
	for name, want := range map[string]string{"strings": "abcü", "pass": big, "over": ""} {
		if got, err := read(name); got != want || err != nil {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	if n, err := runtime.Call[int](t.Context(), rt, "upload"); n != len(big) {
		t.Errorf("an asynchronous function has read %d bytes, %v", n, err)
	}
	var exception *runtime.Exception
	if _, err := read("fails"); !errors.As(err, &exception) || exception.Name != "RangeError" {
		t.Errorf("fails: %v", err)
	}
	if _, err := read("destroyed"); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("destroyed: %v", err)
	}
	var refused *runtime.ConversionError
	if _, err := read("objects"); !errors.As(err, &refused) {
		t.Errorf("objects: %v", err)
	}
	if _, err := runtime.Call[io.Reader](t.Context(), rt, "nothing"); !errors.As(err, &refused) {
		t.Errorf("what is no stream: %v", err)
	}
}

// A context and Close end a Read that waits; only the second destroys the stream.
func TestReaderIsInterrupted(t *testing.T) {
	mine := errors.New("mine")
	ctx, cancel := context.WithCancelCause(t.Context())
	var first io.Reader
	rt := start(t, `
		const p = new (require('stream').PassThrough)();
		require('app:host').open(p);
		exports.stream = () => p;
		exports.write = (s) => { p.write(s) };
		exports.destroyed = () => p.destroyed;
	`, runtime.WithModule("app:host", func(env *runtime.Env) (any, error) {
		return runtime.Exports{"open": func(v goja.Value) (err error) {
			first, err = env.Reader(ctx, v)
			return err
		}}, nil
	}))
	failed := make(chan error)
	b := make([]byte, 10)
	go func() {
		_, err := first.Read(b)
		failed <- err
	}()
	cancel(mine)
	if err := <-failed; err != mine {
		t.Errorf("Read: %v", err)
	}
	second, err := runtime.Call[io.ReadCloser](t.Context(), rt, "stream")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := runtime.Call[any](t.Context(), rt, "write", "x"); err != nil {
		t.Fatal(err)
	}
	if n, err := second.Read(b); string(b[:n]) != "x" {
		t.Errorf("%q, %v", b[:n], err)
	}
	go func() {
		_, err := second.Read(b)
		failed <- err
	}()
	second.Close()
	if err := <-failed; err != io.ErrClosedPipe {
		t.Errorf("Close: %v", err)
	}
	if destroyed, err := runtime.Call[bool](t.Context(), rt, "destroyed"); !destroyed {
		t.Errorf("the stream was not destroyed, %v", err)
	}
}

func TestWriter(t *testing.T) {
	rt := start(t, `
		const { Writable } = require('stream');
		let text = '', pending;
		exports.stream = () => new Writable({ write(b, _, done) { text += b; done() }, final(done) { text += '.'; done() } });
		exports.text = () => text;
		exports.slow = () => new Writable({ write(b, _, done) { pending = done }});
		exports.release = () => { if (pending) { pending(); return true } return false };
		exports.fails = () => new Writable({ write(b, _, done) { done(new RangeError('no')) } });
		exports.failsAtTheEnd = () => new Writable({ write(b, _, done) { done() }, final(done) { done(new RangeError('no')) } });
		exports.nothing = () => ({});
	`)
	open := func(name string) io.WriteCloser {
		w, err := runtime.Call[io.WriteCloser](t.Context(), rt, name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return w
	}
	w := open("stream")
	for _, s := range []string{"a", "", "bc"} {
		if n, err := io.WriteString(w, s); n != len(s) || err != nil {
			t.Error(n, err)
		}
	}
	for range 2 {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}
	if s, err := runtime.Call[string](t.Context(), rt, "text"); s != "abc." {
		t.Errorf("%q, %v", s, err)
	}
	if _, err := w.Write([]byte("x")); err != io.ErrClosedPipe {
		t.Errorf("Write after Close: %v", err)
	}

	var exception *runtime.Exception
	fails := open("fails")
	for range 2 {
		if _, err := fails.Write([]byte("x")); !errors.As(err, &exception) || exception.Message != "no" {
			t.Errorf("a write that fails: %v", err)
		}
	}
	if err := fails.Close(); !errors.As(err, &exception) || exception.Message != "no" {
		t.Errorf("Close of what has failed: %v", err)
	}
	if err := open("failsAtTheEnd").Close(); !errors.As(err, &exception) || exception.Message != "no" {
		t.Errorf("a Close that fails: %v", err)
	}

	slow := open("slow")
	written := make(chan error)
	go func() {
		_, err := slow.Write([]byte("x"))
		written <- err
	}()
	for {
		released, err := runtime.Call[bool](t.Context(), rt, "release")
		if err != nil {
			t.Fatal(err)
		}
		if released {
			break
		}
		select {
		case err := <-written:
			t.Fatalf("Write has not waited: %v", err)
		default:
		}
	}
	if err := <-written; err != nil {
		t.Error(err)
	}
	var refused *runtime.ConversionError
	if _, err := runtime.Call[io.Writer](t.Context(), rt, "nothing"); !errors.As(err, &refused) {
		t.Errorf("what is no stream: %v", err)
	}
}

// A stream that was cut off is destroyed with the reason, and not ended.
func TestWriterIsCutOff(t *testing.T) {
	mine := errors.New("mine")
	var w io.WriteCloser
	opened := make(chan struct{})
	ctx, cancel := context.WithCancelCause(t.Context())
	rt := start(t, `
		const { Writable } = require('stream');
		const w = new Writable({ write() {} });
		exports.how = new Promise((resolve) => w.on('error', (e) => resolve('error ' + e.message)).on('finish', () => resolve('finish')));
		exports.wait = () => exports.how;
		require('app:host').open(w);
	`, runtime.WithModule("app:host", func(env *runtime.Env) (any, error) {
		return runtime.Exports{"open": func(v goja.Value) (err error) {
			w, err = env.Writer(ctx, v)
			close(opened)
			return err
		}}, nil
	}))
	<-opened
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := w.Write([]byte("x")); err != mine {
			t.Errorf("Write: %v", err)
		}
		if err := w.Close(); err != mine {
			t.Errorf("Close: %v", err)
		}
	})
	cancel(mine)
	wg.Wait()
	if how, err := runtime.Call[string](t.Context(), rt, "wait"); how != "error mine" {
		t.Errorf("%q, %v", how, err)
	}
}

func TestStreamsRefuseToWaitForThemselves(t *testing.T) {
	var failures []error
	_, err := output(t, `
		const p = new (require('stream').PassThrough)();
		require('app:host').use(p, p);
	`, exports(runtime.Exports{"use": func(r io.ReadCloser, w io.WriteCloser) {
		_, read := r.Read(make([]byte, 1))
		_, write := w.Write([]byte("x"))
		failures = append(failures, read, write, w.Close())
	}}))
	if err != nil {
		t.Error(err)
	}
	for _, err := range failures {
		if err != runtime.ErrDeadlock {
			t.Errorf("%v", failures)
		}
	}
}

func TestStreamsOfAProgramThatIsOver(t *testing.T) {
	rt := start(t, `
		const { PassThrough } = require('stream');
		exports.stream = () => new PassThrough();
	`)
	r, err := runtime.Call[io.ReadCloser](t.Context(), rt, "stream")
	if err != nil {
		t.Fatal(err)
	}
	w, err := runtime.Call[io.WriteCloser](t.Context(), rt, "stream")
	if err != nil {
		t.Fatal(err)
	}
	failed := make(chan error)
	go func() {
		_, err := r.Read(make([]byte, 1))
		failed <- err
	}()
	rt.Close()
	if err := <-failed; !errors.Is(err, runtime.ErrClosed) && !errors.Is(err, context.Canceled) {
		t.Errorf("Read: %v", err)
	}
	if _, err := w.Write([]byte("x")); !errors.Is(err, runtime.ErrClosed) && !errors.Is(err, context.Canceled) {
		t.Errorf("Write: %v", err)
	}
	if _, err := r.Read(make([]byte, 1)); err == nil || errors.Is(err, os.ErrClosed) {
		t.Errorf("Read: %v", err)
	}
}
