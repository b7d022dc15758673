// AsyncLocalStorage: the store of run, enterWith, exit and disable.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
console.log(als, als.getStore());
console.log(als.run('a', (...args) => [als.getStore(), ...args], 1, 2), als.getStore());
console.log(als.run('a', () => als.run('b', () => als.getStore()) + als.getStore()));
als.run('a', () => {
	console.log(als.exit((...args) => [als.getStore(), ...args], 3), als.getStore());
	als.exit(() => {
		als.run('inner', () => console.log(als.getStore()));
		console.log(als.getStore());
	});
	console.log(als.getStore());
});
try {
	als.run('a', () => { throw new Error('from run'); });
} catch (err) {
	console.log(err.message, als.getStore());
}
als.run('a', function () { 'use strict'; console.log(this); });
als.enterWith('entered');
console.log(als.getStore());
als.run('c', () => { als.enterWith('changed'); console.log(als.getStore()); });
console.log(als.getStore());
als.disable();
console.log(als.getStore(), als.enabled);
als.run('d', () => {});
console.log(als.getStore(), als.enabled);
const store = {};
als.run(store, () => als.run(store, () => console.log(als.getStore() === store)));
als.run(undefined, () => console.log(als.getStore()));
const other = new AsyncLocalStorage();
als.run(1, () => other.run(2, () => console.log(als.getStore(), other.getStore())));
