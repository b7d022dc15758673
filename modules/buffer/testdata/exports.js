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

t(() => buffer.isAscii(Buffer.from('hello')), () => buffer.isUtf8(Buffer.from('hello')), () => buffer.isAscii(Buffer.from('ğ')), () => buffer.isUtf8(Buffer.from('ğ')), () => buffer.isAscii(Buffer.alloc(0)), () => buffer.isUtf8(Buffer.alloc(0)),
  () => ['c080', 'e08080', 'eda080', 'edbfbf', 'f4908080', 'f5808080', 'f8888080', 'e282', 'c3', '80', 'ff', 'f09f918d', 'efbfbf', 'f48fbfbf', 'efbbbf'].map((x) => buffer.isUtf8(Buffer.from(x, 'hex'))),
  () => buffer.isAscii(new Uint16Array([0x6161])), () => buffer.isAscii(new Uint16Array([0x80])), () => buffer.isUtf8(new Float32Array([1])), () => buffer.isAscii(new ArrayBuffer(3)), () => buffer.isUtf8(new Uint8Array([0xc3]).buffer), () => buffer.isUtf8(new Uint8Array([1, 0xc3, 0xa9, 0xff]).subarray(1, 3)),
  () => buffer.isAscii('x'), () => buffer.isUtf8('x'), () => buffer.isAscii(), () => buffer.isUtf8(null), () => buffer.isAscii([1]), () => buffer.isUtf8({}), () => buffer.isUtf8(5), () => buffer.isAscii(new DataView(new ArrayBuffer(1))));
const names = ['utf8', 'ucs2', 'latin1', 'ascii'];
for (const from of names) {
  for (const to of names) {
    console.log(from, to, ['616263', 'c3a9', 'e282ac', 'e900', 'ac20', '3dd84ddc', 'f09f918d', 'ff', '80', '3dd8', '61', '', 'c3a9c3', 'ed9fbf', '6100e9'].map((x) => {
      try { return show(buffer.transcode(Buffer.from(x, 'hex'), from, to)); } catch (e) { return `${e.name} ${e.code} ${e.errno} ${e.message}`; }
    }).join(' '));
  }
}
t(() => buffer.transcode(Buffer.from('a'), 'hex', 'utf8'), () => buffer.transcode(Buffer.from('a'), 'utf8', 'base64'), () => buffer.transcode(Buffer.from('a'), 'nope', 'utf8'), () => buffer.transcode(Buffer.from('a'), 'utf8', 'nope'), () => buffer.transcode(Buffer.from('a'), 'utf8'), () => buffer.transcode(Buffer.from('é'), 'UTF-8', 'binary'), () => buffer.transcode(Buffer.from('é'), 'utf-8', 'utf-16le'), () => buffer.transcode(Buffer.from('é'), undefined, 'ucs2'), () => buffer.transcode(new Uint8Array([97]), 'utf8', 'ucs2'), () => buffer.transcode('a', 'utf8', 'ucs2'), () => buffer.transcode(null, 'utf8', 'ucs2'), () => buffer.transcode(new Uint16Array(1), 'utf8', 'ucs2'), () => buffer.transcode(Buffer.alloc(0), 'nope', 'never'), () => { const b = Buffer.from('a'); return buffer.transcode(b, 'utf8', 'utf8') === b; }, () => { try { buffer.transcode(Buffer.from('a'), 'hex', 'utf8'); } catch (e) { return [e.code, e.errno, Object.keys(e), e.message]; } });
const dom = (f) => { try { return show(f()); } catch (e) { return `${e.constructor.name} ${e.name} ${typeof e.code === 'number' || e.code ? e.code : ''} ${e.code === 'ERR_MISSING_ARGS' || e.constructor.name === 'DOMException' ? e.message : ''}`; } };
for (const x of ['', 'a', 'ab', 'abc', 'é', 'ÿ', 'Ā', '€', '\0', null, undefined, 12, true, {}, [1, 2], 12n]) console.log('btoa', show(x), dom(() => buffer.btoa(x)));
for (const x of ['', 'YQ==', 'YWI=', 'YWJj', 'YQ', 'YWI', 'Y', 'YWJjZ', ' Y Q = = ', 'Y\tW\nJ\fj\r', 'YQ=', 'Y===', '=', 'YQ===', 'YWJj=', 'YWJj====', 'YW-_', 'YW+/', 'é', '€', 'Y\u00a0Q', 'Y\vQ', '6Q==', '/w==', null, undefined, 12, true, {}, [1, 2], 'YQ==YQ==', 'YR==', 'YWL=', 'nu=l', 'null']) console.log('atob', show(x), dom(() => buffer.atob(x)));
console.log('atob', dom(() => buffer.atob()), 'btoa', dom(() => buffer.btoa()), 'symbol', dom(() => buffer.atob(Symbol())), dom(() => buffer.btoa(Symbol())));
t(() => buffer.atob.length, () => new buffer.Buffer(3), () => buffer.SlowBuffer.prototype === Buffer.prototype);
