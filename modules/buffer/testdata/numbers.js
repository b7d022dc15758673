'use strict';
const buffer = require('buffer');
const { Buffer } = buffer;

// Prints each expression with its value, or with the error that it throws; of the
// engine's own errors only the class, for their words differ.
function t(...expressions) {
  for (const f of expressions) {
    let result;
    try {
      result = show(f());
    } catch (e) {
      result = e && e.code ? `${e.name} ${e.code} ${e.message}` : `throws ${e && e.name}`;
    }
    console.log(`${String(f).slice(6)} => ${result}`);
  }
}

function show(v) {
  if (ArrayBuffer.isView(v)) {
    const bytes = new Uint8Array(v.buffer, v.byteOffset, v.byteLength);
    return `${v.constructor.name}<${Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')}>`;
  }
  if (typeof v === 'string') return JSON.stringify(v).replace(/[^ -~]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  if (typeof v === 'bigint') return `${v}n`;
  if (Object.is(v, -0)) return '-0';
  if (typeof v === 'function') return `function ${v.name}`;
  if (Array.isArray(v)) return `[${v.map(show).join(', ')}]`;
  if (typeof v === 'object' && v !== null) return JSON.stringify(v);
  return String(v);
}

const bytes = () => Buffer.from('01a4fd48eacfffd901de7f80', 'hex');
const sizes = { Int8: 1, UInt8: 1, Int16LE: 2, Int16BE: 2, UInt16LE: 2, UInt16BE: 2, Int32LE: 4, Int32BE: 4, UInt32LE: 4, UInt32BE: 4, FloatLE: 4, FloatBE: 4, DoubleLE: 8, DoubleBE: 8, BigInt64LE: 8, BigInt64BE: 8, BigUInt64LE: 8, BigUInt64BE: 8 };
const result = (f) => { try { return show(f()); } catch (e) { return e.code ? `${e.name} ${e.code} ${e.message}` : `throws ${e.name}`; } };
const allOffsets = [undefined, 0, 1, 4, 5, 8, 11, 12, -1, -0, 1.5, NaN, Infinity, '', '0', null, {}, [], () => {}, true, 1n, Symbol('x'), 2 ** 32, 2 ** 53];
const fewOffsets = [1, 9, 1.5, '0'];
const chosen = ['UInt8', 'Int16BE', 'UInt32LE', 'FloatLE', 'DoubleBE', 'BigInt64LE'];
const label = (v) => (typeof v === 'symbol' ? 'Symbol()' : typeof v === 'bigint' ? `${v}n` : typeof v === 'function' ? 'function' : Array.isArray(v) ? '[]' : typeof v === 'string' ? `'${v}'` : typeof v === 'object' && v ? '{}' : Object.is(v, -0) ? '-0' : String(v));
for (const [type, size] of Object.entries(sizes)) {
  const offsets = chosen.includes(type) ? allOffsets : fewOffsets;
  console.log(`read${type}()`, result(() => bytes()[`read${type}`]()));
  for (const offset of offsets) console.log(`read${type}(${label(offset)})`, result(() => bytes()[`read${type}`](offset)));
  for (const n of [0, size - 1, size]) console.log(`${n} bytes read${type}(0)`, result(() => bytes().subarray(0, n)[`read${type}`](0)), result(() => bytes().subarray(0, n)[`read${type}`](1)));
}
const few = [0, -1, 127, -129, 256, 32767, 32768, -32769, 65535, 65536, 2147483647, 2147483648, -2147483649, 4294967295, 4294967296, -1.5, '5', 5n, -(2n ** 63n), -(2n ** 63n) - 1n, 2n ** 63n, 2n ** 64n];
const many = [...few, 1, 128, -128, 255, -32768, -2147483648, 1.5, -0.5, 0.1, -0, NaN, Infinity, -Infinity, 1e40, 3.4028234663852886e38, 1.401298464324817e-45, 5e-324, 2 ** 53, '0x10', 'x', '', null, undefined, true, {}, [], [7], Symbol('x'), -5n, 4294967296n, 4294967297n, 2n ** 63n - 1n, 2n ** 64n - 1n, { valueOf: () => 9 }];
for (const type of Object.keys(sizes)) {
  const [values, offsets] = chosen.includes(type) ? [many, allOffsets] : [few, fewOffsets];
  for (const value of values) {
    console.log(`write${type}(${label(value)})`, result(() => { const b = Buffer.alloc(9, 0xee); return [b[`write${type}`](value), b]; }));
  }
  for (const offset of offsets) {
    const one = type.startsWith('Big') ? 1n : 1;
    console.log(`write${type}(1, ${label(offset)})`, result(() => { const b = Buffer.alloc(12); return [b[`write${type}`](one, offset), b]; }));
  }
  console.log(`write${type} short`, result(() => Buffer.alloc(0)[`write${type}`](type.startsWith('Big') ? 1n : 1)));
  console.log(`write${type} both wrong`, result(() => Buffer.alloc(9)[`write${type}`](type.startsWith('Big') ? 2n ** 70n : 2 ** 60, 'x')));
  console.log(`write${type} value throws`, result(() => Buffer.alloc(9)[`write${type}`]({ valueOf: () => { throw new RangeError('mine'); } }, 'x')));
  console.log(`write${type} short, out of range`, result(() => Buffer.alloc(0)[`write${type}`](type.startsWith('Big') ? 2n ** 70n : 2 ** 60, -1)));
}
const lengths = [1, 2, 3, 4, 5, 6];
for (const type of ['IntLE', 'IntBE', 'UIntLE', 'UIntBE']) {
  for (const length of [...lengths, 0, 7, -1, 1.01, NaN, Infinity, '1', null, undefined, {}, true, 1n]) {
    console.log(`read${type}(1, ${label(length)})`, result(() => bytes()[`read${type}`](1, length)));
    console.log(`write${type}(1, 1, ${label(length)})`, result(() => { const b = Buffer.alloc(8); return [b[`write${type}`](1, 1, length), b]; }));
  }
  for (const length of lengths) {
    for (const offset of length === 3 ? allOffsets : fewOffsets) {
      console.log(`read${type}(${label(offset)}, ${length})`, result(() => bytes()[`read${type}`](offset, length)));
      console.log(`write${type}(1, ${label(offset)}, ${length})`, result(() => { const b = Buffer.alloc(12); return [b[`write${type}`](1, offset, length), b]; }));
    }
    for (const value of [0, 1, -1, 2 ** (8 * length) - 1, 2 ** (8 * length), 2 ** (8 * length - 1) - 1, 2 ** (8 * length - 1), -(2 ** (8 * length - 1)), -(2 ** (8 * length - 1)) - 1, 1.7, -1.7, -4294967296.5, ...(length === 5 ? [NaN, Infinity, '3', 'x', null, undefined, {}, true, 1n, Symbol()] : [])]) {
      console.log(`write${type}(${label(value)}, 0, ${length})`, result(() => { const b = Buffer.alloc(7, 0xee); return [b[`write${type}`](value, 0, length), b]; }));
    }
    console.log(`short read${type}(0, ${length})`, result(() => Buffer.alloc(length - 1)[`read${type}`](0, length)));
    console.log(`short write${type}(0, 0, ${length})`, result(() => Buffer.alloc(length - 1)[`write${type}`](0, 0, length)));
  }
}
t(() => Buffer.from('a4fd48eacfffd901de', 'hex').readInt8(1),
  () => Buffer.from('ff800001', 'hex').readFloatBE(),
  () => Buffer.from('000000000000f87f', 'hex').readDoubleLE(),
  () => Buffer.from('0000000000000080', 'hex').readDoubleLE(),
  () => Buffer.from('00000080', 'hex').readFloatLE(),
  () => { const b = Buffer.alloc(4); b.writeFloatBE(NaN); return b; },
  () => { const b = Buffer.alloc(8); b.writeDoubleBE(NaN); return b; },
  () => { const b = Buffer.alloc(3); return [b.writeIntBE(-0x123456, 0, 3), b]; },
  () => { const b = Buffer.alloc(5); return [b.writeIntLE(-0x12000000, 0, 5), b]; },
  () => Buffer.prototype.readUInt8.call(new Uint8Array([1, 2, 3]), 1),
  () => Buffer.prototype.readUInt32LE.call(new Uint8Array([1, 2, 3, 4])),
  () => Buffer.prototype.readDoubleLE.call(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])),
  () => Buffer.prototype.readFloatLE.call(Object.create(Buffer.prototype)),
  () => Buffer.prototype.writeFloatLE.call(Object.create(Buffer.prototype), 1),
  () => { const u = new Uint8Array(4); return [Buffer.prototype.writeUInt16BE.call(u, 258, 1), u]; },
  () => ['8', '16LE', '16BE', '32LE', '32BE'].map((x) => Buffer.prototype['readUint' + x] === Buffer.prototype['readUInt' + x] && Buffer.prototype['writeUint' + x] === Buffer.prototype['writeUInt' + x]),
  () => ['LE', 'BE'].map((x) => Buffer.prototype['readUint' + x] === Buffer.prototype['readUInt' + x] && Buffer.prototype['writeBigUint64' + x] === Buffer.prototype['writeBigUInt64' + x] && Buffer.prototype['readBigUint64' + x] === Buffer.prototype['readBigUInt64' + x]),
  () => Buffer.from('0102').swap16(),
  () => Buffer.from('01020304', 'hex').swap16(),
  () => Buffer.from('0102030405060708', 'hex').swap32(),
  () => Buffer.from('0102030405060708', 'hex').swap64(),
  () => { const b = Buffer.alloc(2); return b.swap16() === b; },
  () => Buffer.alloc(0).swap16(),
  () => Buffer.alloc(0).swap64(),
  () => Buffer.alloc(3).swap16(),
  () => Buffer.alloc(6).swap32(),
  () => Buffer.alloc(12).swap64(),
  () => Buffer.from(Array.from({ length: 256 }, (_, i) => i)).swap16(),
  () => Buffer.from(Array.from({ length: 256 }, (_, i) => i)).swap32(),
  () => Buffer.from(Array.from({ length: 256 }, (_, i) => i)).swap64(),
  () => Buffer.prototype.swap16.call(new Uint8Array([1, 2])));
