// Every pair of many values, compared strictly and loosely.
'use strict';

const { isDeepStrictEqual } = require('util');
const { deepEqual } = require('assert');

const looselyEqual = (a, b) => {
  try {
    deepEqual(a, b);
    return true;
  } catch (err) {
    if (err.code !== 'ERR_ASSERTION') throw err;
    return false;
  }
};

const symbol = Symbol('s');
const shared = { shared: true };
const fn = () => 1;
const circular = () => { const o = { a: 1 }; o.self = o; return o; };
const nested = () => { const o = { a: 1, self: { a: 1 } }; o.self.self = o; return o; };
const circularArray = () => { const a = [1]; a.push(a); return a; };
class A { constructor(x) { this.x = x; } }
class B { constructor(x) { this.x = x; } }
class MyMap extends Map {}
const proto = (o, p) => Object.setPrototypeOf(o, p);
const hidden = (o, key, value) => Object.defineProperty(o, key, { value, enumerable: false });
const error = (message, properties) => Object.assign(new Error(message), properties);

// Each is a function, so that two objects are compared that look alike.
const values = [
  // primitives
  () => 0, () => -0, () => 1, () => NaN, () => '', () => '0', () => '1', () => 'a', () => true, () => false, () => null,
  () => undefined, () => 1n, () => 0n, () => symbol, () => Symbol('s'), () => Infinity, () => '1n', () => ' 1 ',
  // functions
  () => fn, () => () => 1, () => A, () => Object.assign(() => 1, { a: 1 }),
  // objects
  () => ({}), () => ({ a: 1 }), () => ({ a: '1' }), () => ({ a: 1, b: 2 }), () => ({ b: 2, a: 1 }), () => ({ a: undefined }),
  () => ({ b: undefined }), () => ({ a: { b: { c: [1, { d: 2 }] } } }), () => ({ a: { b: { c: [1, { d: '2' }] } } }),
  () => Object.create(null), () => proto({ a: 1 }, null), () => new A(1), () => new B(1), () => proto({ x: 1 }, A.prototype),
  () => Object.create({ a: 1 }), () => hidden({}, 'a', 1), () => hidden({ b: 1 }, 'a', 1), () => ({ get a() { return 1; } }),
  () => ({ [symbol]: 1 }), () => ({ [symbol]: 2 }), () => ({ [Symbol('s')]: 1 }), () => hidden({}, symbol, 1),
  () => ({ [Symbol.toStringTag]: 'Date' }), () => ({ [Symbol.toStringTag]: 'X' }), () => shared, () => ({ s: shared, t: shared }), () => ({ s: { shared: true }, t: { shared: true } }),
  () => ({ length: 0 }), () => ({ 0: 1, length: 1 }), () => Object.freeze({ a: 1 }), () => globalThis, () => Math, () => JSON,
  // circular ones
  circular, nested, circularArray, () => [1, circularArray()], () => ({ a: 1, self: circular() }), () => [1, [1, [1]]],
  // arrays
  () => [], () => [1], () => ['1'], () => [1, 2], () => [2, 1], () => [undefined], () => [null], () => [,], () => [, 1], () => [undefined, 1],
  () => [1, , 3], () => [1, undefined, 3], () => Object.assign([1], { a: 1 }), () => Object.assign([1], { a: '1' }), () => Object.assign([1], { [symbol]: 1 }), () => [[1], [2]], () => [['1'], [2]],
  () => [NaN], () => [-0], () => [0], () => proto([1], null), () => new (class extends Array {})(1), () => (function () { return arguments; })(1), () => (function () { return arguments; })(1, 2), () => [{ a: 1 }], () => Array(3), () => [, , ,],
  // dates, regular expressions, errors
  () => new Date(0), () => new Date(1), () => new Date(NaN), () => Object.assign(new Date(0), { a: 1 }), () => proto(new Date(0), null), () => proto({}, Date.prototype),
  () => /a/, () => /a/g, () => /b/, () => Object.assign(/a/g, { lastIndex: 3 }), () => Object.assign(/a/, { a: 1 }), () => new RegExp('a'),
  () => new Error('e'), () => new Error('f'), () => new TypeError('e'), () => error('e', { code: 'E' }), () => new Error('e', { cause: 1 }), () => new Error('e', { cause: 2 }), () => Object.create(Error.prototype), () => ({ message: 'e', name: 'Error' }), () => new AggregateError([1], 'e'), () => new AggregateError([2], 'e'), () => hidden(new Error('e'), 'name', 'X'), () => new Error('e', { cause: { a: 1 } }), () => new Error('e', { cause: { a: '1' } }), () => new Error('e', { cause: undefined }), () => Object.assign(new Error('e'), { cause: 1 }), () => Object.assign(new Error('e'), { errors: [1] }), () => new AggregateError([1, 2], 'e'), () => new AggregateError([1], 'e', { cause: 1 }), () => hidden(new Error('e'), 'errors', [1]),
  // boxed primitives
  () => Object(1), () => Object(2), () => Object(-0), () => Object(0), () => Object(NaN), () => Object('1'), () => Object('a'), () => Object(true), () => Object(false), () => Object(1n), () => Object(symbol), () => Object(Symbol('s')), () => Object.assign(Object(1), { a: 1 }), () => Object.assign(Object('a'), { a: 1 }), () => proto(Object(1), Object.prototype), () => proto(Object(1), String.prototype),
  // bytes
  () => new Uint8Array([1, 2]), () => new Uint8Array([1, 3]), () => new Int8Array([1, 2]), () => new Uint8ClampedArray([1, 2]), () => new Uint16Array([513]), () => Buffer.from([1, 2]), () => new Uint8Array(0), () => new Float32Array([0]), () => new Float32Array([-0]), () => new Float32Array([NaN]), () => new Float64Array([0]), () => new Float64Array([-0]), () => new BigInt64Array([1n]), () => new BigUint64Array([1n]),
  () => Object.assign(new Uint8Array([1, 2]), { a: 1 }), () => new ArrayBuffer(2), () => new Uint8Array([1, 2]).buffer, () => new ArrayBuffer(0), () => new DataView(new ArrayBuffer(2)), () => new DataView(new Uint8Array([0, 1, 2]).buffer, 1), () => new DataView(new Uint8Array([1, 2]).buffer), () => new Uint8Array([0, 1, 2]).subarray(1),
  // sets
  () => new Set(), () => new Set([1]), () => new Set(['1']), () => new Set([1, 2]), () => new Set([2, 1]), () => new Set([1, 'a']), () => new Set([{ a: 1 }]), () => new Set([{ a: '1' }]), () => new Set([{ a: 1 }, { a: 1 }]), () => new Set([{ a: 1 }, { a: 2 }]), () => new Set([{ a: 2 }, { a: 1 }]), () => new Set([[1, 2], [3]]), () => new Set([null]), () => new Set([undefined]), () => new Set([null, undefined]), () => new Set([undefined, 0]), () => new Set([null, '0']), () => new Set([NaN]), () => new Set([-0]), () => new Set(['']), () => new Set([false]), () => new Set([1, '1']), () => new Set([fn]), () => new Set([() => 1]), () => new Set([symbol]), () => new Set([1n]), () => new Set([shared, 1]), () => Object.assign(new Set([1]), { a: 1 }), () => new Set([new Set([1])]), () => new Set([new Set(['1'])]), () => new Set([1, 2, '3']), () => new Set(['1', 3, 2]), () => new Set([true, 'a']), () => new Set([{}, 1]), () => new Set([{}, '1']),
  // maps
  () => new Map(), () => new Map([[1, 1]]), () => new Map([['1', 1]]), () => new Map([[1, '1']]), () => new Map([[1, 1], [2, 2]]), () => new Map([[2, 2], [1, 1]]), () => new Map([[{ a: 1 }, 1]]), () => new Map([[{ a: '1' }, 1]]), () => new Map([[{ a: 1 }, { b: 1 }]]), () => new Map([[{ a: 1 }, 1], [{ a: 1 }, 2]]), () => new Map([[{ a: 1 }, 2], [{ a: 1 }, 1]]), () => new Map([[null, 1]]), () => new Map([[undefined, 1]]), () => new Map([[null, undefined]]), () => new Map([[undefined, undefined]]), () => new Map([[1, undefined]]), () => new Map([[2, undefined]]), () => new Map([[1, new Map([[2, 3]])]]), () => new MyMap([[1, 1]]), () => Object.assign(new Map([[1, 1]]), { a: 1 }), () => new Map([[NaN, 1]]), () => new Map([[fn, 1]]), () => new Map([[1, 1], ['1', 2]]), () => new Map([['1', 1], [1, 2]]), () => new Map([[true, 1]]), () => new Map([[shared, 1]]), () => new Map([['a', { a: 1 }]]), () => new Map([['a', { a: '1' }]]),
  // what cannot be looked into
  () => new WeakMap(), () => new WeakSet(), () => Promise.resolve(1), () => Promise.resolve(2), () => Object.assign(Promise.resolve(1), { a: 1 }), () => [1].values(), () => new Map([[1, 1]]).entries(), () => (function* () {})(),
  // proxies
  () => new Proxy({ a: 1 }, {}), () => new Proxy([1], {}), () => new Proxy(new Date(0), {}), () => new Proxy({ a: 1 }, { ownKeys: () => [] }),
];

const show = (row) => row.join(' ') || '-';
const label = (value) => String(value).slice(6, 76).replace(/[\s()]+$/, '');
for (let i = 0; i < values.length; i++) {
  const strict = [];
  const loose = [];
  for (let j = i; j < values.length; j++) {
    for (const [equal, into] of [[isDeepStrictEqual, strict], [looselyEqual, loose]]) {
      try {
        if (equal(values[i](), values[j]())) into.push(j);
      } catch (err) {
        into.push(`${j}!${err.name}`);
      }
    }
  }
  console.log(i, label(values[i]), '=', show(strict), '~', show(loose));
}

// The same objects, not just alike ones.
for (const value of values) {
  const v = value();
  if (!isDeepStrictEqual(v, v) || !looselyEqual(v, v)) console.log('not equal to itself:', String(value));
}
console.log(isDeepStrictEqual(), isDeepStrictEqual(undefined), isDeepStrictEqual(null));
