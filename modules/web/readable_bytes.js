// What a ReadableStream of bytes has besides: the views that its readers want to be filled, its controller, and the
// requests that sources answer.

const { enumerable } = require('internal/event');
const { Insides, inspectable, invalidState } = require('internal/queuing');
const { Queue } = require('internal/queue');

const kMake = Symbol('kMake');

// Bytes is that part of the state of a stream. A view that waits to be filled is an entry
// { buffer, size, offset, length, filled, least, elementSize, type, reader }, where size is that of the buffer, least is
// how much has to be filled, and reader is 'byob', 'default' for what autoAllocateChunkSize has made, or 'none' once the
// reader is released.
class Bytes {
	pending = [];
	requests = new Queue(); // of the BYOB reader, for its entries
	requestObject = null;

	constructor(state, source) {
		this.state = state;
		const { autoAllocateChunkSize } = source ?? {};
		if (autoAllocateChunkSize !== undefined) {
			if (autoAllocateChunkSize === 0) throw errors.invalidArgValue('source.autoAllocateChunkSize', 0);
			errors.validateInteger(autoAllocateChunkSize, 'source.autoAllocateChunkSize', 1);
		}
		this.autoAllocate = autoAllocateChunkSize;
		this.controller = new ReadableByteStreamController(kMake, state);
	}

	// allocate makes a view for a request of a default reader, if the source asked for that.
	allocate() {
		if (this.autoAllocate === undefined) return;
		this.pending.push(entryOf(new Uint8Array(new ArrayBuffer(this.autoAllocate)), 1, 'default'));
	}

	// forget lets go of all views.
	forget() {
		this.forgetRequest();
		this.pending = [];
	}

	// release follows the release of a reader. The first view may be with the source.
	release() {
		this.pending.length = Math.min(this.pending.length, 1);
		for (const entry of this.pending) entry.reader = 'none';
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
		const { buffer, byteOffset, byteLength } = view;
		const chunk = new Uint8Array(native.transfer(buffer), byteOffset, byteLength);
		if (this.pending.length > 0) {
			this.forgetRequest();
			const [first] = this.pending;
			first.buffer = native.transfer(first.buffer);
			if (first.reader === 'none') this.giveUp();
		}
		if (state.queue.length > 0) this.serveRequests();
		if (state.requests.length > 0) {
			this.pending.shift();
			state.requests.shift().chunk(chunk);
		} else {
			state.queue.push(chunk, byteLength);
			if (this.requests.length > 0) this.fillAll();
		}
		state.pull();
	}

	// serveRequests gives what was put back into the queue to a default reader. Where there
	// is not enough for all of its requests, Node fails.
	serveRequests() {
		const { queue, requests } = this.state;
		while (requests.length > 0) {
			const request = requests.shift();
			if (queue.length === 0) throw errors.make('ERR_INTERNAL_ASSERTION', '');
			const chunk = queue.shift();
			this.state.taken();
			request.chunk(chunk);
		}
	}

	// read serves a BYOB reader, which wants min elements or more.
	read(view, min, request) {
		const { state } = this;
		state.disturbed = true;
		if (state.phase === 'errored') {
			request.error(state.error);
			return;
		}
		const entry = entryOf(view, min, 'byob');
		if (this.pending.length === 0) {
			if (state.phase === 'closed') {
				request.close(viewOf(entry));
				return;
			}
			if (state.queue.total > 0) {
				if (this.fill(entry)) {
					state.taken();
					request.chunk(viewOf(entry));
					return;
				}
				if (state.closeRequested) {
					const error = invalidState('ReadableStream closed');
					state.fail(error);
					request.error(error);
					return;
				}
			}
		}
		this.requests.push(request);
		if (this.pending.push(entry) === 1) state.pull();
	}

	// fill moves bytes from the queue into a view. It tells whether that has enough then: whole elements.
	fill(entry) {
		const { queue } = this.state;
		let n = Math.min(queue.total, entry.length - entry.filled);
		const odd = (entry.filled + n) % entry.elementSize;
		const enough = entry.filled + n - odd >= entry.least;
		if (enough) n -= odd;
		const target = new Uint8Array(entry.buffer);
		while (n > 0) {
			const chunk = queue.shift();
			const part = chunk.subarray(0, n);
			target.set(part, entry.offset + entry.filled);
			entry.filled += part.byteLength;
			n -= part.byteLength;
			const rest = chunk.subarray(part.byteLength);
			if (rest.byteLength > 0) queue.unshift(rest, rest.byteLength);
		}
		return enough;
	}

	// fillAll fills the views that wait, and hands out those that have enough: behind others, if there are any.
	fillAll(...filled) {
		while (this.pending.length > 0 && this.state.queue.total > 0 && this.fill(this.pending[0])) filled.push(this.pending.shift());
		for (const entry of filled) this.deliver(entry);
	}

	// deliver hands a view to who waits for it.
	deliver(entry) {
		const { phase, requests } = this.state;
		const request = entry.reader === 'default' ? requests.shift() : this.requests.shift();
		if (request === undefined) throw errors.make('ERR_INTERNAL_ASSERTION', '');
		if (phase === 'closed') request.close(viewOf(entry));
		else request.chunk(viewOf(entry));
	}

