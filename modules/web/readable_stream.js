// ReadableStream, its readers and its controllers.

const { enumerable } = require('internal/event');
const {
	Algorithms, ChunkQueue, Insides, strategy, optionsOf, underlying, started, deferred, rejecting, handled, method, inspectable, invalidProperty, invalidState,
} = require('internal/queuing');
const { Queue } = require('internal/queue');
const { states: writableStates, WritableStream } = require('internal/writable_stream');
const { asyncIterator } = native;

const kMake = Symbol('kMake');
const states = new WeakMap(); // of the streams

function stateOf(stream) {
	const state = typeof stream === 'object' && stream !== null ? states.get(stream) : undefined;
	if (state === undefined) throw errors.make('ERR_INVALID_THIS', 'ReadableStream');
	return state;
}

// A State is the inside of a ReadableStream. A request is what waits for a chunk: an
// object with the functions chunk, close and error.
class State {
	phase = 'readable'; // then closed or errored
	error = undefined;
	queue = new ChunkQueue();
	requests = new Queue();
	reader = null;
	disturbed = false;
	started = false;
	closeRequested = false;
	pulling = false;
	pullAgain = false;
	ended = deferred(); // settled when it is closed or errored

	constructor(stream, source, { highWaterMark, size }, bytes) {
		this.stream = stream;
		handled(this.ended.promise);
		this.highWaterMark = highWaterMark;
		this.size = size;
		this.bytes = bytes ? new Bytes(this, source) : null;
		this.controller = bytes
			? new ReadableByteStreamController(kMake, this)
			: new ReadableStreamDefaultController(kMake, this);
		this.pullSource = method(source, 'pull', 'source');
		this.cancelSource = method(source, 'cancel', 'source');
		this.source = source;
	}

	start() {
		started(this.source, this.controller).then(() => {
			this.started = true;
			this.pull();
		}, (error) => this.fail(error));
	}

	desiredSize() {
		if (this.phase === 'errored') return null;
		if (this.phase === 'closed') return 0;
		return this.highWaterMark - this.queue.total;
	}

	get canTake() { return this.phase === 'readable' && !this.closeRequested; }

	wantsMore() {
		if (!this.canTake || !this.started) return false;
		return this.requests.length > 0 || this.bytes?.pending.length > 0 || this.desiredSize() > 0;
	}

	// pull asks the source for more if more is wanted.
	pull() {
		if (!this.wantsMore()) return;
		if (this.pulling) {
			this.pullAgain = true;
			return;
		}
		this.pulling = true;
		(this.pullSource?.(this.controller) ?? Promise.resolve()).then(() => {
			this.pulling = false;
			if (!this.pullAgain) return;
			this.pullAgain = false;
			this.pull();
		}, (error) => this.fail(error));
	}

	enqueue(chunk) {
		if (this.requests.length > 0) {
			this.requests.shift().chunk(chunk);
		} else {
			let size;
			try {
				size = this.size(chunk);
				this.queue.push(chunk, size);
			} catch (error) {
				this.fail(error);
				throw error;
			}
		}
		this.pull();
	}

	// read serves a request.
	read(request) {
		this.disturbed = true;
		if (this.phase === 'closed') {
			request.close();
		} else if (this.phase === 'errored') {
			request.error(this.error);
		} else if (this.queue.length > 0) {
			const chunk = this.queue.shift();
			if (this.closeRequested && this.queue.length === 0) this.close();
			else this.pull();
			request.chunk(chunk);
		} else {
			if (this.bytes !== null && this.bytes.autoAllocate !== undefined) this.bytes.allocate(request);
			this.requests.push(request);
			this.pull();
		}
	}

	requestClose() {
		this.closeRequested = true;
		if (this.queue.length === 0) this.close();
	}

	close() {
		if (this.phase !== 'readable') return;
		this.phase = 'closed';
		this.ended.resolve();
		this.reader?.closed.resolve();
		for (const request of this.requests.takeAll()) request.close();
	}

	fail(error) {
		if (this.phase !== 'readable') return;
		this.phase = 'errored';
		this.error = error;
		this.ended.reject(error);
		this.queue.clear();
		this.bytes?.forgetRequest();
		if (this.reader !== null) {
			this.reader.closed.reject(error);
			handled(this.reader.closed.promise);
		}
		for (const request of this.requests.takeAll()) request.error(error);
		for (const request of this.bytes?.takeRequests() ?? []) request.error(error);
	}

