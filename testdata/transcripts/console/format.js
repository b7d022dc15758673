// Format specifiers.
'use strict';

const { format, formatWithOptions } = require('util');

console.log('%s %s %s %s %s', 'str', 42, -0, 5n, Symbol('s'));
console.log('%s %s %s %s', null, undefined, true, { a: { b: { c: 1 } } });
console.log('%s %s %s', [1, [2, [3]]], () => 'fn', class A {});
console.log('%s', new Error('as string').message, '%s');
console.log('%d %d %d %d %d %d', 42, '42.5', 'x', 5n, {}, Symbol('s'));
console.log('%i %i %i %i %i', 42.9, '42.9px', 'x', 5n, {});
console.log('%f %f %f %f', '1.50', 'x', 3, Symbol('s'));
console.log('%j %j %j %j', { a: [1] }, 'str', undefined, Symbol('s'));
const circular = {};
circular.self = circular;
console.log('%j', circular);
console.log('%o', { a: { b: { c: { d: 1 } } }, f: [1] });
console.log('%O', { a: { b: { c: { d: { e: 1 } } } } });
console.log('[%c]', 'color: red', 'rest');
console.log('%% %x %s %', 'a', 'b');
console.log('100%', 'a', '%s', 'b');
console.log('%s', 'one', 'two', { three: 3 }, 'four');
console.log('%s');
console.log('%s %s', 'only one');
console.log(5, '%s', 'x');
console.log(format('%s=%d', 'a', 1, 'b'), format(), format(null, 'x'), format('%s', ''), format('a', undefined));
console.log(formatWithOptions({ compact: false }, '%O', { a: 1 }));
