// The methods of Readable that are named after those of arrays. What returns a stream
// is an asynchronous generator here.
const { finished } = native.part('finished');
const { asyncFunction, asyncGenerator, exhausted, iterate, settled, wait } = native.part('generator');
const { Readable } = native.stream;
const { AbortController, AbortSignal } = require('internal/abort');

const nothing = Symbol('nothing'); // the result of a call that gives no value
const end = Symbol('end');

function checkFunction(fn, name) {
	if (typeof fn !== 'function') throw errors.invalidArgType(name, 'of type function or an instance of AsyncFunction', fn);
}

function checkOptions(options) {
	if (options != null) errors.validateObject(options, 'options');
	if (options?.signal != null) errors.validateAbortSignal(options.signal, 'options.signal');
}

function stopIfAborted(options, withReason) {
	const signal = options?.signal;
	if (signal?.aborted) throw withReason ? errors.abort(signal.reason) : errors.abort();
}

// A Mapping calls a function for what a stream gives, several at a time, and keeps the
// results in order.
class Mapping {
	constructor(stream, fn, { concurrency, limit, signal }) {
		this.stream = stream;
		this.fn = fn;
		this.concurrency = concurrency;
		this.limit = limit;
		this.signal = signal;
		this.results = []; // promises of what was not handed out yet
		this.running = 0;
		this.isDone = false;
		this.wakeReader = this.wakeWriter = null;
	}

	called() {
		this.running--;
		this.readOn();
	}

	failed() {
		this.isDone = true;
		this.called();
	}

	readOn() {
		if (this.wakeReader && !this.isDone && this.running < this.concurrency && this.results.length < this.limit) this.wake('wakeReader');
	}

	wake(which) {
		const resolve = this[which];
		this[which] = null;
		resolve?.();
	}

	sleep(which) { return wait(new Promise((resolve) => { this[which] = resolve })) }

	add(promise) {
		promise.then(() => this.called(), () => this.failed());
		this.results.push(promise);
	}
}

const readInto = asyncFunction(function* (mapping) {
	const { stream, fn, signal, results } = mapping;
	try {
		yield* iterate(stream, function* (value) {
			if (mapping.isDone) return true;
			if (signal.aborted) throw errors.abort();
			let result;
			try {
				result = fn(value, { signal });
				if (result === nothing) return;
				result = Promise.resolve(result);
			} catch (error) {
				result = Promise.reject(error);
			}
			mapping.running++;
			mapping.add(result);
			mapping.wake('wakeWriter');
			if (!mapping.isDone && (results.length >= mapping.limit || mapping.running >= mapping.concurrency)) {
				yield mapping.sleep('wakeReader');
			}
		});
		results.push(end);
	} catch (error) {
		mapping.add(Promise.reject(error));
	} finally {
		mapping.isDone = true;
		mapping.wake('wakeWriter');
	}
});

const mapped = asyncGenerator(function* (stream, fn, settings) {
	const mapping = new Mapping(stream, fn, settings);
	const { signal, results } = mapping;
	readInto(mapping);
	try {
		for (;;) {
			while (results.length > 0) {
				const value = yield wait(results[0]);
				if (value === end) return;
				if (signal.aborted) throw errors.abort();
				if (value !== nothing) yield value;
				results.shift();
				mapping.readOn();
			}
			yield mapping.sleep('wakeWriter');
		}
	} finally {
		mapping.isDone = true;
		mapping.wake('wakeReader');
	}
});

function map(stream, fn, options) {
	checkFunction(fn, 'fn');
	checkOptions(options);
	let concurrency = 1;
	if (options?.concurrency != null) concurrency = Math.floor(options.concurrency);
	let waiting = concurrency - 1;
	if (options?.highWaterMark != null) waiting = Math.floor(options.highWaterMark);
	errors.validateInteger(concurrency, 'options.concurrency', 1);
	errors.validateInteger(waiting, 'options.highWaterMark', 0);
	const signal = AbortSignal.any([options?.signal].filter(Boolean));
	return mapped(stream, fn, { concurrency, limit: waiting + concurrency, signal });
}

