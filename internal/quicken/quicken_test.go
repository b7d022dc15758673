package quicken

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/dop251/goja"
)

func compile(t testing.TB, source string) *goja.Program {
	t.Helper()
	p, err := goja.Compile("", source, false)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// outcome is what a program comes to in a runtime of its own.
func outcome(p *goja.Program) string {
	v, err := goja.New().RunProgram(p)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprint(v)
}

// expectSame compares a program of goja's with a quickened one.
func expectSame(t *testing.T, source string) {
	t.Helper()
	faster := compile(t, source)
	Program(faster)
	if want, got := outcome(compile(t, source)), outcome(faster); got != want {
		t.Errorf("%s\n got %s\nwant %s", source, got, want)
	}
}

// goja has all the instructions that are quickened.
func TestInstructions(t *testing.T) {
	Program(compile(t, ""))
	for name, in := range faster {
		if *in.original == nil {
			t.Errorf("goja has no instruction %s", name)
		}
	}
	if len(methodsByCode) != len(stringMethods) {
		t.Errorf("%d of %d methods are known", len(methodsByCode), len(stringMethods))
	}
}

// Every function of a program is quickened, whatever kind it is.
func TestFunctions(t *testing.T) {
	p := compile(t, `
		function f(s) { return s.slice(1) }
		const arrow = (s = ''.slice(1)) => s.slice(1), nested = () => () => ''.slice(1);
		class C { #p = ''.slice(1); static q = ''.slice(1); constructor() { ''.slice(1) } m() { ''.slice(1) } get g() { return ''.slice(1) } static { ''.slice(1) } #n() { ''.slice(1) } }
		async function a() { ''.slice(1) } function* g() { ''.slice(1) } async () => ''.slice(1); ({ m() { ''.slice(1) } })`)
	count := func() (slow, fast int) {
		mu.Lock()
		defer mu.Unlock()
		each(p, func(in *instruction) {
			if in.typ().Name() == "getPropCallee" {
				if quickened[in.methods] != nil {
					slow++
				} else {
					fast++
				}
			}
		})
		return slow, fast
	}
	Program(compile(t, ""))
	slow, none := count()
	Program(p)
	if left, fast := count(); left != 0 || none != 0 || fast != slow || slow != 15 {
		t.Errorf("of %d %d are quickened, %d are not", slow, fast, left)
	}
}

func TestSame(t *testing.T) {
	for _, source := range []string{
		// Properties of strings.
		`'abc'.length + 'äβ𝄞'.length + ''.length`,
		`'abc'.nothing`, `'äβ'.nothing`, `'abc'.nothing()`, `'abc'.constructor === String`,
		`Object.defineProperty(String.prototype, 'own', { get() { 'use strict'; return typeof this + this } }); 'abc'.own + 'äβ'.own`,
		`Object.defineProperty(String.prototype, 'own', { get() { return typeof this + this } }); 'abc'.own + 'äβ'.own`,
		`String.prototype.slice = function () { return 'mine' }; 'abc'.slice(1)`,
		`delete String.prototype.slice; 'abc'.slice(1)`,
		`delete String.prototype.slice; typeof 'abc'.slice`,
		`Object.setPrototypeOf(String.prototype, { inherited: 1, slice: 2 }); 'abc'.inherited + typeof 'abc'.slice`,
		`let n = 0; Object.setPrototypeOf(String.prototype, new Proxy({}, { get(t, k) { n++; return k } })); 'abc'.some + 'abc'.other + n`,
		`let n = 0; Object.setPrototypeOf(String.prototype, new Proxy({}, { get(t, k) { n++ } })); String('abc'.some) + n`,
		`Object.defineProperty(String.prototype, 'own', { get() { throw new Error('from the getter') } }); 'abc'.own`,
		`'abc'.infinity + 'abc'.Infinity + 'abc'.NaN`,
		// Properties of typed arrays.
		`const a = new Uint8Array(3); a.length + a.byteLength + a.byteOffset`,
		`const a = new Uint8Array(3); a.nothing`, `const a = new Uint8Array(3); a.nothing()`,
		`const a = new Uint8Array(3); a.own = 5; a.own`,
		`const a = new Uint8Array(3); Object.defineProperty(a, 'length', { value: 'mine' }); a.length`,
		`class A extends Float64Array { get length() { return 'mine' + super.length } } new A(2).length`,
		`const a = new Uint8Array(3); a.constructor.name + a.subarray(1).length + a.at(0)`,
		`const a = new Uint8Array(3); a['1'] + a['-0'] + a['1.5'] + a.NaN + a.Infinity`,
		`Object.setPrototypeOf(new Uint8Array(3), null).length`,
		// Elements.
		`const a = new Uint8Array([1, 2, 255]); [a[0], a[2], a[3], a[-1], a[1.5], a['1'], a[true]].join()`,
		`const a = new Uint8Array([1, 2, 3, 4]).subarray(1, 3); [a[0], a[1], a[2], a[-1]].join()`,
		`const a = new Int8Array([-1]), b = new Uint16Array([65535]), c = new Float64Array([0.5]), d = new Uint8ClampedArray([300]); [a[0], b[0], c[0], d[0]].join()`,
		`const a = new BigInt64Array(1); a[0]`,
		`['abc'[0], 'abc'[2], 'abc'[3], 'abc'[-1], 'äβ'[1], 'abc'['1'], 'abc'[1.0]].join()`,
		`String.prototype[3] = 'inherited'; 'abc'[3]`,
		`[[1, 2][1], [1, 2][2], ({ 1: 'x' })[1], (() => {})[0], Symbol.iterator[0], 5[0]].join()`,
		`undefined[0]`, `null[0]`, `null.a`, `undefined.a()`, `null['a']`,
		// Sums and comparisons.
		`[1 + 2, 1 - 2, -1 + 1, 0 - 0, 1023 + 1, 1 + -5].join()`,
		`[9007199254740991 + 1, 9007199254740991 + 9007199254740991, -9007199254740991 - 9007199254740991, -9007199254740991 - 1].join()`,
		`[1 + '2', '1' + 2, 1 + 0.5, 1 - '2', 1 - 0.5, 1 + true, 1 - null, 1 + undefined, [] + 1, 1 - {}].join()`,
		`let a = 9007199254740991, b = -a, c = 1.5, d = 1n, e = '1', f = 1023, g = 0, h; a++; b--; c++; d--; e++; f++; g--; h++; [a, b, c, d, e, f, g, h].join()`,
		`1n + 1`, `1n - 1`, `1 < 1n`, `[1n + 2n, 2n - 1n, 1n < 2n, 2 > 1n].join()`, `Symbol() + 1`,
		`1 / (0 - 0) + 1 / (-0 + 0) + 1 / (-0 - 0)`,
		`[1 < 2, 2 < 1, 1 < 1, 1 <= 1, 2 <= 1, 1 > 2, 2 > 1, 1 >= 1, 1 >= 2].join()`,
		`[1 < '2', '10' < '9', NaN < 1, 1 <= NaN, 1 > undefined, null >= 0, 0.5 < 1, 'a' > 'b'].join()`,
		// Bits.
		`[5 & 3, 5 | 3, 5 ^ 3, 5 << 3, -5 >> 1, -5 >>> 1, ~5, 1 << 31, 1 << 32, 1 << -1, -1 >>> 0, -1 >>> 32].join()`,
		`[4294967296 & 1, 4294967297 | 0, 9007199254740991 ^ 1, 2147483648 << 1, 2147483648 >> 1, 9007199254740991 >>> 1, ~4294967295].join()`,
		`[1.9 | 0, -1.9 | 0, NaN | 0, Infinity | 0, '5' | 0, null ^ 1, undefined & 1, true << 2, [] >> 1, ({}) >>> 1, ~'x', ~1.5].join()`,
		`[5n & 3n, 5n | 3n, 5n ^ 3n, 5n << 3n, -5n >> 1n, ~5n].join()`, `5n & 3`, `5 | 3n`, `5n >>> 1n`, `Symbol() ^ 1`, `~Symbol()`,
		`const o = { valueOf() { return 7.5 } }; [o & 3, o | 8, o ^ 1, o << 1, o >> 1, o >>> 1, ~o].join()`,
		// Templates.
		"const s = 'abc', u = 'äβ'; `${s}${u}${1}${null}${undefined}${true}${1n}${[1, 2]}${{}}`", "`${Symbol()}`",
		"`${{ toString() { return 'mine' } }}${new String('boxed')}`",
		// Calls.
		`'abc'.slice.call('defgh', 1, 3) + String.prototype.slice.call(12345, 2)`,
		`const { slice } = String.prototype; slice('abc')`,
		`new String('abc').slice(1)`,
		`''.split('').length + 'abc'.split('').join('-') + 'a-b-c'.split('-', 2) + 'abc'.split() + 'a1b'.split(1) + 'a b'.split(/ /)`,
		`const parts = 'a,b,c,d'.split(','); parts.push('e'); parts.length = 4; parts[9] = 'x'; parts.join() + Array.isArray(parts) + parts.shift()`,
		`'abc'.indexOf() + 'undefined'.indexOf() + 'abc'.indexOf(undefined)`,
		`'abc'.startsWith(/a/)`, `'abc'.slice(Symbol())`, `'abc'.indexOf('b', 1n)`, `'abc'.slice({ valueOf() { throw new Error('from valueOf') } })`,
	} {
		expectSame(t, source)
	}
}

// What the methods of strings are called with.
// Numbers that are too large for goja have the bits that they have elsewhere.
func TestBitsOfLargeNumbers(t *testing.T) {
	p := compile(t, `const n = 2 ** 63 + 2 ** 12, m = -(2 ** 70) - 2 ** 20, k = 2 ** 84 * 1.5;
		[n | 0, n & 8191, n ^ 1, n << 1, n >> 2, n >>> 2, ~n, m | 0, m >>> 0, ~m, 5 | n, 1 << n, k | 0, 1e300 | 0, -Infinity | 7, (2 ** 63) | 1].join()`)
	Program(p)
	if got, want := outcome(p), "4096,4096,4097,8192,1024,1024,-4097,-1048576,4293918720,1048575,4101,1,0,0,7,1"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestStringMethods(t *testing.T) {
	positions := []string{"0", "1", "2", "5", "6", "100", "-1", "-2", "-6", "-100", "1.5", "NaN", "Infinity", "-Infinity", "undefined", "null", "'1'", "true", "9007199254740991", "-9007199254740991", "1e300"}
	texts := []string{"'a'", "'b'", "'bra'", "''", "'abracadabra'", "'ä'", "undefined", "1", "['a']"}
	for name := range stringMethods {
		var calls []string
		add := func(args string) {
			for _, this := range []string{"'abracadabra'", "''", "'a'", "'äbra'", "'12341'"} {
				calls = append(calls, "JSON.stringify("+this+"."+name+"("+args+"))")
			}
		}
		add("")
		switch name {
		case "slice", "substring":
			for _, from := range positions {
				add(from)
				for _, to := range positions {
					add(from + ", " + to)
				}
				add(from + ", 3, 4")
			}
		case "charCodeAt":
			for _, at := range positions {
				add(at)
			}
		default:
			for _, text := range texts {
				add(text)
				for _, at := range positions {
					add(text + ", " + at)
				}
			}
		}
		expectSame(t, "["+strings.Join(calls, ",")+"].join('\\n')")
	}
}

// FuzzStringMethods compares methods of random strings.
func FuzzStringMethods(f *testing.F) {
	f.Add("a line\nof text", " ", 2, 5)
	f.Add("größer", "ß", -3, 100)
	f.Fuzz(func(t *testing.T, s, part string, from, to int) {
		this, arg := strconv.QuoteToASCII(s), strconv.QuoteToASCII(part)
		for _, q := range []string{this, arg} {
			if _, err := goja.Compile("", q, false); err != nil {
				t.Skip() // Go writes what JavaScript does not read
			}
		}
		expectSame(t, fmt.Sprintf(`const s = %s, part = %s, from = %d, to = %d; JSON.stringify([s.length, s[from],
			s.slice(from), s.slice(from, to), s.substring(from, to), s.indexOf(part), s.indexOf(part, from), s.includes(part),
			s.startsWith(part), s.endsWith(part), s.charCodeAt(from), s.split(part), from + to, from - to, from < to, from >= to])`,
			this, arg, from, to))
	})
}

// A typed array whose memory is gone has no elements.
func TestDetached(t *testing.T) {
	for _, quick := range []bool{false, true} {
		vm := goja.New()
		buffer := vm.NewArrayBuffer([]byte{1, 2, 3})
		if err := vm.Set("buffer", buffer); err != nil {
			t.Fatal(err)
		}
		if _, err := vm.RunString("const a = new Uint8Array(buffer)"); err != nil {
			t.Fatal(err)
		}
		buffer.Detach()
		p := compile(t, "String(a[0]) + a.length + a.byteOffset")
		if quick {
			Program(p)
		}
		if v, err := vm.RunProgram(p); err != nil || v.String() != "undefined00" {
			t.Errorf("quickened %v: %v, %v", quick, v, err)
		}
	}
}

// An iterator without a method next throws where goja would call what is not there, once a value
// is asked for.
func TestIteratorsWithoutNext(t *testing.T) {
	for _, source := range []string{
		"for (const v of without) break", "const [a] = without", "let a; [a] = without", "const [...a] = without",
		"const [[a]] = [without]", "(function ([a]) {})(without)", "for (const [a] of [without]) break",
		"let a; for ([a] of [without]) break", "try { throw without } catch ([a]) {}", "const { p: [a] } = { p: without }",
		"[...(function* () { const [a] = without })()]",
	} {
		for name, next := range map[string]string{"no": "", "null": "next: null", "number": "next: 5"} {
			p := compile(t, "const without = { [Symbol.iterator]: () => ({"+next+"}) }; "+source)
			Program(p)
			if got := outcome(p); !strings.HasPrefix(got, "TypeError: iterator.next is missing or not a function") {
				t.Errorf("%s, %s next: %s", source, name, got)
			}
		}
	}
	p := compile(t, "const [] = { [Symbol.iterator]: () => ({}) }; 'not asked'")
	Program(p)
	if got := outcome(p); got != "not asked" {
		t.Error(got)
	}
}

// A program runs in several runtimes at once.
func TestShared(t *testing.T) {
	p := compile(t, `let all = ''; for (let i = 0; i < 500; i++) all += 'a-b-c'.split('-')[i - i + 1] + new Uint8Array([i])[0]; all.length`)
	Program(p)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := outcome(p); got != "1780" {
				t.Errorf("got %s", got)
			}
		})
	}
	group.Wait()
}

