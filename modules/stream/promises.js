// stream/promises.
const { isStream } = native;
const status = native.part('status');

exports.pipeline = function pipeline(...streams) {
	return new Promise((resolve, reject) => {
		let options;
		const last = streams[streams.length - 1];
		if (last && typeof last === 'object' && !isStream(last) && !status.isIterable(last) && !status.isWebStream(last)) {
			const { signal, end } = streams.pop();
			options = { signal, end };
		}
		native.part('pipeline').join(streams, (error, value) => {
			if (error) reject(error);
			else resolve(value);
		}, options);
	});
};

exports.finished = function finished(stream, options) {
	let cleanup = false;
	if (options?.cleanup !== undefined && options?.cleanup !== null) {
		errors.validateBoolean(options.cleanup, 'cleanup');
		({ cleanup } = options);
	}
	return new Promise((resolve, reject) => {
		const stop = native.part('finished').finished(stream, options, (error) => {
			if (cleanup) stop();
			if (error) reject(error);
			else resolve();
		});
	});
};
