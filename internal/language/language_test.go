package language_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/language"
)

func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", language.Define) }

// Objects that nothing else refers to are collected, and the registry's callback is told.
func TestCollection(t *testing.T) {
	r, out := jstest.Realm(t, func(r *js.Realm) {
		language.Define(r)
		r.On(r.VM.GlobalObject()).Method("collect", 0, func(goja.FunctionCall) goja.Value {
			for range 3 {
				runtime.GC()
			}
			return js.Undefined
		})
	})
	jstest.Script(t, r, "collection.js", `
		const refs = [], registry = new FinalizationRegistry((held) => { if (!--left) console.log('finalized', held) });
		let left = 50;
		(function () { for (let i = 0; i < 50; i++) { const o = { i }; refs.push(new WeakRef(o)); registry.register(o, 'held') } })();
		collect();
		console.log(refs.every((ref) => ref.deref()));
		let turns = 0;
		(function wait() { setTimeout(() => { collect(); if (left && turns++ < 2000) wait(); else console.log(left, refs.some((ref) => ref.deref())) }, 1) })();`)
	if got := out.String(); !strings.HasPrefix(got, "true\n") || !strings.Contains(got, "finalized held\n") || !strings.HasSuffix(got, "0 false\n") {
		t.Error(got)
	}
}

func TestWithResolvers(t *testing.T) {
	r, out := jstest.Realm(t, language.Define)
	jstest.Script(t, r, "resolvers.js", `
		const { promise, resolve, reject } = Promise.withResolvers();
		promise.then((v) => console.log(v, reject.length));
		resolve('resolved');
		class Sub extends Promise {}
		console.log(Sub.withResolvers().promise instanceof Sub, Object.keys(Promise.withResolvers()));`)
	if got := out.String(); got != "true [ 'promise', 'resolve', 'reject' ]\nresolved 1\n" {
		t.Error(got)
	}
}
