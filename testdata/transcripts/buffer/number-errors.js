// Offsets, lengths and values that are out of range.
'use strict';

const buffer = Buffer.alloc(8);
function fails(method, ...args) {
  try {
    console.log(method, args, buffer[method](...args));
  } catch (err) {
    console.log(method, args, err.name, err.code, err.message);
  }
}
for (const offset of ['', '0', null, {}, true, NaN, 1.01, -1, 5, Infinity]) fails('readInt32LE', offset);
fails('readDoubleBE', 1);
for (const length of [undefined, '1', 0, 7, 1.5, -1, Infinity]) fails('readUIntBE', 0, length);
fails('writeUInt8', 256, 0);
fails('writeInt8', -129, 0);
fails('writeUInt16BE', 1048575, 0);
fails('writeInt32LE', 2 ** 31, 0);
fails('writeUIntBE', 2 ** 40, 0, 5);
fails('writeIntBE', 2 ** 39, 0, 5);
fails('writeUIntLE', -1, 0, 6);
fails('writeBigUInt64LE', -1n, 0);
fails('writeBigInt64LE', 2n ** 63n, 0);
fails('writeUInt8', '12', 0);
fails('writeUInt8', 'x', 1);
fails('writeFloatLE', 1e300, 4);
try {
  Buffer.alloc(2).readUInt32LE(0);
} catch (err) {
  console.log(err.name, err.code, err.message);
}
