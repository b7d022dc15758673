// Resizable ArrayBuffers and growable SharedArrayBuffers: what they are made of, what they refuse.
const t = (n, f) => { try { console.log(n, f()) } catch (e) { console.log(n, e.name + ': ' + e.message) } };
for (const Class of [ArrayBuffer, SharedArrayBuffer]) {
	const grows = Class === SharedArrayBuffer ? 'growable' : 'resizable', method = Class === SharedArrayBuffer ? 'grow' : 'resize';
	const make = (length, maxByteLength) => new Class(length, { maxByteLength });
	console.log('#', Class.name);
	for (const name of ['maxByteLength', grows, method]) {
		const { get, value, enumerable, configurable } = Object.getOwnPropertyDescriptor(Class.prototype, name), f = get ?? value;
		console.log(name, f.name, f.length, enumerable, configurable);
		for (const other of [{}, 1, undefined, new Class(1), new ArrayBuffer(1), new SharedArrayBuffer(1), new Uint8Array(1)]) t('called on another', () => f.call(other, 0));
	}
	const buffer = make(8, 16);
	t('made', () => [buffer, buffer[grows], buffer.maxByteLength, Object.prototype.toString.call(buffer)]);
	for (const limit of [4, -1, 2 ** 53, 2 ** 40, NaN, null, undefined, '9', 8.9]) t(`limit ${limit}`, () => [make(8, limit)[grows], make(8, limit).maxByteLength]);
	for (const options of [null, 'x', 1, {}]) t('options', () => [new Class(8, options)[grows], new Class(8, options).maxByteLength]);
	t('throws', () => new Class(8, { get maxByteLength() { throw new Error('of the getter') } }));
	t('order', () => {
		const order = [];
		new Class({ valueOf() { order.push('length'); return 1 } }, { get maxByteLength() { order.push('get'); return { valueOf() { order.push('limit'); return 2 } } } });
		return order.join();
	});
	for (const length of [-1, 2 ** 53]) t('length', () => new Class(length, { maxByteLength: 16 }));
	for (const length of [17, -1, 2 ** 53, 8, '9', 16, 16.9, undefined, {}, NaN, 3]) t(`to ${length}`, () => [buffer[method](length), buffer.byteLength]);
	t('slice', () => { const s = buffer.slice(1); return [s.byteLength, s[grows]] });
	class Sub extends Class { }
	t('subclass', () => { const s = new Sub(1, { maxByteLength: 8 }); s[method](5); return [s, s instanceof Sub] });
	t('inherits', () => Object.create(buffer).byteLength);
	t('inherits', () => Object.create(buffer)[method](4));
	const copy = structuredClone(buffer), before = buffer.byteLength;
	t('clone', () => [copy[grows], copy.maxByteLength, copy.byteLength === before]);
	t('clone', () => { copy[method](16); return [copy.byteLength, buffer.byteLength === before] });
}
console.log('# what was cut off is 0');
const buffer = new ArrayBuffer(4, { maxByteLength: 5e6 }), bytes = new Uint8Array(buffer);
bytes.fill(7);
for (const length of [2, 4, 4e6, 3, 5e6]) t(length, () => { buffer.resize(length); return [bytes.length, bytes.subarray(0, 6).join(), bytes.at(-1)] });
console.log('# transferred');
const moved = structuredClone(bytes, { transfer: [buffer] });
t('old', () => [buffer.byteLength, buffer.maxByteLength, buffer.resizable, bytes.length, buffer]);
t('old', () => buffer.resize(1));
t('old', () => buffer.slice(0));
t('new', () => { moved.buffer.resize(3); return [moved.length, moved.buffer.maxByteLength] });
t('global', () => Object.keys(Object.getOwnPropertyDescriptor(globalThis, 'SharedArrayBuffer')).join());
