// Every way to make a Buffer, with arguments good and bad.
const { inspect } = require('util');
const buffer = require('buffer');
const attempt = (label, f) => {
	try {
		console.log(label, inspect(f()));
	} catch (err) {
		console.log(label, err.constructor.name, err.name, err.code, err.message);
	}
};
for (const n of [-1, -100, NaN, -Buffer.poolSize, '5', {}, null, undefined]) { attempt('alloc', () => Buffer.alloc(n));
attempt('unsafe', () => Buffer.allocUnsafe(n));
attempt('slow', () => Buffer.allocUnsafeSlow(n));
attempt('SlowBuffer', () => buffer.SlowBuffer(n)); }
for (const n of [-1, -100, NaN, -Buffer.poolSize]) attempt('Buffer', () => Buffer(n));
attempt('frac', () => Buffer.allocUnsafe(3.3).length);
attempt('frac', () => Buffer.alloc(3.7));
attempt('B', () => Buffer(3));
attempt('nB', () => new Buffer(3));
attempt('slowfrac', () => buffer.SlowBuffer(3.3).length);
attempt('f', () => Buffer.alloc(5, '800A', 'hex'));
for (const a of [[3, 'c', 'hex'], [3, '', ], [3, 'zz', 'hex'], [3, Buffer.alloc(0)], [3, 'a', 20], [3, 'a', 'bogus'], [3, new Uint8Array(0)], [3, 'ab'], [3, 257], [3, -1], [3, 'é', 'latin1'], [3, undefined, 20], [3, 5, 'hex'], [3, ''], [3, Symbol()], [3, {}], [3, null], [3, 1.5], [0, 'c', 'hex']]) attempt('alloc '+inspect(a), () => Buffer.alloc(...a));
class S extends String{};
for (const v of ['a', new String('b'), new S('c'), {[Symbol.toPrimitive]() {return 'prim'}}, [1, 256, -1, '5', 1.9], {length:3.3, 0:1, 1:2, 2:3}, {length:'BAM'}, {length:-1}, {length:'3'}, Buffer.from([1]), new Uint16Array([1, 256, 257]), new Float32Array([1.5, 300]), new ArrayBuffer(2), {buffer:new ArrayBuffer(3)}, {type:'Buffer', data:[1, 2, 3]}, {type:'Buffer', data:'x'}, {type:'Buffer'}, {type:'Other', data:[1]}, {valueOf() {return 'vo'}}, {valueOf() {return [1, 2]}}, {valueOf() {return 5}}, {valueOf() {return null}}, Object.create(null), {length:null}, {length:undefined}, {length:{}}, new DataView(new ArrayBuffer(2))]) attempt('from '+inspect(v), () => Buffer.from(v));
for (const v of [undefined, null, {}, () => {}, Symbol(), 5n, 5, true, new Number(1), new Boolean(true), {[Symbol.toPrimitive]() {return 1}}, new Map(), NaN]) {attempt('bad', () => Buffer.from(v));
attempt('badenc', () => Buffer.from(v, 'utf8')); }
const ab = new ArrayBuffer(8);
for (const a of [[], [2], [2, 3], [8], [9], [-1], [0, 9], [0, -1], [NaN], ['2'], ['2', '3'], [2.7, 1.2], [{}], [null, 2], [undefined, 2], [0, null], [0, NaN], [0, undefined], [Infinity], [-Infinity], [0, Infinity], ['x']]) attempt('ab '+inspect(a), () => Buffer.from(ab, ...a).length);
attempt('same', () => Buffer.from(ab, 1, 2).buffer === ab);
attempt('enc', () => Buffer.from('', 'buffer'));
attempt('enc', () => Buffer.from('a', 5));
attempt('enc', () => Buffer.from('a', {}));
attempt('enc', () => Buffer.from('a', null));
attempt('enc', () => Buffer.from('a', ''));
attempt('enc', () => Buffer.from('a', 'UTF-8'));
attempt('enc', () => Buffer.from('ab', 'Hex'));
attempt('copy', () => {const b = Buffer.from([1]); const c = Buffer.from(b); c[0] = 2; return b[0]});
attempt('BU8', () => new Buffer(42, 'utf8'));
attempt('BU8', () => Buffer(42, 'utf8'));
attempt('BU8b', () => new Buffer('a', 5));
attempt('new', () => new Buffer([1, 2]));
attempt('new', () => new Buffer());
attempt('new', () => new Buffer(null));
attempt('new', () => new Buffer('abc', 'hex'));
attempt('new', () => new Buffer(ab, 1, 2).length);
attempt('pool', () => [Buffer.poolSize, Buffer.from('a').buffer === Buffer.from('b').buffer, Buffer.from('a').buffer.byteLength, Buffer.allocUnsafeSlow(10).buffer.byteLength, Buffer.allocUnsafe(10).buffer.byteLength, Buffer.alloc(10).buffer.byteLength, Buffer.allocUnsafe(4096).buffer.byteLength, Buffer.allocUnsafe(4095).buffer.byteLength, Buffer.from([1]).buffer.byteLength, Buffer.concat([Buffer.from('a')]).buffer.byteLength]);
attempt('pool0', () => {const s = Buffer.poolSize; Buffer.poolSize = 0; const b = Buffer.allocUnsafe(1); Buffer.poolSize = s; return b.length});
attempt('parent', () => {const b = Buffer.from('abc'); const s = b.slice(1); return [b.parent === b.buffer, b.offset === b.byteOffset, s.slice(1).parent === b.parent, s.offset-b.offset, Buffer.alloc(0).parent instanceof ArrayBuffer, Buffer.prototype.parent, Buffer.prototype.offset]});
const u = new Uint16Array([0, 0xffff]);
for (const a of [[u, 1], [u], [u, 0, 1], [u, 0, 9], [u, 2], [u, 5], [u, 1, 0], [[1]], ['x'], [u, ''], [u, 0, ''], [u, -1], [u, NaN], [u, 1.1], [u, -Infinity], [u, 0, -1], [u, 0, NaN], [u, 0, 1.1], [new DataView(ab)], [u, undefined, 1], [u, null]]) attempt('cbf '+inspect(a), () => Buffer.copyBytesFrom(...a));
attempt('cbf', () => {const c = Buffer.copyBytesFrom(u, 1); u[1] = 0; return c});
for (const a of [[Buffer.alloc(1)], [[Buffer.alloc(1), 3]], [[], 100], [[Buffer.from('abc'), Buffer.from('def')], 4], [[Buffer.from('abc')], 6], [[new Uint8Array([1]), Buffer.from('b')]], [], [null], ['x'], [[Buffer.from('a')], -1], [[Buffer.from('a')], 1.5], [[Buffer.from('a')], '1'], [[Buffer.from('a')], NaN], [[Buffer.from('a')], null], [[undefined]], [['a']], [[[1]]]]) attempt('concat '+inspect(a), () => Buffer.concat(...a));
attempt('copied', () => {const b = Buffer.from('a'); return Buffer.concat([b]) !== b});
function MyB(n) {const u = new Uint8Array(n); Object.setPrototypeOf(u, MyB.prototype); return u} Object.setPrototypeOf(MyB, Buffer); Object.setPrototypeOf(MyB.prototype, Buffer.prototype);
attempt('sub', () => {const b = new MyB(2); b.writeUInt8(5); b.fill(7, 1); return [b.toString('hex'), b instanceof Buffer, Buffer.isBuffer(b), b.slice(1)]});
const fake = Object.create(Buffer.prototype);
for (const f of [() => Buffer.from(fake), () => Buffer.compare(fake, fake), () => fake.write('a'), () => fake.toString(), () => fake.equals(Buffer.alloc(1)), () => fake.indexOf('a'), () => fake.readFloatLE(0), () => fake.writeFloatLE(0, 0), () => fake.fill(0), () => +Buffer.prototype, () => fake.slice(), () => fake.copy(Buffer.alloc(1)), () => fake.toJSON(), () => fake.length, () => fake.readUInt8(0), () => fake.swap16(), () => fake.compare(Buffer.alloc(1)), () => fake.includes('a'), () => fake.inspect()]) attempt('fake '+f, f);
attempt('max', () => [buffer.kMaxLength, buffer.kStringMaxLength, buffer.constants, buffer.INSPECT_MAX_BYTES]);
