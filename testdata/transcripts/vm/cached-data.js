// The data that scripts are known by.
const vm = require('vm');
const text = 'const add = (a, b) => a + b; add(1, 2)';
const data = new vm.Script(text).createCachedData();
console.log(Buffer.isBuffer(data), data.length > 0);
const again = new vm.Script(text, { cachedData: data });
console.log(again.cachedDataRejected, again.runInThisContext());
const other = new vm.Script('"another text, that is longer"', { cachedData: data });
console.log(other.cachedDataRejected, other.runInThisContext());
const produced = new vm.Script('1', { produceCachedData: true });
console.log(produced.cachedDataProduced, Buffer.isBuffer(produced.cachedData));
console.log(Object.keys(new vm.Script('1')), new vm.Script('1').cachedDataRejected);
const fn = vm.compileFunction('return a', ['a'], { produceCachedData: true });
console.log(fn(3), fn.cachedDataProduced, Buffer.isBuffer(fn.cachedData));
for (const cachedData of ['x', 1, null, {}]) {
	for (const make of [() => new vm.Script('1', { cachedData }), () => vm.compileFunction('', [], { cachedData })]) {
		try {
			make();
		} catch (e) {
			console.log(e.code, e.message);
		}
	}
}
