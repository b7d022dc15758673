// Atomics: every operation on every kind of array, and what it refuses.
const t = (n, f) => { try { console.log(n, f()) } catch (e) { console.log(n, e.name + ': ' + e.message) } };
const shared = new SharedArrayBuffer(16), ints = new Int32Array(shared), own = new Int32Array(2);
for (const Class of [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array]) {
	const array = new Class(new SharedArrayBuffer(16)), n = Class.name.startsWith('Big') ? BigInt : Number;
	t(Class.name, () => [Atomics.add(array, 0, n(250)), Atomics.sub(array, 0, n(300)), Atomics.and(array, 0, n(0xff)), Atomics.or(array, 0, n(0x100)),
		Atomics.xor(array, 0, n(3)), Atomics.exchange(array, 0, n(9)), Atomics.compareExchange(array, 0, n(9), n(10)),
		Atomics.compareExchange(array, 0, n(9), n(11)), Atomics.load(array, 0), Atomics.store(array, 1, n(70000)), array[1]].join());
}
t('floats', () => Atomics.add(new Float64Array(1), 0, 1));
t('clamped', () => Atomics.add(new Uint8ClampedArray(1), 0, 1));
t('an array', () => Atomics.add([], 0, 1));
t('nothing', () => Atomics.add());
t('behind the end', () => Atomics.load(ints, 4));
t('before the start', () => Atomics.load(ints, -1));
t('indices', () => [Atomics.load(ints, '1'), Atomics.load(ints, 1.5)]);
t('stored', () => [Atomics.store(ints, 0, 1.7), Object.is(Atomics.store(ints, 0, -0), 0), Atomics.store(ints, 0, NaN)]);
t('a BigInt', () => Atomics.add(ints, 0, 1n));
t('no BigInt', () => Atomics.add(new BigInt64Array(1), 0, 1));
t('not shared', () => Atomics.add(own, 0, 3));
t('lock free', () => [1, 2, 3, 4, 8, 16].map(Atomics.isLockFree));
t('Atomics', () => [Atomics, String(Atomics), Object.keys(Atomics), Object.getOwnPropertyNames(Atomics).map((name) => name + Atomics[name].length).join()]);
