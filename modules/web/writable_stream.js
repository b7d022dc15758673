// WritableStream and what belongs to it.

const { AbortController } = require('internal/abort');
const { enumerable } = require('internal/event');
const { ChunkQueue, Insides, strategy, underlying, started, deferred, rejecting, handled, method, inspectable, invalidState } = require('internal/queuing');
const { Queue } = require('internal/queue');

const kMake = Symbol('kMake');
const closeMark = Symbol('close'); // the last item of a queue

const states = new WeakMap(); // of the streams

function stateOf(stream, name = 'WritableStream') {
	const state = typeof stream === 'object' && stream !== null ? states.get(stream) : undefined;
	if (state === undefined) throw errors.make('ERR_INVALID_THIS', name);
	return state;
}

// A State is the inside of a WritableStream.
class State {
	phase = 'writable'; // then perhaps erroring, and closed or errored
	error = undefined;
	queue = new ChunkQueue();
	requests = new Queue(); // the promises of the chunks in the queue
	writing = null; // the promise of the chunk that is written
	closeRequest = null;
	closing = null; // the promise of the close under way
	aborting = null; // { promise, reason, wasErroring } until the sink was told
	backpressure = false;
	started = false;
	writer = null;
	ended = deferred(); // settled when it is closed or errored

	constructor(stream, sink, { highWaterMark, size }) {
		this.stream = stream;
		handled(this.ended.promise);
		this.highWaterMark = highWaterMark;
		this.size = size;
		this.abortController = new AbortController();
		this.controller = new WritableStreamDefaultController(kMake, this);
		this.write = method(sink, 'write', 'sink');
		this.close = method(sink, 'close', 'sink');
		this.abort = method(sink, 'abort', 'sink');
		this.backpressure = this.desiredSize() <= 0;
		this.sink = sink;
	}

	start() {
		started(this.sink, this.controller).then(() => {
			this.started = true;
			this.advance();
		}, (error) => {
			this.started = true;
			this.deal(error);
		});
	}

	// desiredSize is how much fits into the queue, null once there is no more to come.
	desiredSize() {
		if (this.phase === 'errored' || this.phase === 'erroring') return null;
		if (this.phase === 'closed') return 0;
		return this.highWaterMark - this.queue.total;
	}

	get closeQueuedOrInFlight() { return this.closeRequest !== null || this.closing !== null; }

	updateBackpressure() {
		const backpressure = this.highWaterMark - this.queue.total <= 0;
		if (this.writer !== null && backpressure !== this.backpressure) this.writer.becameReady(!backpressure);
		this.backpressure = backpressure;
	}

	add(chunk) {
		if (this.size === null && (this.phase === 'writable' || this.phase === 'closed')) throw errors.make('ERR_INTERNAL_ASSERTION', '');
		let size;
		try {
			size = this.size === null ? 1 : this.size(chunk);
		} catch (error) {
			this.errorIfWritable(error);
			size = 1;
		}
		if (this.closeQueuedOrInFlight) return Promise.reject(invalidState('WritableStream is closed'));
		if (this.phase === 'errored') return Promise.reject(this.error);
		if (this.phase === 'closed') return Promise.reject(invalidState('WritableStream is closed'));
		if (this.phase === 'erroring') return Promise.reject(this.error);
		const request = deferred();
		this.requests.push(request);
		try {
			this.queue.push(chunk, size);
		} catch (error) {
			this.errorIfWritable(error);
			return request.promise;
		}
		if (!this.closeQueuedOrInFlight) this.updateBackpressure();
		this.advance();
		return request.promise;
	}

	end() {
		if (this.phase === 'closed' || this.phase === 'errored') {
			return Promise.reject(invalidState('WritableStream is closed'));
		}
		const request = deferred();
		this.closeRequest = request;
		if (this.writer !== null && this.backpressure && this.phase === 'writable') this.writer.becameReady(true);
		this.queue.push(closeMark, 0);
		this.advance();
		return request.promise;
	}

