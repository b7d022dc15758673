package timers_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
)

// benchmark times the function that source evaluates to, called with b.N.
func benchmark(b *testing.B, source string) {
	r, _ := jstest.Realm(b, setup)
	v, err := r.VM.RunString(source)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.ResetTimer()
	r.Call(v, js.Undefined, r.VM.ToValue(b.N))
}

func BenchmarkSetAndClearTimeout(b *testing.B) {
	benchmark(b, `({ setTimeout, clearTimeout } = require('timers'), f = () => {},
		(n) => { for (let i = 0; i < n; i++) clearTimeout(setTimeout(f, 1000)) })`)
}

func BenchmarkRefresh(b *testing.B) {
	benchmark(b, `(t = require('timers').setTimeout(() => {}, 1000), (n) => { for (let i = 0; i < n; i++) t.refresh() })`)
}
