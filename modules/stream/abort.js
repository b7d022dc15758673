// addAbortSignal: an abort destroys the stream.
const { isStream, onAbort } = native;
const { finished } = native.part('finished');

exports.addAbortSignal = function addAbortSignal(signal, stream) {
	if (typeof signal !== 'object' || !('aborted' in signal)) throw errors.invalidArgType('signal', 'an instance of AbortSignal', signal);
	if (!isStream(stream)) throw errors.invalidArgType('stream', 'an instance of ReadableStream, WritableStream, or Stream', stream);
	return exports.follow(signal, stream);
};

// follow is what the option `signal` does.
exports.follow = function follow(signal, stream) {
	if (typeof signal !== 'object' || !('aborted' in signal)) return stream;
	const abort = () => { stream.destroy(errors.abort(signal.reason)) };
	if (signal.aborted) {
		abort();
	} else {
		finished(stream, onAbort(signal, abort));
	}
	return stream;
};
