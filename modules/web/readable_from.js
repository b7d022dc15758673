// ReadableStream.from.

const { ReadableStream } = require('internal/readable_stream');
const { asyncIterator } = native;

function fromIterable(iterable) {
	if (iterable == null) throw new TypeError(`Cannot read properties of ${iterable} (reading 'Symbol(Symbol.asyncIterator)')`);
	const start = iterable[asyncIterator] ?? iterable[Symbol.iterator];
	if (typeof start !== 'function') {
		throw native.typeError('ERR_ARG_NOT_ITERABLE', `${native.inspect(iterable)} must be iterable`);
	}
	const made = Reflect.apply(start, iterable, []);
	const iterator = iterable[asyncIterator] == null ? fromSync(made) : made;
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await iterator.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel(reason) { await iterator.return?.(reason); },
	}, { highWaterMark: 0 });
}

// fromSync makes an asynchronous iterator of an iterator. It takes as many microtasks as
// an asynchronous generator that delegates to it.
function fromSync(iterator) {
	return {
		async next() {
			const { done, value } = iterator.next();
			const result = { done, value: await value };
			await undefined;
			if (done) await undefined;
			return result;
		},
		async return(reason) {
			const result = iterator.return?.(reason);
			await undefined;
			return result;
		},
	};
}

exports.fromIterable = fromIterable;
