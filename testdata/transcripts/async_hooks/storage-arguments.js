// AsyncLocalStorage and AsyncResource: arguments, receivers and results.
const { AsyncLocalStorage, AsyncResource, createHook, executionAsyncId, triggerAsyncId, executionAsyncResource } = require('async_hooks');
const storage = new AsyncLocalStorage();
const attempt = (label, f) => {
	try {
		console.log(label, '->', f());
	} catch (e) {
		console.log(label, '!', e.name, e.code, e.message);
	}
};
attempt('run', () => storage.run());
attempt('run', () => storage.run(1, 2));
attempt('run', () => storage.run(1, (...args) => [...args, storage.getStore()], 2, 3));
attempt('run throws', () => storage.run(1, () => { throw new RangeError('thrown'); }));
attempt('afterwards', () => storage.getStore());
attempt('exit', () => storage.run(1, () => storage.exit((...args) => [storage.getStore(), ...args], 5)));
attempt('exit', () => storage.exit());
attempt('enterWith', () => {
	storage.enterWith(7);
	const store = storage.getStore();
	storage.disable();
	return [store, storage.getStore(), storage.run(9, () => storage.getStore()), storage.getStore()];
});
attempt('disable inside', () => storage.run(1, () => { storage.disable(); return storage.getStore(); }));
attempt('bind', () => AsyncLocalStorage.bind());
attempt('bind', () => { const f = AsyncLocalStorage.bind(function foo(a, b) { return [this.x, a, b]; }); return [f.name, f.length, f.call({ x: 3 }, 1, 2)]; });
attempt('snapshot', () => AsyncLocalStorage.snapshot()((...args) => args, 1, 2));
for (const args of [[], [1], [''], ['x', 'y'], ['x', { triggerAsyncId: -2 }], ['x', { triggerAsyncId: 1.5 }], ['x', { triggerAsyncId: null }]]) {
	attempt('AsyncResource', () => new AsyncResource(...args).constructor.name);
}
const resource = new AsyncResource('R');
attempt('runInAsyncScope', () => resource.runInAsyncScope(function (...args) {
	return [this.x, args, executionAsyncId() === resource.asyncId(), triggerAsyncId() === resource.triggerAsyncId(), executionAsyncResource() === resource];
}, { x: 1 }, 2, 3));
attempt('runInAsyncScope', () => resource.runInAsyncScope());
attempt('bound', () => { const f = resource.bind(function foo(a, b, c) { return [this.x, a]; }, { x: 'own' }); return [f.name, f.length, f.call({ x: 'other' }, 1)]; });
attempt('emitDestroy', () => resource.emitDestroy() === resource);
for (const value of [undefined, null, 1, {}, { init: 1 }, { before: 'x' }, { promiseResolve: 1 }]) attempt('createHook', () => createHook(value).constructor.name);
