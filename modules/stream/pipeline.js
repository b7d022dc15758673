// pipeline: streams, iterables and functions joined into one flow, with one callback.
const { nextTick, isStream, aggregate, onAbort } = native;
const { Duplex, PassThrough, destroy: destroyStream, isReadable } = native.stream;
const status = native.part('status');
const { finished } = native.part('finished');

exports.pipeline = function pipeline(...streams) {
	errors.validateFunction(streams[streams.length - 1], 'streams[stream.length - 1]');
	const callback = streams.pop();
	return exports.join(streams, callback);
};

// join is pipeline with options: `signal` aborts it, and with `end: false` the last
// stream is left open.
exports.join = function join(streams, callback, options) {
	if (streams.length === 1 && Array.isArray(streams[0])) streams = streams[0];
	if (streams.length < 2) throw errors.missingArgs('"streams" argument');
	errors.validateAbortSignal(options?.signal, 'options.signal');
	return new Pipeline(streams, callback, options).start();
};

class Pipeline {
	constructor(streams, callback, { signal, end } = {}) {
		this.streams = streams;
		this.callback = callback;
		this.end = end;
		this.outerSignal = signal;
		this.controller = null; // of the signal that functions are given, made when one is
		this.isStopped = false;
		this.pending = 0; // steps that have to be over
		this.destroyers = [];
		this.leaveLast = []; // what makes the last stream free of the pipeline
	}

	start() {
		const { streams, outerSignal } = this;
		const abort = () => this.over(errors.abort(outerSignal?.reason), false);
		if (outerSignal && !outerSignal.aborted) {
			this.forgetSignal = onAbort(outerSignal, abort);
		}
		let made;
		for (let i = 0; i < streams.length; i++) made = this.add(streams[i], i, made);
		if (this.isStopped || outerSignal?.aborted) nextTick(abort);
		return made;
	}

	get signal() {
		if (!this.controller) {
			const { AbortController } = require('internal/abort');
			this.controller = new AbortController();
			if (this.isStopped) this.controller.abort();
		}
		return this.controller.signal;
	}

	// step returns the callback of a step.
	step() {
		this.pending++;
		return (error) => this.over(error, --this.pending === 0);
	}

	// over is called when a step is over, or something has failed: that ends the
	// pipeline, of which the streams are destroyed; the callback waits for the last step.
	over(error, isLast) {
		if (error && (!this.error || this.error.code === 'ERR_STREAM_PREMATURE_CLOSE')) this.error = error;
		if (!this.error && !isLast) return;
		while (this.destroyers.length > 0) this.destroyers.shift()(this.error);
		this.forgetSignal?.();
		this.isStopped = true;
		this.controller?.abort();
		if (!isLast) return;
		if (!this.error) for (const leave of this.leaveLast) leave();
		const { callback } = this;
		this.callback = null;
		if (callback) nextTick(callback, this.error, this.value);
	}

	// add joins a part to what came out of those before it.
	add(part, i, before) {
		const isFirst = i === 0, isLast = i === this.streams.length - 1;
		const end = !isLast || this.end !== false;
		if (isStream(part)) this.guard(part, !isLast, !isFirst, end, isLast);
		if (isFirst) return this.source(part);
		if (typeof part === 'function') return this.call(part, i, before, end, isLast);
		if (isStream(part)) return this.connect(before, part, end, isLast);
		if (status.isWebStream(part)) return this.connectWeb(before, part, end);
		return Duplex.from(part);
	}

