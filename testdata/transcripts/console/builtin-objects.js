// Dates, regular expressions, arguments, globals, proxies, functions.
'use strict';

const { inspect } = require('util');

console.log(new Date(0), [new Date(1e12)], new Date(NaN), Object.assign(new Date(0), { a: 1 }));
console.log(/a\/b/gi, [/x/], Object.assign(/y/, { prop: 1 }), new (class Re extends RegExp {})('z'));
console.log(Math, JSON, Reflect, [globalThis === global]);
const proxy = new Proxy({ a: 1 }, { get: () => 'trapped' });
console.log(proxy, inspect(proxy, { showProxy: true }), new Proxy(function f() {}, {}), new Proxy([1], {}));
console.log(console.log, [Array.prototype.push], Array, Object, Symbol, Function);
console.log(function () {}, class {}, { method() {} }, { async method() {}, *gen() {} }, Object.assign(function f() {}, { a: { b: 1 } }));
const anonymous = { f: function () {}, g: () => {} };
console.log(anonymous, anonymous.f.bind(null), Object.setPrototypeOf(() => {}, null));
console.log(Object.create(Date.prototype) instanceof Date, new ArrayBuffer(2), new Uint8Array([1, 2]));