	// giveUp puts what was filled of the first view into the queue: nobody waits for it.
	giveUp() {
		const { buffer, offset, filled } = this.pending.shift();
		this.putCopy(buffer, offset, filled);
	}

	putCopy(buffer, offset, length) {
		if (length > 0) this.state.queue.push(new Uint8Array(buffer.slice(offset, offset + length)), length);
	}

	respond(bytesWritten) {
		const entry = this.pending[0];
		const isClosed = this.state.phase === 'closed';
		if (isClosed ? bytesWritten !== 0 : !bytesWritten) throw native.typeError('ERR_INVALID_ARG_VALUE', invalidText('bytesWritten', bytesWritten));
		const written = Math.trunc(bytesWritten) || 0;
		if (entry.filled + written > entry.length) throw native.rangeError('ERR_INVALID_ARG_VALUE', invalidText('bytesWritten', bytesWritten));
		entry.buffer = native.transfer(entry.buffer);
		this.answered(written);
	}

	respondWithNewView(view) {
		const entry = this.pending[0];
		if (entry === undefined) throw errors.make('ERR_INTERNAL_ASSERTION', ''); // a tee of what has failed meanwhile
		const { buffer, byteLength, byteOffset } = view;
		if (this.state.phase === 'closed') {
			if (byteLength !== 0) throw invalidState('View is not zero-length');
		} else if (byteLength === 0) {
			throw invalidState('View is zero-length');
		}
		if (byteOffset !== entry.offset + entry.filled || buffer.byteLength !== entry.size || entry.filled + byteLength > entry.length) {
			throw native.rangeError('ERR_INVALID_ARG_VALUE', invalidText('view', view));
		}
		entry.buffer = native.transfer(buffer);
		this.answered(byteLength);
	}

	// answered follows an answer of the source to the request for the first view.
	answered(written) {
		const { state } = this;
		this.forgetRequest();
		if (state.phase === 'closed') this.answeredAfterClose();
		else this.answeredWith(written);
		state.pull();
	}

	answeredAfterClose() {
		if (this.pending[0].reader === 'none') this.pending.shift();
		for (const entry of this.pending.splice(0, this.requests.length)) this.deliver(entry);
	}

	answeredWith(written) {
		const [entry] = this.pending;
		entry.filled += written;
		if (entry.reader === 'none') {
			this.giveUp();
			this.fillAll();
		} else if (entry.filled >= entry.least) {
			this.pending.shift();
			const odd = entry.filled % entry.elementSize; // does not make a whole element
			entry.filled -= odd;
			this.putCopy(entry.buffer, entry.offset + entry.filled, odd);
			this.fillAll(entry);
		}
	}

	// close is close of the controller: views of BYOB readers wait for respond(0).
	close() {
		const { state, pending: [first] } = this;
		if (!state.canTake) return;
		if (state.queue.total > 0) {
			state.closeRequested = true;
			return;
		}
		if (first !== undefined && first.filled % first.elementSize > 0) {
			const error = invalidState('Partial read');
			state.fail(error);
			throw error;
		}
		state.close();
	}
}

// entryOf takes the memory of a view, of which min elements are wanted.
function entryOf(view, min, reader) {
	const { constructor: type, byteOffset: offset, byteLength: length } = view;
	const elementSize = type.BYTES_PER_ELEMENT ?? 1;
	const buffer = native.transfer(view.buffer);
	return { buffer, size: buffer.byteLength, offset, length, filled: 0, least: min * elementSize, elementSize, type, reader };
}

// viewOf is a view of what of an entry is filled.
function viewOf({ buffer, offset, filled, elementSize, type }) { return new type(buffer, offset, filled / elementSize); }

function invalidText(name, value) { return `The argument '${name}' is invalid. Received ${native.inspect(value)}`; }

const controllers = new Insides('ReadableByteStreamController');

class ReadableByteStreamController {
	constructor(make = undefined, state = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		controllers.add(this, state);
	}

	get byobRequest() { return controllers.of(this).bytes.byobRequest(); }

	get desiredSize() { return controllers.of(this).desiredSize(); }

	close() { checkOpen(controllers.of(this)).bytes.close(); }

	enqueue(chunk) {
		const state = controllers.of(this);
		if (!ArrayBuffer.isView(chunk)) throw errors.invalidArgType('buffer', 'an instance of Buffer, TypedArray, or DataView', chunk);
		if (chunk.byteLength === 0) throw invalidState('chunk ArrayBuffer is zero-length or detached');
		checkOpen(state).bytes.enqueue(chunk);
	}

	error(error = undefined) { controllers.of(this).fail(error); }
}

function checkOpen(state) {
	if (state.closeRequested) throw invalidState('Controller is already closed');
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
		if (!ArrayBuffer.isView(view)) throw errors.invalidArgType('view', 'an instance of Buffer, TypedArray, or DataView', view);
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

enumerable(ReadableByteStreamController.prototype, 'byobRequest', 'desiredSize', 'close', 'enqueue', 'error');
inspectable(ReadableByteStreamController, () => ({}));
enumerable(ReadableStreamBYOBRequest.prototype, 'view', 'respond', 'respondWithNewView');
inspectable(ReadableStreamBYOBRequest, (request) => ({
	view: request.view, controller: byobRequests.of(request).bytes?.controller ?? null,
}));

Object.assign(exports, { Bytes, ReadableByteStreamController, ReadableStreamBYOBRequest });