func BenchmarkInstructions(b *testing.B) {
	for _, source := range []struct{ name, body string }{
		{"string length", "s.length"}, {"string method", "s.at"}, {"indexOf", "s.indexOf('d')"}, {"slice", "s.slice(1, 5)"},
		{"split", "s.split('-')"}, {"charCodeAt", "s.charCodeAt(2)"}, {"string element", "s[2]"},
		{"array length", "a.length"}, {"array method", "a.at"}, {"element", "a[2]"}, {"other element", "list[2]"},
		{"other property", "o.p"}, {"other call", "f()"}, {"template", "`${s}${s}`"}, {"sum", "i + 1000"}, {"comparison", "i < 1000"},
	} {
		for _, quick := range []bool{false, true} {
			p := compile(b, "const s = 'abc-defgh', a = new Uint8Array(8), list = [1, 2, 3], o = { p: 1 }, f = () => 1; (n) => { for (let i = 0; i < n; i++) { "+source.body+" } }")
			kind := "goja"
			if quick {
				Program(p)
				kind = "quickened"
			}
			b.Run(source.name+"/"+kind, func(b *testing.B) {
				b.ReportAllocs()
				vm := goja.New()
				v, err := vm.RunProgram(p)
				if err != nil {
					b.Fatal(err)
				}
				run, _ := goja.AssertFunction(v)
				if _, err := run(goja.Undefined(), vm.ToValue(b.N)); err != nil {
					b.Fatal(err)
				}
			})
		}
	}
}
