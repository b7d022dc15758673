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

const all = ['utf8', 'ucs2', 'latin1', 'binary', 'ascii', 'hex', 'base64', 'base64url'];
const strings = [
  '', 'a', 'abc', 'über', '\0', '\ud83d\udc4d', '\ud83d', '\udc4d', '\udc4d\ud83d', 'x\ud800y', '\ud800\ud800\udc00', '\uaaee', '\ufeffbom', '\u0100\u0141',
  'abcdxx', 'xxabcd', 'cdxxab', 'A', 'Abx', '\u0130\u0130', '61\u0161\u0161', 'ABCDEF', '0g', 'g0', '0\n',
  'Kg', 'Kg==', 'Kio', 'K', 'K=', '=', '=bad', 'YW55=======', 'YWJj=ZGVm', 'YQ==YQ==', 'Y Q = =', 'Y=Q', 'YW5\u0159YW5', 'YW5 \u0159YW5', 'YWJj\u0141\u0142\u0143\u0144YWJj',
  '__--_--_--__', '//++/++/++//', 'YWJj\nYWJj', 'YWJj*YW', '*YWJj', 'YWJjYW-_', ' Y W J j ', 'YWJ', 'YW\u2028Jj', '\u013dYWJj', 'YWJj\u013dYWJj',
];
for (const s of strings) {
  for (const encoding of all) {
    const b = Buffer.from(s, encoding);
    const into = Buffer.alloc(5, 0xee);
    const n = into.write(s, encoding);
    console.log(show(s), encoding, show(b), Buffer.byteLength(s, encoding), n, show(into));
  }
}
const texts = ['', '00', '616263', 'c3bc', '80', 'c0', 'c280', 'e282ac', 'e282', 'e2', 'e28261', 'f09f918d', 'f09f91', 'f09f', 'f0', 'f09f9161', 'f4908080', 'f5', 'eda080', 'eda0b5edb08d',
  'c080', 'e08080', 'f0808080', 'efbfbd', 'efbbbf61', 'ff', 'fe', 'e18080e180', 'c9b5a941', 'f0b841', 'ccb8', 'f1ccb8', 'f0fb00', 'cce2b8b8', 'e2b8ccb8', 'e2fbcc01',
  '3dd84ddc', '3dd8', '3dd84d', '4ddc', '6100620063', 'ffff', '2a', '2a2a', '2a2a2a', 'ffffbeffefbffbefff', '68c3a972697461', 'f8888080', 'e0a0', 'e0a080', 'ed9fbf', 'f48fbfbf'];
for (const x of texts) {
  const b = Buffer.from(x, 'hex');
  console.log(x, all.map((encoding) => `${encoding} ${show(b.toString(encoding))}`).join(' '));
}
const every = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
for (const encoding of all) console.log(encoding, show(every.toString(encoding)), show(every.toString(encoding, 250)));
for (const encoding of all) {
  const big = Buffer.from('0123456789abcdef'.repeat(5000));
  console.log(encoding, Buffer.from(big.toString(encoding), encoding).equals(big), Buffer.from(big.toString(encoding), encoding).length);
}
