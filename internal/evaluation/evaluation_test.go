package evaluation_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/evaluation"
)

// cases are bodies of functions that call eval, and what they return as JSON, or throw, as Node has it.
var cases = []struct{ name, body, want string }{
	{"sees variables", `let x = 1; { let x = 2; return eval('x') }`, `2`},
	{"declares a variable", `eval('var made = 5'); return made`, `5`},
	{"declares nothing in strict code", `'use strict'; eval('var made = 5'); return typeof made`, `"undefined"`},
	{"keeps let to itself", `eval('let made = 5; const other = 6; class A {}'); return [typeof made, typeof other, typeof A]`, `["undefined","undefined","undefined"]`},
	{"declares a function", `eval('function made() { return 7 }'); return made()`, `7`},
	{"assigns", `let x = 1; eval('x = 2; x += 3'); return x`, `5`},
	{"value of statements", `return [eval('1; 2; if (true) { 3 }'), eval('var a = 1'), eval(''), eval('({})').constructor === Object, eval('{}')]`, `[3,null,null,true,null]`},
	{"this and arguments", `return (function () { return [eval('this.a'), eval('arguments[1]'), eval('arguments.length')] }).call({ a: 1 }, 2, 3)`, `[1,3,2]`},
	{"this of an arrow", `return (function () { return (() => eval('this.a'))() }).call({ a: 5 })`, `5`},
	{"closures live on", `let x = 1; const f = eval('(y) => x += y'); f(2); return [x, f(3), x]`, `[3,6,6]`},
	{"throws", `let x = 1; try { eval('x = 2; throw new RangeError("out"); x = 3') } catch (e) { return [e.name, e.message, x] }`, `["RangeError","out",2]`},
	{"throws through a loop", `const got = []; for (const v of [1, 2, 3]) try { eval('if (v === 2) throw v; got.push(v)') } catch (e) { got.push('caught ' + e) } return got`, `[1,"caught 2",3]`},
	{"finally runs", `const got = []; try { eval('try { throw 1 } finally { got.push(2) }') } catch (e) { got.push(e) } return got`, `[2,1]`},
	{"nests", `let x = 1; return eval('let x = 2; eval("let x = 3; eval(\'x\')") + x') + x`, `6`},
	{"in a generator", `function* g() { let x = 1; yield eval('x'); x = 2; yield eval('x') } return [...g()]`, `[1,2]`},
	{"in a default value", `return (function (a = 1, b = eval('a + 1')) { return [a, b] })()`, `[1,2]`},
	{"in a class", `class A { #p = 4; get() { return eval('this.#p') } static s = eval('5') } return [new A().get(), A.s]`, `[4,5]`},
	{"a private name that is not there", `class A { get() { return eval('this.#none') } } try { return new A().get() } catch (e) { return e.name }`, `"SyntaxError"`},
	{"recursion", `const f = (n) => n ? eval('f(n - 1) + 1') : 0; return f(50)`, `50`},
	{"deletes what it has declared", `eval('var made = 5'); return [eval('delete made'), typeof made]`, `[true,"undefined"]`},
	{"a variable before its declaration", `try { eval('early'); let early = 1 } catch (e) { return e.name }`, `"ReferenceError"`},
	{"hides a name of the function", `function f(a) { eval('var a = 9'); return a } return f(1)`, `9`},
	{"indirect", `let x = 'local'; globalThis.x = 'global'; try { return (0, eval)('typeof x + x') } finally { delete globalThis.x }`, `"stringglobal"`},
	{"indirect in strict code", `'use strict'; (0, eval)('var leaked = 3'); try { return globalThis.leaked } finally { delete globalThis.leaked }`, `3`},
}

// run calls a function of a body in a runtime of its own, where eval is what is tested: its
// calls are direct ones, by that name, but for those of the name in parentheses.
func run(t *testing.T, body string) string {
	t.Helper()
	vm := goja.New()
	evaluate := func(in evaluation.Scope) func(string) goja.Value {
		return func(text string) goja.Value {
			refuse := func(err error) {
				class, message := vm.Get("SyntaxError"), vm.ToValue(err.Error())
				if thrown, err := vm.New(class, message); err == nil {
					panic(thrown)
				}
				t.Fatal(err)
			}
			tree, err := goja.Parse("eval", text)
			if err != nil {
				refuse(err)
			}
			v, err := evaluation.Run(vm, tree, in)
			if err != nil {
				refuse(err)
			}
			return v
		}
	}
	strict := strings.HasPrefix(body, "'use strict'")
	for name, in := range map[string]evaluation.Scope{"eval": {Direct: true, Strict: strict}, "indirect": {}} {
		if err := vm.Set(name, evaluate(in)); err != nil {
			t.Fatal(err)
		}
	}
	body = strings.ReplaceAll(body, "(0, eval)", "indirect")
	v, err := vm.RunString("(() => { try { return JSON.stringify((function () {" + body + "\n})()) ?? 'undefined' } catch (e) { return e.name + ': ' + e.message } })()")
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return v.String()
}

// Code runs where eval is called, as it does in Node.
func TestRun(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := run(t, c.body); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
