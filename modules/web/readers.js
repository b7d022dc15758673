// The readers of a ReadableStream.

const { enumerable } = require('internal/event');
const { deferred, rejecting, handled, inspectable, invalidState } = require('internal/queuing');
const { states } = require('internal/readable_state');

const readers = new WeakMap(); // their insides: { stream, closed }

// acquire locks a stream for a reader.
function acquire(reader, stream) {
	if (!states.has(stream)) throw errors.invalidArgType('stream', 'an instance of ReadableStream', stream);
	const state = states.get(stream);
	if (state.reader !== null) throw invalidState('ReadableStream is locked');
	const inside = { state, closed: deferred() };
	if (state.phase === 'closed') inside.closed.resolve();
	if (state.phase === 'errored') inside.closed.reject(state.error);
	handled(inside.closed.promise);
	state.reader = inside;
	readers.set(reader, inside);
}

function insideOf(reader, className) {
	const inside = typeof reader === 'object' && reader !== null ? readers.get(reader) : undefined;
	if (inside === undefined) throw errors.make('ERR_INVALID_THIS', className);
	return inside;
}

// stateOfReader is the state of the stream of a reader, null once it is released.
function stateOfReader(reader) { return readers.get(reader).state; }

function boundState(reader, className) {
	const { state } = insideOf(reader, className);
	if (state === null) throw invalidState('The reader is not attached to a stream');
	return state;
}

function release(reader, className) {
	const inside = insideOf(reader, className);
	const { state } = inside;
	if (state === null) return;
	const error = invalidState('Reader released');
	if (state.phase !== 'readable') inside.closed = deferred();
	inside.closed.reject(error);
	handled(inside.closed.promise);
	state.reader = null;
	inside.state = null;
	for (const request of state.requests.takeAll()) request.error(invalidState('Releasing reader'));
	for (const request of state.bytes?.requests.takeAll() ?? []) request.error(invalidState('Releasing reader'));
	state.bytes?.release();
}

// promised is a request that settles a promise.
function promised() {
	const { promise, resolve, reject } = deferred();
	return {
		promise,
		chunk: (value) => resolve({ value, done: false }),
		close: (value = undefined) => resolve({ value, done: true }),
		error: reject,
	};
}

class ReadableStreamDefaultReader {
	constructor(stream) { acquire(this, stream); }

	read() {
		return rejecting(() => boundState(this, 'ReadableStreamDefaultReader'), (state) => {
			const request = promised();
			state.read(request);
			return request.promise;
		});
	}

	releaseLock() { release(this, 'ReadableStreamDefaultReader'); }

	get closed() { return rejecting(() => insideOf(this, 'ReadableStreamDefaultReader'), ({ closed }) => closed.promise); }

	cancel(reason = undefined) { return rejecting(() => boundState(this, 'ReadableStreamDefaultReader'), (state) => state.cancel(reason)); }
}

// leastOf is how many elements of a view a read wants at least.
function leastOf(options, view) {
	if (typeof options !== 'function') errors.validateObject(options ?? {}, 'options');
	const min = options?.min ?? 1;
	errors.validateNumber(min, 'options.min');
	if (min <= 0) throw errors.invalidArgValue('options.min', min, 'must be greater than 0');
	if (!Number.isInteger(min)) throw errors.invalidArgValue('options.min', min, 'must be an integer');
	if (min > (view.length ?? view.byteLength)) throw errors.outOfRange('options.min', `<= view.${view.length === undefined ? 'byteLength' : 'length'}`, min);
	return min;
}

class ReadableStreamBYOBReader {
	constructor(stream) {
		if (states.get(stream)?.bytes === null) throw errors.invalidArgValue('stream', stream, 'must be a byte stream');
		acquire(this, stream);
	}

	async read(view, options = {}) {
		const state = boundState(this, 'ReadableStreamBYOBReader');
		if (!ArrayBuffer.isView(view)) throw errors.invalidArgType('view', 'an instance of Buffer, TypedArray, or DataView', view);
		if (view.byteLength === 0 || view.buffer.byteLength === 0) throw invalidState('View or Viewed ArrayBuffer is zero-length or detached');
		const least = leastOf(options, view);
		const request = promised();
		state.bytes.read(view, least, request);
		return request.promise;
	}

	releaseLock() { release(this, 'ReadableStreamBYOBReader'); }

	get closed() { return rejecting(() => insideOf(this, 'ReadableStreamBYOBReader'), ({ closed }) => closed.promise); }

	cancel(reason = undefined) { return rejecting(() => boundState(this, 'ReadableStreamBYOBReader'), (state) => state.cancel(reason)); }
}

for (const [c, requests] of [[ReadableStreamDefaultReader, 'readRequests'], [ReadableStreamBYOBReader, 'readIntoRequests']]) {
	enumerable(c.prototype, 'closed', 'read', 'releaseLock', 'cancel');
	inspectable(c, (reader) => {
		const { state } = readers.get(reader);
		const waiting = requests === 'readRequests' ? state?.requests : state?.bytes.requests;
		return { stream: state?.stream, [requests]: waiting?.length ?? 0, close: reader.closed };
	});
}

Object.assign(exports, { ReadableStreamDefaultReader, ReadableStreamBYOBReader, boundState, stateOfReader });
