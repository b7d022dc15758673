package process_test

import (
	"io"
	"testing"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/console"
	"github.com/sluicejs/sluice/modules/process"
)

// benchmark times the function that source evaluates to, called with b.N in a turn
// of the loop.
func benchmark(b *testing.B, source string) {
	r, err := js.NewRealm(nil)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	process.Install(r, process.Options{Stdout: io.Discard, Env: map[string]string{"HOME": "/"}})
	console.DefineGlobals(r)
	v, err := r.VM.RunString(source)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.ResetTimer()
	r.Loop.Turn(eventloop.Func(func() { r.Call(v, js.Undefined, r.VM.ToValue(b.N)) }))
}

func BenchmarkNextTick(b *testing.B) {
	benchmark(b, `(f = () => {}, (n) => { for (let i = 0; i < n; i++) process.nextTick(f, i) })`)
}

func BenchmarkEnv(b *testing.B) {
	benchmark(b, `(n) => { for (let i = 0; i < n; i++) process.env.HOME }`)
}

func BenchmarkHrtime(b *testing.B) {
	benchmark(b, `(n) => { for (let i = 0; i < n; i++) process.hrtime() }`)
}

func BenchmarkStdoutWrite(b *testing.B) {
	benchmark(b, `(n) => { for (let i = 0; i < n; i++) process.stdout.write('hello, world\n') }`)
}

func BenchmarkConsoleLog(b *testing.B) {
	benchmark(b, `(n) => { for (let i = 0; i < n; i++) console.log('hello, world', i) }`)
}
