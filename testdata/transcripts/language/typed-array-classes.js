// %TypedArray%.of, from and map by classes of scripts, which detach or shrink what is filled.
const TA = Object.getPrototypeOf(Uint8Array);
const t = (name, f) => { try { const r = f(); console.log(name, ArrayBuffer.isView(r) ? r.constructor.name + ' ' + [...r].join() : r) } catch (e) { console.log(name, e?.name + ': ' + e?.message) } };
const detach = (b) => structuredClone(b, { transfer: [b] });
class S extends Uint8Array {}
for (const [n, m] of [['of', (c, ...v) => TA.of.call(c, ...v)], ['from', (c, ...v) => TA.from.call(c, v)], ['from list', (c, ...v) => TA.from.call(c, { length: v.length, ...v })], ['from map', (c, ...v) => TA.from.call(c, v, (x) => x)]]) {
  for (const [k, c] of Object.entries({ undefined, null: null, obj: {}, arrow: () => 1, TA, Array, method: { m() { } }.m, retObj: function () { return {} }, small: function () { return new Uint8Array(1) }, detached: function () { const u = new Uint8Array(4); detach(u.buffer); return u }, big: BigInt64Array, S, undef: function () { }, dv: function () { return new DataView(new ArrayBuffer(8)) }, long: function () { return new Uint8Array(6) }, shared: function () { return new Uint8Array(new SharedArrayBuffer(4)) }, Proxy: new Proxy(S, {}), bound: S.bind(null), offset: function () { return new Uint8Array(new ArrayBuffer(16), 8, 4) } }))
    t(n + ' ' + k, () => m(c, 1, 2, 3));
  t(n + ' last', () => { let d; return m(function (k) { return d = new S(k) }, 1, { valueOf() { detach(d.buffer); return 2 } }) });
  t(n + ' throw', () => { let d; return m(function (k) { return d = new S(k) }, 1, { valueOf() { throw new Error('x') } }) });
  t(n + ' order', () => { const log = []; m(function (k) { log.push('new' + k + arguments.length); return new S(k) }, { valueOf() { log.push('v1'); return 1 } }, { valueOf() { log.push('v2'); return 1 } }); return log.join() });
  t(n + ' grow', () => { const b = new ArrayBuffer(8, { maxByteLength: 16 }); return m(function (k) { return new Uint8Array(b) }, 1, { valueOf() { b.resize(1); return 2 } }, 3) });
}
t('from order', () => { const log = []; TA.from.call(function (k) { log.push('new' + k); return new S(k) }, { get [Symbol.iterator]() { log.push('iter'); return function* () { log.push('start'); yield 1; yield 2 } } }, (x, i) => { log.push('map' + x + i); return { valueOf() { log.push('v' + x); return x } } }); return log.join() });
t('from order list', () => { const log = []; TA.from.call(function (k) { log.push('new' + k); return new S(k) }, { get length() { log.push('length'); return 2 }, get 0() { log.push('0'); return 0 }, get 1() { log.push('1'); return 1 } }, function (x, i) { log.push('map' + x + i + this); return x }, 'T'); return log.join() });
t('from strict', () => { const log = []; TA.from.call(S, [1], function () { 'use strict'; log.push(typeof this, arguments.length) }, 1); return log.join() });
t('from bad map', () => TA.from.call(S, [1], 1));
t('from bad map 2', () => TA.from.call(function () { console.log('called') }, [1], {}));
t('from null map', () => TA.from.call(S, [1], null));
t('from bad class and map', () => TA.from.call(1, [1], 1));
t('from undefined', () => TA.from.call(S));
t('from null', () => TA.from.call(S, null));
t('from number', () => TA.from.call(S, 5));
t('from string', () => TA.from.call(S, '123'));
t('from symbol iter', () => TA.from.call(S, { [Symbol.iterator]: 1 }));
t('from symbol iter null', () => TA.from.call(S, { [Symbol.iterator]: null, length: 1, 0: 7 }));
t('from neg', () => TA.from.call(S, { length: -5 }));
t('from huge2', () => TA.from.call(function (n) { console.log('n', n); return new S(1) }, { length: 2 ** 60 }));
t('from ta', () => TA.from.call(S, new Float32Array([1.5, 2.5])));
t('from ta map', () => TA.from.call(S, new Float32Array([1.5, 2.5]), (x) => x * 2));
for (const [k, mk] of Object.entries({
  obj: () => function () { return {} }, small: () => function () { return new Uint8Array(1) }, detached: () => function () { const u = new Uint8Array(4); detach(u.buffer); return u }, undef: () => undefined, nul: () => null, notctor: () => 5, arrow: () => () => 1, big: () => BigInt64Array, offset: () => function () { return new Uint8Array(new ArrayBuffer(16), 8, 4) }, long: () => function () { return new Float32Array(6) }, self: (a) => function () { return a },
})) t('map species ' + k, () => { const a = new Uint8Array([1, 2, 3]); a.constructor = { [Symbol.species]: mk(a) }; return a.map((x) => x + 1) });
t('map ctor undefined', () => { const a = new Uint8Array([1, 2, 3]); a.constructor = undefined; return Object.setPrototypeOf(a.map((x) => x + 1), Uint8Array.prototype) });
t('map ctor null', () => { const a = new Uint8Array([1, 2, 3]); a.constructor = null; return a.map((x) => x + 1) });
t('map ctor 1', () => { const a = new Uint8Array([1, 2, 3]); a.constructor = 1; return a.map((x) => x + 1) });
t('map ctor bad', () => { const a = new Uint8Array([1, 2, 3]); a.constructor = 'x'; return a.map(5) });
t('map proto changed', () => { const a = Object.setPrototypeOf(new Uint8Array([1, 2]), Float32Array.prototype); const r = a.map((x) => x + 0.5); return Object.prototype.toString.call(r) + r[0] });
t('map proto ctor', () => { const o = Int8Array.prototype.constructor; let n = 0; Object.defineProperty(Int8Array.prototype, 'constructor', { get() { n++; return o }, configurable: true }); const r = new Int8Array([1]).map((x) => x); Object.defineProperty(Int8Array.prototype, 'constructor', { value: o, writable: true, configurable: true }); return n + String(r) });
t('map species global', () => { const d = Object.getOwnPropertyDescriptor(TA, Symbol.species); let s, n = 0; Object.defineProperty(TA, Symbol.species, { get() { n++; return function (k) { return s = new Uint8Array(k) } }, configurable: true }); try { return new Uint8Array([1, 2, 3]).map((x) => { if (s) detach(s.buffer); return x }) } finally { Object.defineProperty(TA, Symbol.species, d) } });
t('map species own', () => { let s; Object.defineProperty(Int8Array, Symbol.species, { get() { return function (k) { return s = new Uint8Array(k) } }, configurable: true }); try { return new Int8Array([1, 2, 3]).map((x) => { return x + 1 }) } finally { delete Int8Array[Symbol.species] } });
t('map args', () => { const log = []; const a = new S([5]); a.map(function () { 'use strict'; const x = arguments; log.push(x.length, x[0], x[1], x[2] === a, this) }, 'T'); return log.join() });
t('map buffer', () => Buffer.from('abc').map((x) => x + 1).toString());
t('map not', () => TA.prototype.map.call([], 1));
t('map detached', () => { const a = new S(2); detach(a.buffer); return a.map(1) });
t('map convert', () => new S([1, 2]).map(() => ({ valueOf() { throw new Error('conv') } })));
t('map symbol', () => new S([1, 2]).map(() => Symbol()));
t('map bigint', () => new S([1, 2]).map(() => 1n));
t('map last', () => { let d; class Q extends S { static get [Symbol.species]() { return function (n) { return d = new Uint8Array(n) } } } return new Q([1, 2]).map((x, i) => { if (i == 1) detach(d.buffer); return x }) });
t('map first', () => { let d; const l = []; class Q extends S { static get [Symbol.species]() { return function (n) { return d = new Uint8Array(n) } } } try { return new Q([1, 2, 3]).map((x, i) => { l.push(i); if (i == 0) detach(d.buffer); return x }) } finally { console.log(l.join()) } });
