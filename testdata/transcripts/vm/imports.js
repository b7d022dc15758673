// stderr: compare
// import() in code of node:vm, which needs to be told how.
const vm = require('vm');
const loader = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const steps = [
	['script', () => new vm.Script('import("fs")', { filename: 'one.js' }).runInThisContext()],
	['context', () => vm.runInContext('import("fs")', vm.createContext({}), 'two.js')],
	['function of a script', () => vm.runInThisContext('() => import("fs")', 'three.js')()],
	['compiled function', () => vm.compileFunction('return import("fs")', [], { filename: 'four.js' })()],
	['a function', () => vm.runInThisContext('import("fs")', { filename: 'five.js', importModuleDynamically() { return {}; } })],
	['the loader', () => vm.runInThisContext('import("fs")', { filename: 'six.js', importModuleDynamically: loader })],
	['the loader, compiled', () => vm.compileFunction('return import("fs")', [], { filename: 'seven.js', importModuleDynamically: loader })()],
];
(async () => {
	for (const [name, run] of steps) {
		await run().then((ns) => console.log(name, typeof ns.readFile), (e) => console.log(name, e.name, e.code, e.message));
	}
	for (const importModuleDynamically of [1, null, 'x', {}]) {
		try {
			new vm.Script('1', { importModuleDynamically });
			console.log('no error');
		} catch (e) {
			console.log(e.code, e.message);
		}
	}
})();
