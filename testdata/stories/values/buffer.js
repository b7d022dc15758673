// Calls of the methods of Buffer with arguments made at random: node buffer.js SEED COUNT
'use strict';
const buffer = require('buffer');
const { Buffer } = buffer;
const seed = Number(process.argv[2]), count = Number(process.argv[3]);
const { int, pick, chance, times, some } = require('./random')(seed);

const encodings = ['utf8', 'utf-8', 'UTF8', 'ucs2', 'ucs-2', 'utf16le', 'UTF-16LE', 'latin1', 'binary', 'ascii', 'hex', 'HEX', 'base64', 'base64url', 'BASE64URL'];
const oddEncodings = [undefined, null, '', 'nope', 5, {}, 'utf', 'utf-16', 'buffer'];
const encoding = () => chance(0.85) ? pick(encodings) : pick(oddEncodings);
const number = () => pick([undefined, null, NaN, Infinity, -Infinity, -1, -0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 1.5, 2.9, -2, -3, -100, 100, '2', '', 'x', true, {}, [], [3], 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53, -(2 ** 31), 5n, int(12), int(12), int(12), int(12)]);
const small = () => chance(0.7) ? int(12) : number();
const characters = ['a', 'b', 'z', '=', '-', '_', '+', '/', ' ', '\n', '0', '9', 'f', 'F', 'g', 'é', 'ÿ', 'Ā', '€', '\ud83d', '\udc4d', '👍', '\0', '\u2028', '\u0041\u0301'];
const string = () => some(chance(0.9) ? 10 : 40, () => pick(characters)).join('');
const likely = [0x61, 0x62, 0, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x91, 0x8d, 0xed, 0xa0, 0x80, 0xff, 0xd8, 0x3d];
const bytes = (n = 14) => some(n, () => chance(0.75) ? pick(likely) : int(256));
const buf = (n) => Buffer.from(bytes(n));
const view = () => { const u = Uint8Array.from(bytes(9)); return pick([() => u, () => new Uint16Array(u.buffer.slice(0, u.length & ~1)), () => new DataView(u.buffer), () => u.buffer, () => Buffer.from(u), () => Float32Array.from(u), () => new Uint8Array(u.buffer, u.length >> 1)])(); };
const junk = () => pick([undefined, null, 5, -1, NaN, '', 'str', {}, [], [1, 256, -1, 'x', '7', 2.5], true, Symbol('s'), 1n, () => {}, { length: 3 }, { length: 2, 0: 5, 1: '0x10' }, { type: 'Buffer', data: [1, 2, 300] }, new String('boxed'), new Number(5), { valueOf() { return 'v'; } }, { [Symbol.toPrimitive]() { return 'prim'; } }, new Date(0), new Map(), { length: 'x' }, { length: -1 }, { length: NaN }, { data: [1] }]);

