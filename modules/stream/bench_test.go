package stream_test

import (
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

func newEcho(b *testing.B, source string) (*js.Realm, *echoEnd) {
	r, _ := jstest.Realm(b, setup)
	m := stream.Of(r)
	e := &echoEnd{}
	ctor := r.NewClass(js.Class{Name: "Echo", Parent: m.Duplex(), Init: func(this *goja.Object, _ []goja.Value) {
		e.duplex = m.InitDuplex(this, stream.Options{HighWaterMark: 16384, Readable: true, Writable: true}, e)
	}})
	m.Implement(js.Proto(ctor))
	r.VM.Set("Echo", ctor)
	jstest.Script(b, r, "bench.js", source)
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

// BenchmarkScriptEcho has the stream's inside in JavaScript too.
func BenchmarkScriptEcho(b *testing.B) {
	r, _ := jstest.Realm(b, setup)
	jstest.Script(b, r, "bench.js", `
		const { Duplex } = require('stream');
		const echo = new Duplex({ read() {}, write(chunk, encoding, callback) { callback() } });
		echo.on('data', (chunk) => { echo.write(chunk) });
		const data = Buffer.alloc(64);
		globalThis.push = () => { echo.push(data) };
	`)
	push := js.AsCallable(r.VM.Get("push"))
	turn := func() { push(goja.FunctionCall{}) }
	b.ReportAllocs()
	for b.Loop() {
		inTurn(r, turn)
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
