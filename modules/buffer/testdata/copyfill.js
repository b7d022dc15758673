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

const pair = () => [Buffer.from('abcdef'), Buffer.alloc(5, '.')];
const c = (...args) => { const [a, b] = pair(); return [a.copy(b, ...args), b]; };
t(() => c(), () => c(1), () => c(4), () => c(5), () => c(6), () => c(0, 2), () => c(0, 2, 4), () => c(1, 2, 3), () => c(0, 6), () => c(0, 7), () => c(0, 100), () => c(0, 0, 100), () => c(0, 3, 2), () => c(0, 5, 0),
  () => c(-1), () => c(0, -1), () => c(0, 0, -1), () => c('0'), () => c('1'), () => c('x'), () => c(null), () => c(undefined, undefined, undefined), () => c(NaN), () => c({}), () => c([]), () => c(1.9), () => c(0, '2'), () => c(0, 'x'), () => c(0, 1.9, 3.9), () => c(0, null, null), () => c(0, NaN, NaN), () => c(0, 0, '3'), () => c(0, 0, 'x'), () => c(0, 0, Infinity), () => c(0, 0, 512.5), () => c(Infinity), () => c(0, Infinity), () => c(-Infinity), () => c(0, 0, -Infinity), () => c(-0.5), () => c(0, -0.5), () => c(0, 0, -0.5), () => c(1n), () => c(Symbol()),
  () => c({ valueOf() { throw new RangeError('mine'); } }), () => c(0, { valueOf() { throw new RangeError('mine'); } }), () => c(100, -1), () => c(100, 100), () => c(0, 5, -1), () => c(2 ** 32), () => c(0, 2 ** 32), () => c(0, 0, 2 ** 40),
  () => Buffer.from('a').copy(), () => Buffer.from('a').copy('x'), () => Buffer.from('a').copy(null), () => Buffer.from('a').copy([1]), () => Buffer.from('a').copy({}, -1),
  () => { const v = new Uint8Array(3); return [Buffer.from('ab').copy(v, 1), v]; }, () => { const v = new Uint16Array(3); return [Buffer.from('ab').copy(v, 1), v]; }, () => { const v = new Uint8ClampedArray(3); return [Buffer.from('ab').copy(v, 1), v]; },
  () => { const v = Buffer.from('abcdef'); return [v.copy(v, 2), v]; }, () => { const v = Buffer.from('abcdef'); return [v.copy(v, 0, 2), v]; }, () => { const v = Buffer.from('abcdef'); return [v.copy(v, 1, 0, 3), v]; },
  () => Buffer.alloc(0).copy(Buffer.alloc(3)), () => Buffer.alloc(3).copy(Buffer.alloc(0)), () => Buffer.alloc(0).copy(Buffer.alloc(3), 0, 1), () => Buffer.alloc(0).copy(Buffer.alloc(3), 0, 0, 5),
  () => { const v = Buffer.alloc(3); return [Buffer.prototype.copy.call(new Uint8Array([1, 2, 3]), v), v]; }, () => Buffer.prototype.copy.call({}, Buffer.alloc(1)), () => Buffer.prototype.copy.call('x', Buffer.alloc(1)), () => Buffer.prototype.copy.call(null, Buffer.alloc(1)), () => Buffer.prototype.copy.call(Object.create(Buffer.prototype), Buffer.alloc(1)), () => { const v = Buffer.alloc(3); return [Buffer.prototype.copy.call(new Uint16Array([258]), v), v]; });
