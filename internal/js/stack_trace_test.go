package js

import (
	"errors"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/script"
)

// runModule runs text as a function that is given print, in the file /x.js, and
// returns what it prints and throws.
func runModule(t *testing.T, r *Realm, text string) (printed string, thrown goja.Value) {
	t.Helper()
	s, err := script.CompileFunction("/x.js", text, "print")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	print := r.Func("print", 1, func(c goja.FunctionCall) goja.Value {
		lines = append(lines, c.Argument(0).String())
		return Undefined
	})
	ex := r.Try(func() { r.Call(r.Run(s), Undefined, print) })
	if ex != nil {
		thrown = ex.Value()
	}
	return strings.Join(lines, "\n"), thrown
}

func TestStack(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"frames", "function f() { return new Error('m') }\nprint(f().stack)",
			"Error: m\n    at f (/x.js:1:23)\n    at Object.<anonymous> (/x.js:2:7)"},
		{"read late", "const e = new Error('m'); e.name = 'N'; e.message = 'n'; print(e.stack.split('\\n')[0]); e.name = 'O'; print(e.stack.split('\\n')[0])",
			"N: n\nN: n"},
		{"subclass", "class A extends Error { constructor() { super('m') } }\nclass B extends A { constructor() { super() } }\nprint(new B().stack)",
			"Error: m\n    at Object.<anonymous> (/x.js:3:7)"},
		{"constructors", "function F() { this.s = new Error().stack }\nclass C { constructor() { this.s = new Error().stack } }\nprint(new F().s); print(new C().s)",
			"Error\n    at new F (/x.js:1:25)\n    at Object.<anonymous> (/x.js:3:7)\nError\n    at new C (/x.js:2:36)\n    at Object.<anonymous> (/x.js:3:25)"},
		{"callbacks", "[1].map(function f() { print(new Error().stack) })",
			"Error\n    at f (/x.js:1:30)\n    at Array.map (<anonymous>)\n    at Object.<anonymous> (/x.js:1:5)"},
		{"executor", "new Promise(() => print(new Error().stack))",
			"Error\n    at /x.js:1:25\n    at new Promise (<anonymous>)\n    at Object.<anonymous> (/x.js:1:1)"},
		{"eval", "eval('print(new Error().stack)')",
			"Error\n    at eval (eval at <anonymous> (/x.js:1:1), <anonymous>:1:7)\n    at Object.<anonymous> (/x.js:1:1)"},
		{"limit", "Error.stackTraceLimit = 1; (function f() { print(new Error().stack) })(); Error.stackTraceLimit = 0; print(new Error('m').stack)",
			"Error\n    at f (/x.js:1:50)\nError: m"},
		{"captureStackTrace", "function f(o) { Error.captureStackTrace(o, f) }\nconst o = { name: 'N', message: 'm' }; f(o); print(o.stack); print(Object.keys(o))",
			"N: m\n    at Object.<anonymous> (/x.js:2:40)\nname,message"},
		{"captureStackTrace below nothing", "const o = {}; Error.captureStackTrace(o, function none() {}); print(o.stack)", "Error"},
		{"set", "const e = new Error('m'); e.stack = 5; print(e.stack); print(Object.keys(e)); const o = Object.create(new Error('n')); o.stack = 6; print(o.stack); print(Object.keys(o))",
			"5\n\n6\nstack"},
		{"inherited", "print(Object.create(new Error('m')).stack.split('\\n')[0])", "Error: m"},
		{"deleted", "const e = new Error('m'); delete e.stack; print(e.stack)", "undefined"},
		{"frozen", "const e = Object.freeze(new Error('m')); print(e.stack.split('\\n')[0]); print(e.stack.split('\\n').length)", "Error: m\n2"},
		{"descriptor", "const e = new Error('m'); e.stack; const d = Object.getOwnPropertyDescriptor(e, 'stack'); print([typeof d.value, d.writable, d.enumerable, d.configurable])",
			"string,true,false,true"},
		{"classes", "const e = Error('m'); print([e instanceof Error, new TypeError instanceof Error, TypeError.prototype.constructor === TypeError, Object.prototype.toString.call(e), TypeError.name, TypeError.length])",
			"true,true,true,[object Error],TypeError,1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := newTestRealm(t)
			if got, thrown := runModule(t, r, test.text); got != test.want || thrown != nil {
				t.Errorf("got\n%s\nwant\n%s\nthrown %v", got, test.want, thrown)
			}
		})
	}
}

func TestErrorsOfTheEngine(t *testing.T) {
	const message = "TypeError: Cannot read properties of undefined (reading 'p')"
	for _, test := range []struct{ name, text, want string }{
		{"caught", "function f() { let o; o.p }\ntry { f() } catch (e) { print(e.stack) }",
			message + "\n    at f (/x.js:1:25)\n    at Object.<anonymous> (/x.js:2:7)"},
		{"message changed", "let o; try { o.p } catch (e) { e.message = 'x'; print(e.stack) }",
			"TypeError: x\n    at Object.<anonymous> (/x.js:1:16)"},
		{"of eval", "try { eval('a b') } catch (e) { print(e.stack.split('\\n')[0]) }", "SyntaxError: Unexpected identifier 'b'"},
		{"thrown again", "let o; try { try { o.p } catch (e) { throw e } } catch (e) { print(e.stack) }",
			message + "\n    at Object.<anonymous> (/x.js:1:22)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := newTestRealm(t)
			if got, thrown := runModule(t, r, test.text); got != test.want || thrown != nil {
				t.Errorf("got\n%s\nwant\n%s\nthrown %v", got, test.want, thrown)
			}
		})
	}
}

