// The methods of Readable that are named after those of arrays. What returns a stream
// is made of an asynchronous generator.
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

	sleep(which) { return new Promise((resolve) => { this[which] = resolve }) }

	add(promise) {
		promise.then(() => this.called(), () => this.failed());
		this.results.push(promise);
	}
}

// readInto calls the function for all that the stream gives.
async function readInto(mapping) {
	const { stream, fn, signal, results } = mapping;
	try {
		for await (const value of stream) {
			if (mapping.isDone) return;
			if (signal.aborted) throw errors.abort();
			let result;
			try {
				result = fn(value, { signal });
				if (result === nothing) continue;
				result = Promise.resolve(result);
			} catch (error) {
				result = Promise.reject(error);
			}
			mapping.running++;
			mapping.add(result);
			mapping.wake('wakeWriter');
			if (!mapping.isDone && (results.length >= mapping.limit || mapping.running >= mapping.concurrency)) {
				await mapping.sleep('wakeReader');
			}
		}
		results.push(end);
	} catch (error) {
		mapping.add(Promise.reject(error));
	} finally {
		mapping.isDone = true;
		mapping.wake('wakeWriter');
	}
}

// mapped hands out the results.
async function* mapped(stream, fn, settings) {
	const mapping = new Mapping(stream, fn, settings);
	const { signal, results } = mapping;
	readInto(mapping);
	try {
		for (;;) {
			while (results.length > 0) {
				const value = await results[0];
				if (value === end) return;
				if (signal.aborted) throw errors.abort();
				if (value !== nothing) yield value;
				results.shift();
				mapping.readOn();
			}
			await mapping.sleep('wakeWriter');
		}
	} finally {
		mapping.isDone = true;
		mapping.wake('wakeReader');
	}
}

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

async function* flattened(values) {
	for await (const value of values) yield* value;
}

// The loops that follow are over `this`: the error of what cannot be iterated says so.

async function* pairs(options) {
	let index = 0;
	for await (const value of this) {
		stopIfAborted(options, true);
		yield [index++, value];
	}
}

async function* dropped(count, options) {
	stopIfAborted(options);
	for await (const value of this) {
		stopIfAborted(options);
		if (count-- <= 0) yield value;
	}
}

async function* taken(count, options) {
	stopIfAborted(options);
	for await (const value of this) {
		stopIfAborted(options);
		if (count-- > 0) yield value;
		if (count <= 0) return;
	}
}

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
	return Readable.from(pairs.call(this, options));
};
exports.drop = function (number, options) {
	checkOptions(options);
	return Readable.from(dropped.call(this, toCount(number), options));
};
exports.take = function (number, options) {
	checkOptions(options);
	return Readable.from(taken.call(this, toCount(number), options));
};

// What returns a promise.
async function some(stream, fn, options) {
	for await (const _ of filter(stream, fn, options)) return true;
	return false;
}
exports.some = function (fn, options) { return some(this, fn, options) };
exports.every = async function (fn, options) {
	checkFunction(fn, 'fn');
	return !(await some(this, async (...args) => !(await fn(...args)), options));
};
exports.find = async function (fn, options) {
	for await (const value of filter(this, fn, options)) return value;
	return undefined;
};
exports.forEach = async function (fn, options) {
	checkFunction(fn, 'fn');
	const call = async (value, context) => {
		await fn(value, context);
		return nothing;
	};
	for await (const _ of map(this, call, options));
};
exports.toArray = async function (options) {
	checkOptions(options);
	const values = [];
	for await (const value of this) {
		stopIfAborted(options, true);
		values.push(value);
	}
	return values;
};
exports.reduce = async function (reducer, value, options) {
	let hasValue = arguments.length > 1;
	checkFunction(reducer, 'reducer');
	checkOptions(options);
	const outer = options?.signal;
	if (outer?.aborted) {
		const error = errors.abort(outer.reason);
		this.once('error', () => {}); // the rejection tells of it
		await native.part('promises').finished(this.destroy(error));
		throw error;
	}
	const controller = new AbortController();
	const { signal } = controller;
	if (outer) native.onAbort(outer, () => controller.abort());
	try {
		for await (const chunk of this) {
			if (outer?.aborted) throw errors.abort();
			if (hasValue) {
				value = await reducer(value, chunk, { signal });
			} else {
				value = chunk;
				hasValue = true;
			}
		}
		if (!hasValue) throw errors.make('ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value');
	} finally {
		controller.abort();
	}
	return value;
};
