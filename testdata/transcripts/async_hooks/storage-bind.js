// AsyncLocalStorage.bind and snapshot keep the stores of where they are called.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const bound = als.run('bound', () => AsyncLocalStorage.bind(function (a, b) { return [this.name, a, b, als.getStore()]; }));
console.log(bound.length, bound.name);
als.run('other', () => console.log(bound.call({ name: 'receiver' }, 1, 2), als.getStore()));
const snapshot = als.run('snapshot', () => AsyncLocalStorage.snapshot());
console.log(als.run('other', () => snapshot((...args) => [als.getStore(), ...args], 1, 2)));
console.log(snapshot.length, snapshot.name);
for (const f of [() => AsyncLocalStorage.bind(5), () => AsyncLocalStorage.bind(), () => snapshot(5)]) {
	try {
		f();
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
}
