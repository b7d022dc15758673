// addAbortSignal: an abort destroys the stream.
const { isStream, onAbort } = native;
const status = native.part('status');
const { finished } = native.part('finished');

function isSignal(value) {
	if (value === null) throw new TypeError("Cannot use 'in' operator to search for 'aborted' in null");
	return typeof value === 'object' && 'aborted' in value;
}

exports.addAbortSignal = function addAbortSignal(signal, stream) {
	if (!isSignal(signal)) throw errors.invalidArgType('signal', 'an instance of AbortSignal', signal);
	if (!isStream(stream) && !status.isWebStream(stream)) throw errors.invalidArgType('stream', 'an instance of ReadableStream, WritableStream, or Stream', stream);
	return exports.follow(signal, stream);
};

// follow is what the option `signal` does.
exports.follow = function follow(signal, stream) {
	if (!isSignal(signal)) return stream;
	const abort = () => { fail(stream, errors.abort(signal.reason)) };
	if (signal.aborted) {
		abort();
	} else {
		finished(stream, onAbort(signal, abort));
	}
	return stream;
};

function fail(stream, error) {
	if (isStream(stream)) stream.destroy(error);
	else if (status.isReadableStream(stream)) require('internal/readable_stream').states.get(stream).fail(error);
	else if (status.isWritableStream(stream)) require('internal/writable_stream').states.get(stream).errorIfWritable(error);
	else throw new TypeError('stream[kControllerErrorFunction] is not a function');
}
