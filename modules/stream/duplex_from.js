// Duplex.from: a Duplex of anything that gives or takes data.
const { nextTick, isStream } = native;
const { Duplex, Readable, Writable, destroy: destroyStream, isReadable, isWritable } = native.stream;
const status = native.part('status');
const { finished } = native.part('finished');
const { readableFrom } = native.part('from');
const { Relay } = native.part('relay');
const { AbortController } = require('internal/abort');

class Duplexify extends Duplex {}

exports.from = function (body) { return from(body, 'body') };

function from(body, name) {
	if (status.isDuplex(body)) return body;
	if (status.hasReadableSide(body)) return joined({ readable: body });
	if (status.hasWritableSide(body)) return joined({ writable: body });
	if (isStream(body)) return joined({ readable: false, writable: false });
	if (status.isReadableStream(body)) return joined({ readable: Readable.fromWeb(body) });
	if (status.isWritableStream(body)) return joined({ writable: Writable.fromWeb(body) });
	if (typeof body === 'function') return fromFunction(body, name);
	if (isBlob(body)) return from(body.arrayBuffer(), name);
	if (status.isIterable(body)) return readableFrom(Duplexify, body, { objectMode: true, writable: false });
	if (typeof body?.writable === 'object' || typeof body?.readable === 'object') return fromPair(body);
	if (typeof body?.then === 'function') return fromPromise(body);
	throw errors.invalidArgType(name, 'of type function or an instance of Blob, ReadableStream, WritableStream, Stream, ' +
		'Iterable, AsyncIterable, or Promise or { readable, writable } pair', body);
}

const isBlob = (value) => typeof value?.arrayBuffer === 'function' && typeof Blob === 'function' && value instanceof Blob;

function fromPair({ readable, writable }) {
	if (status.isReadableStream(readable) && status.isWritableStream(writable)) return Duplex.fromWeb({ readable, writable });
	return joined({
		readable: readable && (status.hasReadableSide(readable) ? readable : from(readable, 'readable')),
		writable: writable && (status.hasWritableSide(writable) ? writable : from(writable, 'writable')),
	});
}

// fromPromise gives the value of a promise.
function fromPromise(promise) {
	const duplex = new Duplexify({ objectMode: true, writable: false, read() {} });
	promise.then(
		(value) => {
			if (value != null) duplex.push(value);
			duplex.push(null);
		},
		(error) => destroyStream(duplex, error),
	);
	return duplex;
}

// fromFunction calls a function with what is written; what it returns is read.
function fromFunction(body, name) {
	const { value, write, final, destroy } = call(body);
	if (status.isDuplex(value)) return value;
	if (status.isIterable(value)) return readableFrom(Duplexify, value, { objectMode: true, write, final, destroy });
	const then = value?.then;
	if (typeof then !== 'function') {
		throw errors.invalidReturnValue('Iterable, AsyncIterable or AsyncFunction', name, value);
	}
	const settled = Reflect.apply(then, value, [
		(result) => {
			if (result != null) throw errors.invalidReturnValue('nully', 'body', result);
		},
		(error) => destroyStream(duplex, error),
	]);
	const duplex = new Duplexify({
		objectMode: true,
		readable: false,
		write,
		final(callback) {
			final(async () => {
				try {
					await settled;
					nextTick(callback, null);
				} catch (error) {
					nextTick(callback, error);
				}
			});
		},
		destroy,
	});
	return duplex;
}

// A Slot takes one value at a time to who waits for it.
class Slot {
	constructor() { this.reset() }
	reset() { this.promise = new Promise((resolve) => { this.fill = resolve }) }
}

async function* chunksOf(slot, signal) {
	for (;;) {
		const { chunk, done, callback } = await slot.promise;
		nextTick(callback);
		if (done) return;
		if (signal.aborted) throw errors.abort(signal.reason);
		slot.reset();
		yield chunk;
	}
}

function call(body) {
	const slot = new Slot(), controller = new AbortController();
	const { signal } = controller;
	const value = body(chunksOf(slot, signal), { signal });
	return {
		value,
		write(chunk, encoding, callback) { slot.fill({ chunk, done: false, callback }) },
		final(callback) { slot.fill({ done: true, callback }) },
		destroy(error, callback) {
			controller.abort();
			callback(error);
		},
	};
}

// joined is the Duplex of a readable and a writable stream.
function joined({ readable: source, writable: dest }) {
	if (source && typeof source.read !== 'function') source = Readable.wrap(source);
	const readable = Boolean(isReadable(source)), writable = Boolean(isWritable(dest));
	const duplex = new Duplexify({
		readableObjectMode: Boolean(source?.readableObjectMode),
		writableObjectMode: Boolean(dest?.writableObjectMode),
		readable,
		writable,
	});
	const relay = new Relay(duplex);
	const over = (error) => {
		if (error) destroyStream(source, error);
		relay.over(error);
	};
	if (writable) {
		finished(dest, over);
		relay.writeTo(dest);
		dest.on('finish', () => relay.call('onfinish'));
	}
	if (readable) {
		finished(source, over);
		relay.readFrom(source);
	}
	relay.destroy([dest, source], false);
	return duplex;
}