	// advance gives the sink the next chunk.
	advance() {
		if (!this.started || this.writing !== null || this.closing !== null) return;
		if (this.phase === 'erroring') {
			this.finishErroring();
			return;
		}
		if (this.queue.length === 0 || this.phase !== 'writable') return;
		const chunk = this.queue.peek();
		if (chunk === closeMark) {
			this.queue.shift();
			this.finish();
			return;
		}
		this.writing = this.requests.shift();
		(this.write?.(chunk, this.controller) ?? Promise.resolve()).then(() => {
			this.writing.resolve();
			this.writing = null;
			this.queue.shift();
			if (!this.closeQueuedOrInFlight && this.phase === 'writable') this.updateBackpressure();
			this.advance();
		}, (error) => {
			if (this.phase === 'writable') this.forgetSize();
			this.writing.reject(error);
			this.writing = null;
			this.deal(error);
		});
	}

	finish() {
		this.forgetSize();
		this.closing = this.closeRequest;
		this.closeRequest = null;
		(this.close?.() ?? Promise.resolve()).then(() => {
			this.closing.resolve();
			this.closing = null;
			if (this.phase === 'erroring') this.error = undefined;
			this.aborting?.promise.resolve();
			this.aborting = null;
			this.phase = 'closed';
			this.ended.resolve();
			this.writer?.closed.resolve();
		}, (error) => {
			this.closing.reject(error);
			this.closing = null;
			this.aborting?.promise.reject(error);
			this.aborting = null;
			this.deal(error);
		});
	}

	deal(error) {
		if (this.phase === 'writable') this.startErroring(error);
		else if (this.phase === 'erroring') this.finishErroring();
	}

	errorIfWritable(error) {
		if (this.phase !== 'writable') return;
		this.forgetSize();
		this.startErroring(error);
	}

	// forgetSize lets go of the strategy, once nothing is added to the queue any more. Node
	// fails where a chunk is measured nevertheless, unless the stream failed.
	forgetSize() { this.size = null; }

	startErroring(reason) {
		this.phase = 'erroring';
		this.error = reason;
		this.writer?.rejectReady(reason);
		if (this.writing === null && this.closing === null && this.started) this.finishErroring();
	}

	finishErroring() {
		if (this.writing !== null || this.closing !== null) return;
		this.phase = 'errored';
		this.queue.clear();
		for (const request of this.requests.takeAll()) request.reject(this.error);
		const { aborting } = this;
		this.aborting = null;
		if (aborting === null || aborting.wasErroring) {
			aborting?.promise.reject(this.error);
			this.rejectClosed();
			return;
		}
		const aborted = this.abort?.(aborting.reason) ?? Promise.resolve();
		this.forgetSize();
		aborted.then(() => {
			aborting.promise.resolve();
			this.rejectClosed();
		}, (error) => {
			aborting.promise.reject(error);
			this.rejectClosed();
		});
	}

	rejectClosed() {
		this.ended.reject(this.error);
		this.closeRequest?.reject(this.error);
		this.closeRequest = null;
		if (this.writer !== null) {
			this.writer.closed.reject(this.error);
			handled(this.writer.closed.promise);
		}
	}

	cancel(reason) {
		if (this.phase === 'closed' || this.phase === 'errored') return Promise.resolve();
		this.abortController.abort(reason);
		if (this.phase === 'closed' || this.phase === 'errored') return Promise.resolve();
		if (this.aborting !== null) return this.aborting.promise.promise;
		const wasErroring = this.phase === 'erroring';
		this.aborting = { promise: deferred(), reason: wasErroring ? undefined : reason, wasErroring };
		const { promise } = this.aborting.promise;
		if (!wasErroring) this.startErroring(reason);
		return promise;
	}
}

class WritableStream {
	constructor(sink = {}, queuing = {}) {
		if (underlying(sink, 'sink').type !== undefined) throw native.rangeError('ERR_INVALID_ARG_VALUE', `The argument 'type' is invalid. Received ${native.inspect(sink.type)}`);
		const { highWaterMark, size } = strategy(queuing, 1);
		const state = new State(this, sink, { highWaterMark, size });
		states.set(this, state);
		state.start();
	}

	get locked() { return stateOf(this).writer !== null; }

	abort(reason = undefined) { return rejecting(() => unlocked(this), (state) => state.cancel(reason)); }

	close() {
		return rejecting(() => {
			const state = unlocked(this);
			if (state.closeQueuedOrInFlight) throw invalidState('Failure closing WritableStream');
			return state;
		}, (state) => state.end());
	}

	getWriter() {
		stateOf(this);
		return new WritableStreamDefaultWriter(this);
	}
}

