package resizable_test

import (
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/language"
)

// cases are bodies of functions, and what they return as JSON, or throw, as Node has it.
var cases = []struct{ name, body, want string }{
	{"shrinks in a callback", `const b = new ArrayBuffer(8, { maxByteLength: 16 }), a = new Uint8Array(b), got = []; a.forEach((v, i) => { got.push(v); if (i === 1) b.resize(3) }); return [got, a.length]`, `[[0,0,0,null,null,null,null,null],3]`},
	{"grows in a callback", `const b = new ArrayBuffer(2, { maxByteLength: 16 }), a = new Uint8Array(b); return [a.map((v, i) => { b.resize(8); return i + 1 }).join(), a.length]`, `["1,2",8]`},
	{"is emptied by each method", `const got = {}; for (const m of ['every', 'some', 'find', 'findIndex', 'findLast', 'findLastIndex', 'filter', 'map', 'reduce', 'reduceRight', 'forEach']) { const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b).fill(7); const seen = []; const r = a[m]((...x) => { seen.push(String(x[m.startsWith('reduce') ? 1 : 0])); b.resize(0); return m === 'every' }); got[m] = [seen.join(), String(r)] } return got`, `{"every":["7,undefined,undefined,undefined","true"],"some":["7,undefined,undefined,undefined","false"],"find":["7,undefined,undefined,undefined","undefined"],"findIndex":["7,undefined,undefined,undefined","-1"],"findLast":["7,undefined,undefined,undefined","undefined"],"findLastIndex":["7,undefined,undefined,undefined","-1"],"filter":["7,undefined,undefined,undefined",""],"map":["7,undefined,undefined,undefined","0,0,0,0"],"reduce":["7,undefined,undefined","false"],"reduceRight":["7,undefined,undefined","false"],"forEach":["7,undefined,undefined,undefined","undefined"]}`},
	{"shrinks when an argument is converted", `const got = {}; for (const [m, args] of Object.entries({ at: [0], fill: [1, 0], indexOf: [0, 0], includes: [undefined, 0], lastIndexOf: [0, 3], copyWithin: [0, 1], slice: [0], subarray: [1], with: [3, 1], join: ['-'] })) for (let i = 0; i < args.length; i++) { const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b); const evil = [...args]; evil[i] = { valueOf() { b.resize(2); return args[i] }, toString() { b.resize(2); return String(args[i]) } }; let r; try { r = String(a[m](...evil)) } catch (e) { r = e.name } got[m + i] = r } return got`, `{"at0":"0","fill0":"1,1","fill1":"1,1","indexOf0":"-1","indexOf1":"0","includes0":"false","includes1":"true","lastIndexOf0":"-1","lastIndexOf1":"1","copyWithin0":"0,0","copyWithin1":"0,0","slice0":"0,0,0,0","subarray0":"0","with0":"RangeError","with1":"RangeError","join0":"0-0--"}`},
	{"sorts what shrinks", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b); a.set([4, 3, 2, 1]); a.sort((x, y) => { b.resize(2); return x - y }); return [a.length, b.byteLength]`, `[2,2]`},
	{"views that do not fit", `const b = new ArrayBuffer(8, { maxByteLength: 16 }), fixed = new Uint8Array(b, 4, 4), rest = new Uint8Array(b, 4), words = new Uint32Array(b); const told = () => [fixed.length, fixed.byteOffset, rest.length, rest.byteOffset, words.length]; const got = [told()]; b.resize(7); got.push(told()); b.resize(3); got.push(told()); b.resize(16); got.push(told()); return got`, `[[4,4,4,4,2],[0,0,3,4,1],[0,0,0,0,0],[4,4,12,4,4]]`},
	{"elements out of bounds", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b, 0, 4); a.fill(9); b.resize(2); const got = [a[0], 0 in a, Object.keys(a).length, JSON.stringify(a)]; a[0] = 5; b.resize(4); return [...got, ...a]`, `[null,false,0,"{}",9,9,0,0]`},
	{"what was cut off is zero", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b); a.fill(9); b.resize(1); b.resize(8); return [...a]`, `[9,0,0,0,0,0,0,0]`},
	{"a DataView", `const b = new ArrayBuffer(8, { maxByteLength: 16 }), fixed = new DataView(b, 4, 4), rest = new DataView(b, 4); b.resize(6); const got = [rest.byteLength]; for (const f of [() => fixed.byteLength, () => fixed.getUint8(0), () => rest.getUint16(1)]) try { got.push(f()) } catch (e) { got.push(e.name) } b.resize(16); return [...got, fixed.byteLength, rest.byteLength]`, `[2,"TypeError","TypeError","RangeError",4,12]`},
	{"a DataView that shrinks while it writes", `const b = new ArrayBuffer(8, { maxByteLength: 16 }), v = new DataView(b); try { v.setFloat64(0, { valueOf() { b.resize(4); return 1 } }) } catch (e) { return e.name }`, `"RangeError"`},
	{"lengths that are none", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), got = []; for (const n of [-1, 9, NaN, 2.9, '3', null, undefined, Infinity, -Infinity, 2 ** 53, 5n, Symbol()]) try { b.resize(n); got.push(b.byteLength) } catch (e) { got.push(e.name) } return got`, `["RangeError","RangeError",0,2,3,0,0,"RangeError","RangeError","RangeError","TypeError","TypeError"]`},
	{"a length whose conversion resizes", `const b = new ArrayBuffer(4, { maxByteLength: 8 }); b.resize({ valueOf() { b.resize(8); return 2 } }); return b.byteLength`, `2`},
	{"limits that are none", `const got = []; for (const max of [-1, 3, NaN, '8', null, undefined, Infinity, 2 ** 53, {}]) try { const b = new ArrayBuffer(4, { maxByteLength: max }); got.push([b.resizable, b.maxByteLength]) } catch (e) { got.push(e.name) } return got`, `["RangeError","RangeError","RangeError",[true,8],"RangeError",[false,4],"RangeError","RangeError","RangeError"]`},
	{"options that throw", `return new ArrayBuffer(1, { get maxByteLength() { throw new Error('of the getter') } })`, `Error: of the getter`},
	{"not a buffer", `const got = []; for (const o of [{}, 5, null, [], new Uint8Array(1)]) try { ArrayBuffer.prototype.resize.call(o, 1) } catch (e) { got.push(e.name) } return got`, `["TypeError","TypeError","TypeError","TypeError","TypeError"]`},
	{"one that cannot be resized", `const b = new ArrayBuffer(4); try { b.resize(2) } catch (e) { return [e.name, b.resizable, b.maxByteLength] }`, `["TypeError",false,4]`},
	{"an iterator over what shrinks", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b), got = []; for (const [i] of a.entries()) { got.push(i); b.resize(2) } return got`, `[0,1]`},
	{"an iterator over what is out of bounds", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b, 2, 2); const it = a.values(); it.next(); b.resize(1); try { return it.next() } catch (e) { return e.name }`, `"TypeError"`},
	{"a species that resizes", `const b = new ArrayBuffer(8, { maxByteLength: 16 }); class A extends Uint8Array { static get [Symbol.species]() { return function (n) { b.resize(2); return new Uint8Array(n) } } } const a = new A(b); return [a.slice(0, 8).length, a.length]`, `[8,2]`},
	{"a species that is too small", `const b = new ArrayBuffer(8, { maxByteLength: 16 }); class A extends Uint8Array { static get [Symbol.species]() { return function () { return new Uint8Array(1) } } } const a = new A(b); const got = []; for (const m of ['map', 'filter', 'slice']) try { a[m](() => true); got.push(m) } catch (e) { got.push(e.name) } return got`, `["TypeError","TypeError","TypeError"]`},
	{"set from what shrinks it", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b); a.set({ length: 4, get 0() { b.resize(2); return 7 }, 1: 8, 2: 9, 3: 9 }); return [...a]`, `[7,8]`},
	{"set within itself", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), a = new Uint8Array(b); a.set([1, 2, 3, 4]); a.set(a.subarray(0, 3), 1); return [...a]`, `[1,1,2,3]`},
	{"many views", `const b = new ArrayBuffer(4, { maxByteLength: 8 }), all = []; for (let i = 0; i < 200; i++) all.push(new Uint8Array(b)); b.resize(7); return all.every((a) => a.length === 7)`, `true`},
	{"BigInts and floats", `const b = new ArrayBuffer(16, { maxByteLength: 32 }), big = new BigInt64Array(b), f = new Float64Array(b); big[0] = -1n; b.resize(8); return [big.length, f.length, String(big[0]), String(f[0])]`, `[1,1,"-1","NaN"]`},
}

// Buffers change their length at the worst moments, as they do in Node.
func TestResizing(t *testing.T) {
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
