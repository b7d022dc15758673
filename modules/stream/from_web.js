// fromWeb: streams of Node that read and write streams of the web.
const { nextTick } = native;
const { Readable, Writable, Duplex, destroy } = native.stream;
const { writableEnded } = native.part('status');
const { Buffer } = require('buffer');
const { states: readableStates } = require('internal/readable_stream');
const { states: writableStates } = require('internal/writable_stream');

// calls makes a reaction of a promise that calls back. What the callback throws is
// nobody's rejection: it is not caught.
function calls(callback, ...args) {
	try {
		callback(...args);
	} catch (thrown) {
		nextTick(() => { throw thrown });
	}
}

// A Source reads a stream of the web.
class Source {
	closed = false;

	constructor(stream) { this.reader = stream.getReader(); }

	feed(readable, whenFailed) {
		this.reader.closed.then(() => { this.closed = true }, (error) => {
			whenFailed();
			destroy(readable, error);
		});
		return readable;
	}

	read(readable) {
		this.reader.read().then(
			({ done, value }) => { readable.push(done ? null : value) },
			(error) => destroy(readable, error),
		);
	}
}

// A Sink writes to a stream of the web.
class Sink {
	closed = false;

	constructor(stream, decode) {
		this.writer = stream.getWriter();
		this.decode = decode;
	}

	follow(writable, whenFailed) {
		this.writer.closed.then(() => {
			this.closed = true;
			if (!writableEnded(writable)) destroy(writable, errors.make('ERR_STREAM_PREMATURE_CLOSE'));
		}, (error) => {
			whenFailed();
			destroy(writable, error);
		});
		return writable;
	}

	put(chunk, encoding) {
		return this.writer.write(this.decode && typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
	}

	// settle writes when there is room, and calls back when that is done.
	settle(write, callback) {
		const done = (error) => calls(callback, error);
		this.writer.ready.then(() => write().then(() => done(), done), done);
	}

	methods() {
		return {
			write: (chunk, encoding, callback) => this.settle(() => this.put(chunk, encoding), callback),
			writev: (chunks, callback) => {
				this.settle(() => Promise.all(chunks.map(({ chunk, encoding }) => this.put(chunk, encoding))), callback);
			},
			final: (callback) => {
				const done = (error) => calls(callback, error);
				if (this.closed) nextTick(done);
				else this.writer.close().then(() => done(), done);
			},
		};
	}
}

function check(states, stream, name, kind) {
	if (!states.has(stream)) throw errors.invalidArgType(name, `an instance of ${kind}`, stream);
}

function checkEncoding(encoding) {
	if (encoding === null) throw new TypeError('String.prototype.includes called on null or undefined');
	// Node has the two arguments of this error the other way round.
	if (encoding !== undefined && !Buffer.isEncoding(encoding)) throw errors.invalidArgValue(`${encoding}`, 'options.encoding');
}

exports.readable = function (stream, options = {}) {
	check(readableStates, stream, 'readableStream', 'ReadableStream');
	errors.validateObject(options, 'options');
	const { highWaterMark, encoding, objectMode = false, signal } = options;
	checkEncoding(encoding);
	errors.validateBoolean(objectMode, 'options.objectMode');
	const source = new Source(stream);
	const readable = new Readable({
		objectMode, highWaterMark, encoding, signal,
		read() { source.read(readable) },
		destroy(error, callback) {
			const done = () => calls(callback, error);
			if (source.closed) done();
			else source.reader.cancel(error).then(done, done);
		},
	});
	return source.feed(readable, () => { source.closed = true });
};

exports.writable = function (stream, options = {}) {
	check(writableStates, stream, 'writableStream', 'WritableStream');
	errors.validateObject(options, 'options');
	const { highWaterMark, decodeStrings = true, objectMode = false, signal } = options;
	errors.validateBoolean(objectMode, 'options.objectMode');
	errors.validateBoolean(decodeStrings, 'options.decodeStrings');
	const sink = new Sink(stream, decodeStrings && !objectMode);
	const writable = new Writable({
		highWaterMark, objectMode, decodeStrings, signal,
		...sink.methods(),
		destroy(error, callback) {
			const done = () => calls(callback, error);
			if (sink.closed) done();
			else (error == null ? sink.writer.close() : sink.writer.abort(error)).then(done, done);
		},
	});
	return sink.follow(writable, () => { sink.closed = true });
};

exports.duplex = function (pair = {}, options = {}) {
	errors.validateObject(pair, 'pair');
	const { readable, writable } = pair;
	check(readableStates, readable, 'pair.readable', 'ReadableStream');
	check(writableStates, writable, 'pair.writable', 'WritableStream');
	errors.validateObject(options, 'options');
	const { allowHalfOpen = false, objectMode = false, encoding, decodeStrings = true, highWaterMark, signal } = options;
	errors.validateBoolean(objectMode, 'options.objectMode');
	checkEncoding(encoding);
	const sink = new Sink(writable, decodeStrings && !objectMode), source = new Source(readable);
	const duplex = new Duplex({
		allowHalfOpen, highWaterMark, objectMode, encoding, decodeStrings, signal,
		read() { source.read(duplex) },
		...sink.methods(),
		destroy(error, callback) {
			const done = () => calls(callback, error);
			if (sink.closed && source.closed) {
				done();
				return;
			}
			Promise.all([
				sink.closed ? undefined : sink.writer.abort(error),
				source.closed ? undefined : source.reader.cancel(error),
			]).then(done, done);
		},
	});
	// A side that fails ends the other, which is then not told.
	const failed = () => { sink.closed = source.closed = true };
	sink.follow(duplex, failed);
	return source.feed(duplex, failed);
};
