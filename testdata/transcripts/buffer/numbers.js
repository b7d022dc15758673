// Reading and writing numbers of every kind.
'use strict';

const bytes = Buffer.from('a4fd48eacfffd901de', 'hex');
const kinds = ['UInt8', 'Int8', 'UInt16LE', 'UInt16BE', 'Int16LE', 'Int16BE', 'UInt32LE', 'UInt32BE', 'Int32LE',
  'Int32BE', 'FloatLE', 'FloatBE', 'DoubleLE', 'DoubleBE', 'BigUInt64LE', 'BigUInt64BE', 'BigInt64LE', 'BigInt64BE'];
for (const kind of kinds) {
  const value = bytes[`read${kind}`](1);
  const target = Buffer.alloc(9);
  const end = target[`write${kind}`](value, 1);
  console.log(kind, value, end, target.toString('hex'));
}
for (const length of [1, 2, 3, 4, 5, 6]) {
  console.log(length, bytes.readUIntLE(1, length), bytes.readUIntBE(1, length), bytes.readIntLE(1, length), bytes.readIntBE(1, length));
}
const target = Buffer.alloc(8);
console.log(target.writeIntBE(-0x123456, 0, 3), target.writeUIntLE(0xfedcba987654, 2, 6), target);
console.log(bytes.readUint8 === bytes.readUInt8, bytes.writeBigUint64LE === bytes.writeBigUInt64LE, bytes.readUInt8());
console.log(Buffer.from('7fc00000', 'hex').readFloatBE(), Buffer.from('fff0000000000000', 'hex').readDoubleBE());
