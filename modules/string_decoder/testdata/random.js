'use strict';
const { Buffer } = require('buffer');
const { StringDecoder } = require('string_decoder');


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

// Pieces of random bytes, most of them near the bounds that matter, and what the
// decoder holds after each.
let seed = 1;
const random = (n) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % n;
};
const likely = [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xcc, 0xd8, 0xdb, 0xdc, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xf7, 0xf8, 0xfe, 0xff, 0x00];
const byte = () => (random(8) === 0 ? random(256) : likely[random(likely.length)]);
for (let i = 0; i < 300; i++) {
  const encoding = ['utf8', 'utf8', 'utf16le', 'base64', 'base64url'][random(5)];
  const decoder = new StringDecoder(encoding);
  const steps = [];
  for (let n = 1 + random(5); n > 0; n--) {
    const piece = Buffer.from(Array.from({ length: random(6) }, byte));
    steps.push(`${piece.toString('hex')} ${show(decoder.write(piece))} ${decoder.lastChar.toString('hex')} ${decoder.lastNeed} ${decoder.lastTotal}`);
  }
  steps.push(`end ${show(decoder.end())} ${decoder.lastChar.toString('hex')} ${decoder.lastNeed} ${decoder.lastTotal}`);
  console.log(`${encoding}: ${steps.join(', ')}`);
}
