// The store is that of where then, catch or await stands, not of where the promise was made.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const log = (what) => console.log(what, als.getStore());
let resolve;
const promise = als.run('made', () => new Promise((r) => { resolve = r; }));
als.run('then', () => promise.then(() => log('then')).finally(() => log('finally')));
als.run('async', async () => {
	log('before await');
	await promise;
	log('after await');
	als.enterWith('entered');
	await null;
	log('after another');
	await als.run('nested', async () => { await null; log('nested'); });
	log('back');
});
als.run('catch', () => Promise.reject(new Error('no')).catch((err) => log(err.message)));
als.run('resolver', () => setTimeout(resolve, 1));
als.run('all', () => Promise.all([promise, 1]).then(() => log('all')));
