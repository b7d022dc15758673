// The checks of node:assert.

const { AssertionError, CallTracker, deprecate, expression, inspect, isDeepEqual } = native;
const util = require('util');
const { isNativeError, isPromise, isRegExp } = util.types;
const { exec } = RegExp.prototype;

const isError = (value) => isNativeError(value) || value instanceof Error;
const matches = (regexp, text) => exec.call(regexp, text) !== null;
const isObject = (value) => typeof value === 'object' && value !== null;

// failed throws the error that is given as the message, or the AssertionError of a check.
function failed(options) {
	if (isError(options.message)) throw options.message;
	throw new AssertionError(options);
}

// failedWith throws an AssertionError whose message is made here unless one is given.
function failedWith(options, message) {
	const err = new AssertionError({ ...options, message: options.message || message() });
	err.generatedMessage = !options.message;
	throw err;
}

function checkTruth(args) {
	const [value, message] = args;
	if (value) return;
	if (isError(message)) throw message;
	const options = { actual: value, expected: true, operator: '==' };
	if (message !== undefined && message !== null) {
		options.message = message;
	} else {
		options.message = args.length === 0 ? 'No value argument passed to `assert.ok()`' : expression();
	}
	const err = new AssertionError(options);
	err.generatedMessage = message === undefined || message === null;
	throw err;
}

function ok(...args) {
	checkTruth(args);
}

const assert = ok;

function fail(actual, expected, message, operator, stackStartFn) {
	const count = arguments.length;
	let isGenerated = false;
	if (count <= 1 && (actual === undefined || actual === null)) {
		message = 'Failed';
		isGenerated = true;
	} else if (count === 1) {
		message = actual;
		actual = undefined;
	} else {
		deprecate('DEP0094', 'assert.fail() with more than one argument is deprecated. ' +
			'Please use assert.strictEqual() instead or only pass a message.');
		if (count === 2) operator = '!=';
	}
	if (isError(message)) throw message;
	const options = { actual, expected, operator: operator === undefined ? 'fail' : operator, stackStartFn };
	if (message !== undefined) options.message = message;
	const err = new AssertionError(options);
	if (isGenerated) err.generatedMessage = true;
	throw err;
}

function checkBothGiven(count) {
	if (count < 2) throw errors.missingArgs('"actual" and "expected" arguments');
}

function equal(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (actual == expected || (Number.isNaN(actual) && Number.isNaN(expected))) return;
	failed({ actual, expected, message, operator: '==' });
}

function notEqual(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (actual != expected && !(Number.isNaN(actual) && Number.isNaN(expected))) return;
	failed({ actual, expected, message, operator: '!=' });
}

function deepEqual(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (!isDeepEqual(actual, expected, false)) failed({ actual, expected, message, operator: 'deepEqual' });
}

function notDeepEqual(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (isDeepEqual(actual, expected, false)) failed({ actual, expected, message, operator: 'notDeepEqual' });
}

function deepStrictEqual(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (!isDeepEqual(actual, expected, true)) failed({ actual, expected, message, operator: 'deepStrictEqual' });
}

function notDeepStrictEqual(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (isDeepEqual(actual, expected, true)) failed({ actual, expected, message, operator: 'notDeepStrictEqual' });
}

function strictEqual(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (!Object.is(actual, expected)) failed({ actual, expected, message, operator: 'strictEqual' });
}

function notStrictEqual(actual, expected, message) {
	checkBothGiven(arguments.length);
	if (Object.is(actual, expected)) failed({ actual, expected, message, operator: 'notStrictEqual' });
}

// A Comparison is the properties of an error that are compared, as messages show them.
// One that matches a regular expression is shown as the text it matches.
class Comparison {
	constructor(object, keys, matched) {
		for (const key of keys) {
			if (!(key in object)) continue;
			const value = object[key];
			this[key] = matched !== undefined && isMatch(matched[key], value) ? matched[key] : value;
		}
	}
}

const isMatch = (value, pattern) => typeof value === 'string' && isRegExp(pattern) && matches(pattern, value);

