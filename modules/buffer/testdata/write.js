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

const w = (...args) => { const b = Buffer.alloc(6, 0xee); const n = b.write(...args); return [n, b]; };
t(() => w('abc'),
  () => w('abc', 1),
  () => w('abc', 5),
  () => w('abc', 6),
  () => w('abc', 7),
  () => w('abc', -1),
  () => w('abc', NaN),
  () => w('abc', 1.5),
  () => w('abc', Infinity),
  () => w('abc', null),
  () => w('abc', undefined),
  () => w('abc', true),
  () => w('abc', {}),
  () => w('abc', '1'),
  () => w('abc', 'hex'),
  () => w('abc', ''),
  () => w('abc', 'utf8', 3),
  () => w('abc', 0, 2),
  () => w('abc', 1, 'latin1'),
  () => w('abc', 1, 2, 'latin1'),
  () => w('abc', 1, 20),
  () => w('abc', 5, 2),
  () => w('abc', 0, 0),
  () => w('abc', 0, -1),
  () => w('abc', 0, 7),
  () => w('abc', 0, 6),
  () => w('abc', 2, 5),
  () => w('abc', 2, 4),
  () => w('abc', 0, 1.5),
  () => w('abc', 0, NaN),
  () => w('abc', 0, null),
  () => w('abc', 0, undefined, 'hex'),
  () => w('abc', undefined, undefined, 'hex'),
  () => w('abc', undefined, 2),
  () => w('abc', undefined, 2, 'latin1'),
  () => w('abc', null, 2),
  () => w('abc', 0, true),
  () => w('abc', 0, 5, 'invalid'),
  () => w('abc', 0, 'invalid'),
  () => w('abc', 'invalid'),
  () => w('abc', 0, 5, ''),
  () => w('abc', 0, 5, null),
  () => w('abc', 0, 5, 0),
  () => w('abc', 0, 5, {}),
  () => w('abc', 0, 5, 'buffer'),
  () => w('abc', 0, 5, { toString: () => 'hex' }),
  () => w('61626364', 0, 2, 'hex'),
  () => w('abcdef', 1, 1, 'hex'),
  () => w('abcdef', 0, 3, 'ucs2'),
  () => w('abcdef', 1, 'ucs2'),
  () => w('あ', 0, 2),
  () => w('\0あ', 0, 2),
  () => w('あいう'),
  () => w('あ\ud83d\udc4d'),
  () => w('\ud83d\udc4d', 0, 3, 'ucs2'),
  () => w('YWJj', 2, 'base64'),
  () => w('YWJjZGVmZ2hp', 1, 4, 'base64'),
  () => w(''),
  () => w('', 6),
  () => w('', 7),
  () => w('', 6, 1),
  () => w(),
  () => w(undefined),
  () => w(5),
  () => w(null),
  () => w({}),
  () => w(new String('x')),
  () => w(Buffer.from('x')),
  () => w(5, 'hex'),
  () => w(5, 0, 1, 'latin1'),
  () => Buffer.alloc(1).write('', 1, 0),
  () => Buffer.alloc(1024).write('', 2048),
  () => Buffer.alloc(4).write('abcd', 1, 4),
  () => { const b = Buffer.alloc(6), s = b.slice(1, 3); return [s.write('abcdef'), b]; },
  () => Buffer.prototype.write.call({}, 'x'),
  () => Buffer.prototype.write.call(Object.create(Buffer.prototype), 'x'),
  () => { const u = new Uint8Array(4); return [Buffer.prototype.write.call(u, 'abc', 1), u]; });
const native = (name, ...args) => { const b = Buffer.alloc(6, 0xee); const n = b[name](...args); return [n, b]; };
for (const name of ['utf8Write', 'asciiWrite', 'latin1Write', 'hexWrite', 'base64Write', 'base64urlWrite', 'ucs2Write']) {
  console.log(name);
  t(() => native(name, '616263'),
    () => native(name, '616263', 1),
    () => native(name, '616263', 1, 2),
    () => native(name, '616263', 6),
    () => native(name, '616263', 7),
    () => native(name, '616263', -1),
    () => native(name, '616263', 0, -1),
    () => native(name, '616263', 0, 7),
    () => native(name, '616263', 0, 100),
    () => native(name, '616263', '1', '2'),
    () => native(name, '616263', null, null),
    () => native(name, '616263', undefined, undefined),
    () => native(name, '616263', NaN, 1.5),
    () => native(name, '', 3),
    () => native(name, ''),
    () => native(name),
    () => native(name, 5),
    () => native(name, {}),
    () => Buffer.prototype[name].call({}, 'x'));
}
t(() => { const u = new Uint8Array(4); return [Buffer.prototype.utf8Write.call(u, 'abc', 1), u]; },
  () => { const u = new Uint16Array(2); return [Buffer.prototype.utf8Write.call(u, 'abc', 1), u]; });
