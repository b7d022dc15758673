// The asynchronous iterators of a ReadableStream.

const { deferred } = require('internal/queuing');
const { ReadableStreamDefaultReader, boundState } = require('internal/readers');
const { asyncIterator } = native;

// iterate is an asynchronous iterator over the chunks. Its requests wait for each other.
function iterate(stream, preventCancel) {
	const reader = new ReadableStreamDefaultReader(stream);
	let waiting; // the last request, until its chunk comes
	let finished = false;
	let first = true; // which comes a microtask later, after the start of the source
	const queue = (f) => {
		waiting = waiting === undefined ? f() : waiting.then(f, f);
		return waiting;
	};
	const next = () => {
		if (finished) return Promise.resolve({ done: true, value: undefined });
		const { promise, resolve, reject } = deferred();
		const finish = () => {
			waiting = undefined;
			finished = true;
			reader.releaseLock();
		};
		boundState(reader).read({
			chunk(value) {
				waiting = undefined;
				resolve({ value, done: false });
			},
			close() {
				finish();
				resolve({ done: true, value: undefined });
			},
			error(error) {
				finish();
				reject(error);
			},
		});
		return promise;
	};
	return Object.setPrototypeOf({
		next() {
			if (first) waiting = Promise.resolve();
			first = false;
			return queue(next);
		},
		return(value) {
			first = false;
			return queue(async () => {
				if (finished) return { done: true, value };
				finished = true;
				const cancelled = preventCancel ? undefined : reader.cancel(value);
				reader.releaseLock();
				if (!preventCancel) await cancelled;
				return { done: true, value };
			});
		},
		[asyncIterator]() { return this; },
	}, iteratorPrototype);
}

const iteratorPrototype = Object.setPrototypeOf({ next: undefined, return: undefined }, { [asyncIterator]() { return this; } });

exports.iterate = iterate;
