// Symbols that are referred to weakly, typed arrays that are sealed, dates of years of five digits.
const t = (n, f) => { try { console.log(n, f()) } catch (e) { console.log(n, e.name + ': ' + e.message) } };
const symbol = Symbol('a'), registry = new FinalizationRegistry(() => {});
t('WeakRef', () => new WeakRef(symbol).deref() === symbol);
t('WeakRef of a known one', () => new WeakRef(Symbol.iterator).deref());
for (const other of [Symbol.for('a'), 1, 'x', null, undefined]) {
	t('WeakRef', () => new WeakRef(other));
	t('register', () => registry.register(other));
	t('token', () => registry.register({}, 1, other));
	t('unregister', () => registry.unregister(other));
}
t('register', () => registry.register(symbol, 1, symbol));
t('register', () => registry.register(symbol, symbol));
t('unregister', () => [registry.unregister(symbol), registry.unregister(symbol), registry.unregister({})]);
const target = {}, token = {};
t('objects', () => [registry.register(target, 1, token), registry.register(target, 2, token), registry.unregister(token), registry.unregister(token)]);
t('sealed', () => { const a = Object.assign(new Uint8Array(2), { x: 1 }); return [Object.isSealed(a), Object.seal(a) === a, Object.isSealed(a), Object.isFrozen(a), Object.getOwnPropertyDescriptor(a, 'x'), Object.getOwnPropertyDescriptor(a, 0)] });
t('sealed', () => { const a = Object.seal(new Float64Array(2)); a[0] = 1.5; a.x = 1; return [a, Object.isExtensible(a), Reflect.ownKeys(a)] });
t('not extensible', () => [Object.isSealed(Object.preventExtensions(new Uint8Array(1))), Object.isSealed(Object.preventExtensions(Object.assign(new Uint8Array(1), { x: 1 })))]);
t('sealed symbols', () => { const a = new Uint8Array(1); a[symbol] = 1; Object.seal(a); return [Object.isSealed(a), delete a[symbol]] });
for (const time of [253402300799999, 253402300800000, 1e15, 8.64e15, -62198755200001, -8.64e15]) t(time, () => [new Date(time).toISOString(), JSON.stringify(new Date(time)), new Date(time)]);
