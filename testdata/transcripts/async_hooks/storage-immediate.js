// The store in an immediate, also in one that clears itself.
const { AsyncLocalStorage } = require('async_hooks');
const storage = new AsyncLocalStorage();
storage.run(new Map([['key', 'value']]), () => {
	const immediate = setImmediate(() => {
		console.log('before', storage.getStore());
		clearImmediate(immediate);
		console.log('after', storage.getStore());
		storage.run('timer', () => {
			const timer = setTimeout(() => {
				clearTimeout(timer);
				console.log(storage.getStore());
			}, 1);
		});
	});
});
console.log(storage.getStore());
