package inspect_test

import (
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
)

func BenchmarkInspect(b *testing.B) {
	for _, bench := range []struct{ name, expression string }{
		{"string", `'a string'`},
		{"number", `42`},
		{"empty", `({})`},
		{"small", `({ host: 'localhost', port: 8080, open: true })`},
		{"nested", `({ id: 1, tags: ['a', 'b'], address: { street: 'x', city: 'y' }, done: null, at: new Date(0) })`},
		{"instance", `new (class Point { constructor() { this.x = 1; this.y = 2; } })()`},
		{"numbers", `Array.from({ length: 100 }, (_, i) => i)`},
		{"million", `new Array(1e6).fill(0)`},
		{"error", `Object.assign(new Error('msg'), { code: 'E_CODE' })`},
		{"map", `new Map([['a', 1], ['b', 2]])`},
	} {
		b.Run(bench.name, func(b *testing.B) {
			vm := goja.New()
			in := inspect.New(vm)
			v, err := vm.RunString(bench.expression)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				in.Inspect(v, nil)
			}
		})
	}
}

func BenchmarkFormat(b *testing.B) {
	vm := goja.New()
	in := inspect.New(vm)
	args := []goja.Value{vm.ToValue("%s listens on port %d"), vm.ToValue("server"), vm.ToValue(8080)}
	b.ReportAllocs()
	for b.Loop() {
		in.Format(args)
	}
}

// What a runtime pays for having an inspector.
func BenchmarkNew(b *testing.B) {
	b.Run("runtime", func(b *testing.B) {
		for b.Loop() {
			goja.New()
		}
	})
	b.Run("runtime and inspector", func(b *testing.B) {
		for b.Loop() {
			inspect.New(goja.New())
		}
	})
}
