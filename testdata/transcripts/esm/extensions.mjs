// Which kind of module a file is says its extension, its package, or its text.
for (const file of ['module/plain.js', 'module/cjs.cjs', 'module/no-extension', 'commonjs/plain.js', 'commonjs/esm.mjs', 'commonjs/esm.js', 'untyped/plain.js', 'untyped/esm.js', 'untyped/await.js', 'untyped/redeclared.js']) {
	try {
		console.log(file, await import(`./kinds/${file}`));
	} catch (err) {
		console.log(file, `${err.name}: ${err.message.replaceAll(import.meta.dirname, '<dir>')}`);
	}
}
