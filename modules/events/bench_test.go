package events_test

import (
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/events"
)

// inTurn runs f in a turn of the loop, as everything that emits is.
func inTurn(r *js.Realm, f func()) { r.Loop.Turn(eventloop.Func(f)) }

func newEmitter(b *testing.B, source string) (*js.Realm, *goja.Object) {
	r, _ := jstest.Realm(b, setup)
	v, err := r.VM.RunString("const EventEmitter = require('events');" + source)
	if err != nil {
		b.Fatal(err)
	}
	return r, v.(*goja.Object)
}

func BenchmarkEmitFromGo(b *testing.B) {
	for _, bench := range []struct{ name, source string }{
		{"none", "new EventEmitter()"},
		{"one", "new EventEmitter().on('data', (x) => {})"},
		{"two", "new EventEmitter().on('data', (x) => {}).on('data', (x) => {})"},
		{"subclass", "new (class A extends (class B extends EventEmitter {}) {})().on('data', (x) => {})"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			r, emitter := newEmitter(b, bench.source)
			ev, arg := events.Of(r), r.VM.ToValue(1)
			inTurn(r, func() {
				b.ReportAllocs()
				b.ResetTimer()
				for b.Loop() {
					ev.Emit(emitter, "data", arg)
				}
			})
		})
	}
}

func BenchmarkEmitFromScript(b *testing.B) {
	r, fn := newEmitter(b, `
		const ee = new EventEmitter().on('data', (x) => {});
		((n) => { for (let i = 0; i < n; i++) ee.emit('data', 1) })`)
	inTurn(r, func() {
		b.ReportAllocs()
		b.ResetTimer()
		r.Call(fn, js.Undefined, r.VM.ToValue(b.N))
	})
}

func BenchmarkNewEmitter(b *testing.B) {
	r, fn := newEmitter(b, "((n) => { for (let i = 0; i < n; i++) new EventEmitter() })")
	inTurn(r, func() {
		b.ReportAllocs()
		b.ResetTimer()
		r.Call(fn, js.Undefined, r.VM.ToValue(b.N))
	})
}

func BenchmarkOnAndOff(b *testing.B) {
	r, fn := newEmitter(b, `
		const ee = new EventEmitter(), f = () => {};
		((n) => { for (let i = 0; i < n; i++) { ee.on('data', f); ee.off('data', f) } })`)
	inTurn(r, func() {
		b.ReportAllocs()
		b.ResetTimer()
		r.Call(fn, js.Undefined, r.VM.ToValue(b.N))
	})
}