	cancel(reason) {
		this.disturbed = true;
		if (this.phase === 'closed') return Promise.resolve();
		if (this.phase === 'errored') return Promise.reject(this.error);
		const into = this.bytes?.takeRequests() ?? [];
		this.close();
		for (const request of into) request.close(undefined);
		this.queue.clear();
		return (this.cancelSource?.(reason) ?? Promise.resolve()).then(() => undefined);
	}
}

function isView(value) { return ArrayBuffer.isView(value); }

// Bytes is what the state of a stream of bytes has besides: the views that wait to be
// filled. Those of BYOB readers have a request; the one of autoAllocateChunkSize has not.
class Bytes {
	pending = []; // { buffer, offset, length, filled, least, elementSize, type, request }, where least has to be filled
	requestObject = null;

	constructor(state, source) {
		this.state = state;
		const { autoAllocateChunkSize } = source ?? {};
		if (autoAllocateChunkSize !== undefined) {
			if (autoAllocateChunkSize === 0) throw errors.invalidArgValue('source.autoAllocateChunkSize', 0);
			errors.validateInteger(autoAllocateChunkSize, 'source.autoAllocateChunkSize', 1);
		}
		this.autoAllocate = autoAllocateChunkSize;
	}

	allocate() {
		const buffer = new ArrayBuffer(this.autoAllocate);
		this.pending.push({ buffer, offset: 0, length: buffer.byteLength, filled: 0, least: 1, elementSize: 1, type: Uint8Array, request: null });
	}

	takeRequests() {
		const requests = this.pending.map(({ request }) => request).filter((request) => request !== null);
		this.pending = [];
		return requests;
	}

	// byobRequest is the view to be filled next, as a source sees it.
	byobRequest() {
		if (this.requestObject === null && this.pending.length > 0) {
			const { buffer, offset, length, filled } = this.pending[0];
			const view = new Uint8Array(buffer, offset + filled, length - filled);
			this.requestObject = new ReadableStreamBYOBRequest(kMake, { bytes: this, view });
		}
		return this.requestObject;
	}

	forgetRequest() {
		if (this.requestObject === null) return;
		Object.assign(byobRequests.of(this.requestObject), { bytes: null, view: null });
		this.requestObject = null;
	}

	enqueue(view) {
		const { state } = this;
		const { byteOffset, byteLength } = view;
		const chunk = new Uint8Array(native.transfer(view.buffer), byteOffset, byteLength);
		this.forgetRequest();
		if (this.pending.length > 0 && this.pending[0].request === null) this.pending.shift();
		if (state.requests.length > 0) {
			state.requests.shift().chunk(chunk);
		} else {
			state.queue.push(chunk, chunk.byteLength);
			this.fill();
		}
		state.pull();
	}

	// read serves a BYOB reader, which wants min elements or more.
	read(view, min, request) {
		const { state } = this;
		state.disturbed = true;
		const { constructor: type, byteOffset: offset, byteLength: length } = view;
		const elementSize = type.BYTES_PER_ELEMENT ?? 1;
		const entry = { buffer: native.transfer(view.buffer), offset, length, filled: 0, least: min * elementSize, elementSize, type, request };
		if (state.phase === 'errored') {
			request.error(state.error);
			return;
		}
		if (state.phase === 'closed') {
			request.close(result(entry));
			return;
		}
		this.pending.push(entry);
		this.fill();
		if (state.closeRequested && state.queue.length === 0 && state.phase === 'readable' && this.pending.length === 0) state.close();
		state.pull();
	}

	// fill moves bytes from the queue into the views that wait.
	fill() {
		const { queue } = this.state;
		while (this.pending.length > 0 && this.pending[0].request !== null && queue.total > 0) {
			const entry = this.pending[0];
			while (entry.filled < entry.length && queue.length > 0) {
				const chunk = queue.peek();
				const n = Math.min(chunk.byteLength, entry.length - entry.filled);
				new Uint8Array(entry.buffer).set(chunk.subarray(0, n), entry.offset + entry.filled);
				entry.filled += n;
				const rest = chunk.subarray(n);
				queue.shift();
				if (rest.byteLength > 0) {
					queue.unshift(rest, rest.byteLength);
				}
			}
			if (entry.filled < entry.least) return;
			this.pending.shift();
			this.deliver(entry);
		}
	}

	// deliver hands a view to who waits for it. What does not make a whole element goes
	// back into the queue.
	deliver(entry) {
		const { queue } = this.state;
		const odd = entry.filled % entry.elementSize;
		if (odd > 0) {
			const end = entry.offset + entry.filled;
			const rest = new Uint8Array(entry.buffer.slice(end - odd, end));
			queue.unshift(rest, odd);
			entry.filled -= odd;
		}
		entry.request.chunk(result(entry));
	}