// unlocked is the state of a stream without a writer.
function unlocked(stream) {
	const state = stateOf(stream);
	if (state.writer !== null) throw invalidState('WritableStream is locked');
	return state;
}

const writers = new WeakMap(); // their insides

function writerOf(value) {
	const writer = typeof value === 'object' && value !== null ? writers.get(value) : undefined;
	if (writer === undefined) throw errors.make('ERR_INVALID_THIS', 'WritableStreamDefaultWriter');
	return writer;
}

// A Writer is the inside of a WritableStreamDefaultWriter.
class Writer {
	ready = deferred();
	closed = deferred();
	settled = false; // whether ready is

	constructor(state) {
		this.state = state;
		const { phase } = state;
		if (phase === 'writable' && !state.closeQueuedOrInFlight && state.backpressure) return;
		if (phase === 'erroring' || phase === 'errored') this.rejectReady(state.error);
		else this.becameReady(true);
		if (phase === 'closed') this.closed.resolve();
		if (phase === 'errored') {
			this.closed.reject(state.error);
			handled(this.closed.promise);
		}
	}

	becameReady(ready) {
		if (!ready) this.ready = deferred();
		else this.ready.resolve();
		this.settled = ready;
	}

	rejectReady(reason) {
		if (this.settled) this.ready = deferred();
		this.ready.reject(reason);
		this.settled = true;
		handled(this.ready.promise);
	}

	release() {
		const error = invalidState('Writer has been released');
		this.rejectReady(error);
		const { phase } = this.state;
		if (phase === 'closed' || phase === 'errored') this.closed = deferred();
		this.closed.reject(error);
		handled(this.closed.promise);
		this.state.writer = null;
		this.state = null;
	}
}

class WritableStreamDefaultWriter {
	constructor(stream) {
		if (!states.has(stream)) throw errors.invalidArgType('stream', 'an instance of WritableStream', stream);
		const state = states.get(stream);
		if (state.writer !== null) throw invalidState('WritableStream is locked');
		state.writer = new Writer(state);
		writers.set(this, state.writer);
	}

	get closed() { return rejecting(() => writerOf(this), ({ closed }) => closed.promise); }

	get desiredSize() {
		const { state } = writerOf(this);
		if (state === null) throw invalidState('Writer is not bound to a WritableStream');
		return state.desiredSize();
	}

	get ready() { return rejecting(() => writerOf(this), ({ ready }) => ready.promise); }

	abort(reason = undefined) { return rejecting(() => attached(this), (state) => state.cancel(reason)); }

	close() {
		return rejecting(() => {
			const state = attached(this);
			if (state.closeQueuedOrInFlight) throw invalidState('Failure to close WritableStream');
			return state;
		}, (state) => state.end());
	}

	releaseLock() {
		const writer = writerOf(this);
		if (writer.state !== null) writer.release();
	}

	write(chunk = undefined) { return rejecting(() => attached(this), (state) => state.add(chunk)); }
}

// attached is the state of a writer's stream.
function attached(value) {
	const { state } = writerOf(value);
	if (state === null) throw invalidState('Writer is not bound to a WritableStream');
	return state;
}

const controllers = new Insides('WritableStreamDefaultController');

class WritableStreamDefaultController {
	constructor(make = undefined, state = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		controllers.add(this, state);
	}

	get signal() { return controllers.of(this).abortController.signal; }

	error(error = undefined) { controllers.of(this).errorIfWritable(error); }
}

enumerable(WritableStream.prototype, 'locked', 'abort', 'close', 'getWriter');
enumerable(WritableStreamDefaultWriter.prototype, 'closed', 'desiredSize', 'ready', 'abort', 'close', 'releaseLock', 'write');
enumerable(WritableStreamDefaultController.prototype, 'signal', 'error');
inspectable(WritableStream, (stream) => ({ locked: stream.locked, state: states.get(stream).phase }));
inspectable(WritableStreamDefaultWriter, (writer) => ({
	stream: writers.get(writer).state?.stream, close: writer.closed, ready: writer.ready, desiredSize: writer.desiredSize,
}));
inspectable(WritableStreamDefaultController, (controller) => ({ stream: controllers.of(controller).stream }));

Object.assign(exports, { WritableStream, WritableStreamDefaultWriter, WritableStreamDefaultController, states });
