package traps_test

import (
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/language"
)

// cases are bodies of functions, and what they return as JSON, or throw, as Node has it.
var cases = []struct{ name, body, want string }{
	{"apply keeps its arguments", `let kept; const f = new Proxy(() => 0, { apply(t, self, args) { kept = args; return 1 } }); f(1, 2); [[3, 4, 5].map((x) => x * 2)]; return kept`, `[1,2]`},
	{"apply lengthens its arguments", `const f = new Proxy((...a) => a, { apply(t, self, args) { args.push(3, 4, 5, 6); args.length = 9; return Reflect.apply(t, self, args).length } }); const a = 'a', b = 'b', c = 'c'; return [a, f(1), b, f(1, 2), c]`, `["a",9,"b",9,"c"]`},
	{"construct keeps and lengthens its arguments", `let kept; class A { constructor(...a) { this.a = a } } const P = new Proxy(A, { construct(t, args, n) { kept = args; args.push('more'); return Reflect.construct(t, args, n) } }); const made = new P(1, 2); Math.max(7, 8, 9); return [made.a, kept]`, `[[1,2,"more"],[1,2,"more"]]`},
	{"arguments are an array", `return new Proxy(() => 0, { apply(t, self, args) { return [Array.isArray(args), Object.getPrototypeOf(args) === Array.prototype, args.length] } })()`, `[true,true,0]`},
	{"the handler is this", `const h = { apply() { return this === h } }; return new Proxy(() => 0, h)()`, `true`},
	{"a trap that changes", `const h = { apply: () => 'first' }, f = new Proxy(() => 0, h), got = [f()]; h.apply = () => 'second'; got.push(f()); delete h.apply; got.push(f()); return got`, `["first","second",0]`},
	{"a trap that is no function", `try { new Proxy(() => 0, { apply: 5 })() } catch (e) { return e.name }`, `"TypeError"`},
	{"a trap that is null", `return new Proxy(() => 'target', { apply: null })()`, `"target"`},
	{"a trap that is inherited", `return new Proxy(() => 0, Object.create({ apply: () => 'inherited' }))()`, `"inherited"`},
	{"a trap whose getter throws", `return new Proxy(() => 0, { get apply() { throw new Error('of the getter') } })()`, `Error: of the getter`},
	{"a trap that throws", `return new Proxy(() => 0, { apply() { throw new Error('of the trap') } })()`, `Error: of the trap`},
	{"a trap that calls the proxy", `let n = 0; const f = new Proxy(() => 0, { apply(t, s, a) { return n++ < 3 ? f(...a, n) : a } }); return f('x')`, `["x",1,2,3]`},
	{"construct that returns no object", `try { new (new Proxy(class {}, { construct: () => 5 }))() } catch (e) { return e.name }`, `"TypeError"`},
	{"a handler that is a proxy", `const seen = []; const h = new Proxy({}, { get(t, k) { seen.push(String(k)); return t[k] } }); const f = new Proxy((x) => x, h); return [f(5), f.a, seen]`, `[5,null,["apply","get"]]`},
	{"a handler that was revoked", `const r = Proxy.revocable({}, {}); const f = new Proxy(() => 0, r.proxy); r.revoke(); try { f() } catch (e) { return e.name }`, `"TypeError"`},
	{"a revoked function", `const r = Proxy.revocable(() => 0, {}); r.revoke(); try { return r.proxy() } catch (e) { return [e.name, typeof r.proxy] }`, `["TypeError","function"]`},
	{"other traps", `const got = []; const note = (k) => (t, ...a) => { got.push(k); return Reflect[k](t, ...a) }; const f = new Proxy(function () {}, { get: note('get'), has: note('has'), deleteProperty: note('deleteProperty'), ownKeys: note('ownKeys'), getPrototypeOf: note('getPrototypeOf'), defineProperty: note('defineProperty'), getOwnPropertyDescriptor: note('getOwnPropertyDescriptor'), isExtensible: note('isExtensible'), preventExtensions: note('preventExtensions'), setPrototypeOf: note('setPrototypeOf') }); f.x; 'x' in f; delete f.x; Reflect.ownKeys(f); Object.getPrototypeOf(f); Object.defineProperty(f, 'y', { value: 1, configurable: true }); Object.getOwnPropertyDescriptor(f, 'y'); Object.isExtensible(f); Object.preventExtensions(f); Object.setPrototypeOf(f, Object.getPrototypeOf(f)); return got`, `["get","has","deleteProperty","ownKeys","getPrototypeOf","defineProperty","getOwnPropertyDescriptor","isExtensible","preventExtensions","getPrototypeOf","setPrototypeOf"]`},
	{"bound, as a callback and by apply", `const f = new Proxy((...a) => a, { apply(t, s, a) { a.unshift('trap'); return t(...a) } }); return [f.bind(null, 1)(2), [3].map(f)[0].slice(0, 2), Reflect.apply(f, null, [4]), f.apply(null, { length: 2 })]`, `[["trap",1,2],["trap",3],["trap",4],["trap",null,null]]`},
	{"many arguments", `return new Proxy((...a) => 0, { apply: (t, s, a) => a.length })(...Array(1000))`, `1000`},
	{"a proxy of a proxy", `const inner = new Proxy((...a) => a, { apply(t, s, a) { a.push('inner'); return t(...a) } }); return new Proxy(inner, { apply(t, s, a) { a.push('outer'); return Reflect.apply(t, s, a) } })(1)`, `[1,"outer","inner"]`},
}

// Traps of functions get arguments of their own, and what else a handler may be or do is as in Node.
func TestTraps(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, out := jstest.Realm(t, language.Define)
			jstest.Script(t, r, "case.js", "try { console.log(JSON.stringify((function () {"+c.body+"\n})()) ?? 'undefined') } catch (e) { console.log(e.name + ': ' + e.message) }")
			if got := strings.TrimSuffix(out.String(), "\n"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
