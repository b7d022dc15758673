// JSON, decoders of strings, tables, formats and types, of values made at random: node text.js SEED COUNT
'use strict';
const util = require('util');
const assert = require('assert');
const { StringDecoder } = require('string_decoder');
const { Console } = require('console');
const { Writable } = require('stream');
const seed = Number(process.argv[2]), count = Number(process.argv[3]);
const { int, pick, chance, times, some } = require('./random')(seed);
const esc = (s) => s.replace(/[^ -~]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
const show = (v) => esc(util.inspect(v, { breakLength: Infinity, depth: 9, maxArrayLength: null, showHidden: false }));
function attempt(f) {
  let r;
  try { r = f(); } catch (e) { r = e instanceof Error ? `${e.name} ${e.code} ${e.message}` : 'thrown ' + util.inspect(e); }
  return esc(typeof r === 'string' ? JSON.stringify(r) : util.inspect(r, { breakLength: Infinity, depth: 9 }));
}
let n = 0;
function line(name, input, f) { console.log(`${n} ${name} ${show(input)}\n  ${attempt(f)}`); }

// JSON texts that are nearly right, and values of all kinds
const ws = () => pick(['', '', '', '', ' ', '\n', '\t', '\r', '\u00a0', '\v']);
const jsonString = () => '"' + some(4, () => pick(['a', 'é', '\\n', '\\u0041', '\\ud83d\\ude00', '\\ud83d', '\\"', '\\\\', '\\/', '\\x', '\\u12', "'", '\n', '\\b', '\u2028', '\x7f', '\x01', '__proto__', 'toJSON'])).join('') + pick(['"', '"', '"', '"', '"', '"', '"', '']);
const jsonNumber = () => pick(['0', '-0', '1', '-1', '1.5', '1e5', '1E+5', '1e-5', '01', '1.', '.5', '-', '+1', '1e', '0x1', 'NaN', 'Infinity', '123456789012345678901234567890', '1e400', '-1e-400', '0.1', '1_0', '5e-324', '12345678901234567', String(int(100000))]);
const json = (d) => ws() + pick([jsonString, jsonNumber, () => pick(['true', 'false', 'null', 'nul', 'undefined', 'True', 'tru']), ...(d > 0 ? [
  () => '[' + some(4, () => json(d - 1)).join(pick([',', ',', ',', ',', ',', ' ', ',,'])) + pick(['', '', '', '', '', ',']) + pick([']', ']', ']', ']', ']', '}', '']),
  () => '{' + some(4, () => pick([jsonString, jsonString, jsonString, jsonString, jsonString, () => 'a', () => '1', () => "'a'"])() + ws() + pick([':', ':', ':', ':', ':', '=', '']) + json(d - 1)).join(pick([',', ',', ',', ',', ';'])) + pick(['', '', '', '', '', ',']) + pick(['}', '}', '}', '}', '}', ']', '']),
] : [])])() + ws();
const shared = { s: 1 };
class Point { constructor() { this.x = 1; } get y() { return 2; } toJSON(key) { return 'P' + key; } }
const value = (d) => pick([
  () => pick([0, -0, 1, 1.5, NaN, Infinity, 1e21, 5e-324, 123456789, -1, 0.1]), () => pick(['', 'a', 'é', '\n', '"', '\\', '\ud83d', '😀', '\x7f', '\x01', "it's", 'two\nlines']), () => pick([true, false, null, undefined, Symbol('s'), () => {}, function f() {}]),
  () => chance(0.3) ? 10n : 5, () => new Date(pick([0, 1e12, NaN])), () => pick([/a/g, new Point(), new Map([[1, 2]]), new Set([1]), new Number(3), new String('s'), Object(false), new Error('m').message, shared, [], {}, Object.create(null), new Uint8Array(2), Buffer.from('ab'), new (class A {})(), new Proxy({ a: 1 }, {}), new Proxy([1, 2], {}), JSON, Math.PI]),
  ...(d > 0 ? [() => some(4, () => value(d - 1)), () => Object.fromEntries(some(4, () => [pick(['a', 'b', 'toJSON', '1', '0', '__proto__', 'é', '\n', 'length']), value(d - 1)])), () => { const o = { a: value(d - 1) }; o.self = chance(0.5) ? o : [o]; return o; }, () => ({ toJSON(k) { return [k, value0]; } }), () => Object.defineProperty({ a: 1 }, 'hidden', { value: 2 }), () => ({ get a() { throw new Error('getter'); } }), () => { const a = [1, , 3]; a.x = 1; return a; }] : []),
])();
const value0 = { v: 1 };
const replacer = () => pick([undefined, undefined, null, ['a', 'b'], ['a', 1, 'a', new String('b'), {}], (k, v) => v, (k, v) => typeof v === 'number' ? v + 1 : v, (k, v) => k === 'a' ? undefined : v, function (k, v) { return Array.isArray(this) ? k : v; }, 5, {}, []]);
const space = () => pick([undefined, undefined, 0, 1, 2, 10, 20, '', '\t', '--', 'abcdefghijklmnop', new Number(3), new String('x'), -1, 1.9, null, true, NaN]);
const reviver = () => pick([undefined, undefined, undefined, (k, v) => v, (k, v) => typeof v === 'number' ? v * 2 : v, (k, v) => k === 'a' ? undefined : v, function (k, v) { return Array.isArray(this) ? k : v; }, 5, null]);

const encodings = ['utf8', 'utf16le', 'ucs2', 'base64', 'base64url', 'hex', 'latin1', 'ascii', 'binary', undefined, 'UTF8', 'nope', null, '', 5, {}];
const likely = [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xd8, 0xdb, 0xdc, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xf8, 0xfe, 0xff, 0x00, 0x3d];
const text = Buffer.from('aé€😀\u{10ffff}한a\u0301'), text16 = Buffer.from('aé€😀한', 'utf16le');
const piece = (() => { let at = 0; return () => { if (chance(0.4)) { const from = chance(0.5) ? text : text16, k = int(4); const p = from.subarray(at % from.length, at % from.length + k); at += k; return p; } return Buffer.from(some(5, () => chance(0.1) ? int(256) : pick(likely))); }; })();
const decoderArgument = () => chance(0.85) ? piece() : pick([undefined, null, 5, 'str', '', {}, [], new Uint8Array([0xc3]), new Uint16Array([0x20ac]), new DataView(Uint8Array.from([0xe2]).buffer), new ArrayBuffer(2)]);

let printed = '';
const c = new Console({ stdout: new Writable({ write(chunk, e, cb) { printed += chunk; cb(); } }), colorMode: false });
const cell = () => chance(0.9) ? pick([1, 'x', null, undefined, true, 'a\nb', 'é', '日本', '😀', {}, [1, 2], { a: 1 }, () => {}, Symbol('y'), 10n, -0, 1.5, 'long '.repeat(int(6)), new Date(0), new Map([[1, 2]])]) : value(1);
const row = () => pick([() => Object.fromEntries(some(3, () => [pick(['a', 'b', 'c', 'é', '1']), cell()])), () => some(3, cell), cell, () => new Map(some(2, () => [cell(), cell()])), () => new Set(some(2, cell))])();
const tableData = () => pick([() => some(4, row), () => Object.fromEntries(some(3, () => [pick(['r', 's', '日', '2', 't\nu']), row()])), () => new Map(some(3, () => [cell(), row()])), () => new Set(some(3, row)), cell, () => new Map(some(3, () => [pick(['k', { a: 1 }]), cell()])).entries(), () => new Set([1, { a: 1 }]).values(), () => new Uint8Array([1, 2]), () => Object.assign([1, 2], { x: 1 }), () => [{ a: 1 }, , { b: 2 }], () => new Map([[1, 2]]).keys()])();

const someFormat = () => some(5, () => pick(['%s', '%d', '%i', '%f', '%j', '%o', '%O', '%c', '%%', '%x', '%', 'a', ' ', '%s%d', '%1', '%S'])).join('');
const numeric = () => pick(['12', ' 12 ', '0x1f', '1e3', 'x', '', '12px', '-0', '1_000', '٣', 'Infinity', '0b11', '.5', '5.', '+5', '--5', '9'.repeat(30), 10n, -5n, new Date(5), [], [5], [1, 2], {}, null, undefined, true, Symbol('q'), () => 5, { valueOf() { return 7; } }, { toString() { return '8'; } }, { [Symbol.toPrimitive]: () => 9 }, new Number(4), new String('6'), -0, NaN, 1e21, 123456.789, new (class B extends Date {})(0), new (class N { toString() { return 'own'; } })(), new (class M extends Error {})('e').message, Object.create(null), new Error('x').name, class K {}, Object(1n)]);

const words = ['', 'a', 'b', 'word', 'two\nlines', 'x'.repeat(40)];
const operations = [
  () => { const t = json(3); const r = reviver(); line('JSON.parse', t, () => JSON.parse(t, r)); },
  () => { const t = json(3); line('JSON.parse', t, () => JSON.parse(t)); },
  () => { const v = value(3), r = replacer(), s = space(); line('JSON.stringify', [v, r, s], () => JSON.stringify(v, r, s)); },
  () => { const e = pick(encodings), steps = some(6, () => [pick(['write', 'write', 'write', 'end', 'text']), chance(0.15) ? [] : [decoderArgument(), int(3)]]); line('StringDecoder', [e, steps], () => { const d = new StringDecoder(e); return [d.encoding, ...steps.map(([m, a]) => [attempt(() => d[m](...a)), d.lastNeed, d.lastTotal, attempt(() => d.lastChar.toString('hex'))].join(' '))]; }); },
  () => { const d = tableData(), p = pick([undefined, undefined, undefined, undefined, ['a'], ['b', 'zz'], [], ['a', 'a'], 'a', [1], null, {}]); line('table', [d, p], () => { printed = ''; c.table(d, p); return printed; }); },
  () => { const f = chance(0.9) ? someFormat() : cell(), a = some(4, () => chance(0.6) ? numeric() : value(2)); line('format', [f, a], () => util.format(f, ...a)); },
  () => { const f = someFormat(), a = some(3, () => chance(0.6) ? numeric() : value(2)), o = Object.fromEntries(some(3, () => pick([['colors', true], ['depth', 0], ['numericSeparator', true], ['compact', false], ['maxStringLength', 2], ['showHidden', true], ['getters', true]]))); line('formatWithOptions', [o, f, a], () => util.formatWithOptions(o, f, ...a)); },
  () => { const t = some(3, () => pick(['red', 'bold', 'underline', 'bgBlue', 'nope', 'gray', 'inverse', 'redBright', null, 5])), s = chance(0.9) ? pick(words) : cell(), f = chance(0.5) ? t[0] : t; line('styleText', [f, s], () => util.styleText(f, s)); },
  () => { const s = some(5, () => pick(['a', '\x1b[31m', '\x1b[0m', '\x1b]8;;http://x\x07', '\x9b1m', '\x1b', '[', 'm', '\x1b[1;2', 'é', '\x1b[?25l'])).join(''); line('strip', s, () => util.stripVTControlCharacters(s)); },
  () => { const s = some(4, () => pick(['text', 'image', '*', '/', ';', 'a', '=', 'b', '"', ' ', 'charset=utf-8', '\\', 'é', ',', '+xml', '\t', 'q="x y"', 'Q=1'])).join(''), t = chance(0.6) ? 'text/plain;' + s : s; line('MIMEType', t, () => { const m = new util.MIMEType(t); return [String(m), m.type, m.subtype, m.essence, [...m.params], String(m.params)]; }); },
  () => { const a = value(2), b = chance(0.3) ? a : value(2); line('isDeepStrictEqual', [a, b], () => util.isDeepStrictEqual(a, b)); },
  () => { const v = chance(0.5) ? value(1) : cell(); line('types', v, () => Object.keys(util.types).filter((k) => util.types[k](v)).join() + ' ' + ['isArray', 'isBoolean', 'isBuffer', 'isDate', 'isError', 'isFunction', 'isNull', 'isNullOrUndefined', 'isNumber', 'isObject', 'isPrimitive', 'isRegExp', 'isString', 'isSymbol', 'isUndefined'].filter((k) => util[k](v)).join()); },
  () => { const s = pick(words) + pick(['', '\ud83d', '😀']) + pick(words); line('toUSVString', s, () => [util.toUSVString(s), encodeURIComponent(util.toUSVString(s))]); },
  () => { const code = pick([-1, -2, -13, -9999, 1, 0, -4095, 'x', undefined, 1.5, null, -111, -98, -104]); line('getSystemErrorName', code, () => [attempt(() => util.getSystemErrorName(code)), util.getSystemErrorMap().get(code)]); },
];
for (; n < count; n++) pick(operations)();
