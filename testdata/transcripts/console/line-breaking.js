// Where objects and arrays are broken into lines.
'use strict';

const key = (n) => 'k'.repeat(n);
for (const n of [60, 61, 62, 63, 64, 65, 66, 67, 68]) console.log({ [key(n)]: 1 }, n);
for (const n of [70, 71, 72, 73, 74]) console.log({ a: 'x'.repeat(n) });
console.log({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 });
console.log({ first: 'a fairly long value', second: 'another fairly long value', third: 'the end' });
console.log({ first: 'a fairly long value', second: 'another fairly long value', third: 'over the end' });
console.log({ a: { b: { c: {} } }, d: { e: { f: 'text' } } }, { one: { two: { three: ['x'.repeat(30), 'y'.repeat(30)] } } });
console.log(['x'.repeat(40), 'y'.repeat(30)], ['x'.repeat(40), 'y'.repeat(40)], [['x'.repeat(80)]]);
console.log({ fn() {}, arrow: () => {}, get g() { return 1; }, list: [1, 2, 3], nested: { deep: true } });
console.log('x'.repeat(200).length, ['x'.repeat(100)]);
console.log({ text: 'one\ntwo\nthree' }, ['a\nb']);
console.log({ text: 'the first line that is rather long\nthe second line that is rather long\nthe third line' });
