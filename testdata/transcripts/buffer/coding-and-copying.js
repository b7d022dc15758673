// Encodings, toString, write, copy, slices, isUtf8 and transcode, with arguments good and bad.
const { inspect } = require('util');
const buffer = require('buffer');
const attempt = (label, f) => {
	try {
		console.log(label, inspect(f()));
	} catch (err) {
		console.log(label, err.constructor.name, err.name, err.code, err.message);
	}
};
for (const enc of ['utf8', 'utf-8', 'UTF8', 'ascii', 'latin1', 'binary', 'ucs2', 'ucs-2', 'utf16le', 'utf-16le', 'UTF-16LE', 'hex', 'base64', 'base64url'])
for (const s of ['über', 'あ', '\ud800', '\ud83d\udc4d', 'a\0b', 'hérité', '\uaaee', '', 'abcdxx', 'xxabcd', 'cdxxab', 'A', 'Abx', 'Kg', 'Kg==', 'Kio', 'K', '=bad', 'YW55=======', 'YW\n55', 'V29tYW4', 'V29tYW4=', '//++/++/++//', '__--_--_--__']) { attempt(enc+' '+inspect(s), () => {const b = Buffer.from(s, enc); return [b.toString('hex'), b.toString(enc), Buffer.byteLength(s, enc)]});
for (const n of [1, 2, 5]) attempt('w', () => {const b = Buffer.alloc(6, 0x2e); return [b.write(s, 0, n, enc), b.write(s, 1, enc), b.write(s, 5, enc), b.toString('latin1')]}) }
attempt('w', () => [Buffer.alloc(2).write('あ'), Buffer.alloc(2).write('\0あ'), Buffer.alloc(10).write('あいう\0')]);
const b = Buffer.from('abcdef');
for (const a of [['invalid'], [0], [null], [{toString() {return 'ascii'}}], [''], [undefined], [{}], [Symbol()], [false], ['utf8', -1], ['utf8', '1'], ['utf8', 1.7], ['utf8', 'x'], ['utf8', 6], ['utf8', 7], ['utf8', 0, 0], ['utf8', 0, -1], ['utf8', 0, undefined], ['utf8', 0, 100], ['utf8', 0, null], ['utf8', 0, NaN], ['utf8', 0, {}], ['utf8', 0, []], ['utf8', 0, false], ['utf8', 0, ''], ['utf8', 0, 'node.js'], ['utf8', 0, '3'], ['utf8', 0, 2.9], ['utf8', 3, 1], ['hex', 0, 100], ['utf8', Infinity], ['utf8', 0, Infinity], ['utf8', -Infinity], ['utf8', 0, true]]) attempt('ts '+inspect(a), () => b.toString(...a));
attempt('wi', () => b.write('a', 0, 5, 'invalid'));
attempt('tl', () => Buffer.prototype.toLocaleString === Buffer.prototype.toString);
for (const n of [0, 3, 50, 51, 52]) attempt('insp', () => Buffer.alloc(n));
attempt('json', () => JSON.stringify(Buffer.from('test')));
attempt('inspf', () => b.inspect());
attempt('extra', () => Object.assign(Buffer.from('a'), {x:1}));
for (const a of [['abcd', 1, 4], ['abcd', 1], ['abcdef', 'hex'], ['abcdef', 0, 2, 'hex'], ['ab', 0, 1, 'ucs2'], ['', 6, 0], ['a', 6], ['a', 7], ['a', -1], ['a', '1'], ['a', 1.5], ['a', null], ['a', undefined], ['a', 0, -1], ['a', 0, 7], ['a', 0, '1'], ['a', 0, null], ['a', 0, undefined, 'hex'], [5], [null], [], [{}], ['a', 0, 1, 5], ['a', 'hex', 1], ['a', NaN], ['', 2048], ['a', 0, 1.5], ['abc', {}], ['abc', true]]) attempt('write '+inspect(a), () => {const c = Buffer.alloc(6); return [c.write(...a), c.toString('hex')]});
for (const a of [[], [null], [[]], [0], [-1], ['0'], [512.5], ['x'], [0, -1], [0, 7], [0, 6], [0, 0, -1], [0, 3, 1], [9], [0, NaN], [0, null, null], [0, {}], [0, 1, 100], [NaN], [Infinity], [0, Infinity], [0, 0, Infinity], [-Infinity], [undefined, undefined, undefined], [0, 1.7, 3.9], ['1', '2', '4']]) attempt('copy '+inspect(a), () => {const d = Buffer.alloc(6, 46); if(a.length === 0||typeof a[0] === 'object'&&a.length === 1) return b.copy(...a); return [b.copy(d, ...a), d.toString()]});
attempt('ovl', () => {const c = Buffer.from('abcdef'); c.copy(c, 1, 0, 5); return c.toString()});
attempt('ovl2', () => {const c = Buffer.from('abcdef'); c.copy(c, 0, 1); return c.toString()});
attempt('u8', () => {const u = new Uint8Array(3); b.copy(u); return u});
attempt('u8src', () => Buffer.prototype.copy.call(new Uint8Array([1, 2]), Buffer.alloc(2)));
attempt('bad this', () => Buffer.prototype.copy.call({}, Buffer.alloc(2)));
attempt('throws', () => b.copy(Buffer.alloc(2), {valueOf() {throw new Error('conv')}}));
attempt('slice', () => {const s = b.slice(1, 4).slice(1); return s.toString()});
for (const a of [[-2], [1, -1], ['1'], [null], [10], [3, 1], [NaN], [1.5, 3.5], [undefined, 2], [Infinity], [-100, 2]]) attempt('slice '+inspect(a), () => [b.slice(...a).toString(), b.subarray(...a).toString()]);
for (const v of [Buffer.from('hello'), Buffer.from('ğ'), Buffer.alloc(0), new Uint8Array([0xc0, 0x80]), new Uint8Array([0xed, 0xa0, 0x80]), new Uint8Array([0xf5, 0x80, 0x80, 0x80]), new Uint8Array([0xe2, 0x82]), new Uint16Array([97]), new ArrayBuffer(2), 'x', null, undefined, [], {}, new DataView(new ArrayBuffer(1)), new Uint8Array([0xf4, 0x90, 0x80, 0x80]), new Uint8Array([0xe0, 0x9f, 0x80]), new Uint8Array([0xf0, 0x8f, 0x80, 0x80]), new Uint8Array([0xf4, 0x8f, 0xbf, 0xbf])]) attempt('is '+inspect(v), () => [buffer.isUtf8(v), buffer.isAscii(v)]);
attempt('det', () => {const ab = new ArrayBuffer(2); structuredClone(ab, {transfer:[ab]}); return buffer.isUtf8(ab)});
attempt('det2', () => {const ab = new ArrayBuffer(2); structuredClone(ab, {transfer:[ab]}); return buffer.isAscii(ab)});
attempt('det3', () => {const ab = new ArrayBuffer(2); const u = new Uint8Array(ab); structuredClone(ab, {transfer:[ab]}); return buffer.isAscii(u)});
for (const v of ['a', 5, null, undefined, {}, [], new ArrayBuffer(3), new Uint16Array(2), new DataView(new ArrayBuffer(2))]) attempt('bl', () => Buffer.byteLength(v));
attempt('bl', () => [Buffer.byteLength('∑éllö wôrl∂!', 'utf-8'), Buffer.byteLength('κλμνο', 'ascii'), Buffer.byteLength('aGk=', 'base64'), Buffer.byteLength('bkE=', 'base64url'), Buffer.byteLength('aaaa==', 'base64'), Buffer.byteLength('abc', 'bogus'), Buffer.byteLength('ab', 5)]);
attempt('tc', () => buffer.transcode(Buffer.from('€'), 'utf8', 'ascii'));
attempt('tc', () => buffer.transcode(Buffer.from('€'), 'utf8', 'latin1'));
attempt('tc', () => buffer.transcode(Buffer.from('tést €'), 'utf8', 'ucs2'));
attempt('tc', () => buffer.transcode(Buffer.from('té'), 'latin1', 'utf8'));
attempt('tc', () => buffer.transcode('a', 'utf8', 'ascii'));
attempt('tc', () => buffer.transcode(Buffer.from('a'), 'utf8', 'hex'));
attempt('tc', () => buffer.transcode(Buffer.from('a'), 'b', 'hex'));
attempt('tc', () => buffer.transcode(Buffer.from('hä'), 'utf8', 'utf16le'));
attempt('tc', () => buffer.transcode(Buffer.from('hä', 'utf16le'), 'utf16le', 'utf8'));
attempt('tc', () => buffer.transcode(Buffer.from('hä', 'utf16le'), 'utf16le', 'latin1'));
attempt('tc', () => buffer.transcode(Buffer.alloc(0), 'utf8', 'latin1'));
attempt('tc', () => buffer.transcode(new Uint8Array([97]), 'ascii', 'utf8'));
