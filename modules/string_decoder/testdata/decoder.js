'use strict';
const { Buffer } = require('buffer');
const { StringDecoder } = require('string_decoder');

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

const d = (encoding, ...pieces) => {
  const decoder = new StringDecoder(encoding);
  return [...pieces.map((x) => decoder.write(Buffer.from(x, 'hex'))), decoder.end()];
};
const state = (decoder) => [decoder.lastChar, decoder.lastNeed, decoder.lastTotal];
t(() => new StringDecoder().encoding,
  () => ['utf8', 'UTF-8', 'ucs2', 'UCS-2', 'utf16le', 'Utf-16LE', 'latin1', 'binary', 'ascii', 'HEX', 'base64', 'base64url', undefined, null, ''].map((x) => new StringDecoder(x).encoding),
  () => new StringDecoder(1),
  () => new StringDecoder('test'),
  () => new StringDecoder('buffer'),
  () => new StringDecoder({}),
  () => new StringDecoder(true),
  () => new StringDecoder(0),
  () => new StringDecoder(NaN),
  () => new StringDecoder(false),
  () => new StringDecoder(['hex']),
  () => new StringDecoder({ toString: () => 'hex' }),
  () => new StringDecoder(Symbol('x')),
  () => { const o = {}; StringDecoder.call(o); return [o.encoding, Object.getOwnPropertySymbols(o).length]; },
  () => { const o = {}; StringDecoder.call(o, 'hex'); return StringDecoder.prototype.write.call(o, Buffer.from('a')); },
  () => { class Sub extends StringDecoder {} return [new Sub('hex') instanceof Sub, new Sub('hex').write(Buffer.from('a'))]; },
  () => { function Sub() { StringDecoder.call(this, 'hex'); } Object.setPrototypeOf(Sub.prototype, StringDecoder.prototype); return new Sub().end(Buffer.from('a')); },
  () => new StringDecoder().write(null),
  () => new StringDecoder().write(),
  () => new StringDecoder().write(5),
  () => new StringDecoder().write({}),
  () => new StringDecoder().write([1]),
  () => new StringDecoder().write(new ArrayBuffer(1)),
  () => new StringDecoder().write('a string'),
  () => new StringDecoder('hex').write('a string'),
  () => new StringDecoder().write(new String('x')),
  () => new StringDecoder().write(new Uint8Array([97])),
  () => new StringDecoder().write(new Uint16Array([0x6261, 0x6463])),
  () => new StringDecoder().write(new DataView(new Uint8Array([97, 98, 99]).buffer, 1)),
  () => new StringDecoder().write(Buffer.alloc(0)),
  () => StringDecoder.prototype.write.call({}, Buffer.from('a')),
  () => StringDecoder.prototype.write.call({}, null),
  () => StringDecoder.prototype.write.call({}, 'text'),
  () => StringDecoder.prototype.write.call(undefined, Buffer.from('a')),
  () => StringDecoder.prototype.end.call({}),
  () => StringDecoder.prototype.end.call({}, Buffer.from('a')),
  () => new StringDecoder().end(),
  () => new StringDecoder().end(Buffer.from('a')),
  () => new StringDecoder().end(null),
  () => new StringDecoder().end('text'),
  () => new StringDecoder().text(Buffer.from('abc'), 1),
  () => new StringDecoder().text(Buffer.from('abc'), 3),
  () => new StringDecoder().text(Buffer.from('abc'), 9),
  () => new StringDecoder().text(Buffer.from('abc'), 2),
  () => new StringDecoder().text(Buffer.from('abc')),
  () => { const x = new StringDecoder(); x.write(Buffer.from([0xe1])); return [x.text(Buffer.from('abc'), 0), state(x)]; },
  () => new StringDecoder().text('abc', 1),
  () => new StringDecoder().text(),
  () => new StringDecoder().text([1], 0),
  () => { const x = new StringDecoder(); return state(x); },
  () => { const x = new StringDecoder(); x.write(Buffer.from([0xe1])); return state(x); },
  () => { const x = new StringDecoder(); x.write(Buffer.from([0xe1])); x.end(); return state(x); },
  () => { const x = new StringDecoder(); x.write(Buffer.from('f09f91', 'hex')); x.write(Buffer.from('8d', 'hex')); return state(x); },
  () => { const x = new StringDecoder('ucs2'); x.write(Buffer.from('3dd84d', 'hex')); return state(x); },
  () => { const x = new StringDecoder('ucs2'); x.write(Buffer.from('61', 'hex')); return state(x); },
  () => { const x = new StringDecoder('base64'); x.write(Buffer.from('61', 'hex')); return state(x); },
  () => { const x = new StringDecoder('base64'); x.write(Buffer.from('6162', 'hex')); return state(x); },
  () => { const x = new StringDecoder('latin1'); x.write(Buffer.from('e1', 'hex')); return state(x); },
  () => { const x = new StringDecoder(); x.lastChar[0] = 0x61; x.lastChar[1] = 0x62; return state(x); },
  () => StringDecoder.prototype.lastNeed,
  () => StringDecoder.prototype.lastChar,
  () => Object.getOwnPropertyNames(new StringDecoder()),
  () => Object.getOwnPropertySymbols(new StringDecoder()).map(String),
  () => { const x = new StringDecoder(); x.lastNeed = 5; return x.lastNeed; },
  () => d('utf8', 'c9', 'b5a941'), () => d('utf8', 'e2'), () => d('utf8', 'e241'), () => d('utf8', 'cc', 'ccb8'), () => d('utf8', 'f0b841'), () => d('utf8', 'f1', 'ccb8'), () => d('utf8', 'f0fb00'), () => d('utf8', 'cce2', 'b8b8'), () => d('utf8', 'e2b8', 'ccb8'), () => d('utf8', 'e2fb', 'cc01'), () => d('utf8', 'eda0', 'b5ed', 'b08d'),
  () => d('utf8', 'e1'), () => d('utf8', 'e18b'), () => d('utf8', 'efbfbde2'), () => d('utf8', 'f1', '41f2'), () => d('utf8', 'f69b', 'd1'), () => d('utf8', 'f4', 'bde5'), () => d('utf8', 'f4', '90'), () => d('utf8', 'c0', '80'), () => d('utf8', 'f8', '80'), () => d('utf8', 'ff', '80'), () => d('utf8', 'f7bf', 'bfbf'), () => d('utf8', 'e0', '80', '80'),
  () => d('ucs2', '3dd8', '4d', 'dc'), () => d('ucs2', '3dd8'), () => d('ucs2', '3dd8', '4d'), () => d('ucs2', '3dd84d'), () => d('ucs2', '00'.repeat(1), '00'), () => d('ucs2', '00'.repeat(20)), () => d('ucs2', '00'.repeat(41), '00'.repeat(7)), () => d('ucs2', '4ddc', '3dd8', '6100'), () => d('ucs2', '3dd8', '3dd8', '4ddc'), () => d('ucs2', '3d', 'd8', '4d', 'dc', '61'),
  () => d('base64', '61', '62', '63', '64'), () => d('base64url', 'ff', 'fe', 'fdfc'), () => d('base64', '61626364', '65'), () => d('hex', '61', '62'), () => d('ascii', 'e9', '61'), () => d('latin1', 'e9', '61'), () => d('binary', 'c3a9'));
console.log(new StringDecoder('hex'));
