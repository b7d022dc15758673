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

const b = Buffer.from('abcdefgh');
t(() => b.toString(),
  () => b.toString(undefined),
  () => b.toString('utf8'),
  () => b.toString('UTF8'),
  () => b.toString('hex', 1, 3),
  () => b.toString('invalid'),
  () => b.toString(''),
  () => b.toString(0),
  () => b.toString(null),
  () => b.toString(false),
  () => b.toString({}),
  () => b.toString({ toString: () => 'ascii' }),
  () => b.toString(['hex']),
  () => b.toString(Symbol('x')),
  () => b.toString('buffer'),
  () => b.toString('invalid', 3, 3),
  () => b.toString('invalid', 9),
  () => Buffer.alloc(0).toString('invalid'),
  () => Buffer.alloc(0).toString(),
  () => [-1, -Infinity, NaN, null, undefined, {}, [], false, true, '', 'node.js', '3', 3.9, 0, 1, 7, 8, 9, Infinity, 2 ** 32, 2 ** 32 + 2, '1e1'].map((x) => b.toString('utf8', x)),
  () => [-1, -Infinity, NaN, null, undefined, {}, [], false, true, '', 'node.js', '3', 3.9, 0, 1, 7, 8, 9, Infinity, 2 ** 32, 2 ** 32 + 2, '1e1'].map((x) => b.toString('utf8', 0, x)),
  () => [-1, -Infinity, NaN, null, undefined, {}, [], false, true, '', 'node.js', '3', 3.9, 0, 1, 7, 8, 9, Infinity, 2 ** 32, 2 ** 32 + 2, '1e1'].map((x) => b.toString(undefined, x)),
  () => b.toString('utf8', 5, 3),
  () => b.toString('utf8', 1n),
  () => b.toString('utf8', 0, Symbol()),
  () => b.toString('utf8', { valueOf: () => 2 }, { valueOf: () => 4 }),
  () => b.toLocaleString('hex'),
  () => String(b),
  () => b + '',
  () => `${[b, b]}`,
  () => b.inspect(),
  () => Buffer.prototype.toString.call(new Uint8Array([97, 98])),
  () => Buffer.prototype.toString.call({}),
  () => Buffer.prototype.toString.call(Object.create(Buffer.prototype)),
  () => Buffer.prototype.toString.call(undefined),
  () => Buffer.prototype.toString.call(new Uint16Array([0x6161])),
  () => Buffer.prototype.toString.call(new Uint16Array([0x6161]), 'hex'),
  () => +Buffer.prototype,
  () => Buffer.prototype.utf8Slice.call(new Uint8Array([97, 98]), 1),
  () => Buffer.prototype.utf8Slice.call({}),
  () => Buffer.prototype.utf8Slice.call(new Uint16Array([0x6161]), 1),
  () => Buffer.prototype.utf8Slice.call(new DataView(new ArrayBuffer(1))),
  () => b.utf8Slice(),
  () => b.utf8Slice(2),
  () => b.utf8Slice(2, 4),
  () => b.utf8Slice(4, 2),
  () => b.utf8Slice(-1),
  () => b.utf8Slice(0, -1),
  () => b.utf8Slice(9),
  () => b.utf8Slice(8),
  () => b.utf8Slice(0, 9),
  () => b.utf8Slice('2', '4'),
  () => b.utf8Slice(null, null),
  () => b.utf8Slice(undefined, undefined),
  () => b.utf8Slice(NaN, 3),
  () => b.utf8Slice(1.7, 3.7),
  () => b.utf8Slice({}, []),
  () => b.utf8Slice(1n),
  () => b.utf8Slice(Symbol()),
  () => b.utf8Slice(2 ** 33),
  () => b.asciiSlice(1, 3),
  () => b.latin1Slice(1, 3),
  () => b.ucs2Slice(0, 4),
  () => b.ucs2Slice(1, 4),
  () => b.hexSlice(0, 3),
  () => b.base64Slice(0, 4),
  () => b.base64urlSlice(0, 4),
  () => b.toJSON(),
  () => JSON.stringify(Buffer.from('test')),
  () => JSON.stringify(Buffer.alloc(0)),
  () => b.slice(1, 3),
  () => b.slice(-3),
  () => b.slice(-3, -1),
  () => b.slice(3, 1),
  () => b.slice('1', '3'),
  () => b.slice(1.9, 3.9),
  () => b.slice(NaN, null),
  () => b.slice(undefined, undefined),
  () => b.slice(null),
  () => b.slice(-100, 100),
  () => b.slice(Infinity),
  () => b.slice(-Infinity, Infinity),
  () => b.slice({}, {}),
  () => b.slice(Symbol()),
  () => b.slice(1n),
  () => b.subarray(1, 3),
  () => b.subarray(-2),
  () => b.subarray('1', 2.5),
  () => b.subarray(8),
  () => { const c = Buffer.from('abc'), d = c.slice(1); d[0] = 120; return [c, d.buffer === c.buffer]; },
  () => Buffer.prototype.slice.call(new Uint8Array([1, 2, 3]), 1),
  () => Buffer.prototype.slice.call(new Uint16Array([1, 2, 3]), 1),
  () => Buffer.prototype.slice.call({}));
