package stream_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/stream"
)

// echoEnd is the inside of a stream as a socket's is: it costs nothing itself.
type echoEnd struct {
	duplex *stream.Duplex
	bytes  int
}

func (e *echoEnd) Read(int) {}

func (e *echoEnd) Write(c stream.Chunk, done func(goja.Value)) {
	e.bytes += len(c.Bytes)
	done(nil)
}

func newEcho(tb testing.TB, source string) (*js.Realm, *echoEnd) {
	tb.Helper()
	r, _ := jstest.Realm(tb, setup)
	m := stream.Of(r)
	e := &echoEnd{}
	ctor := r.NewClass(js.Class{Name: "Echo", Parent: m.Duplex(), Init: func(this *goja.Object, _ []goja.Value) {
		e.duplex = m.InitDuplex(this, stream.Options{HighWaterMark: 16384, Readable: true, Writable: true}, e)
	}})
	m.Implement(js.Proto(ctor))
	r.VM.Set("Echo", ctor)
	jstest.Script(tb, r, "bench.js", source)
	return r, e
}

func benchmarkEcho(b *testing.B, source string) {
	r, e := newEcho(b, source)
	data := make([]byte, 64)
	push := func() { e.duplex.Push(data) }
	b.ReportAllocs()
	for b.Loop() {
		inTurn(r, push)
	}
	if want := 64 * b.N; e.bytes < want {
		b.Fatalf("%d bytes written, want %d", e.bytes, want)
	}
}

// BenchmarkTurn is a turn of the loop in which nothing happens: a part of all that
// follow.
func BenchmarkTurn(b *testing.B) {
	r, _ := newEcho(b, "")
	nothing := func() {}
	b.ReportAllocs()
	for b.Loop() {
		inTurn(r, nothing)
	}
}

// BenchmarkEcho is a turn of the loop in which a chunk comes from Go, goes to a
// listener and from there back to Go.
func BenchmarkEcho(b *testing.B) {
	benchmarkEcho(b, `const echo = new Echo(); echo.on('data', (chunk) => { echo.write(chunk) })`)
}

// BenchmarkEchoString is the same with strings.
func BenchmarkEchoString(b *testing.B) {
	benchmarkEcho(b, `const echo = new Echo(); echo.setEncoding('latin1'); echo.on('data', (chunk) => { echo.write(chunk, 'latin1') })`)
}

// BenchmarkEchoPipe is the same without a listener of the script's.
func BenchmarkEchoPipe(b *testing.B) {
	benchmarkEcho(b, `const echo = new Echo(); echo.pipe(echo)`)
}

// newTurn returns a function of a script: its global variable turn.
func newTurn(tb testing.TB, source string) (*js.Realm, func()) {
	r, _ := newEcho(tb, source)
	turn := js.AsCallable(r.VM.Get("turn"))
	return r, func() { turn(goja.FunctionCall{This: js.Undefined}) }
}

// scripts are streams whose turns are measured.
var scripts = map[string]string{
	// a push that goes to a listener
	"Data": `
		const { Readable } = require('stream');
		const source = new Readable({ read() {} }).on('data', () => {});
		const data = Buffer.alloc(64);
		globalThis.turn = () => { source.push(data) };
	`,
	// a write that goes to Go
	"Write": `
		const echo = new Echo(), data = Buffer.alloc(64);
		globalThis.turn = () => { echo.write(data) };
	`,
	// an echo whose inside is JavaScript too
	"ScriptEcho": `
		const { Duplex } = require('stream');
		const echo = new Duplex({ read() {}, write(chunk, encoding, callback) { callback() } });
		echo.on('data', (chunk) => { echo.write(chunk) });
		const data = Buffer.alloc(64);
		globalThis.turn = () => { echo.push(data) };
	`,
	// a pipe between two streams of a script
	"ScriptPipe": `
		const { Readable, Writable } = require('stream');
		const source = new Readable({ read() {} });
		source.pipe(new Writable({ write(chunk, encoding, callback) { callback() } }));
		const data = Buffer.alloc(64);
		globalThis.turn = () => { source.push(data) };
	`,
	// a Transform between a listener and what is written to it
	"Transform": `
		const { Transform } = require('stream');
		const through = new Transform({ transform(chunk, encoding, callback) { callback(null, chunk) } });
		through.on('data', () => {});
		const data = Buffer.alloc(64);
		globalThis.turn = () => { through.write(data) };
	`,
	// a PassThrough, which enters no JavaScript
	"PassThrough": `
		const { PassThrough } = require('stream');
		const through = new PassThrough().on('data', () => {}), data = Buffer.alloc(64);
		globalThis.turn = () => { through.write(data) };
	`,
	// a loop over the chunks of a stream
	"Iterate": `
		const { Readable } = require('stream');
		const source = new Readable({ read() {} }), data = Buffer.alloc(64);
		(async () => {
			for (const iterator = source.iterator(); !(await iterator.next()).done;);
		})();
		globalThis.turn = () => { source.push(data) };
	`,
}

// BenchmarkScript is a turn of each of the scripts.
func BenchmarkScript(b *testing.B) {
	for _, name := range slices.Sorted(maps.Keys(scripts)) {
		b.Run(name, func(b *testing.B) {
			r, turn := newTurn(b, scripts[name])
			b.ReportAllocs()
			for b.Loop() {
				inTurn(r, turn)
			}
		})
	}
}

func BenchmarkNewDuplex(b *testing.B) {
	r, _ := newEcho(b, "")
	inTurn(r, func() {
		ctor := r.VM.Get("Echo")
		b.ReportAllocs()
		for b.Loop() {
			r.New(ctor)
		}
	})
}
