// import() of builtin and CommonJS modules.
const show = (err) => console.log(err.name, err.code, err.message.replaceAll(__dirname, '<dir>'));

(async () => {
	const { connect, default: net } = await import('net');
	console.log(connect === net.connect, net === require('net'), (await import('node:net')) === (await import('net')));
	console.log(await import('./parts/imported.js'), (await import('./parts/imported.js')) === (await import(`${'./parts'}/imported.js`)));
	const ns = await import('./parts/imported.js');
	console.log(Object.prototype.toString.call(ns), Object.getPrototypeOf(ns), Object.isExtensible(ns), Object.keys(ns));
	console.log(Object.getOwnPropertyDescriptor(ns, 'a'));
	for (const specifier of ['./nope.js', './parts/imported', 'no-such-package', '@no/such', 'node:nope', 'http://localhost/x.js', './parts', '#x', Symbol('s')]) {
		await import(specifier).catch(show);
	}
	await import({ toString() { throw new Error('toString') } }).catch(show);
	await import('./parts/throwing.js').catch(show);
	import('net').then(() => console.log('imported'));
	console.log('first');
})();