function show(v) {
  if (Buffer.isBuffer(v)) return `<${v.toString('hex')}>`;
  if (ArrayBuffer.isView(v)) return `${v.constructor.name}<${Buffer.from(v.buffer, v.byteOffset, v.byteLength).toString('hex')}>`;
  if (v instanceof ArrayBuffer) return `ArrayBuffer<${Buffer.from(v).toString('hex')}>`;
  if (typeof v === 'string') return JSON.stringify(v).replace(/[^ -~]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  if (typeof v === 'bigint') return v + 'n';
  if (Object.is(v, -0)) return '-0';
  if (typeof v === 'function') return 'function';
  if (typeof v === 'symbol') return 'symbol';
  if (Array.isArray(v)) return `[${v.map(show).join(',')}]`;
  if (v && typeof v === 'object') { try { return v.constructor.name + JSON.stringify(v); } catch { return 'object'; } }
  return String(v);
}
function result(f) {
  try { return show(f()); } catch (e) { return `${e.name} ${e.code} ${e.message}`; }
}
const sized = ['UInt', 'Int', 'BigInt', 'BigUInt', 'Float', 'Double'];
const readers = Object.getOwnPropertyNames(Buffer.prototype).filter((n) => /^read/.test(n)).sort();
const writers = Object.getOwnPropertyNames(Buffer.prototype).filter((n) => /^write[A-Z]/.test(n)).sort();
const slices = ['utf8', 'latin1', 'ascii', 'hex', 'base64', 'base64url', 'ucs2'];
const value = () => pick([0, -0, 1, -1, 127, 128, 255, 256, -128, -129, 65535, 65536, 2 ** 31, -(2 ** 31), 2 ** 31 - 1, 2 ** 32, 2 ** 32 - 1, 2 ** 40, 2 ** 47, 2 ** 48, 2 ** 48 - 1, -(2 ** 47), -(2 ** 47) - 1, 1.5, -1.5, 1e40, NaN, Infinity, -Infinity, '5', 'x', null, undefined, {}, [], true, 0n, 1n, -1n, 2n ** 63n, 2n ** 64n, 2n ** 64n - 1n, -(2n ** 63n), -(2n ** 63n) - 1n, 12345678901234567890n, 3.4e38, 3.5e38, 1e-46, 5e-324, int(1000), int(1e9)]);
const args = (...list) => list.slice(0, chance(0.3) ? int(list.length + 1) : list.length);

const calls = {
  from() { const a = pick([string, string, buf, view, junk])(); const l = args(pick([encoding, number])(), number()); return [[a, ...l], () => Buffer.from(a, ...l)]; },
  fromArrayBuffer() { const a = Uint8Array.from(bytes(12)).buffer, l = args(small(), small()); return [[a, ...l], () => Buffer.from(a, ...l)]; },
  alloc() { const n = chance(0.7) ? int(12) : pick([-1, NaN, 1.5, '5', undefined, null, {}, 2 ** 54, Infinity]); const l = args(pick([string, buf, view, number, junk])(), encoding()); return [[n, ...l], () => Buffer.alloc(n, ...l)]; },
  byteLength() { const a = pick([string, string, buf, view, junk])(), l = args(encoding()); return [[a, ...l], () => Buffer.byteLength(a, ...l)]; },
  concat() { const list = chance(0.9) ? some(4, () => chance(0.9) ? pick([buf, view])() : pick([undefined, 5, null, 'x', {}, []])) : junk(), l = args(small()); return [[list, ...l], () => Buffer.concat(list, ...l)]; },
  compareStatic() { const a = pick([buf, view, junk])(), b = pick([buf, buf, view, junk])(); return [[a, b], () => Buffer.compare(a, b)]; },
  copyBytesFrom() { const a = pick([view, view, junk])(), l = args(small(), small()); return [[a, ...l], () => Buffer.copyBytesFrom(a, ...l)]; },
  toString() { const b = buf(), l = args(encoding(), number(), number()); return [[b, ...l], () => b.toString(...l)]; },
  write() { const b = Buffer.alloc(int(12), 1), s = chance(0.9) ? string() : junk(), l = args(pick([small, encoding])(), pick([small, encoding])(), encoding()); return [[b, s, ...l], () => [b.write(s, ...l), b]]; },
  fill() { const b = Buffer.alloc(int(10), 1), v = pick([string, string, value, buf, view, junk])(), l = args(pick([small, encoding])(), pick([small, small, encoding])(), encoding()); return [[b, v, ...l], () => b.fill(v, ...l)]; },
  indexOf() { const b = buf(20), v = pick([string, buf, () => int(300) - 20, () => b.subarray(int(10), int(20)), () => b.toString('latin1', int(5), int(10)), view, junk])(), l = args(pick([number, encoding])(), encoding()), f = pick(['indexOf', 'lastIndexOf', 'includes']); return [[f, b, v, ...l], () => b[f](v, ...l)]; },
  compare() { const a = buf(8), b = chance(0.9) ? pick([buf, view])(8) : junk(), l = args(small(), small(), small(), small()); return [[a, b, ...l], () => a.compare(b, ...l)]; },
  equals() { const a = buf(3), b = pick([buf, view, junk])(3); return [[a, b], () => a.equals(b)]; },
  copy() { const a = buf(8), b = chance(0.9) ? pick([buf, view])(8) : junk(), l = args(small(), small(), small()); return [[a, b, ...l], () => [a.copy(b, ...l), b]]; },
  slice() { const a = buf(8), l = args(number(), number()), f = pick(['slice', 'subarray']); return [[f, a, ...l], () => a[f](...l)]; },
  swap() { const a = buf(17), f = pick(['swap16', 'swap32', 'swap64']); return [[f, a], () => a[f]()]; },
  read() { const b = Buffer.from(times(int(12), () => int(256))), f = pick(readers), l = args(pick([small, number])(), pick([small, number])()); return [[f, b, ...l], () => b[f](...l)]; },
  writeNumber() { const b = Buffer.alloc(int(12), 1), f = pick(writers), l = args(value(), pick([small, number])(), pick([small, number])()); return [[f, b, ...l], () => [b[f](...l), b]]; },
  encodedSlice() { const b = buf(), f = pick(slices) + 'Slice', l = args(small(), small()); return [[f, b, ...l], () => b[f](...l)]; },
  encodedWrite() { const b = Buffer.alloc(int(10), 1), f = pick(slices) + 'Write', l = args(chance(0.9) ? string() : junk(), small(), small()); return [[f, b, ...l], () => [b[f](...l), b]]; },
  transcode() { const b = buf(), from = encoding(), to = encoding(); return [[b, from, to], () => buffer.transcode(b, from, to)]; },
  isUtf8() { const a = pick([buf, view, junk])(); return [[a], () => [buffer.isUtf8(a), buffer.isAscii(a)]]; },
  atob() { const s = chance(0.9) ? string() : junk(); return [[s], () => [result(() => buffer.atob(s)), result(() => buffer.btoa(s))]]; },
  json() { const b = buf(); return [[b], () => JSON.stringify(b) + Buffer.from(JSON.parse(JSON.stringify(b))).equals(b)]; },
  inspect() { const b = buf(60); buffer.INSPECT_MAX_BYTES = pick([0, 1, 3, 50]); return [[b, buffer.INSPECT_MAX_BYTES], () => b.inspect()]; },
  set() { const b = Buffer.alloc(6), l = args(pick([buf, view, junk, () => bytes(4)])(), small()); return [[b, ...l], () => [b.set(...l), b]]; },
  typed() { const b = buf(9), f = pick(['at', 'with', 'copyWithin', 'reverse', 'toReversed', 'sort', 'join', 'lastIndexOf', 'keys', 'map', 'filter', 'subarray', 'toSorted', 'entries']), l = args(number(), number(), number()).map((x) => f === 'map' || f === 'filter' ? (y) => y & 1 : /sort/i.test(f) ? undefined : x); return [[f, b, ...l], () => { const r = b[f](...l); return r && typeof r.next === 'function' ? [...r] : r; }]; },
  allocUnsafe() { const n = number(), f = pick(['allocUnsafe', 'allocUnsafeSlow']); return [[f, n], () => n > 1e6 ? 'skip' : Buffer[f](n).length]; },
  isEncoding() { const e = chance(0.5) ? encoding() : junk(); return [[e], () => [Buffer.isEncoding(e), Buffer.isBuffer(e)]]; },
};
const names = Object.keys(calls);
for (let i = 0; i < count; i++) {
  const name = pick(names);
  const [input, f] = calls[name]();
  const before = name + ' ' + input.map(show).join(' ');
  console.log(`${i} ${before}\n  ${result(f)}`);
}