// checkProperties compares what was thrown with an object that has some of its
// properties.
function checkProperties(actual, expected, message, operator) {
	if (!isObject(actual)) {
		const err = new AssertionError({ actual, expected, message, operator: 'deepStrictEqual' });
		err.operator = operator;
		throw err;
	}
	const keys = Object.keys(expected);
	if (expected instanceof Error) {
		keys.push('name', 'message');
	} else if (keys.length === 0) {
		throw errors.invalidArgValue('error', expected, 'may not be an empty object');
	}
	for (const key of keys) {
		if (isMatch(actual[key], expected[key])) continue;
		if (key in actual && isDeepEqual(actual[key], expected[key], true)) continue;
		if (message) failed({ actual, expected, message, operator });
		const err = new AssertionError({
			actual: new Comparison(actual, keys),
			expected: new Comparison(expected, keys, actual),
			operator: 'deepStrictEqual',
		});
		err.actual = actual;
		err.expected = expected;
		err.operator = operator;
		throw err;
	}
}

// checkThrown checks what was thrown: with a regular expression, an object that has
// some of its properties, its class or a function.
function checkThrown(actual, expected, message, operator) {
	const options = { actual, expected, message, operator };
	if (typeof expected !== 'function') {
		if (!isRegExp(expected)) {
			checkProperties(actual, expected, message, operator);
			return;
		}
		const text = String(actual);
		if (matches(expected, text)) return;
		failedWith(options, () => 'The input did not match the regular expression ' +
			`${inspect(expected)}. Input:\n\n${inspect(text)}\n`);
	}
	if (expected.prototype !== undefined && actual instanceof expected) return;
	if (Object.prototype.isPrototypeOf.call(Error, expected)) {
		failedWith(options, () => `The error is expected to be an instance of "${expected.name}". Received ` + instance(actual));
	}
	const result = expected.call({}, actual);
	if (result === true) return;
	failedWith(options, () => {
		const name = expected.name ? `"${expected.name}" ` : '';
		const caught = isError(actual) ? `\n\nCaught error:\n\n${actual}` : '';
		return `The ${name}validation function is expected to return "true". Received ${inspect(result)}` + caught;
	});
}

// instance tells of what class something is that was thrown.
function instance(thrown) {
	if (!isError(thrown)) return `"${inspect(thrown, { depth: -1 })}"`;
	const name = (thrown.constructor && thrown.constructor.name) || thrown.name;
	return `"${name}"` + (thrown.message ? `\n\nError message:\n\n${thrown.message}` : '');
}

const nothing = Symbol('nothing was thrown');

function thrownBy(fn) {
	errors.validateFunction(fn, 'fn');
	try {
		fn();
	} catch (err) {
		return err;
	}
	return nothing;
}

async function rejectionOf(promiseFn) {
	let promise = promiseFn;
	if (typeof promiseFn === 'function') {
		promise = promiseFn();
		if (!isThenable(promise)) throw errors.invalidReturnValue('instance of Promise', 'promiseFn', promise);
	} else if (!isThenable(promiseFn)) {
		throw errors.invalidArgType('promiseFn', 'of type function or an instance of Promise', promiseFn);
	}
	try {
		await promise;
	} catch (err) {
		return err;
	}
	return nothing;
}

const isThenable = (value) => isPromise(value) ||
	(isObject(value) && typeof value.then === 'function' && typeof value.catch === 'function');

const expectedError = 'of type function or an instance of Error, RegExp, or Object';

// expectError checks that something was thrown. The last arguments, those of the
// caller, are what it has to be, which may be left out, and a message.
function expectError(operator, actual, ...args) {
	let [expected, message] = args;
	if (typeof expected === 'string') {
		if (args.length === 2) throw errors.invalidArgType('error', expectedError, expected);
		if (isObject(actual) && actual.message === expected) throw ambiguous(`The error message "${expected}"`);
		if (actual === expected) throw ambiguous(`The error "${expected}"`);
		message = expected;
		expected = undefined;
	} else if (expected !== undefined && expected !== null && typeof expected !== 'object' && typeof expected !== 'function') {
		throw errors.invalidArgType('error', expectedError, expected);
	}
	if (actual === nothing) {
		const kind = operator === 'rejects' ? 'rejection' : 'exception';
		const name = expected && expected.name ? ` (${expected.name})` : '';
		failed({
			actual: undefined, expected, operator,
			message: `Missing expected ${kind}${name}` + (message ? `: ${message}` : '.'),
		});
	}
	if (expected) checkThrown(actual, expected, message, operator);
}

