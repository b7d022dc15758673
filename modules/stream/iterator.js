// Asynchronous iteration of readable streams.
const { Readable } = native.stream;
const { finished } = native.part('finished');

// settle calls onValue or onError with what a value, or a promise of it, comes to.
exports.settle = async function settle(value, onValue, onError) {
	let result;
	try {
		result = await value;
	} catch (error) {
		onError(error);
		return;
	}
	onValue(result);
};

exports.watch = (stream, ended) => finished(stream, { writable: false }, ended);

exports.iterate = function iterate(stream, options) {
	if (typeof stream.read !== 'function') stream = Readable.wrap(stream, { objectMode: true });
	return native.chunks(stream, options);
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
