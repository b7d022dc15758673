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

const util = { custom: Symbol.for('nodejs.util.inspect.custom') };
const with_ = (props, b = Buffer.from('ab')) => Object.assign(b, props);
t(() => Buffer.from('abc').inspect(),
  () => Buffer.alloc(0).inspect(),
  () => Buffer.alloc(50).inspect(),
  () => Buffer.alloc(51).inspect(),
  () => Buffer.alloc(52).inspect(),
  () => buffer.INSPECT_MAX_BYTES,
  () => { buffer.INSPECT_MAX_BYTES = 2; const s = [Buffer.alloc(0), Buffer.alloc(2), Buffer.alloc(3), Buffer.alloc(5)].map((b) => b.inspect()); buffer.INSPECT_MAX_BYTES = 50; return s; },
  () => { buffer.INSPECT_MAX_BYTES = Infinity; const s = Buffer.alloc(55).inspect(); buffer.INSPECT_MAX_BYTES = 50; return s; },
  () => { buffer.INSPECT_MAX_BYTES = 0; const s = Buffer.alloc(3).inspect(); buffer.INSPECT_MAX_BYTES = 50; return s; },
  () => { buffer.INSPECT_MAX_BYTES = -1; },
  () => { buffer.INSPECT_MAX_BYTES = NaN; },
  () => { buffer.INSPECT_MAX_BYTES = '5'; },
  () => { buffer.INSPECT_MAX_BYTES = null; },
  () => buffer.INSPECT_MAX_BYTES,
  () => { buffer.INSPECT_MAX_BYTES = 2.5; const s = Buffer.alloc(5).inspect(); buffer.INSPECT_MAX_BYTES = 50; return s; },
  () => Buffer.prototype.inspect.call(new Uint8Array([1, 2])),
  () => Buffer.prototype.inspect.call({}),
  () => Buffer.prototype[util.custom] === Buffer.prototype.inspect);
console.log(Buffer.from('abc'));
console.log([Buffer.alloc(0), { b: Buffer.from('x') }]);
console.log(with_({ extra: 1 }));
console.log(with_({ a: 'x', b: { c: [1, 2] }, inspectable: null }));
console.log(with_({ x: 1 }, Buffer.alloc(0)));
console.log([with_({ nested: { deep: { deeper: { deepest: 1 } } } })]);
console.log(with_({ other: Buffer.from('y') }));
console.log(with_({ [Symbol('s')]: 2 }));
console.log(with_({ long: 'x'.repeat(100), longer: 'y'.repeat(100) }));
console.log(with_({ p: 1 }).inspect(), with_({ p: 1 })[util.custom]());
class Sub extends Buffer.from('').constructor {}
console.log(Object.setPrototypeOf(Buffer.from('ab'), Sub.prototype));
console.log(Object.setPrototypeOf(Buffer.from('ab'), Object.create(Buffer.prototype)));
