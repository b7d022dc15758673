package iterate_test

import (
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/iterate"
)

// cases are bodies of functions that have what they iterate go through the hook, and what they
// return as JSON, or throw, as Node has it where there is no hook.
var cases = []struct{ name, body, want string }{
	{"array", `const got = []; for (const v of valuesOf([1, 2, 3])) got.push(v); return got`, `[1,2,3]`},
	{"holes and the prototype", `Array.prototype[1] = 'inherited'; try { return [...valuesOf([1, , 3])] } finally { delete Array.prototype[1] }`, `[1,"inherited",3]`},
	{"array that grows", `const a = [1], got = []; for (const v of valuesOf(a)) { got.push(v); if (a.length < 4) a.push(v + 1) } return got`, `[1,2,3,4]`},
	{"array that shrinks", `const a = [1, 2, 3], got = []; for (const v of valuesOf(a)) { got.push(v); a.length = 1 } return got`, `[1]`},
	{"array without a prototype", `const a = [1, 2], got = []; for (const v of valuesOf(a)) { got.push(v); Object.setPrototypeOf(a, null) } return got`, `[1,2]`},
	{"element that throws", `const a = [1, 2]; Object.defineProperty(a, 1, { get() { throw new Error('of the element') } }); const got = []; try { for (const v of valuesOf(a)) got.push(v) } catch (e) { got.push(e.message) } return got`, `[1,"of the element"]`},
	{"element that empties the array", `const a = [1, 2, 3]; Object.defineProperty(a, 0, { get() { a.length = 0; return 'first' }, configurable: true }); return [...valuesOf(a)]`, `["first"]`},
	{"element that iterates the array", `const a = [1, 2, 3]; let deep = 0; Object.defineProperty(a, 0, { get() { return deep++ ? 'inner' : [...valuesOf(a)].join() } }); return [...valuesOf(a)]`, `["inner,2,3",2,3]`},
	{"same array within itself", `const a = [1, 2], got = []; for (const x of valuesOf(a)) for (const y of valuesOf(a)) got.push(x * 10 + y); return got`, `[11,12,21,22]`},
	{"set that grows and shrinks", `const s = new Set([1, 2, 3]), got = []; for (const v of valuesOf(s)) { got.push(v); s.delete(v); if (v === 1) s.add(4); if (v === 2) s.delete(3) } return got`, `[1,2,4]`},
	{"set that is cleared", `const s = new Set([1, 2, 3]), got = []; for (const v of valuesOf(s)) { got.push(v); if (v === 1) { s.clear(); s.add(9) } } return got`, `[1,9]`},
	{"map", `const m = new Map([['a', 1], ['b', 2]]), got = []; for (const [k, v] of entriesOf(m)) { got.push(k + v); if (k === 'a') { m.delete('b'); m.set('c', 3) } } return got`, `["a1","c3"]`},
	{"entries that are kept", `const kept = [...valuesOf(new Map([['a', 1], ['b', 2]]))]; return [kept, kept[0] !== kept[1], Array.isArray(kept[0])]`, `[[["a",1],["b",2]],true,true]`},
	{"entries taken apart with too many names", `const got = []; for (const [k, v, none = 'none'] of entriesOf(new Map([['a', 1]]))) got.push(k, v, none); return got`, `["a",1,"none"]`},
	{"pairs of arrays", `const got = []; for (const [a, [b, ...c]] of entriesOf([[1, [2, 3, 4]], [5, [6]]])) got.push(a, b, c); return got`, `[1,2,[3,4],5,6,[]]`},
	{"pairs that are none", `const got = []; try { for (const [a] of entriesOf([[1], 5])) got.push(a) } catch (e) { got.push(e.name) } return got`, `[1,"TypeError"]`},
	{"next that a script has replaced", `const proto = Object.getPrototypeOf([][Symbol.iterator]()), next = proto.next; proto.next = function () { const r = next.call(this); if (!r.done) r.value = 'own ' + r.value; return r }; try { return [...valuesOf([1, 2])] } finally { proto.next = next }`, `["own 1","own 2"]`},
	{"next that is replaced meanwhile", `const proto = Object.getPrototypeOf([][Symbol.iterator]()), next = proto.next, got = []; try { for (const v of valuesOf([1, 2])) { got.push(v); proto.next = () => { throw new Error('not read again') } } } finally { proto.next = next } return got`, `[1,2]`},
	{"iterator that a script has replaced", `const a = [1, 2]; a[Symbol.iterator] = function* () { yield 'own' }; return [...valuesOf(a)]`, `["own"]`},
	{"iterator without next", `for (const v of valuesOf({ [Symbol.iterator]: () => ({}) })); return 'none'`, `TypeError: undefined is not a function`},
	{"next that is a number", `try { for (const v of valuesOf({ [Symbol.iterator]: () => ({ next: 5 }) })); } catch (e) { return e.name } return 'none'`, `"TypeError"`},
	{"iterator that is no object", `for (const v of valuesOf({ [Symbol.iterator]: () => 5 })); return 'none'`, `TypeError: Result of the Symbol.iterator method is not an object`},
	{"getter of the iterator that throws", `for (const v of valuesOf({ get [Symbol.iterator]() { throw new Error('of the getter') } })); return 'none'`, `Error: of the getter`},
	{"getter of next that throws", `for (const v of valuesOf({ [Symbol.iterator]: () => ({ get next() { throw new Error('of next') } }) })); return 'none'`, `Error: of next`},
	{"revoked proxy", `const r = Proxy.revocable([], {}); r.revoke(); try { for (const v of valuesOf(r.proxy)); } catch (e) { return e.name } return 'none'`, `"TypeError"`},
	{"proxy of an array", `const asked = []; const p = new Proxy([1, 2], { get(t, k) { asked.push(String(k)); return t[k] } }); const got = [...valuesOf(p)]; return [got, asked]`, `[[1,2],["Symbol(Symbol.iterator)","length","0","length","1","length"]]`},
	{"left and begun again", `const a = [1, 2, 3], got = []; for (let n = 0; n < 40; n++) { for (const v of valuesOf(a)) { if (v === 2) break; got.push(v) } } return got.length`, `40`},
	{"left by an exception", `const a = [1, 2, 3], got = []; for (let n = 0; n < 3; n++) { try { for (const v of valuesOf(a)) { if (v === 2) throw new Error('out'); got.push(v) } } catch (e) { got.push(e.message) } } return got`, `[1,"out",1,"out",1,"out"]`},
	{"loops that wait for each other", `function* each(a) { for (const v of valuesOf(a)) yield v } const one = each([1, 2, 3]), other = each(['a', 'b', 'c']); const got = [one.next().value, other.next().value]; one.return(); got.push(...each([7, 8]), other.next().value, other.next().value, other.next().done, one.next().done); return got`, `[1,"a",7,8,"b","c",true,true]`},
	{"loops that nobody ends", `function* each(a) { for (const v of valuesOf(a)) yield v } let n = 0; for (let i = 0; i < 50; i++) n += each([1, 2]).next().value; return n + [...valuesOf([1, 2])].length`, `52`},
	{"return that a script has made", `const proto = Object.getPrototypeOf([][Symbol.iterator]()); let left = 0; proto.return = () => { left++; return {} }; try { for (const v of valuesOf([1, 2])) break; for (const v of valuesOf([1, 2])); } finally { delete proto.return } return left`, `1`},
	{"subclass", `class A extends Array {} return [...valuesOf(A.of(1, 2))]`, `[1,2]`},
	{"arguments", `return (function () { return [...valuesOf(arguments)] })(1, 2)`, `[1,2]`},
	{"checked only", `return [checked(5), checked('text'), [...checked([1, 2])], [...checked(new Set([3]))]]`, `[5,"text",[1,2],[3]]`},
	{"checked without next", `const [a] = checked({ [Symbol.iterator]: () => ({}) }); return a`, `TypeError: undefined is not a function`},
}

// run calls a function of a body in a runtime of its own.
func run(t *testing.T, body string) string {
	t.Helper()
	vm := goja.New()
	thrown := func(message string) *goja.Object { return vm.NewTypeError(message) }
	all := iterate.New(vm, iterate.Errors{
		NotObject: func() *goja.Object { return thrown("Result of the Symbol.iterator method is not an object") },
		NotFunction: func(called goja.Value) *goja.Object {
			if called == nil {
				called = goja.Undefined()
			}
			return thrown(called.String() + " is not a function")
		},
	})
	for name, entries := range map[string]goja.Value{"entriesOf": vm.ToValue(true), "valuesOf": vm.ToValue(false), "checked": goja.Null()} {
		if err := vm.Set(name, func(v goja.Value) goja.Value {
			return all.Hook(goja.FunctionCall{Arguments: []goja.Value{entries, v}})
		}); err != nil {
			t.Fatal(err)
		}
	}
	v, err := vm.RunString("(() => { try { return JSON.stringify((function () {" + body + "\n})()) } catch (e) { return e.name + ': ' + e.message } })()")
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return v.String()
}

// What goes through the hook is iterated as the language has it, whatever scripts do meanwhile.
func TestHook(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := run(t, c.body); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
