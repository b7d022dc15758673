// read(n): exactly n bytes, null while there are fewer, the rest at the end.
'use strict';

const { Readable } = require('stream');

const readable = new Readable({ read() {} });
readable.push('abcdef');
readable.push('ghij');
console.log(String(readable.read(3)), readable.readableLength);
console.log(String(readable.read(4)), readable.readableLength);
console.log(readable.read(4), readable.readableLength);
console.log(readable.read(0), readable.readableLength);
readable.unshift('XY');
console.log(String(readable.read(4)), readable.readableLength);
readable.push(null);
readable.on('end', () => console.log('end'));
console.log(String(readable.read(100)));
console.log(readable.read());

const big = new Readable({ highWaterMark: 2, read() {} });
console.log(big.read(5000), big.readableHighWaterMark);
try {
  big.read(0x40000001);
} catch (err) {
  console.log(err.name, err.code, err.message);
}
