// structuredClone: what it copies, what it refuses, what it transfers.
const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.constructor.name, err.name, err.code, err.message);
	}
};
const same = (v) => attempt(() => structuredClone(v));

attempt(() => structuredClone());
for (const v of [undefined, null, true, 1, -0, NaN, 'text', 10n]) same(v);
for (const v of [new Date(0), /a/gi, new Map([[1, { a: 2 }]]), new Set([1, 'a']), [1, , 3], Object.assign([1], { x: 2 })]) same(v);
for (const v of [Object(1), Object('s'), Object(true), Object(1n), { __proto__: null, a: 1 }, new ArrayBuffer(2)]) same(v);
for (const v of [Buffer.from([1, 2]).subarray(0, 0).length, new Uint8Array([1, 2]), new Float64Array([0.5]), new DataView(new ArrayBuffer(4), 1, 2)]) same(v);
same(new (class A { constructor() { this.x = 1 } get y() { return 2 } })());
same(new (class extends Array {})(1, 2));
same(new (class X extends Map {})([[1, 2]]));
same({ get a() { return 5 }, [Symbol('hidden')]: 1, b: undefined });
same(Object.defineProperty({}, 'hidden', { value: 1 }));
attempt(() => structuredClone(new Uint8Array([1, 2, 3]).subarray(1)).byteOffset);
attempt(() => structuredClone([undefined, null, ,]).length);
attempt(() => { const r = /a/g; r.lastIndex = 5; return structuredClone(r).lastIndex });
attempt(() => structuredClone({ get a() { throw new Error('getter') } }));

// Cycles.
const o = { list: [] };
o.self = o;
o.list.push(o, o.list);
const c = structuredClone(o);
console.log(c !== o, c.self === c, c.list[0] === c, c.list[1] === c.list);
const m = new Map();
m.set(m, m);
const mc = structuredClone(m);
console.log(mc.get(mc) === mc);

// Errors.
const e = new RangeError('message', { cause: { a: 1 } });
e.extra = 5;
const ec = structuredClone(e);
console.log(ec instanceof RangeError, ec.message, ec.cause, ec.extra, ec.stack === e.stack);
console.log(structuredClone(new (class Mine extends TypeError {})('m')) instanceof TypeError, structuredClone(Object.assign(new Error('x'), { name: 'Custom' })).name);
console.log(structuredClone(new AggregateError([1], 'm')).constructor.name);

// What cannot be cloned.
for (const v of [() => {}, { f() {} }, Symbol('x'), { s: Symbol() }, new WeakMap(), new WeakSet(), Promise.resolve(), function named() {}, class A {}]) same(v);
same(new Proxy({}, {}));
same(Object(Symbol()));
same((function* () {})());
same([1, [() => 1]]);

// Classes of Node's.
for (const v of [new Event('x'), new EventTarget(), AbortSignal.abort(), new AbortController(), new DOMException('a', 'b')]) same(v);
attempt(() => structuredClone(new MessageChannel().port1));

// Transfer.
const ab = new ArrayBuffer(8);
attempt(() => structuredClone({ ab }, { transfer: [ab] }));
attempt(() => ab.byteLength);
same(ab);
attempt(() => structuredClone(1, { transfer: [ab] }));
const view = new Uint8Array([1, 2, 3]);
attempt(() => structuredClone(view, { transfer: [view.buffer] }));
attempt(() => view.length);
const twice = new ArrayBuffer(1);
attempt(() => structuredClone(1, { transfer: [twice, twice] }));
for (const transfer of [[1], [{}], 5, 'x', null, new Set([new ArrayBuffer(1)])]) attempt(() => structuredClone(1, { transfer }));
for (const options of [5, null, undefined, {}, []]) attempt(() => structuredClone(1, options));
console.log(structuredClone.name, structuredClone.length);