func TestErrorsOfTheEngineInRejections(t *testing.T) {
	r, _ := newTestRealm(t)
	run(t, r, "") // a realm whose loop has run
	runModule(t, r, "async function f() { let o; o.p }\nf().catch((e) => { globalThis.stack = e.stack })")
	run(t, r, "")
	want := "TypeError: Cannot read properties of undefined (reading 'p')\n    at f (/x.js:1:31)\n    at Object.<anonymous> (/x.js:2:1)"
	if got := r.VM.Get("stack").String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPrepareStackTrace(t *testing.T) {
	r, _ := newTestRealm(t)
	got, thrown := runModule(t, r, `Error.prepareStackTrace = (err, sites) => [err.message, ...sites.map((s) => [
	s.getFileName(), s.getLineNumber(), s.getColumnNumber(), s.getFunctionName(), s.getTypeName(), s.getMethodName(),
	s.isNative(), s.isToplevel(), s.isConstructor(), s.isEval(), String(s)].join())].join('|');
class C { m() { return new Error('x').stack } }
print(new C().m());
const o = {}; Error.captureStackTrace(o); print(o.stack);`)
	want := "x|/x.js,4,24,m,C,m,false,false,false,false,C.m (/x.js:4:24)|" +
		"/x.js,5,15,,Object,,false,false,false,false,Object.<anonymous> (/x.js:5:15)\n" +
		"|/x.js,6,21,,Object,,false,false,false,false,Object.<anonymous> (/x.js:6:21)"
	if got != want || thrown != nil {
		t.Errorf("got\n%s\nwant\n%s\nthrown %v", got, want, thrown)
	}
}

func TestThrown(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"an error", "throw new Error('m')", "/x.js:1\nthrow new Error('m')\n^"},
		{"elsewhere than it was made", "const e = new Error('m');\n  throw e", "/x.js:2\n  throw e\n  ^"},
		{"again", "try { throw new Error('m') } catch (e) {\n throw e }", "/x.js:2\n throw e }\n ^"},
		{"no error", "throw 5", "/x.js:1\nthrow 5\n^"},
		{"the engine's", "let o; o.p", "/x.js:1\nlet o; o.p\n         ^"},
		{"the engine's, in a function of the language", "[3].map(5)", "/x.js:1\n[3].map(5)\n    ^"},
		{"after others", "try { throw 1 } catch {} const e = new Error('m'); try { throw e } finally { try { throw 2 } catch {} }", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := newTestRealm(t)
			_, thrown := runModule(t, r, test.text)
			if got := r.Thrown(thrown, FromException); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestThrownByGo(t *testing.T) {
	r, _ := newTestRealm(t)
	s, err := script.CompileFunction("/y.js", "call()", "call")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		make func() *goja.Object
		want string
	}{
		{func() *goja.Object { return r.NewError(TypeError, "ERR_X", "m") }, ""},
		{func() *goja.Object { return r.LanguageError(SyntaxError, "m", "the excerpt") }, "the excerpt"},
		{func() *goja.Object { return r.LanguageError(SyntaxError, "m", "") }, "/y.js:1\ncall()\n^"},
		{func() *goja.Object { return r.SyntaxError(syntaxError(t)) }, ""}, // it is in the stack
	} {
		call := r.Func("call", 0, func(goja.FunctionCall) goja.Value { panic(test.make()) })
		ex := r.Try(func() { r.Call(r.Run(s), Undefined, call) })
		if got := r.Thrown(ex.Value(), FromException); got != test.want {
			t.Errorf("%v: got %q, want %q", ex.Value(), got, test.want)
		}
	}
}

func syntaxError(t *testing.T) *script.SyntaxError {
	_, err := script.Compile("/bad.js", "a b")
	var e *script.SyntaxError
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	return e
}

func TestSyntaxErrorShowsItsPlace(t *testing.T) {
	r, _ := newTestRealm(t)
	got := r.SyntaxError(syntaxError(t)).Get("stack").String()
	if want := "/bad.js:1\na b\n  ^\n\nSyntaxError: Unexpected identifier 'b'\n    at node:internal"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPanicsKeepBothStacks(t *testing.T) {
	r, _ := newTestRealm(t)
	r.VM.Set("broken", r.Func("broken", 0, func(goja.FunctionCall) goja.Value {
		var list []int
		return r.VM.ToValue(list[len(r.scripts)])
	}))
	defer func() {
		p, ok := recover().(*Panic)
		if !ok {
			t.Fatal("no Panic")
		}
		if err, ok := p.Value.(error); !ok || !strings.Contains(err.Error(), "index out of range") {
			t.Error(p.Value)
		}
		if !strings.Contains(p.JS, "at f (/x.js:1:16)") {
			t.Error(p.JS)
		}
		if !strings.Contains(string(p.Go), "TestPanicsKeepBothStacks") {
			t.Errorf("%s", p.Go)
		}
	}()
	runModule(t, r, "function f() { broken() }\ntry { f() } catch (e) { print('caught') }")
}

func BenchmarkNewError(b *testing.B) {
	r, err := NewRealm(nil)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	for name, text := range map[string]string{
		"made":   "(function (n) { for (let i = 0; i < n; i++) new Error('m') })",
		"read":   "(function (n) { for (let i = 0; i < n; i++) new Error('m').stack })",
		"caught": "(function (n) { for (let i = 0; i < n; i++) try { throw new Error('m') } catch (e) {} })",
	} {
		s, err := script.Compile("bench.js", text)
		if err != nil {
			b.Fatal(err)
		}
		loop := r.Run(s)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			r.Call(loop, Undefined, r.VM.ToValue(b.N))
		})
	}
}
