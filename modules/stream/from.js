// Readable.from: the stream of what an iterable gives.
const { nextTick, asyncIterator } = native;
const { Readable } = native.stream;
const { Buffer } = require('buffer');

exports.from = function (iterable, options) { return exports.readableFrom(Readable, iterable, options) };

exports.readableFrom = function readableFrom(Readable, iterable, options) {
	if (typeof iterable === 'string' || Buffer.isBuffer(iterable)) {
		return new Readable({
			objectMode: true,
			...options,
			read() {
				this.push(iterable);
				this.push(null);
			},
		});
	}
	const isAsync = Boolean(iterable && iterable[asyncIterator]);
	if (!isAsync && !(iterable && iterable[Symbol.iterator])) throw errors.invalidArgType('iterable', 'an instance of Iterable', iterable);
	const iterator = isAsync ? iterable[asyncIterator]() : iterable[Symbol.iterator]();
	const readable = new Readable({ objectMode: true, highWaterMark: 1, ...options });

	let pulling = false;
	readable._read = function () {
		if (!pulling) {
			pulling = true;
			pull();
		}
	};
	readable._destroy = function (error, callback) {
		close(error).then(
			() => nextTick(callback, error),
			(failure) => nextTick(callback, failure || error),
		);
	};

	// close tells the iterator of an error, which it may take, or that no more is wanted.
	async function close(error) {
		if (error != null && typeof iterator.throw === 'function') {
			const { value, done } = await iterator.throw(error);
			await value;
			if (done) return;
		}
		if (typeof iterator.return === 'function') {
			const { value } = await iterator.return();
			await value;
		}
	}

	// pull pushes values until the stream has enough of them.
	async function pull() {
		try {
			for (;;) {
				const { value, done } = isAsync ? await iterator.next() : iterator.next();
				if (done) {
					readable.push(null);
					return;
				}
				const chunk = value && typeof value.then === 'function' ? await value : value;
				if (chunk === null) {
					pulling = false;
					throw errors.make('ERR_STREAM_NULL_VALUES');
				}
				if (!readable.push(chunk)) {
					pulling = false;
					return;
				}
			}
		} catch (error) {
			readable.destroy(error);
		}
	}
	return readable;
};
