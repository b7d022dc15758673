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

const tries = (f, values) => values.map((v) => {
  try {
    const b = f(v);
    return `${typeof v === 'symbol' ? 'Symbol()' : v}: ${b.length}`;
  } catch (e) {
    return `${e.name} ${e.code} ${e.message}`;
  }
});
const sizes = [-1, -100, NaN, -8192, 3.3, 0, -0, '5', null, undefined, {}, [], true, 5n, Symbol('x'), Infinity, -Infinity, 4294967297, 2 ** 53, () => {}];
for (const name of ['alloc', 'allocUnsafe', 'allocUnsafeSlow']) {
  console.log(name, tries((v) => Buffer[name](v), sizes).join('\n  '));
}
console.log('SlowBuffer', tries(buffer.SlowBuffer, sizes.slice(0, 8)).join('\n  '));
t(() => Buffer.alloc(3),
  () => Buffer.alloc(3.9),
  () => Buffer.allocUnsafe(3.3).length,
  () => Buffer.alloc(5, 'ab'),
  () => Buffer.alloc(5, 'über'),
  () => Buffer.alloc(5, 7),
  () => Buffer.alloc(5, 263),
  () => Buffer.alloc(5, -1),
  () => Buffer.alloc(5, 1.9),
  () => Buffer.alloc(5, null),
  () => Buffer.alloc(5, undefined, 'utf8'),
  () => Buffer.alloc(5, true),
  () => Buffer.alloc(5, false),
  () => Buffer.alloc(5, 0),
  () => Buffer.alloc(5, 0, 20),
  () => Buffer.alloc(5, {}),
  () => Buffer.alloc(5, []),
  () => Buffer.alloc(5, 5n),
  () => Buffer.alloc(5, ''),
  () => Buffer.alloc(5, '', 'hex'),
  () => Buffer.alloc(5, '800A', 'hex'),
  () => Buffer.alloc(5, 'c', 'hex'),
  () => Buffer.alloc(5, 'cx', 'hex'),
  () => Buffer.alloc(5, 'abx', 'hex'),
  () => Buffer.alloc(5, 'YQ==', 'base64'),
  () => Buffer.alloc(5, '=', 'base64'),
  () => Buffer.alloc(5, 'a', 'ucs2'),
  () => Buffer.alloc(5, 'a', 20),
  () => Buffer.alloc(5, 'a', 'nope'),
  () => Buffer.alloc(5, 'a', ''),
  () => Buffer.alloc(5, 'a', null),
  () => Buffer.alloc(5, 'a', {}),
  () => Buffer.alloc(5, 1, 'nope'),
  () => Buffer.alloc(5, Buffer.from('xy')),
  () => Buffer.alloc(5, new Uint8Array([1, 2])),
  () => Buffer.alloc(5, new Uint16Array([0x102])),
  () => Buffer.alloc(5, Buffer.alloc(0)),
  () => Buffer.alloc(5, new Uint8Array(0)),
  () => Buffer.alloc(0, 'x'),
  () => Buffer.alloc(0, ''),
  () => Buffer.alloc(0, Buffer.alloc(0)),
  () => Buffer.alloc(1, 'é'),
  () => Buffer.alloc(3, '€€'),
  () => Buffer.alloc(5, Symbol()),
  () => Buffer.poolSize,
  () => { const a = Buffer.from('abc'), b = Buffer.from('de'); return [a.buffer === b.buffer, a.buffer.byteLength, b.byteOffset - a.byteOffset, a.byteOffset % 8]; },
  () => { const a = Buffer.allocUnsafe(3), b = Buffer.allocUnsafe(3); return [a.buffer === b.buffer, b.byteOffset - a.byteOffset]; },
  () => Buffer.alloc(3).buffer.byteLength,
  () => Buffer.allocUnsafeSlow(10).buffer.byteLength,
  () => Buffer.allocUnsafe(4095).buffer.byteLength,
  () => Buffer.allocUnsafe(4096).buffer.byteLength,
  () => Buffer.from('x'.repeat(4095)).buffer.byteLength,
  () => Buffer.from('x'.repeat(4096)).buffer.byteLength,
  () => Buffer.from('é'.repeat(2048)).buffer.byteLength,
  () => Buffer.from('ab'.repeat(4095), 'hex').buffer.byteLength,
  () => Buffer.from('YQ'.repeat(2100), 'base64').buffer.byteLength,
  () => Buffer.from('é'.repeat(4095), 'latin1').buffer.byteLength,
  () => Buffer.from('é'.repeat(4095), 'latin1').length,
  () => Buffer.from('').buffer.byteLength,
  () => Buffer.alloc(0).buffer.byteLength,
  () => Buffer.allocUnsafe(0).buffer.byteLength,
  () => Buffer.from([1, 2, 3]).buffer.byteLength,
  () => Buffer.from([]).buffer.byteLength,
  () => Buffer.from(Buffer.from('x')).buffer.byteLength,
  () => Buffer.from(new Uint8Array(3)).buffer.byteLength,
  () => Buffer.concat([Buffer.from('abc')]).buffer.byteLength,
  () => Buffer.of(1, 2).buffer.byteLength,
  () => Buffer.copyBytesFrom(new Uint8Array(2)).buffer.byteLength,
  () => buffer.SlowBuffer(10).buffer.byteLength,
  () => buffer.SlowBuffer('5').length,
  () => new buffer.SlowBuffer(4).length,
  () => { Buffer.poolSize = 0; const b = Buffer.allocUnsafe(1).buffer.byteLength; Buffer.poolSize = 8192; return b; },
  () => { Buffer.poolSize = 16; const b = [Buffer.allocUnsafe(7).buffer.byteLength, Buffer.allocUnsafe(9).buffer.byteLength]; Buffer.poolSize = 8192; return b; },
  () => { const a = Buffer.from('abc'); return [a.parent === a.buffer, a.offset === a.byteOffset]; },
  () => { const a = Buffer.alloc(0); return [a.parent === a.buffer, a.offset]; },
  () => [Buffer.prototype.parent, Buffer.prototype.offset],
  () => { const a = Buffer.from('abcdef'), b = a.slice(1).slice(1); return [b, b.parent === a.parent, b.offset - a.offset]; },
  () => { for (let i = 0; i < 20; i++) { try { Buffer.alloc(-1); } catch {} Buffer.alloc(0); Buffer.allocUnsafe(0); } return new Uint8Array(20); },
  () => buffer.kMaxLength,
  () => buffer.kStringMaxLength,
  () => buffer.constants,
  () => { const before = Object.getOwnPropertyDescriptor(Uint8Array.prototype, 'length'); return before; });
