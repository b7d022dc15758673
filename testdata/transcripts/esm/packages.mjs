// How the names of packages, and of files in them, become modules.
const attempt = async (specifier) => {
	try {
		console.log(specifier, await import(specifier));
	} catch (err) {
		console.log(specifier, err.name, err.code, err.message.replaceAll(import.meta.dirname, '<dir>'));
	}
};
for (const name of ['', '/node', '/sync', '/none', '/null', '/missing', '/dir', '/no-ext', '/pattern/one', '/pattern/one.js', '/pattern/none', '/private/x', '/bad', '/up', '/array', '/self', '/other', '/custom', '/import.mjs', '/'])
	await attempt(`conditions${name}`);
for (const name of ['main', 'main/lib/other.js', 'main/lib/other', 'main/lib/other.js?query', 'main/lib', 'main/package.json', 'main-folder', 'index', 'index/index.js', 'no-main', 'bare', 'typed', '@scope/pkg', '@scope/pkg/sub', '@scope/pkg/none', 'broken-config', 'broken-json', 'exports-string', 'exports-string/b.js', 'json-main', 'imports'])
	await attempt(name);
const { tryAll } = await import('imports');
await tryAll();
