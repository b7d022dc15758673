// The buffer of a typed array is resized while one of its methods runs.
const t = (n, f) => { try { console.log(n, f()) } catch (e) { console.log(n, e.name + ': ' + e.message) } };
const buffer = new ArrayBuffer(16, { maxByteLength: 16 }), bytes = new Uint8Array(buffer);
const to = (length, value) => ({ valueOf() { buffer.resize(length); return value }, toString() { buffer.resize(length); return String(value) } });
const full = () => { buffer.resize(16); for (let i = 0; i < 16; i++) bytes[i] = i };
const each = {
	fill: () => bytes.fill(to(4, 7), 0, 10),
	'fill from': () => bytes.fill(7, to(4, 1)),
	copyWithin: () => bytes.copyWithin(to(4, 0), 2),
	slice: () => bytes.slice(to(4, 0), 16),
	'sort shrinking': () => bytes.sort((a, b) => { buffer.resize(4); return b - a }),
	'with, outside': () => bytes.with(8, to(4, 0)),
	with: () => bytes.with(2, to(4, 9)),
	includes: () => bytes.includes(undefined, to(4, 9)),
	indexOf: () => bytes.indexOf(15, to(4, 9)),
	lastIndexOf: () => bytes.lastIndexOf(15, to(4, 15)),
	join: () => bytes.join(to(4, '-')),
	map: () => bytes.map((x) => { buffer.resize(4); return x + 1 }),
	filter: () => bytes.filter((x) => { buffer.resize(4); return x === undefined || x > 1 }),
	forEach: () => { const got = []; bytes.forEach((x) => { got.push(x); buffer.resize(4) }); return got.join() },
	'for of': () => { const got = []; for (const x of bytes) { got.push(x); buffer.resize(4) } return got.join() },
	'for of, growing': () => { const got = []; buffer.resize(4); for (const x of bytes) { got.push(x); buffer.resize(6) } return got.join() },
	'for in': () => { const got = []; for (const x in bytes) { got.push(x); buffer.resize(4) } return got.join() },
	'forEach, growing': () => { const got = []; buffer.resize(4); bytes.forEach((x) => { got.push(x); buffer.resize(16) }); return got.join() },
	every: () => { let n = 0; return [bytes.every(() => { n++; buffer.resize(4); return true }), n] },
	some: () => { let n = 0; return [bytes.some(() => { n++; buffer.resize(4); return false }), n] },
	find: () => bytes.find((x) => { buffer.resize(4); return x === undefined }),
	findIndex: () => bytes.findIndex((x) => { buffer.resize(4); return x === undefined }),
	findLast: () => bytes.findLast((x, i) => { buffer.resize(4); return i === 10 }),
	findLastIndex: () => bytes.findLastIndex((x) => { buffer.resize(4); return x === 2 }),
	reduce: () => bytes.reduce((a, x) => { buffer.resize(4); return a + ',' + x }),
	'reduce from': () => bytes.reduce((a, x) => { buffer.resize(4); return a + ',' + x }, ''),
	reduceRight: () => bytes.reduceRight((a, x) => { buffer.resize(4); return a + ',' + x }),
	set: () => { bytes.set({ length: 16, get 0() { buffer.resize(4); return 5 }, 1: 6, 9: 9 }); return bytes },
	'set a value that shrinks': () => { bytes.set([to(4, 5), 6, 7, 8, 9]); return bytes },
	'set too much': () => bytes.set([1, 2], 15),
	at: () => bytes.at(to(4, -1)),
	subarray: () => bytes.subarray(to(4, 2)).length,
	'subarray to': () => bytes.subarray(1, to(4, 8)).length,
	assign: () => { bytes[8] = to(4, 3); return bytes },
	define: () => Object.defineProperty(bytes, 8, { value: to(4, 8) }),
	DataView: () => new DataView(buffer).setUint8(8, to(4, 8)),
	'a bad callback': () => bytes.map(3),
	'a bad callback of reduce': () => bytes.reduce({}),
	'nothing to reduce': () => { buffer.resize(0); return bytes.reduce(() => 0) },
	'out of bounds meanwhile': () => { const fixed = new Uint8Array(buffer, 0, 8); return fixed.fill(to(4, 1)) },
	'out of bounds in map': () => { const fixed = new Uint8Array(buffer, 0, 8); return fixed.map((x) => { buffer.resize(4); return x ?? 9 }) },
	'big': () => { const big = new BigInt64Array(buffer); return [big.fill(3n), big.with(1, 2n), big.includes(3n), big.map((x) => x * 2n), big.sort((a, b) => a < b ? -1 : 1)] },
	'big from a number': () => new BigInt64Array(buffer).fill(3),
	'of a species': () => { class Sub extends Uint8Array { static get [Symbol.species]() { return Uint16Array } } return new Sub(buffer).slice(14) },
};
for (const [name, method] of Object.entries(each)) {
	full();
	t(name, method);
}
