// Values at the top and inside an object.
'use strict';

const values = [undefined, null, true, 0, -0, 1.5, NaN, Infinity, 1e21, 123n, 'text', '', Symbol('sym'), Symbol(),
  Symbol.iterator, () => {}, function named() {}, class A {}, class extends Array {}, async () => {}, function* gen() {}];
for (const value of values) console.log(value, [value]);
console.log("it's", ["it's"], ['say "hi"'], ['both \' and "'], ['all \' " `'], ['line\nbreak\ttab\\'], ['\u0001\u007f\u00e9\ud83d\ude00\ud800']);
console.log(new Number(3), new String('str'), new Boolean(false), Object(Symbol('boxed')), Object(7n));
console.log();
console.log('');
console.log('a', 1, { b: 2 }, ['c']);
