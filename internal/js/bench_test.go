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
