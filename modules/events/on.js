// events.on: the events of a name as an asynchronous iterator.

const { Queue } = require('internal/queue');
const { asyncIterator, kFirstEventParam, kWatermarkData } = native;

const asyncIteratorPrototype = Object.defineProperty({}, asyncIterator, {
	value: native.self, writable: true, configurable: true,
});

// add adds a listener to an EventEmitter or an EventTarget and returns what removes it.
function add(emitter, name, listener) {
	if (typeof emitter.on === 'function') {
		emitter.on(name, listener);
		return () => emitter.removeListener(name, listener);
	}
	if (typeof emitter.addEventListener === 'function') {
		emitter.addEventListener(name, listener);
		return () => emitter.removeEventListener(name, listener);
	}
	throw errors.invalidArgType('emitter', 'an instance of EventEmitter', emitter);
}

exports.on = function on(emitter, event, options = {}) {
	if (options === null) throw new TypeError("Cannot read properties of null (reading 'signal')");
	const { signal } = options;
	native.validateAbortSignal(signal);
	if (signal?.aborted) throw errors.abort(signal.reason);
	const high = options.highWaterMark ?? options.highWatermark ?? Number.MAX_SAFE_INTEGER;
	errors.validateInteger(high, 'options.highWaterMark', 1);
	const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
	errors.validateInteger(low, 'options.lowWaterMark', 1);

	const events = new Queue(); // that nobody has asked for yet
	const requests = new Queue(); // that wait for an event
	const removers = [];
	let paused = false;
	let finished = false;
	let failure = null; // what the next request is rejected with

	const iterator = {
		next() {
			if (events.length > 0) {
				const value = events.shift();
				if (paused && events.length < low) {
					emitter.resume();
					paused = false;
				}
				return Promise.resolve({ value, done: false });
			}
			if (failure) {
				const rejected = Promise.reject(failure);
				failure = null;
				return rejected;
			}
			if (finished) return close();
			return new Promise((resolve, reject) => requests.push({ resolve, reject }));
		},

		return() { return close(); },

		throw(error) {
			if (!native.isError(error)) throw errors.invalidArgType('EventEmitter.AsyncIterator', 'an instance of Error', error);
			fail(error);
		},

		[asyncIterator]() { return this; },

		[kWatermarkData]: {
			get size() { return events.length; },
			get low() { return low; },
			get high() { return high; },
			get isPaused() { return paused; },
		},
	};
	Object.setPrototypeOf(iterator, asyncIteratorPrototype);

	const handle = options[kFirstEventParam] ? (value) => enqueue(value) : (...args) => enqueue(args);
	Object.defineProperty(handle, 'name', { value: '' });
	removers.push(add(emitter, event, handle));
	if (event !== 'error' && typeof emitter.on === 'function') removers.push(add(emitter, 'error', errorHandler));
	const closing = options.close;
	for (let i = 0; i < closing?.length; i++) removers.push(add(emitter, closing[i], close));
	if (signal) removers.push(native.onAbort(signal, () => fail(errors.abort(signal.reason))));
	return iterator;

	function enqueue(value) {
		if (requests.length > 0) {
			requests.shift().resolve({ value, done: false });
			return;
		}
		events.push(value);
		if (!paused && events.length > high) {
			paused = true;
			emitter.pause();
		}
	}

	function errorHandler(error) { fail(error); }

	function fail(error) {
		if (requests.length > 0) requests.shift().reject(error);
		else failure = error;
		close();
	}

	function close() {
		for (const remove of removers.splice(0)) remove();
		finished = true;
		const result = { value: undefined, done: true };
		while (requests.length > 0) requests.shift().resolve(result);
		return Promise.resolve(result);
	}
};
