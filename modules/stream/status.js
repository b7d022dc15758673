// What a stream tells of itself, for anything that looks like one. Where an answer is
// null, the stream does not say.
const { isStream } = native;

const isFunction = (value) => typeof value === 'function';

// Whether data can be read from it; a strict caller asks for pause and resume too.
exports.hasReadableSide = function hasReadableSide(stream, strict) {
	if (!stream || !isFunction(stream.pipe) || !isFunction(stream.on)) return false;
	if (strict && !(isFunction(stream.pause) && isFunction(stream.resume))) return false;
	const { _readableState: readable, _writableState: writable } = stream;
	return !writable || Boolean(readable) && readable.readable !== false;
};

exports.hasWritableSide = function hasWritableSide(stream) {
	if (!stream || !isFunction(stream.write) || !isFunction(stream.on)) return false;
	const { _readableState: readable, _writableState: writable } = stream;
	return !readable || !writable || writable.writable !== false;
};

exports.isDuplex = function isDuplex(stream) {
	return Boolean(stream && isFunction(stream.pipe) && stream._readableState && isFunction(stream.on) && isFunction(stream.write));
};

// Whether nothing more is going to be read. What has come to its end but for the event
// counts unless the caller is strict.
exports.readableFinished = function readableFinished(stream, strict) {
	if (!exports.hasReadableSide(stream)) return null;
	const state = stream._readableState;
	if (state?.errored) return false;
	if (typeof state?.endEmitted !== 'boolean') return null;
	return state.endEmitted || !strict && state.ended === true && state.length === 0;
};

exports.writableFinished = function writableFinished(stream, strict) {
	if (!exports.hasWritableSide(stream)) return null;
	if (stream.writableFinished === true) return true;
	const state = stream._writableState;
	if (state?.errored) return false;
	if (typeof state?.finished !== 'boolean') return null;
	return state.finished || !strict && state.ended === true && state.length === 0;
};

// Whether the source has told the end, read or not.
exports.readableEnded = function readableEnded(stream) {
	if (!exports.hasReadableSide(stream)) return null;
	if (stream.readableEnded === true) return true;
	const state = stream._readableState;
	if (!state || state.errored) return false;
	return typeof state.ended === 'boolean' ? state.ended : null;
};

exports.writableEnded = function writableEnded(stream) {
	if (!exports.hasWritableSide(stream)) return null;
	if (stream.writableEnded === true) return true;
	const state = stream._writableState;
	if (state?.errored) return false;
	return typeof state?.ended === 'boolean' ? state.ended : null;
};

exports.isClosed = function isClosed(stream) {
	if (!isStream(stream)) return null;
	if (typeof stream.closed === 'boolean') return stream.closed;
	const { _readableState: readable, _writableState: writable } = stream;
	if (typeof writable?.closed === 'boolean' || typeof readable?.closed === 'boolean') return Boolean(writable?.closed || readable?.closed);
	if (typeof stream._closed === 'boolean' && isOutgoingMessage(stream)) return stream._closed;
	return null;
};

// Whether 'close' is still to come.
exports.willEmitClose = function willEmitClose(stream) {
	if (!isStream(stream)) return false;
	const state = stream._writableState || stream._readableState;
	if (!state) return isServerResponse(stream);
	return Boolean(state.autoDestroy && state.emitClose && state.closed === false);
};

// The error of a stream: of its writable side rather than of the other.
exports.errorOf = function errorOf(stream) {
	return sideError(stream, 'writable') || sideError(stream, 'readable');
};

function sideError(stream, side) {
	if (!isStream(stream)) return null;
	const told = stream[side + 'Errored'];
	return told || (stream[`_${side}State`]?.errored ?? null);
}

// The messages of node:http.
exports.isRequest = (stream) => Boolean(stream.setHeader) && isFunction(stream.abort);

function isOutgoingMessage(stream) {
	return typeof stream._closed === 'boolean' && typeof stream._defaultKeepAlive === 'boolean' &&
		typeof stream._removedConnection === 'boolean' && typeof stream._removedContLen === 'boolean';
}

function isServerResponse(stream) {
	return typeof stream._sent100 === 'boolean' && isOutgoingMessage(stream);
}

// Streams of the web.
exports.isReadableStream = (value) => Boolean(value && !isStream(value) &&
	isFunction(value.pipeThrough) && isFunction(value.getReader) && isFunction(value.cancel));
exports.isWritableStream = (value) => Boolean(value && !isStream(value) && isFunction(value.getWriter) && isFunction(value.abort));
exports.isTransformStream = (value) => Boolean(value && !isStream(value) &&
	typeof value.readable === 'object' && typeof value.writable === 'object');
exports.isWebStream = (value) => exports.isReadableStream(value) || exports.isWritableStream(value) || exports.isTransformStream(value);

// Whether it can be iterated: asynchronously, or otherwise too, unless the caller says
// which.
exports.isIterable = function isIterable(value, isAsync) {
	if (value == null) return false;
	const asynchronous = () => isFunction(value[native.asyncIterator]);
	const synchronous = () => isFunction(value[Symbol.iterator]);
	if (isAsync === undefined) return asynchronous() || synchronous();
	return isAsync ? asynchronous() : synchronous();
};
