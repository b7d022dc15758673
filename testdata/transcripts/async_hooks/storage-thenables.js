// The store where the method then of an object is called: that of whoever awaited or resolved with it.
const { AsyncLocalStorage } = require('async_hooks');
const storage = new AsyncLocalStorage();
const thenable = (name) => ({
	then(resolve) {
		console.log(name, 'then', storage.getStore());
		storage.run('other', resolve);
	},
});
const at = (name) => () => console.log(name, storage.getStore());

storage.run('await', async () => {
	await thenable('await');
	at('await')();
});
storage.run('resolve', () => new Promise((resolve) => { resolve(thenable('resolve')); }).then(at('resolve')));
storage.run('return', () => Promise.resolve().then(() => thenable('return')).then(at('return')));
storage.run('Promise.resolve', () => Promise.resolve(thenable('Promise.resolve')).then(at('Promise.resolve')));
storage.run('Promise.all', () => Promise.all([thenable('Promise.all'), 1]).then(at('Promise.all')));
storage.run('exit', () => storage.exit(() => Promise.resolve(thenable('exit')).then(at('exit'))));
Promise.resolve(thenable('none')).then(at('none'));
at('outside')();