function filter(stream, fn, options) {
	checkFunction(fn, 'fn');
	return map(stream, async (value, context) => (await fn(value, context) ? value : nothing), options);
}

const flattened = asyncGenerator(function* (values) {
	yield* iterate(values, function* (value) {
		return (yield* iterate(value, function* (inner) { yield settled(inner) }, '')) !== exhausted;
	});
});

const pairs = asyncGenerator(function* (stream, options) {
	let index = 0;
	yield* iterate(stream, function* (value) {
		stopIfAborted(options, true);
		yield [index++, value];
	}, 'this');
});

const dropped = asyncGenerator(function* (stream, count, options) {
	stopIfAborted(options);
	yield* iterate(stream, function* (value) {
		stopIfAborted(options);
		if (count-- <= 0) yield value;
	}, 'this');
});

const taken = asyncGenerator(function* (stream, count, options) {
	stopIfAborted(options);
	yield* iterate(stream, function* (value) {
		stopIfAborted(options);
		if (count-- > 0) yield value;
		return count <= 0;
	}, 'this');
});

// toCount makes a count of a number.
function toCount(number) {
	number = Number(number);
	if (Number.isNaN(number)) return 0;
	if (number < 0) throw errors.outOfRange('number', '>= 0', number);
	return number;
}

// What returns a stream.
exports.map = function (fn, options) { return Readable.from(map(this, fn, options)) };
exports.filter = function (fn, options) { return Readable.from(filter(this, fn, options)) };
exports.flatMap = function (fn, options) { return Readable.from(flattened(map(this, fn, options))) };
exports.asIndexedPairs = function (options) {
	checkOptions(options);
	return Readable.from(pairs(this, options));
};
exports.drop = function (number, options) {
	checkOptions(options);
	return Readable.from(dropped(this, toCount(number), options));
};
exports.take = function (number, options) {
	checkOptions(options);
	return Readable.from(taken(this, toCount(number), options));
};

// What returns a promise.
const some = asyncFunction(function* (stream, fn, options) {
	let found = false;
	yield* iterate(filter(stream, fn, options), function* () { return found = true });
	return found;
});
exports.some = function (fn, options) { return some(this, fn, options) };
exports.every = async function (fn, options) {
	checkFunction(fn, 'fn');
	return !(await some(this, async (...args) => !(await fn(...args)), options));
};
const find = asyncFunction(function* (stream, fn, options) {
	let found;
	yield* iterate(filter(stream, fn, options), function* (value) {
		found = value;
		return true;
	});
	return found;
});
exports.find = function (fn, options) { return find(this, fn, options) };
const forEach = asyncFunction(function* (stream, fn, options) {
	checkFunction(fn, 'fn');
	const call = async (value, context) => {
		await fn(value, context);
		return nothing;
	};
	yield* iterate(map(stream, call, options), function* () {});
});
exports.forEach = function (fn, options) { return forEach(this, fn, options) };
const toArray = asyncFunction(function* (stream, options) {
	checkOptions(options);
	const values = [];
	yield* iterate(stream, function* (value) {
		stopIfAborted(options, true);
		values.push(value);
	}, 'this');
	return values;
});
exports.toArray = function (options) { return toArray(this, options) };

const reduce = asyncFunction(function* (stream, reducer, hasValue, value, options) {
	checkFunction(reducer, 'reducer');
	checkOptions(options);
	const outer = options?.signal;
	if (outer?.aborted) {
		const error = errors.abort(outer.reason);
		stream.once('error', () => {}); // the rejection tells of it
		yield wait(native.part('promises').finished(stream.destroy(error)));
		throw error;
	}
	const controller = new AbortController();
	const { signal } = controller;
	if (outer) native.onAbort(outer, () => controller.abort());
	try {
		yield* iterate(stream, function* (chunk) {
			if (outer?.aborted) throw errors.abort();
			if (hasValue) {
				value = yield wait(reducer(value, chunk, { signal }));
			} else {
				value = chunk;
				hasValue = true;
			}
		}, 'this');
		if (!hasValue) throw errors.make('ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value');
	} finally {
		controller.abort();
	}
	return value;
});
exports.reduce = function (reducer, value, options) { return reduce(this, reducer, arguments.length > 1, value, options) };