	respond(bytesWritten) {
		const { state } = this;
		const entry = this.pending[0];
		const isClosed = state.phase === 'closed';
		if (isClosed ? bytesWritten !== 0 : !bytesWritten) throw native.typeError('ERR_INVALID_ARG_VALUE', invalidText('bytesWritten', bytesWritten));
		const written = Math.trunc(bytesWritten) || 0;
		if (entry.filled + written > entry.length) throw native.rangeError('ERR_INVALID_ARG_VALUE', invalidText('bytesWritten', bytesWritten));
		this.forgetRequest();
		entry.buffer = native.transfer(entry.buffer);
		if (isClosed) {
			for (const each of this.pending.splice(0)) each.request?.close(result(each));
			return;
		}
		entry.filled += written;
		if (entry.filled >= entry.least) {
			this.pending.shift();
			if (entry.request === null) state.requests.shift().chunk(result(entry));
			else this.deliver(entry);
		}
		this.fill();
		state.pull();
	}

	respondWithNewView(view) {
		const entry = this.pending[0];
		const { buffer, byteLength, byteOffset } = view;
		if (this.state.phase === 'closed') {
			if (byteLength !== 0) throw invalidState('View is not zero-length');
		} else if (byteLength === 0) {
			throw invalidState('View is zero-length');
		}
		if (byteOffset !== entry.offset + entry.filled || buffer.byteLength !== entry.buffer.byteLength || entry.filled + byteLength > entry.length) {
			throw native.rangeError('ERR_INVALID_ARG_VALUE', invalidText('view', view));
		}
		entry.buffer = buffer;
		this.respond(byteLength);
	}

	// close is close of the controller: views of BYOB readers wait for respond(0).
	close() {
		const { state } = this;
		if (state.closeRequested || state.phase !== 'readable') return;
		if (state.queue.total > 0) {
			state.closeRequested = true;
			return;
		}
		if (this.pending.some(({ filled, elementSize }) => filled % elementSize > 0)) {
			const error = invalidState('Partial read');
			state.fail(error);
			throw error;
		}
		state.closeRequested = true;
		this.pending = this.pending.filter(({ request }) => request !== null);
		state.close();
	}
}

function invalidText(name, value) { return `The argument '${name}' is invalid. Received ${native.inspect(value)}`; }

// result is a view of what of an entry is filled.
function result({ buffer, offset, filled, elementSize, type }) { return new type(buffer, offset, filled / elementSize); }

class ReadableStream {
	constructor(source = {}, queuing = {}) {
		const { type } = underlying(source, 'source');
		const bytes = type !== undefined && `${type}` === 'bytes';
		if (type !== undefined && !bytes) throw errors.invalidArgValue('source.type', type);
		if (bytes && queuing?.size !== undefined) throw invalidProperty('strategy.size', queuing.size);
		const state = new State(this, source, strategy(queuing, bytes ? 0 : 1), bytes);
		states.set(this, state);
		state.start();
	}

	// What node:stream asks of any stream.
	get [Symbol.for('nodejs.stream.disturbed')]() { return stateOf(this).disturbed; }

	get [Symbol.for('nodejs.stream.errored')]() { return stateOf(this).phase === 'errored'; }

	get [Symbol.for('nodejs.stream.readable')]() { return stateOf(this).phase === 'readable'; }

	get locked() { return stateOf(this).reader !== null; }

	static from(iterable) { return fromIterable(iterable); }

	cancel(reason = undefined) {
		return rejecting(() => {
			const state = stateOf(this);
			if (state.reader !== null) throw invalidState('ReadableStream is locked');
			return state;
		}, (state) => state.cancel(reason));
	}

	getReader(options = {}) {
		stateOf(this);
		const { mode } = optionsOf(options, 'options');
		if (mode === undefined) return new ReadableStreamDefaultReader(this);
		if (`${mode}` !== 'byob') throw errors.invalidArgValue('options.mode', mode);
		return new ReadableStreamBYOBReader(this);
	}

	pipeThrough(transform, options = {}) {
		const state = stateOf(this);
		const { readable, writable } = transform ?? {};
		if (!states.has(readable)) throw errors.invalidArgType('transform.readable', 'an instance of ReadableStream', readable);
		if (!writableStates.has(writable)) throw errors.invalidArgType('transform.writable', 'an instance of WritableStream', writable);
		options = optionsOf(options, 'options');
		native.validateAbortSignal(options.signal);
		if (state.reader !== null) throw invalidState('The ReadableStream is locked');
		if (writable.locked) throw invalidState('The WritableStream is locked');
		handled(pipe(this, writable, options));
		return readable;
	}

