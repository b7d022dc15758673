// alloc, allocUnsafe and their fills.
'use strict';

console.log(Buffer.alloc(5), Buffer.alloc(0), Buffer.alloc(3.7).length, Buffer.allocUnsafe(3.3).length);
console.log(Buffer.alloc(5, 'ab'), Buffer.alloc(5, 'é'), Buffer.alloc(4, 1), Buffer.alloc(4, 257));
console.log(Buffer.alloc(5, '800A', 'hex'), Buffer.alloc(5, 'YQ==', 'base64'), Buffer.alloc(4, Buffer.from([1, 2, 3])));
console.log(Buffer.alloc(3, ''), Buffer.alloc(3, true), Buffer.alloc(3, -1), Buffer.alloc(3, 'x', 'utf16le'));
console.log(Buffer.allocUnsafeSlow(10).buffer.byteLength, Buffer.poolSize);

for (const size of [-1, NaN, 'five', undefined, {}, 2 ** 33]) {
  for (const make of ['alloc', 'allocUnsafe']) {
    try {
      console.log(make, size, Buffer[make](size).length);
    } catch (err) {
      console.log(make, err.name, err.code, err.message);
    }
  }
}
for (const args of [['c', 'hex'], [Buffer.alloc(0)], ['x', 20], ['x', 'klingon']]) {
  try {
    console.log(Buffer.alloc(3, ...args));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
