// An AssertionError has copies of the errors that it compares, unless it has a message of its own.
const assert = require('assert');

const a = Object.assign(new Error('a'), { x: 1 }), b = new TypeError('b');
for (const method of ['equal', 'strictEqual', 'deepEqual', 'deepStrictEqual', 'notEqual', 'notStrictEqual', 'notDeepEqual', 'notDeepStrictEqual']) {
	for (const [actual, expected, message] of [[a, b], [a, 1], [1, b], [a, a], [a, b, 'message'], [a, a, 'message']]) {
		try {
			assert[method](actual, expected, message);
			console.log(method, 'passes');
		} catch (err) {
			console.log(method, err.actual === actual, err.expected === expected, Object.getOwnPropertyNames(err.actual).join(), err.actual instanceof Error);
		}
	}
}
const made = new assert.AssertionError({ actual: a, expected: b, operator: 'strictEqual' });
console.log(made.actual === a, made.actual.message, made.actual.x, made.expected.name);