	pipeTo(destination, options = {}) {
		return rejecting(() => {
			const state = stateOf(this);
			if (!writableStates.has(destination)) {
				throw errors.invalidArgType('transform.writable', 'an instance of WritableStream', destination);
			}
			options = optionsOf(options, 'options');
			native.validateAbortSignal(options.signal);
			if (state.reader !== null) throw invalidState('The ReadableStream is locked');
			if (destination.locked) throw invalidState('The WritableStream is locked');
			return options;
		}, (checked) => pipe(this, destination, checked));
	}

	tee() {
		stateOf(this);
		return tee(this);
	}

	values(options = {}) {
		stateOf(this);
		return iterate(this, Boolean(optionsOf(options, 'options').preventCancel));
	}
}
Object.defineProperty(ReadableStream.prototype, asyncIterator, {
	value: ReadableStream.prototype.values, configurable: true, writable: true,
});

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
	if (state.bytes !== null) {
		const [first] = state.bytes.pending;
		for (const request of state.bytes.takeRequests()) request.error(invalidState('Releasing reader'));
		if (first !== undefined) state.bytes.pending = [{ ...first, request: null }];
	}
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

	read(view, options = {}) {
		return rejecting(() => {
			const state = boundState(this, 'ReadableStreamBYOBReader');
			if (!isView(view)) throw errors.invalidArgType('view', 'an instance of Buffer, TypedArray, or DataView', view);
			if (view.byteLength === 0 || view.buffer.byteLength === 0) throw invalidState('View or Viewed ArrayBuffer is zero-length or detached');
			return [state, leastOf(options, view)];
		}, ([state, least]) => {
			const request = promised();
			state.bytes.read(view, least, request);
			return request.promise;
		});
	}

	releaseLock() { release(this, 'ReadableStreamBYOBReader'); }

	get closed() { return rejecting(() => insideOf(this, 'ReadableStreamBYOBReader'), ({ closed }) => closed.promise); }

	cancel(reason = undefined) { return rejecting(() => boundState(this, 'ReadableStreamBYOBReader'), (state) => state.cancel(reason)); }
}

const controllers = new Insides('ReadableStreamDefaultController');

class ReadableStreamDefaultController {
	constructor(make = undefined, state = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		controllers.add(this, state);
	}

	get desiredSize() { return controllers.of(this).desiredSize(); }

	close() { openState(this).requestClose(); }

	enqueue(chunk = undefined) { openState(this).enqueue(chunk); }

	error(error = undefined) { controllers.of(this).fail(error); }
}

// openState is the state of a controller's stream, which must take more.
function openState(controller) {
	const state = controllers.of(controller);
	if (!state.canTake) throw invalidState('Controller is already closed');
	return state;
}

const byteControllers = new Insides('ReadableByteStreamController');

class ReadableByteStreamController {
	constructor(make = undefined, state = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		byteControllers.add(this, state);
	}

	get byobRequest() { return byteControllers.of(this).bytes.byobRequest(); }

	get desiredSize() { return byteControllers.of(this).desiredSize(); }

	close() { checkOpen(byteControllers.of(this)).bytes.close(); }

	enqueue(chunk) {
		const state = byteControllers.of(this);
		if (!isView(chunk)) throw errors.invalidArgType('buffer', 'an instance of Buffer, TypedArray, or DataView', chunk);
		if (chunk.byteLength === 0) throw invalidState('chunk ArrayBuffer is zero-length or detached');
		checkOpen(state).bytes.enqueue(chunk);
	}

	error(error = undefined) { byteControllers.of(this).fail(error); }
}

function checkOpen(state) {
	if (state.closeRequested && state.phase === 'readable') throw invalidState('Controller is already closed');
	if (state.phase !== 'readable') throw invalidState('ReadableStream is already closed');
	return state;
}

const byobRequests = new Insides('ReadableStreamBYOBRequest'); // { bytes, view }, both null once it is answered

class ReadableStreamBYOBRequest {
	constructor(make = undefined, inside = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		byobRequests.add(this, inside);
	}

	get view() { return byobRequests.of(this).view; }

	respond(bytesWritten) {
		const bytes = unansweredBytes(this);
		checkAttached(this.view);
		bytes.respond(bytesWritten);
	}

