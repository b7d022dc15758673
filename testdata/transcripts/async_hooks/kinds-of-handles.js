// The resources of things that call back more than once, and of work of crypto.
const { createHook } = require('async_hooks');
const fs = require('fs'), zlib = require('zlib'), crypto = require('crypto'), dns = require('dns');
const { once } = require('events');

const kinds = [];
const hook = createHook({ init(id, type) { kinds.push(type); } });
async function show(name, f) {
	kinds.length = 0;
	hook.enable();
	const done = f();
	hook.disable();
	console.log(name, kinds.filter((type) => type !== 'PROMISE').join());
	await done;
}
(async () => {
	await show('watch', () => { fs.watch(__filename).close(); });
	await show('createGzip', () => { zlib.createGzip().destroy(); });
	await show('gzip', () => new Promise((resolve) => { zlib.gzip('x', resolve); }));
	await show('brotliCompress', () => new Promise((resolve) => { zlib.brotliCompress('x', resolve); }));
	await show('randomBytes', () => new Promise((resolve) => { crypto.randomBytes(4, resolve); }));
	await show('randomFill', () => new Promise((resolve) => { crypto.randomFill(Buffer.alloc(4), resolve); }));
	await show('pbkdf2', () => new Promise((resolve) => { crypto.pbkdf2('a', 'b', 1, 8, 'sha1', resolve); }));
	await show('hkdf', () => new Promise((resolve) => { crypto.hkdf('sha1', 'a', 'b', 'c', 8, resolve); }));
	await show('Resolver', () => { new dns.Resolver(); });
	await show('signal', () => {
		const listener = () => {};
		process.on('SIGUSR2', listener);
		process.removeListener('SIGUSR2', listener);
	});
})();
