package inspect

import (
	"fmt"
	"testing"

	"github.com/dop251/goja"
)

func run(t *testing.T, vm *goja.Runtime, script string) goja.Value {
	t.Helper()
	v, err := vm.RunString(script)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestKindOf(t *testing.T) {
	vm := goja.New()
	for expression, want := range map[string]Kind{
		`({})`:                                   KindObject,
		`new (class A {})()`:                     KindObject,
		`Math`:                                   KindObject,
		`Object.create(Map.prototype)`:           KindObject,
		`[1, 2]`:                                 KindArray,
		`Array.prototype`:                        KindArray,
		`let a = []; a[1e6] = 1; a`:              KindArray,
		`new Uint8Array(1)`:                      KindTypedArray,
		`new BigInt64Array(1)`:                   KindTypedArray,
		`new ArrayBuffer(1)`:                     KindArrayBuffer,
		`new DataView(new ArrayBuffer(1))`:       KindDataView,
		`new Map()`:                              KindMap,
		`Object.setPrototypeOf(new Map(), null)`: KindMap,
		`new (class A extends Map {})()`:         KindMap,
		`new Set()`:                              KindSet,
		`new Map().keys()`:                       KindMapIterator,
		`new Set().values()`:                     KindSetIterator,
		`new WeakMap()`:                          KindWeakMap,
		`new WeakSet()`:                          KindWeakSet,
		`Promise.resolve()`:                      KindPromise,
		`new Proxy({}, {})`:                      KindProxy,
		`let r = Proxy.revocable({}, {}); r.revoke(); r.proxy`: KindProxy,
		`new Date()`:                           KindDate,
		`/x/`:                                  KindRegExp,
		`new TypeError()`:                      KindError,
		`new (class A extends Error {})()`:     KindError,
		`(function () { return arguments })()`: KindArguments,
		`(function () { "use strict"; return arguments })()`: KindArguments,
		`(function* () {})()`:                                KindGenerator,
		`(function () {})`:                                   KindFunction,
		`(() => {})`:                                         KindFunction,
		`({ m() {} }).m`:                                     KindFunction,
		`Object.keys`:                                        KindFunction,
		`Object`:                                             KindFunction,
		`(function () {}).bind()`:                            KindFunction,
		`(class {})`:                                         KindClass,
		`(async function () {})`:                             KindAsyncFunction,
		`(async () => {})`:                                   KindAsyncFunction,
		`({ async m() {} }).m`:                               KindAsyncFunction,
		`(function* () {})`:                                  KindGeneratorFunction,
		`({ *m() {} }).m`:                                    KindGeneratorFunction,
		`new Number(1)`:                                      KindNumber,
		`new Number(1.5)`:                                    KindNumber,
		`new String("x")`:                                    KindString,
		`new Boolean(true)`:                                  KindBoolean,
		`Object(Symbol())`:                                   KindSymbol,
		`Object(1n)`:                                         KindBigInt,
	} {
		o := run(t, vm, "{"+expression+"}").(*goja.Object)
		if got := KindOf(o); got != want {
			t.Errorf("%s is of kind %d, want %d", expression, got, want)
		}
	}
}

func TestEntriesAreNotUsedUp(t *testing.T) {
	vm := goja.New()
	m := run(t, vm, `const m = new Map([[1, 'a'], [2, 'b'], [3, 'c']]); m`).(*goja.Object)
	if entries, size := mapEntries(m, 2); size != 3 || fmt.Sprint(entries) != "[{1 a} {2 b}]" {
		t.Error(entries, size)
	}
	it := run(t, vm, `const it = m.entries(); it.next(); it`).(*goja.Object)
	for _, want := range []struct{ script, left string }{
		{`0`, "[2 b 3 c]"},
		{`m.delete(1); m.delete(2); m.set(4, 'd')`, "[3 c 4 d]"},
		{`it.next()`, "[4 d]"},
		{`it.next()`, "[]"},
		{`m.set(5, 'e')`, "[5 e]"},
		{`it.next(); it.next(); m.set(6, 'f')`, "[]"},
	} {
		run(t, vm, want.script)
		if left, pairs := Remaining(it); fmt.Sprint(left) != want.left || !pairs {
			t.Error(want.script, left, pairs)
		}
	}
	for script, want := range map[string]string{
		`m.keys()`:               "[3 4 5 6] false",
		`m.values()`:             "[c d e f] false",
		`new Set([7, 8]).keys()`: "[7 8] false",
		`new Set([7]).entries()`: "[7 7] true",
		`new Set().values()`:     "[] false",
	} {
		left, pairs := Remaining(run(t, vm, script).(*goja.Object))
		if got := fmt.Sprint(left, pairs); got != want {
			t.Errorf("%s: %s, want %s", script, got, want)
		}
	}
}

func TestStoredProperties(t *testing.T) {
	vm := goja.New()
	o := run(t, vm, `Object.defineProperty({ a: 1, get b() {} }, 'c', { value: 2 })`).(*goja.Object)
	for name, want := range map[string]string{"a": "1 false", "b": "<nil> false", "c": "<nil> false", "d": "<nil> true", "é": "<nil> false"} {
		v, absent := storedProperty(o, name)
		if got := fmt.Sprint(v, absent); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	array := run(t, vm, `Object.assign([1, , 'x'], { extra: true })`).(*goja.Object)
	if values, ok := elements(array); !ok || fmt.Sprint(values) != "[1 <nil> x]" {
		t.Error(values, ok)
	}
	if names, ok := extraNames(array); !ok || fmt.Sprint(names) != "[length extra]" {
		t.Error(names, ok)
	}
	frozen := run(t, vm, `Object.freeze([1])`).(*goja.Object)
	if values, _ := elements(frozen); isPlain(values[0]) {
		t.Error("the element of a frozen array has attributes")
	}
}

func TestWhatKindsHold(t *testing.T) {
	vm := goja.New()
	in := New(vm)
	for _, want := range []struct{ expression, text string }{
		{`Object.setPrototypeOf(new Float32Array(3), null)`, "[Float32Array(3): null prototype] [ 0, 0, 0 ]"},
		{`Object.setPrototypeOf(new Uint8ClampedArray(1), null)`, "[Uint8ClampedArray(1): null prototype] [ 0 ]"},
		{`Object.setPrototypeOf(/a/gimsuy, null)`, "[RegExp: null prototype] /a/gimsuy"},
		{`Object.setPrototypeOf(new String('é'), null)`, "[String (null prototype): 'é']"},
	} {
		if got := in.Inspect(run(t, vm, want.expression), nil); got != want.text {
			t.Errorf("%s\n got: %s\nwant: %s", want.expression, got, want.text)
		}
	}
	buffer := vm.NewArrayBuffer([]byte{1, 2, 3})
	vm.Set("buffer", buffer)
	view := run(t, vm, `new Uint8Array(buffer)`)
	buffer.Detach()
	if got := in.Inspect(view, nil); got != "Uint8Array(0) []" {
		t.Error(got)
	}
	if got := in.Inspect(vm.Get("buffer"), nil); got != "ArrayBuffer { (detached), byteLength: 0 }" {
		t.Error(got)
	}
}
