// Asynchronous iteration of readable streams.
const { aggregate } = native;
const { Readable, destroy } = native.stream;
const { asyncGenerator, wait } = native.part('generator');
const { finished } = native.part('finished');

const chunks = asyncGenerator(function* (stream, options) {
	let error; // undefined as long as the stream goes on, null when it has ended
	let wake = null; // goes on with the loop when there may be something to read
	function awake() {
		const resolve = wake;
		wake = null;
		resolve?.();
	}
	const sleep = (resolve) => { wake = resolve };
	function next() { awake() }

	stream.on('readable', next);
	const forget = finished(stream, { writable: false }, (err) => {
		error = err ? aggregate(error, err) : null;
		awake();
	});
	try {
		for (;;) {
			const chunk = stream.destroyed ? null : stream.read();
			if (chunk !== null) yield chunk;
			else if (error) throw error;
			else if (error === null) return;
			else yield wait(new Promise(sleep));
		}
	} catch (err) {
		error = aggregate(error, err);
		throw error;
	} finally {
		const whole = error || options?.destroyOnReturn !== false;
		if (whole && (error === undefined || stream._readableState.autoDestroy)) {
			destroy(stream, null);
		} else {
			stream.off('readable', next);
			forget();
		}
	}
});

exports.iterate = function iterate(stream, options) {
	if (typeof stream.read !== 'function') stream = Readable.wrap(stream, { objectMode: true });
	const iterator = chunks(stream, options);
	iterator.stream = stream;
	return iterator;
};

exports.asyncIterator = function () { return exports.iterate(this) };

exports.iterator = function (options) {
	if (options !== undefined) errors.validateObject(options, 'options');
	return exports.iterate(this, options);
};

// disposer makes the method that destroys a stream, with an error if it has not come to
// its end, and promises that it is closed.
function disposer(ended) {
	return function () {
		let error;
		if (!this.destroyed) {
			error = this[ended] ? null : errors.abort();
			this.destroy(error);
		}
		return new Promise((resolve, reject) => {
			finished(this, (err) => {
				if (err && err !== error) reject(err);
				else resolve(null);
			});
		});
	};
}

exports.disposeReadable = disposer('readableEnded');
exports.disposeWritable = disposer('writableFinished');
