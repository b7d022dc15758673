// Long strings, many items, and the options that limit them.
'use strict';

const { inspect } = require('util');

console.log(['s'.repeat(10001)][0].length, inspect('s'.repeat(10005)).slice(-30));
console.log(inspect(['abcdefghij'], { maxStringLength: 4 }), inspect('abc', { maxStringLength: 0 }));
console.log(inspect([1, 2, 3, 4], { maxArrayLength: 2 }), inspect(new Set([1, 2, 3]), { maxArrayLength: 1 }));
console.log(inspect(new Map([[1, 2], [3, 4]]), { maxArrayLength: 1 }), inspect([1, 2], { maxArrayLength: 0 }));
console.log(inspect({ b: 1, a: 2, c: { z: 1, y: 2 } }, { sorted: true }));
console.log(inspect({ b: 1, a: 2 }, { sorted: (x, y) => (x < y ? 1 : -1) }));
console.log(inspect({ a: 1000000, b: 1234.5678, c: -9876543n, d: 123 }, { numericSeparator: true }));
console.log(inspect({ a: 'x', n: null, u: undefined, s: Symbol('s'), f() {}, r: /x/, d: new Date(0), b: true }, { colors: true }).replace(/\x1b/g, 'ESC'));
console.log(inspect(new Map([['k', new Set([1n])]]), { colors: true }).replace(/\x1b/g, 'ESC'));
