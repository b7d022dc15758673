// Views of resizable buffers: as long as the buffer is, out of bounds, and back.
const t = (n, f) => { try { console.log(n, f()) } catch (e) { console.log(n, e.name + ': ' + e.message) } };
const buffer = new ArrayBuffer(8, { maxByteLength: 16 });
const all = {
	tracking: new Uint8Array(buffer), fixed: new Uint8Array(buffer, 2, 4), tail: new Uint8Array(buffer, 4),
	words: new Uint16Array(buffer), fixedWords: new Uint16Array(buffer, 2, 2), float: new Float64Array(buffer),
	data: new DataView(buffer), dataTail: new DataView(buffer, 4), dataFixed: new DataView(buffer, 2, 4),
};
all.tracking.set([1, 2, 3, 4, 5, 6, 7, 8]);
for (const length of [8, 16, 7, 5, 4, 3, 1, 0, 9, 16]) {
	console.log('#', length, buffer.resize(length));
	for (const [name, view] of Object.entries(all)) {
		if (view instanceof DataView) {
			for (const property of ['byteLength', 'byteOffset']) t(name, () => view[property]);
			t(name, () => view.getUint8(0));
			t(name, () => view.getUint16(view.byteLength - 2));
			continue;
		}
		t(name, () => [view.length, view.byteLength, view.byteOffset, view[0], view[3], Object.keys(view).length, 3 in view, view.buffer === buffer]);
		t(name, () => [...view].join());
		t(name, () => view);
	}
}
console.log('# out of bounds');
buffer.resize(3);
const { fixed, dataFixed } = all;
for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(Uint8Array.prototype)).sort()) {
	const { value } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), name);
	if (typeof value === 'function' && name !== 'constructor' && name !== 'toLocaleString') t(name, () => fixed[name](() => 0));
}
t('set', () => fixed.set([1]));
t('source', () => new Uint8Array(fixed));
t('source', () => new Uint8Array(5).set(fixed));
t('from', () => Uint8Array.from(fixed));
t('define', () => Object.defineProperty(fixed, 0, { value: 1 }));
t('delete', () => delete fixed[0]);
t('assign', () => { fixed[0] = 1; return fixed[0] });
t('JSON', () => JSON.stringify(fixed));
t('isView', () => [ArrayBuffer.isView(fixed), ArrayBuffer.isView(dataFixed), String(Object.prototype.toString.call(fixed))]);
t('clone', () => structuredClone(fixed));
t('clone', () => structuredClone(dataFixed));
t('next', () => { buffer.resize(16); const got = []; for (const value of fixed) { got.push(value); buffer.resize(3) } return got });
console.log('# made of what is too short');
t('offset', () => new Uint8Array(buffer, 4));
t('length', () => new Uint8Array(buffer, 0, 4));
t('odd', () => new Uint16Array(buffer));
t('DataView', () => new DataView(buffer, 4));
t('DataView', () => new DataView(buffer, 0, 4));
console.log('# clones');
buffer.resize(16);
for (const [name, view] of Object.entries(all)) {
	const copy = structuredClone(view);
	t(name, () => { copy.buffer.resize(8); const before = copy.byteLength; copy.buffer.resize(16); return [before, copy.byteLength, copy.byteOffset] });
}
const shared = new SharedArrayBuffer(4, { maxByteLength: 8 }), sharedBytes = new Uint8Array(shared), sharedCopy = structuredClone(sharedBytes);
shared.grow(8);
sharedBytes[7] = 3;
t('shared', () => [sharedBytes.length, sharedCopy.length, sharedCopy[7], Atomics.load(sharedCopy, 7)]);
console.log('# parts');
t('subarray', () => { const part = all.tracking.subarray(2), ended = all.tracking.subarray(2, 6); buffer.resize(10); return [part.length, ended.length] });
t('subclass', () => { class Sub extends Uint8Array { } const s = new Sub(buffer, 1); buffer.resize(12); return [s.length, s.map((x) => x) instanceof Sub] });
t('Reflect', () => { const s = Reflect.construct(Uint8Array, [buffer], Uint16Array); buffer.resize(5); return [s.length, s instanceof Uint16Array] });
t('freeze', () => Object.freeze(all.tracking));
