package buffer_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
)

func BenchmarkNew(b *testing.B) {
	r, _ := jstest.Realm(b, setup)
	m := buffer.Of(r)
	p := make([]byte, 64)
	b.ReportAllocs()
	for b.Loop() {
		m.New(p)
	}
}

func BenchmarkBytes(b *testing.B) {
	r, _ := jstest.Realm(b, setup)
	v := buffer.Of(r).New(make([]byte, 64))
	b.ReportAllocs()
	for b.Loop() {
		buffer.Bytes(v)
	}
}

var texts = map[string]string{
	"ascii":  strings.Repeat("The quick brown fox jumps over the lazy dog. ", 1457)[:65536],
	"latin":  strings.Repeat("Zwölf Boxkämpfer jagen Viktor quer über den Sylter Deich. ", 1200)[:65536],
	"wide":   strings.Repeat("いろはにほへとちりぬるを", 1820)[:65520],
	"broken": strings.Repeat("half a character: \xe3\x81 ", 3200)[:65536],
}

func BenchmarkDecode(b *testing.B) {
	r, _ := jstest.Realm(b, setup)
	for name, text := range texts {
		for enc := buffer.UTF8; enc <= buffer.Base64; enc++ {
			b.Run(name+"/"+enc.String(), func(b *testing.B) {
				p := []byte(text)
				b.SetBytes(int64(len(p)))
				b.ReportAllocs()
				for b.Loop() {
					buffer.Decode(r, p, enc)
				}
			})
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	r, _ := jstest.Realm(b, setup)
	for name, text := range texts {
		for enc := buffer.UTF8; enc <= buffer.Base64; enc++ {
			b.Run(name+"/"+enc.String(), func(b *testing.B) {
				s := buffer.Decode(r, []byte(text), enc)
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					buffer.Encode(s, enc)
				}
			})
		}
	}
}

// BenchmarkMethods measures one call each, less the loop around it.
func BenchmarkMethods(b *testing.B) {
	for _, expression := range []string{
		"0",
		"b.toString()",
		"b.toString('latin1')",
		"b.toString('hex', 0, 8)",
		"Buffer.from('hello, world')",
		"Buffer.from('hello, wörld')",
		"Buffer.from(b)",
		"Buffer.alloc(64)",
		"Buffer.allocUnsafe(64)",
		"Buffer.byteLength('hello, world')",
		"Buffer.isBuffer(b)",
		"Buffer.concat([b, c])",
		"b.write('hello')",
		"b.slice(4, 8)",
		"b.subarray(4)",
		"b.equals(c)",
		"b.compare(c)",
		"b.indexOf('needle')",
		"b.indexOf(10)",
		"b.copy(c)",
		"b.fill(0)",
		"b.readUInt8(3)",
		"b.readUInt32BE(4)",
		"b.readDoubleLE(8)",
		"b.writeUInt16BE(513, 2)",
		"b[3]",
		"b.length",
	} {
		b.Run(expression, func(b *testing.B) {
			r, _ := jstest.Realm(b, setup)
			fn, err := r.VM.RunString(`(function () {
				const { Buffer } = require('buffer');
				const b = Buffer.from('x'.repeat(64)), c = Buffer.from('x'.repeat(64));
				return function (n) { for (let i = 0; i < n; i++) { ` + expression + ` } };
			})()`)
			if err != nil {
				b.Fatal(err)
			}
			call, _ := goja.AssertFunction(fn)
			b.ReportAllocs()
			b.ResetTimer()
			if _, err := call(goja.Undefined(), r.VM.ToValue(b.N)); err != nil {
				b.Fatal(err)
			}
		})
	}
}
