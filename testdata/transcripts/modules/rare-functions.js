// Functions of Module that few know.
const Module = require('module');
const attempt = (label, f) => {
	try {
		console.log(label, '->', f());
	} catch (e) {
		console.log(label, '!', e.name, e.code, e.message);
	}
};
attempt('_stat', () => [Module._stat(__filename), Module._stat(__dirname), Module._stat('/none/of/these')]);
attempt('_debug', () => Module._debug('text'));
for (const id of [undefined, '', 'a/b', null, 5, {}]) attempt(`new Module(${id})`, () => { const m = new Module(id); return [m.id, m.path]; });
attempt('isBuiltin', () => ['fs', 'node:fs', 'test', 'node:test', 'node:test/reporters', 'sea', 'node:sea', 'none', 5, 'internal/x'].map(Module.isBuiltin));
for (const args of [[], [1], ['./none.mjs'], ['./none.mjs', 5], ['bare', { parentURL: 'data:,' }]]) attempt('register', () => Module.register(...args));
const compile = Module.prototype._compile;
Module.prototype._compile = function (...args) {
	console.log('_compile', args.length, args[1].slice(__dirname.length));
	return compile.apply(this, args);
};
attempt('require', () => require('./json/good.json'));
attempt('require', () => require('./folder-index'));
