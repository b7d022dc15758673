'use strict';
// Random calls of the methods that have most to decide. The numbers come from a
// generator of the script's own, so that every run makes the same calls.
const buffer = require('buffer');
const { Buffer } = buffer;

let seed = 1;
function random(n) {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % n;
}
const pick = (list) => list[random(list.length)];

const encodings = ['utf8', 'ucs2', 'latin1', 'ascii', 'hex', 'base64', 'base64url'];
const characters = ['a', 'b', '=', '=', '-', '_', '+', '/', ' ', '\n', '0', '1', '9', 'f', 'F', 'g', 'Q', 'é', 'ÿ', '\u0100', '\u0141', '€', '\ud83d', '\udc4d', '\ud83d\udc4d', '\0', '\u2028', 'š'];
const likely = [0x61, 0x62, 0, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x91, 0x8d, 0xed, 0xa0, 0x80, 0xff, 0xd8, 0x3d];
const string = (n) => Array.from({ length: random(n) }, () => pick(characters)).join('');
const bytes = (n) => Buffer.from(Array.from({ length: random(n) }, () => (random(4) ? pick(likely) : random(256))));
const number = () => pick([undefined, null, random(20) - 10, random(20), random(100) / 7 - 5, NaN, '3']);

function show(v) {
  if (Buffer.isBuffer(v)) return `<${v.toString('hex')}>`;
  if (typeof v !== 'string') return String(v);
  return JSON.stringify(v).replace(/[^ -~]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
}

function result(f) {
  try {
    return show(f());
  } catch (e) {
    return `${e.name} ${e.code} ${e.code ? e.message : ''}`;
  }
}

const calls = [
  (encoding) => {
    const s = string(16);
    return ['from', encoding, s, result(() => Buffer.from(s, encoding)), result(() => Buffer.byteLength(s, encoding))];
  },
  (encoding) => {
    const b = bytes(16), start = number(), end = number();
    return ['toString', encoding, b, result(() => b.toString(encoding)), start, end, result(() => b.toString(encoding, start, end))];
  },
  (encoding) => {
    const s = string(10), b = Buffer.alloc(10, 1), offset = random(12), length = random(12);
    return ['write', encoding, s, offset, length, result(() => b.write(s, offset, length, encoding)), b];
  },
  (encoding) => {
    let b = bytes(30);
    if (encoding === 'ucs2') b = b.subarray(0, b.length & ~1);
    const value = random(2) ? Buffer.from(b.subarray(random(10), random(30))) : bytes(3), offset = number();
    return ['indexOf', encoding, b, value, offset, result(() => b.indexOf(value, offset, encoding)), result(() => b.lastIndexOf(value, offset, encoding)), result(() => b.includes(value, offset))];
  },
  (encoding) => {
    const b = Buffer.alloc(9, 1), value = pick([string(5), random(300) - 20, bytes(4)]), offset = random(10), end = random(10);
    return ['fill', encoding, value, offset, end, result(() => b.fill(value, offset, end, encoding))];
  },
  () => {
    const a = bytes(8), b = bytes(8), bounds = [random(9), random(9), random(9), random(9)];
    return ['compare', a, b, bounds, result(() => a.compare(b, ...bounds)), result(() => a.compare(b)), result(() => a.equals(b))];
  },
  () => {
    const a = bytes(8), b = bytes(8), bounds = [random(9), random(9), random(9)];
    return ['copy', a, Buffer.from(b), bounds, result(() => a.copy(b, ...bounds)), b];
  },
  () => {
    const b = bytes(12), from = pick(encodings.slice(0, 4)), to = pick(encodings.slice(0, 4));
    return ['transcode', from, to, b, result(() => buffer.transcode(b, from, to)), buffer.isUtf8(b), buffer.isAscii(b)];
  },
];
for (let i = 0; i < 500; i++) console.log(pick(calls)(pick(encodings)).map(show).join(' '));