	// guard has the stream destroyed when the pipeline fails, and has its errors end it.
	guard(stream, isRead, isWritten, end, isLast) {
		const leaveOpen = isReadable(stream) && isLast;
		if (end) this.destroyLater(stream, isRead, isWritten, leaveOpen);
		const onError = (error) => {
			if (error && error.name !== 'AbortError' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') this.over(error, --this.pending === 0);
		};
		stream.on('error', onError);
		if (leaveOpen) this.leaveLast.push(() => stream.removeListener('error', onError));
	}

	destroyLater(stream, isRead, isWritten, leaveOpen) {
		let isDone = false;
		stream.on('close', () => { isDone = true });
		const forget = finished(stream, { readable: isRead, writable: isWritten }, (error) => { isDone = !error });
		this.destroyers.push((error) => {
			if (isDone) return;
			isDone = true;
			destroyStream(stream, error || errors.make('ERR_STREAM_DESTROYED', 'pipe'));
		});
		if (leaveOpen) this.leaveLast.push(forget);
	}

	source(part) {
		if (typeof part === 'function') {
			const made = part({ signal: this.signal });
			if (!status.isIterable(made)) throw errors.invalidReturnValue('Iterable, AsyncIterable or Stream', 'source', made);
			return made;
		}
		if (status.isIterable(part) || status.hasReadableSide(part) || status.isTransformStream(part)) return part;
		return Duplex.from(part);
	}

	// call calls a function with what comes before it.
	call(part, i, before, end, isLast) {
		const made = part(iterable(before), { signal: this.signal });
		if (!isLast) {
			if (!status.isIterable(made, true)) throw errors.invalidReturnValue('AsyncIterable', `transform[${i - 1}]`, made);
			return made;
		}
		const result = new PassThrough({ objectMode: true });
		const then = made?.then;
		if (typeof then === 'function') {
			this.promised(made, then, result, end);
		} else if (status.isIterable(made, true)) {
			pump(made, result, this.step(), end);
		} else {
			throw errors.invalidReturnValue('AsyncIterable or Promise', 'destination', made);
		}
		this.destroyLater(result, false, true, true);
		return result;
	}

	// promised takes the value of the last function.
	promised(made, then, result, end) {
		const done = this.step();
		Reflect.apply(then, made, [
			(value) => {
				this.value = value;
				if (value != null) result.write(value);
				if (end) result.end();
				nextTick(done);
			},
			(error) => {
				result.destroy(error);
				nextTick(done, error);
			},
		]);
	}

	connect(before, stream, end, isLast) {
		if (status.hasReadableSide(before)) {
			const forget = this.pipe(before, stream, end);
			if (isReadable(stream) && isLast) this.leaveLast.push(forget);
		} else if (status.isIterable(before) || status.isTransformStream(before)) {
			pump(iterable(before), stream, this.step(), end);
		} else {
			throw errors.invalidArgType('val', 'an instance of Readable, Iterable, AsyncIterable, ReadableStream, or TransformStream', before);
		}
		return stream;
	}

	connectWeb(before, stream, end) {
		const writable = status.isTransformStream(stream) ? stream.writable : stream;
		pumpToWeb(iterable(before), writable, this.step(), end);
		return stream;
	}

	// pipe pipes one stream into another. Both have to come to their end.
	pipe(source, dest, end) {
		const sourceDone = this.step(), destDone = this.step();
		let ended = false;
		dest.on('close', () => {
			if (!ended) sourceDone(errors.make('ERR_STREAM_PREMATURE_CLOSE'));
		});
		source.pipe(dest, { end: false });
		if (end) {
			const onend = () => {
				ended = true;
				dest.end();
			};
			if (status.readableFinished(source)) nextTick(onend);
			else source.once('end', onend);
		} else {
			sourceDone();
		}
		finished(source, { readable: true, writable: false }, (error) => {
			const state = source._readableState;
			if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE' && state?.ended && !state.errored && !state.errorEmitted) {
				// all was pushed, only not read yet
				source.once('end', sourceDone).once('error', sourceDone);
			} else {
				sourceDone(error);
			}
		});
		return finished(dest, { readable: false, writable: true }, destDone);
	}
}

// iterable makes what comes out of a part something to iterate.
function iterable(value) {
	if (status.isTransformStream(value)) value = value.readable;
	if (status.isIterable(value)) return value;
	if (status.hasReadableSide(value)) return native.part('iterator').iterate(value);
	throw errors.invalidArgType('val', 'an instance of Readable, Iterable, or AsyncIterable', value);
}

// pump writes what an iterable gives to a stream.
async function pump(values, stream, done, end) {
	let error, go = null;
	const resume = (err) => {
		if (err) error = err;
		const wake = go;
		go = null;
		wake?.();
	};
	const drained = () => new Promise((resolve, reject) => {
		const settle = () => (error ? reject(error) : resolve());
		if (error) settle();
		else go = settle;
	});
	stream.on('drain', resume);
	const forget = finished(stream, { readable: false }, resume);
	try {
		if (stream.writableNeedDrain) await drained();
		for await (const chunk of values) {
			if (!stream.write(chunk)) await drained();
		}
		if (end) {
			stream.end();
			await drained();
		}
		done();
	} catch (err) {
		done(err === error ? err : aggregate(error, err));
	} finally {
		forget();
		stream.off('drain', resume);
	}
}

// pumpToWeb writes what an iterable gives to a stream of the web.
async function pumpToWeb(values, stream, done, end) {
	const writer = stream.getWriter();
	try {
		for await (const chunk of values) {
			await writer.ready;
			writer.write(chunk).catch(() => {}); // what fails fails the writer
		}
		await writer.ready;
		if (end) await writer.close();
		done();
	} catch (error) {
		try {
			await writer.abort(error);
			done(error);
		} catch (failure) {
			done(failure);
		}
	}
}
