// compare, equals, concat, swap and isBuffer.
'use strict';

const a = Buffer.from('abc');
const b = Buffer.from('abd');
console.log(a.compare(b), b.compare(a), a.compare(Buffer.from('abc')), Buffer.compare(a, Buffer.from('ab')));
console.log(a.compare(Buffer.from('xabcx'), 1, 4), a.compare(b, 0, 2, 0, 2), a.compare(b, 2), a.compare(b, 0, 3, 1, 2));
console.log(a.equals(Buffer.from('abc')), a.equals(b), a.equals(new Uint8Array([97, 98, 99])));
console.log([b, a, Buffer.from('')].sort(Buffer.compare));
console.log(Buffer.concat([a, b]), Buffer.concat([a, b], 4), Buffer.concat([a], 5), Buffer.concat([], 3), Buffer.concat([new Uint8Array([1])]));
console.log(Buffer.from('01020304', 'hex').swap16(), Buffer.from('01020304', 'hex').swap32(), Buffer.from('0102030405060708', 'hex').swap64());
console.log(Buffer.isBuffer(a), Buffer.isBuffer(new Uint8Array(1)), Buffer.isBuffer(null), Buffer.isBuffer({ length: 1 }));
const failing = [
  () => a.compare('abc'),
  () => a.equals('abc'),
  () => a.compare(b, 0, 100),
  () => a.compare(b, 0, 3, -1),
  () => Buffer.compare(a, 'x'),
  () => Buffer.concat(a),
  () => Buffer.concat([a, 3]),
  () => Buffer.concat([a], -1),
  () => a.swap16(),
  () => Buffer.alloc(6).swap32(),
];
for (const fn of failing) {
  try {
    console.log(fn());
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
