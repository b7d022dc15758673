// toWeb: streams of the web that stand for streams of Node.
const { destroy, isReadable, isWritable } = native.stream;
const { finished } = native.part('finished');
const { writableEnded } = native.part('status');
const { Buffer } = require('buffer');
const { ByteLengthQueuingStrategy, CountQueuingStrategy, deferred } = require('internal/queuing');
const { ReadableStream } = require('internal/readable_stream');
const { WritableStream } = require('internal/writable_stream');

const nothing = () => {};

// A Standin is the underlying source or sink that a stream of Node is. What happens to
// the stream is told to the controller, the end when both sides of it have ended.
class Standin {
	constructor(stream) {
		this.stream = stream;
		const forget = finished(stream, (error) => {
			if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE') error = errors.abort(error);
			forget();
			// Whoever uses the stream of the web is told of the error by it.
			stream.on('error', nothing);
			this.over(error);
		});
	}

	start(controller) { this.controller = controller }
}

class Source extends Standin {
	constructor(stream) {
		super(stream);
		stream.pause();
		stream.on('data', (chunk) => this.data(chunk));
	}

	data(chunk) {
		// Of a Buffer, which may be part of a larger one, only the bytes are handed on.
		if (Buffer.isBuffer(chunk) && !this.stream.readableObjectMode) chunk = new Uint8Array(chunk);
		this.controller.enqueue(chunk);
		if (this.controller.desiredSize <= 0) this.stream.pause();
	}

	over(error) {
		if (error) this.controller.error(error);
		else this.controller.close();
	}

	pull() { this.stream.resume(); }

	cancel(reason) { destroy(this.stream, reason); }
}

class Sink extends Standin {
	drained = null; // settled when the stream takes more
	ended = null; // settled when it is done with all

	constructor(stream) {
		super(stream);
		stream.on('drain', () => this.drained?.resolve());
	}

	over(error) {
		if (error) {
			this.drained?.reject(error);
			this.ended?.reject(error);
			this.controller.error(error);
		} else if (this.ended !== null) {
			this.ended.resolve();
		} else {
			this.controller.error(errors.abort());
		}
		this.ended = null;
	}

	write(chunk) {
		// As in Node, a chunk that comes while the stream is full already, because somebody
		// writes to it directly, is not written.
		if (!this.stream.writableNeedDrain && this.stream.write(chunk)) return undefined;
		this.drained = deferred();
		return this.drained.promise.finally(() => { this.drained = null });
	}

	abort(reason) { destroy(this.stream, reason); }

	close() {
		if (this.ended === null && !writableEnded(this.stream)) {
			this.ended = deferred();
			const { promise } = this.ended;
			this.stream.end();
			return promise;
		}
		return this.ended?.promise;
	}
}

function isNode(stream, side) { return typeof stream?.[side] === 'object' && typeof stream.on === 'function'; }

exports.readable = function (readable, options) {
	if (!isNode(readable, '_readableState')) throw errors.invalidArgType('streamReadable', 'an stream.Readable', readable);
	if (readable.destroyed || !isReadable(readable)) {
		const closed = new ReadableStream();
		closed.cancel();
		return closed;
	}
	const { readableHighWaterMark: highWaterMark } = readable;
	const Strategy = readable.readableObjectMode ? CountQueuingStrategy : ByteLengthQueuingStrategy;
	return new ReadableStream(new Source(readable), options?.strategy ?? new Strategy({ highWaterMark }));
};

exports.writable = function (writable) {
	if (!isNode(writable, '_writableState')) throw errors.invalidArgType('streamWritable', 'an stream.Writable', writable);
	if (writable.destroyed || !isWritable(writable)) {
		const closed = new WritableStream();
		closed.close();
		return closed;
	}
	return new WritableStream(new Sink(writable), { highWaterMark: writable.writableHighWaterMark });
};

exports.duplex = function (duplex) {
	if (!isNode(duplex, '_readableState') || !isNode(duplex, '_writableState')) {
		throw errors.invalidArgType('duplex', 'an stream.Duplex', duplex);
	}
	if (duplex.destroyed) return { readable: exports.readable(duplex), writable: exports.writable(duplex) };
	return { writable: exports.writable(duplex), readable: exports.readable(duplex) };
};
