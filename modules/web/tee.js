// tee: two streams that get the same chunks.

const { Algorithms, deferred } = require('internal/queuing');
const { states } = require('internal/readable_state');
const { ReadableStream } = require('internal/readable_stream');
const { ReadableStreamDefaultReader, ReadableStreamBYOBReader, stateOfReader } = require('internal/readers');

// Branches are the two streams of a tee.
class Branches {
	cancelled = deferred();
	#reasons = []; // of the branches that were cancelled

	constructor(pull, cancel, type) {
		const branch = (i) => new ReadableStream(new Algorithms({
			type,
			pull: () => pull(i),
			cancel: (reason) => {
				this.#reasons[i] = reason;
				if (0 in this.#reasons && 1 in this.#reasons) this.cancelled.resolve(cancel([...this.#reasons]));
				return this.cancelled.promise;
			},
		}), { highWaterMark: type === undefined ? 1 : 0 });
		this.streams = [branch(0), branch(1)];
		this.states = this.streams.map((stream) => states.get(stream));
	}

	isOpen(i) { return !(i in this.#reasons); }

	// open calls f with those that were not cancelled.
	open(f) {
		this.states.forEach((state, i) => { if (this.isOpen(i)) f(state, i); });
	}

	// failWith has both fail if a reader does that is current then.
	failWith(reader, isCurrent) {
		reader.closed.catch((error) => {
			if (!isCurrent()) return;
			for (const state of this.states) state.fail(error);
			this.cancelled.resolve();
		});
	}
}

function teeChunks(stream) {
	const reader = new ReadableStreamDefaultReader(stream);
	const branches = new Branches(() => pull(), (reason) => reader.cancel(reason));
	let reading = false;
	let again = false;
	const pull = () => {
		if (reading) {
			again = true;
			return Promise.resolve();
		}
		reading = true;
		stateOfReader(reader)?.read({
			chunk(value) {
				native.queueMicrotask(() => {
					again = false;
					reading = false;
					branches.open((branch) => { if (branch.canTake) branch.enqueue(value); });
					if (again) pull();
				});
			},
			close() {
				native.nextTick(() => { // as Node does
					reading = false;
					branches.open((branch) => branch.requestClose());
					branches.cancelled.resolve();
				});
			},
			error() { reading = false; },
		});
		return Promise.resolve();
	};
	branches.failWith(reader, () => true);
	return branches.streams;
}

// A ByteTee is the tee of a stream of bytes. It reads with the view of the branch that asks, if that is read into a view,
// and then has a BYOB reader.
class ByteTee {
	byob = false;
	reading = false;
	again = [false, false]; // which of the branches have asked meanwhile

	constructor(stream) {
		this.stream = stream;
		this.branches = new Branches((i) => this.pull(i), (reason) => this.reader.cancel(reason), 'bytes');
		this.use(new ReadableStreamDefaultReader(stream));
	}

	use(reader) {
		this.reader = reader;
		this.branches.failWith(reader, () => reader === this.reader);
	}

	change(Reader) {
		this.byob = !this.byob;
		this.reader.releaseLock();
		this.use(new Reader(this.stream));
	}

	pull(i) {
		if (this.reading) {
			this.again[i] = true;
			return Promise.resolve();
		}
		this.reading = true;
		const request = this.branches.states[i].bytes.byobRequest();
		if (request === null) this.read();
		else this.readInto(request.view, i);
		return Promise.resolve();
	}

	read() {
		if (this.byob) this.change(ReadableStreamDefaultReader);
		const { branches } = this;
		stateOfReader(this.reader).read({
			chunk: (value) => this.give(() => {
				const chunks = [value, branches.isOpen(0) ? new Uint8Array(value) : value];
				branches.open((branch, i) => { if (branch.canTake) branch.bytes.enqueue(chunks[i]); });
			}),
			close: () => {
				this.reading = false;
				branches.open(({ bytes }) => bytes.close());
				branches.open(({ bytes }) => { if (bytes.pending.length > 0) bytes.respond(0); });
				branches.cancelled.resolve();
			},
			error: () => { this.reading = false; },
		});
	}

	// readInto reads into the view of a branch.
	readInto(view, i) {
		if (!this.byob) this.change(ReadableStreamBYOBReader);
		const { branches } = this;
		const [asking, other] = [branches.states[i], branches.states[1 - i]];
		stateOfReader(this.reader).bytes.read(view, 1, {
			chunk: (value) => this.give(() => {
				const copy = branches.isOpen(1 - i) ? new Uint8Array(value) : undefined;
				if (branches.isOpen(i)) asking.bytes.respondWithNewView(value);
				if (copy !== undefined && other.canTake) other.bytes.enqueue(copy);
			}),
			close: (value) => {
				this.reading = false;
				if (branches.isOpen(i)) asking.bytes.close();
				if (branches.isOpen(1 - i)) other.bytes.close();
				if (value !== undefined) {
					if (branches.isOpen(i)) asking.bytes.respondWithNewView(value);
					if (branches.isOpen(1 - i) && other.bytes.pending.length > 0) other.bytes.respond(0);
				}
				branches.cancelled.resolve();
			},
			error: () => { this.reading = false; },
		});
	}

	// give hands a chunk to the branches, by f, and reads on if one has asked.
	give(f) {
		native.queueMicrotask(() => {
			this.again.fill(false);
			f();
			this.reading = false;
			if (this.again[0]) this.pull(0);
			else if (this.again[1]) this.pull(1);
		});
	}
}

exports.tee = (stream) => (states.get(stream).bytes === null ? teeChunks(stream) : new ByteTee(stream).branches.streams);
