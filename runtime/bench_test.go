package runtime_test

import (
	"testing"

	"github.com/sluicejs/sluice/runtime"
)

func BenchmarkNewAndClose(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		rt, err := runtime.New()
		if err != nil {
			b.Fatal(err)
		}
		if err := rt.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRunString(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		rt, err := runtime.New()
		if err != nil {
			b.Fatal(err)
		}
		if err := rt.RunString(b.Context(), "main.js", "const path = require('path'); setTimeout(() => path.join('a', 'b'), 0)"); err != nil {
			b.Fatal(err)
		}
		rt.Close()
	}
}
