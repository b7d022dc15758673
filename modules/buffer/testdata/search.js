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

const b = Buffer.from('this is a buffer, this one');
const u = Buffer.from('abcabc', 'ucs2');
t(() => b.indexOf('is'), () => b.indexOf('is', 3), () => b.indexOf('is', 6), () => b.indexOf('is', -9), () => b.indexOf('is', -100), () => b.indexOf('is', 100),
  () => b.indexOf(''), () => b.indexOf('', 5), () => b.indexOf('', 26), () => b.indexOf('', 100), () => b.indexOf('', -1),
  () => b.lastIndexOf(''), () => b.lastIndexOf('', 5), () => b.lastIndexOf('', 100), () => b.lastIndexOf('', -1), () => b.lastIndexOf('', -100),
  () => b.lastIndexOf('is'), () => b.lastIndexOf('is', 10), () => b.lastIndexOf('is', 1), () => b.lastIndexOf('is', 2), () => b.lastIndexOf('is', -7), () => b.lastIndexOf('is', -100),
  () => b.lastIndexOf('th', 0), () => b.lastIndexOf('th', null), () => b.lastIndexOf('th', undefined), () => b.lastIndexOf('th', NaN), () => b.lastIndexOf('th', {}), () => b.lastIndexOf('th', []), () => b.lastIndexOf('th', '1'),
  () => b.indexOf('is', null), () => b.indexOf('is', undefined), () => b.indexOf('is', NaN), () => b.indexOf('is', {}), () => b.indexOf('is', []), () => b.indexOf('is', '3'), () => b.indexOf('is', 3.9), () => b.indexOf('is', -9.9), () => b.indexOf('is', Infinity), () => b.indexOf('is', -Infinity), () => b.indexOf('is', 2 ** 40), () => b.indexOf('is', -(2 ** 40)), () => b.lastIndexOf('is', 2 ** 40), () => b.lastIndexOf('is', -(2 ** 40)),
  () => b.indexOf('is', true), () => b.indexOf('is', 1n), () => b.indexOf('is', Symbol()),
  () => b.indexOf('6973', 'hex'), () => b.indexOf('6973', 3, 'hex'), () => b.indexOf('697', 'hex'), () => b.indexOf('x', 'hex'), () => b.indexOf('aXM=', 'base64'), () => b.indexOf('aXM', 0, 'base64url'), () => b.indexOf('is', 'latin1'), () => b.indexOf('is', 'binary'), () => b.indexOf('is', 'ascii'),
  () => b.indexOf('is', 'nope'), () => b.indexOf('is', 0, 'nope'), () => b.indexOf('is', 0, ''), () => b.indexOf('is', 0, null), () => b.indexOf('is', 0, 5), () => b.indexOf('is', 0, {}), () => b.indexOf('is', ''), () => b.indexOf(98, 0, 'nope'), () => b.indexOf('', 0, 'nope'), () => b.indexOf(Buffer.from('is'), 0, 'nope'),
  () => b.indexOf(Buffer.from('is')), () => b.indexOf(Buffer.from('is'), 3), () => b.indexOf(new Uint8Array([105, 115])), () => b.indexOf(Buffer.alloc(0)), () => b.indexOf(Buffer.alloc(0), 3), () => b.lastIndexOf(Buffer.from('is')), () => b.lastIndexOf(Buffer.alloc(0)), () => b.indexOf(new Uint16Array([0x7369])), () => b.indexOf(new Uint8ClampedArray([105])),
  () => b.indexOf(105), () => b.indexOf(105, 3), () => b.indexOf(105 + 256), () => b.indexOf(105.9), () => b.indexOf(-151), () => b.indexOf(NaN), () => b.indexOf(1000), () => b.lastIndexOf(105), () => b.lastIndexOf(105, 4), () => b.lastIndexOf(105, -20), () => b.indexOf(0), () => b.indexOf(Infinity), () => b.lastIndexOf(115, undefined), () => b.lastIndexOf(115, null),
  () => b.indexOf(), () => b.indexOf(null), () => b.indexOf(undefined), () => b.indexOf({}), () => b.indexOf([]), () => b.indexOf(true), () => b.indexOf(1n), () => b.indexOf(() => {}), () => b.indexOf(new String('is')), () => b.lastIndexOf({}), () => b.includes({}), () => b.indexOf(new DataView(new ArrayBuffer(1))), () => b.indexOf(Symbol('x')),
  () => b.includes('buffer'), () => b.includes('nope'), () => b.includes('this', 1), () => b.includes('is', 'latin1'), () => b.includes(97), () => b.includes(Buffer.from('one')), () => b.includes(''), () => Buffer.alloc(0).includes(''), () => Buffer.alloc(0).indexOf(''), () => Buffer.alloc(0).indexOf('a'), () => Buffer.alloc(0).lastIndexOf(''), () => Buffer.alloc(0).indexOf(0), () => Buffer.alloc(0).indexOf(Buffer.alloc(0)),
  () => u.indexOf('b', 'ucs2'), () => u.indexOf('b', 1, 'ucs2'), () => u.indexOf('b', 3, 'ucs2'), () => u.indexOf('b', 4, 'ucs2'), () => u.indexOf('b', -4, 'ucs2'), () => u.indexOf('b', -5, 'ucs2'), () => u.lastIndexOf('b', 'ucs2'), () => u.lastIndexOf('b', -5, 'ucs2'), () => u.lastIndexOf('b', 7, 'ucs2'), () => u.lastIndexOf('b', 3, 'ucs2'), () => u.lastIndexOf('b', 1, 'ucs2'), () => u.indexOf('', 'ucs2'), () => u.indexOf('\u6200', 'ucs2'), () => u.indexOf('\u6200'), () => u.indexOf(Buffer.from('b', 'ucs2'), 0, 'ucs2'), () => u.indexOf(Buffer.from([0, 98]), 0, 'ucs2'), () => u.indexOf(Buffer.from([0, 98])), () => u.indexOf(Buffer.from([98]), 0, 'ucs2'), () => u.indexOf(98, 0, 'ucs2'), () => u.indexOf('abcabcd', 'ucs2'), () => u.indexOf('c', 10, 'ucs2'), () => u.indexOf('c', 11, 'ucs2'), () => u.subarray(0, 3).indexOf('ab', 'ucs2'), () => u.subarray(0, 5).indexOf('ab', 'ucs2'), () => u.subarray(0, 5).lastIndexOf('b', 'ucs2'), () => u.subarray(0, 1).indexOf('a', 'ucs2'), () => u.indexOf(Buffer.from('b', 'ucs2').subarray(0, 1), 'ucs2'),
  () => Buffer.from('aaaa').lastIndexOf('aa'), () => Buffer.from('aaaa').lastIndexOf('aa', 2), () => Buffer.from('aaaa').lastIndexOf('aa', 3), () => Buffer.from('aaaa').lastIndexOf('aaaaa'), () => Buffer.from('aaaa').indexOf('aaaaa'),
  () => Buffer.from('über').indexOf('ü'), () => Buffer.from('über').indexOf('ber'), () => Buffer.from('über', 'latin1').indexOf('ber', 'latin1'), () => Buffer.from('über', 'latin1').indexOf('ü', 'latin1'), () => Buffer.from([0xee]).indexOf('\uaaee', 'latin1'),
  () => Buffer.prototype.indexOf.call(new Uint8Array([1, 2, 3]), 2), () => Buffer.prototype.indexOf.call(Object.create(Buffer.prototype), 'a'), () => Buffer.prototype.indexOf.call({}, 'a'), () => Buffer.prototype.indexOf.call(new Uint16Array([97, 98]), 98), () => Buffer.prototype.lastIndexOf.call(new Uint16Array([97, 98]), 'b'));
