package js

import (
	"testing"

	"github.com/dop251/goja"
)

func BenchmarkNativeCall(b *testing.B) {
	r, err := NewRealm(nil)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	r.VM.Set("native", r.Func("native", 0, func(goja.FunctionCall) goja.Value { return Undefined }))
	loop, err := r.VM.RunScript("bench.js", "(function (n) { for (let i = 0; i < n; i++) native(); })")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	r.Call(loop, Undefined, r.VM.ToValue(b.N))
}

// BenchmarkRejectionHandler registers handlers of promises, with and without one of rejections.
func BenchmarkRejectionHandler(b *testing.B) {
	for name, call := range map[string]string{"Without": "p.then(f)", "With": "p.then(f, f)"} {
		b.Run(name, func(b *testing.B) {
			r, err := NewRealm(nil)
			if err != nil {
				b.Fatal(err)
			}
			defer r.Close()
			loop, err := r.VM.RunScript("bench.js", "(function (n) { const f = () => {}; for (let i = 0; i < n; i++) { const p = new Promise(f); "+call+" } })")
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			r.Call(loop, Undefined, r.VM.ToValue(b.N))
		})
	}
}