const f = (...args) => Buffer.alloc(7, '.').fill(...args);
t(() => f('ab'), () => f('ab', 1), () => f('ab', 1, 4), () => f('abc', 2, 2), () => f('abc', 4, 2), () => f('abc', 7), () => f('abc', 8), () => f('abc', -1), () => f('abc', 0, 8), () => f('abc', 0, -1), () => f('abc', 1.5), () => f('abc', 0, 1.5), () => f('abc', NaN), () => f('abc', 0, NaN), () => f('abc', '1'), () => f('abc', 0, '1'), () => f('abc', null), () => f('abc', 0, null), () => f('abc', {}), () => f('abc', true), () => f('abc', undefined, 3), () => f('abc', 1, undefined), () => f('abc', Infinity), () => f('abc', 1n),
  () => f(''), () => f('', 1, 3), () => f('', 'hex'), () => f(0), () => f(1), () => f(257), () => f(-1), () => f(1.9), () => f(NaN), () => f(Infinity), () => f(2 ** 32 + 5), () => f(-(2 ** 31)), () => f(true), () => f(false), () => f(null), () => f(undefined), () => f(), () => f({}), () => f([]), () => f([5]), () => f({ valueOf: () => 9 }), () => f('5', 1, 2), () => f(1n), () => f(Symbol()), () => f(() => {}), () => f(new Date(65)), () => f(new String('ab')),
  () => f('6162', 'hex'), () => f('6162', 1, 'hex'), () => f('6162', 1, 4, 'hex'), () => f('616', 'hex'), () => f('xx', 'hex'), () => f('6', 'hex'), () => f('aXM=', 'base64'), () => f('aXM', 'base64url'), () => f('=', 'base64'), () => f('é'), () => f('é', 'latin1'), () => f('é', 'ascii'), () => f('é', 'ucs2'), () => f('éa'), () => f('\ud83d\udc4d'), () => f('\ud83d'), () => f('€'), () => f('\u0222'), () => f('\u0222', 'latin1'), () => f('\u0222', 0, 3, 'utf8'), () => f('a', 'UCS-2'), () => f('ab', 0, 3, 'ucs2'),
  () => f('a', 'nope'), () => f('a', 0, 'nope'), () => f('a', 0, 7, 'nope'), () => f('a', 0, 7, 5), () => f('a', 0, 7, null), () => f('a', 0, 7, undefined), () => f('a', 0, 7, ''), () => f('a', 0, 7, {}), () => f('a', ''), () => f('', 0, 7, 'nope'), () => f('', 'nope'), () => f(1, 'nope'), () => f(1, 0, 7, 'nope'), () => f(1, 0, 'nope'), () => f(1, '0'), () => f('a', 0, 7, 'buffer'), () => f('a', 8, 3, 'nope'), () => f('abc', 0, 7, 'utf8', 5),
  () => f(Buffer.from('xy')), () => f(Buffer.from('xy'), 1, 4), () => f(Buffer.alloc(0)), () => f(new Uint8Array([1, 2, 3])), () => f(new Uint8Array(0)), () => f(new Uint16Array([0x102])), () => f(new DataView(new ArrayBuffer(2))), () => f(new ArrayBuffer(2)), () => f(Buffer.from('abcdefghij')), () => f(Buffer.from('xy'), 'hex'), () => f(Buffer.from('xy'), 0, 3, 'nope'), () => f(Buffer.alloc(0), 3, 3),
  () => { const v = Buffer.from('abcdef'); return v.fill(v.subarray(1, 3)); }, () => { const v = Buffer.from('abcdef'); return v.fill(v.subarray(0, 2), 1); }, () => { const v = Buffer.alloc(2); return v.fill('x') === v; },
  () => Buffer.alloc(0).fill('x'), () => Buffer.alloc(0).fill(''), () => Buffer.alloc(0).fill('x', 0, 0), () => Buffer.alloc(0).fill('xx', 'hex'), () => Buffer.alloc(0).fill(Buffer.alloc(0)),
  () => Buffer.prototype.fill.call(new Uint8Array(3), 'ab'), () => Buffer.prototype.fill.call(new Uint8Array(3), 5), () => Buffer.prototype.fill.call(new Uint16Array(2), 5), () => Buffer.prototype.fill.call({}, 'a'), () => Buffer.prototype.fill.call({}, 5), () => Buffer.prototype.fill.call(Object.create(Buffer.prototype), 'a'), () => Buffer.prototype.fill.call(Object.create(Buffer.prototype), 1), () => Buffer.prototype.fill.call([1, 2], 'a'));