const ambiguous = (what) => errors.make('ERR_AMBIGUOUS_ARGUMENT', 'error/message', `${what} is identical to the message.`);

// expectNoError checks that nothing was thrown; what is not as expected is thrown on.
function expectNoError(operator, actual, expected, message) {
	if (actual === nothing) return;
	if (typeof expected === 'string') {
		message = expected;
		expected = undefined;
	}
	if (expected && !isUnwanted(actual, expected)) throw actual;
	const kind = operator === 'doesNotReject' ? 'rejection' : 'exception';
	failed({
		actual, expected, operator,
		message: `Got unwanted ${kind}` + (message ? `: ${message}` : '.') +
			`\nActual message: "${actual && actual.message}"`,
	});
}

function isUnwanted(thrown, expected) {
	if (typeof expected !== 'function') {
		if (isRegExp(expected)) return matches(expected, String(thrown));
		throw errors.invalidArgType('expected', 'of type function or an instance of RegExp', expected);
	}
	if (expected.prototype !== undefined && thrown instanceof expected) return true;
	if (Object.prototype.isPrototypeOf.call(Error, expected)) return false;
	return expected.call({}, thrown) === true;
}

function throws(fn, ...args) {
	expectError('throws', thrownBy(fn), ...args);
}

async function rejects(promiseFn, ...args) {
	expectError('rejects', await rejectionOf(promiseFn), ...args);
}

function doesNotThrow(fn, ...args) {
	expectNoError('doesNotThrow', thrownBy(fn), ...args);
}

async function doesNotReject(fn, ...args) {
	expectNoError('doesNotReject', await rejectionOf(fn), ...args);
}

function ifError(err) {
	if (err === null || err === undefined) return;
	let message = 'ifError got unwanted exception: ';
	if (typeof err === 'object' && typeof err.message === 'string') {
		message += err.message.length === 0 && err.constructor ? err.constructor.name : err.message;
	} else {
		message += inspect(err);
	}
	const unwanted = new AssertionError({ actual: err, expected: null, operator: 'ifError', message });
	unwanted.generatedMessage = false;
	joinStacks(unwanted, err.stack);
	throw unwanted;
}

// joinStacks adds the frames of another stack to those of an error, instead of those
// that are in both.
function joinStacks(err, stack) {
	const start = '\n    at';
	const at = typeof stack === 'string' ? stack.indexOf(start) : -1;
	if (at < 0) return;
	const [head, ...own] = err.stack.split(start);
	const others = stack.slice(at).split(start).slice(1);
	const common = own.findIndex((frame) => others.includes(frame));
	err.stack = [head, ...own.slice(0, common < 0 ? own.length : common), ...others].join(start);
}

function checkMatch(string, regexp, message, operator) {
	if (!isRegExp(regexp)) throw errors.invalidArgType('regexp', 'an instance of RegExp', regexp);
	const isText = typeof string === 'string';
	if (isText && matches(regexp, string) === (operator === 'match')) return;
	if (isError(message)) throw message;
	failedWith({ actual: string, expected: regexp, message, operator }, () => {
		if (!isText) {
			return `The "string" argument must be of type string. Received type ${typeof string} (${inspect(string)})`;
		}
		const what = operator === 'match' ? 'did not' : 'was expected to not';
		return `The input ${what} match the regular expression ${inspect(regexp)}. Input:\n\n${inspect(string)}\n`;
	});
}

function match(string, regexp, message) {
	checkMatch(string, regexp, message, 'match');
}

function doesNotMatch(string, regexp, message) {
	checkMatch(string, regexp, message, 'doesNotMatch');
}

function strict(...args) {
	checkTruth(args);
}

Object.assign(assert, {
	fail, AssertionError, ok, equal, notEqual, deepEqual, notDeepEqual, deepStrictEqual, notDeepStrictEqual,
	strictEqual, notStrictEqual, throws, rejects, doesNotThrow, doesNotReject, ifError, match, doesNotMatch,
	CallTracker: util.deprecate(CallTracker, 'assert.CallTracker is deprecated.', 'DEP0173'),
});
assert.strict = Object.assign(strict, assert, {
	equal: strictEqual,
	deepEqual: deepStrictEqual,
	notEqual: notStrictEqual,
	notDeepEqual: notDeepStrictEqual,
});
assert.strict.strict = assert.strict;

exports.assert = assert;