	respondWithNewView(view) {
		const bytes = unansweredBytes(this);
		if (!isView(view)) throw errors.invalidArgType('view', 'an instance of Buffer, TypedArray, or DataView', view);
		checkAttached(view);
		bytes.respondWithNewView(view);
	}
}

// checkAttached holds that the bytes of a view are there.
function checkAttached({ buffer }) {
	if (buffer.byteLength === 0) throw invalidState('Viewed ArrayBuffer is detached');
}

function unansweredBytes(request) {
	const { bytes } = byobRequests.of(request);
	if (bytes === null) throw invalidState('This BYOB request has been invalidated');
	return bytes;
}

// fromIterable is ReadableStream.from.
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

// tee makes two streams that get the same chunks.
function tee(stream) {
	const reader = new ReadableStreamDefaultReader(stream);
	const { bytes } = states.get(stream);
	const branches = [];
	const cancelled = deferred();
	const reasons = [];
	let reading = false;
	let again = false;
	const pull = () => {
		if (reading) {
			again = true;
			return Promise.resolve();
		}
		reading = true;
		insideOf(reader).state?.read({
			chunk(value) {
				again = false;
				Promise.resolve().then(() => {
					reading = false;
					// Bytes belong to the stream that they are given to.
					const copies = [value, bytes !== null && !(1 in reasons) ? new Uint8Array(value) : value];
					branches.forEach((controller, i) => {
						const branch = states.get(both[i]);
						if (!(i in reasons) && branch.canTake) controller.enqueue(copies[i]);
					});
					if (again) pull();
				});
			},
			close() {
				if (bytes === null) native.nextTick(closed); // as Node does for the one kind
				else closed();
			},
			error() { reading = false; },
		});
		return Promise.resolve();
	};
	const closed = () => {
		reading = false;
		branches.forEach((controller, i) => {
			if (i in reasons) return;
			controller.close();
			if (bytes !== null) controller.byobRequest?.respond(0);
		});
		cancelled.resolve();
	};
	const branch = (i) => new ReadableStream(new Algorithms({
		type: bytes === null ? undefined : 'bytes',
		start(controller) { branches[i] = controller; },
		pull,
		cancel(reason) {
			reasons[i] = reason;
			if (0 in reasons && 1 in reasons) cancelled.resolve(reader.cancel([reasons[0], reasons[1]]));
			return cancelled.promise;
		},
	}), { highWaterMark: bytes === null ? 1 : 0 });
	const both = [branch(0), branch(1)];
	reader.closed.catch((error) => {
		for (const controller of branches) controller.error(error);
		cancelled.resolve();
	});
	return both;
}

function pipe(source, destination, options) {
	const reader = new ReadableStreamDefaultReader(source), writer = destination.getWriter();
	return require('internal/pipe').pipe(states.get(source), reader, writableStates.get(destination), writer, options);
}

enumerable(ReadableStream, 'from');
enumerable(ReadableStream.prototype, 'locked', 'cancel', 'getReader', 'pipeThrough', 'pipeTo', 'tee', 'values');
for (const [c, requests] of [[ReadableStreamDefaultReader, 'readRequests'], [ReadableStreamBYOBReader, 'readIntoRequests']]) {
	enumerable(c.prototype, 'closed', 'read', 'releaseLock', 'cancel');
	inspectable(c, (reader) => {
		const { state } = readers.get(reader);
		const waiting = requests === 'readRequests' ? state?.requests : state?.bytes.pending;
		return { stream: state?.stream, [requests]: waiting?.length ?? 0, close: reader.closed };
	});
}
enumerable(ReadableStreamDefaultController.prototype, 'desiredSize', 'close', 'enqueue', 'error');
enumerable(ReadableByteStreamController.prototype, 'byobRequest', 'desiredSize', 'close', 'enqueue', 'error');
enumerable(ReadableStreamBYOBRequest.prototype, 'view', 'respond', 'respondWithNewView');
inspectable(ReadableStream, (stream) => ({
	locked: stream.locked, state: states.get(stream).phase, supportsBYOB: states.get(stream).bytes !== null,
}));
for (const c of [ReadableStreamDefaultController, ReadableByteStreamController]) inspectable(c, () => ({}));
inspectable(ReadableStreamBYOBRequest, (request) => ({
	view: request.view, controller: byobRequests.of(request).bytes?.state.controller ?? null,
}));

Object.assign(exports, {
	ReadableStream, ReadableStreamDefaultReader, ReadableStreamBYOBReader, ReadableStreamBYOBRequest,
	ReadableByteStreamController, ReadableStreamDefaultController, stateOf, states,
});
