// util.inspect of unusual objects and with every option.
'use strict';

const util = require('util');

function show(label, value, options) { console.log(`${label}:`, util.inspect(value, options)); }

class A {}
class B extends A { static s = 1; }
const bare = (o) => Object.setPrototypeOf(o, null);

show('classes', [A, B, class {}, class extends A {}, class extends null {}, new B(), Object.create(B.prototype)]);
show('without prototype', [bare({ a: 1 }), bare([1]), bare(new Map([[1, 2]])), bare(/a/), bare(new Date(0)), bare(class Z {})]);

const accessors = { get a() { return 1; }, set b(v) {}, get c() { return { x: { y: {} } }; }, set c(v) {}, get e() { throw new Error('bad'); } };
for (const getters of [false, true, 'get', 'set']) show(`getters ${getters}`, accessors, { getters });

const proxy = new Proxy({ a: 1, b: { c: { d: {} } } }, { get() { return 5; } });
show('proxy', [proxy, new Proxy(class X {}, {}), new Proxy([1, 2], {})]);
show('showProxy', [proxy, new Proxy(new Proxy({}, {}), {})], { showProxy: true });

const map = new Map([['a', { b: 1 }], [{ k: 1 }, [1, 2]]]);
const begun = map.entries();
begun.next();
show('iterators', [map.keys(), map.entries(), begun, new Set([1, 'a']).entries(), [1][Symbol.iterator](), 'ab'.matchAll(/a/g)]);
show('weak', [new WeakMap([[{}, 1]]), new WeakSet([{}])]);
show('weak, hidden', [new WeakMap([[{ a: 1 }, 1]]), new WeakSet([{ a: 1 }])], { showHidden: true });
show('sparse', [[, 1], [1, , 2, , , 3], new Array(5), Object.assign([1, , 2], { a: 1 })]);
show('typed', [new Float64Array([1.5, -0]), Object.assign(new Uint8Array(2), { a: 1 }), new DataView(new ArrayBuffer(4), 1, 2)]);

for (const maxArrayLength of [0, 1, -1, null]) show(`maxArrayLength ${maxArrayLength}`, [[1, 2, 3], new Set([1, 2]), map], { maxArrayLength });
for (const maxStringLength of [0, 3, null]) show(`maxStringLength ${maxStringLength}`, ['abcdef', "it's\nit's"], { maxStringLength });
const mixed = { a: 1, b: { c: [1, 2, { x: 'y' }] }, s: 'long string here', m: new Map([['k', { v: 1 }]]), f() {}, e: [] };
for (const compact of [true, false, 0, 1, 3]) {
  for (const breakLength of [20, 80, Infinity]) show(`compact ${compact}, ${breakLength}`, mixed, { compact, breakLength });
}
for (const depth of [0, 1, null, -1]) show(`depth ${depth}`, mixed, { depth });
show('sorted', { b: 1, a: 2, [Symbol('z')]: 1, 10: 1, 2: 2 }, { sorted: true });
show('sorted', { b: 1, a: 2, c: 3 }, { sorted: (a, b) => (a < b ? 1 : -1) });
show('numericSeparator', [1234567.891234, -1234, 123, -123456n, 1e21, 0.00012345], { numericSeparator: true });
show('colors', { n: 1, u: undefined, l: null, y: Symbol('q'), d: new Date(0), r: /x/, c: class X {}, ...accessors }, { colors: true });