t(() => Buffer.from('abc').equals(Buffer.from('abc')), () => Buffer.from('abc').equals(new Uint8Array([97, 98, 99])), () => Buffer.from('abc').equals(Buffer.from('abd')), () => Buffer.from('abc').equals(Buffer.from('ab')), () => { const x = Buffer.from('x'); return x.equals(x); },
  () => Buffer.from('abc').equals('abc'), () => Buffer.from('abc').equals(), () => Buffer.from('abc').equals(new Uint8ClampedArray(3)), () => Buffer.from('abc').equals([97, 98, 99]), () => Buffer.alloc(0).equals(Buffer.alloc(0)), () => Buffer.prototype.equals.call(new Uint8Array([97]), Buffer.from('a')), () => Buffer.prototype.equals.call(Object.create(Buffer.prototype), Buffer.from('a')), () => Buffer.prototype.equals.call({}, Buffer.from('a')), () => Buffer.prototype.equals.call('x', 'x'), () => Buffer.prototype.equals.call(new Uint16Array([97]), Buffer.from('a\0')));
const x = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]), y = Buffer.from([2, 3, 4, 0, 1, 2, 3, 4, 5, 6]);
t(() => x.compare(y), () => y.compare(x), () => x.compare(x), () => x.compare(y, 0, 3, 1, 4), () => x.compare(y, 1), () => x.compare(y, 0, 0), () => x.compare(y, 0, 0, 0, 0), () => x.compare(y, 0, 5, 3), () => x.compare(y, 5, 10, 0, 5), () => x.compare(y, 10), () => x.compare(y, 10, 10, 10, 10), () => x.compare(y, 3, 2), () => x.compare(y, 0, 3, 5, 2),
  () => x.compare(y, 11), () => x.compare(y, 0, 11), () => x.compare(y, 0, 1, 11), () => x.compare(y, 0, 1, 0, 11), () => x.compare(y, -1), () => x.compare(y, 0, -1), () => x.compare(y, 0, 1, -1), () => x.compare(y, 0, 1, 0, -1), () => x.compare(y, '0'), () => x.compare(y, null), () => x.compare(y, 0, null), () => x.compare(y, 0, '1'), () => x.compare(y, 0, 1, null), () => x.compare(y, 0, 1, 0, {}), () => x.compare(y, 1.5), () => x.compare(y, NaN), () => x.compare(y, Infinity), () => x.compare(y, undefined, 1), () => x.compare(y, undefined, undefined, undefined, 2), () => x.compare(y, 11, 5), () => x.compare(y, 11, 12), () => x.compare(y, 5, 11),
  () => x.compare('a'), () => x.compare(), () => x.compare(new Uint8Array([1, 2])), () => x.compare(new Uint16Array(1)), () => Buffer.prototype.compare.call(new Uint8Array([1]), Buffer.from([2])), () => Buffer.prototype.compare.call(Object.create(Buffer.prototype), x), () => Buffer.prototype.compare.call({}, x), () => Buffer.prototype.compare.call({}, x, 0, 1), () => Buffer.prototype.compare.call([1], x));
