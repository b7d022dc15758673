package console_test

import (
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/console"
)

// BenchmarkLog prints to a stream that does nothing but be an emitter.
func BenchmarkLog(b *testing.B) {
	for _, bench := range []struct{ name, source string }{
		{"string", `console.log('a line of text')`},
		{"number", `console.log(i)`},
		{"format", `console.log('%s is %d', 'x', i)`},
		{"object", `console.log({ a: i })`},
	} {
		b.Run(bench.name, func(b *testing.B) {
			r, _ := jstest.Realm(b, setup)
			stdout := r.Builtin("process").Get("stdout").(*goja.Object)
			r.On(stdout).Method("write", 1, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(true) })
			console.DefineGlobals(r)
			loop, err := r.VM.RunString(`(function (n) { for (let i = 0; i < n; i++) ` + bench.source + ` })`)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			b.ResetTimer()
			r.Call(loop, js.Undefined, r.VM.ToValue(b.N))
		})
	}
}
