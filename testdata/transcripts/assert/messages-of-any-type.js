// Messages that are neither strings nor errors.
const assert = require('assert');
const attempt = (f) => {
	try {
		f();
		console.log('passed');
	} catch (err) {
		console.log(`${err.name} ${err.code} ${err.generatedMessage}: ${err.message}`);
	}
};
for (const message of ['', 0, 5, 10n, false, null, undefined, Symbol('s'), { a: 1 }, [1, 2], () => 'f', { toString: () => 'own' }, Object.create(null)]) {
	attempt(() => assert.equal(1, 2, message));
	attempt(() => assert.strictEqual(1, 2, message));
	attempt(() => assert.notStrictEqual(1, 1, message));
	attempt(() => assert.deepEqual([1], [2], message));
	attempt(() => assert.ok(0, message));
	attempt(() => assert.match('a', /b/, message));
	attempt(() => assert.throws(() => {}, Error, message));
	attempt(() => assert.fail(message));
}
