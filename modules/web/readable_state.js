// What is inside of a ReadableStream, and the controller of one that is not of bytes.

const { enumerable } = require('internal/event');
const { ChunkQueue, Insides, started, deferred, handled, method, inspectable, invalidState } = require('internal/queuing');
const { Queue } = require('internal/queue');
const { Bytes } = require('internal/readable_bytes');

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
		this.controller = this.bytes?.controller ?? new ReadableStreamDefaultController(kMake, this);
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
		return this.requests.length > 0 || this.bytes?.requests.length > 0 || this.desiredSize() > 0;
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
			// An answer to the request of a reader that was released does not serve those of the next one.
			if (this.requests.length > 0) throw errors.make('ERR_INTERNAL_ASSERTION', '');
			const chunk = this.queue.shift();
			this.taken();
			request.chunk(chunk);
		} else {
			this.bytes?.allocate();
			this.requests.push(request);
			this.pull();
		}
	}

	// taken follows the removal of something from the queue.
	taken() {
		if (this.closeRequested && this.queue.length === 0) this.close();
		else this.pull();
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
		this.bytes?.forget();
		if (this.reader !== null) {
			this.reader.closed.reject(error);
			handled(this.reader.closed.promise);
		}
		for (const request of this.requests.takeAll()) request.error(error);
		for (const request of this.bytes?.requests.takeAll() ?? []) request.error(error);
	}

	cancel(reason) {
		this.disturbed = true;
		if (this.phase === 'closed') return Promise.resolve();
		if (this.phase === 'errored') return Promise.reject(this.error);
		this.close();
		for (const request of this.bytes?.requests.takeAll() ?? []) request.close(undefined);
		this.bytes?.forget();
		this.queue.clear();
		return (this.cancelSource?.(reason) ?? Promise.resolve()).then(() => undefined);
	}
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

enumerable(ReadableStreamDefaultController.prototype, 'desiredSize', 'close', 'enqueue', 'error');
inspectable(ReadableStreamDefaultController, () => ({}));

Object.assign(exports, { ReadableStreamDefaultController, State, stateOf, states });
