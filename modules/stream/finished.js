// finished: one call when a stream has ended, was destroyed or has failed.
const { nextTick, isStream, onAbort } = native;
const { isReadable, isWritable } = native.stream;
const status = native.part('status');

const nothing = () => {};

// A Watch waits for the end of a stream, or of those of its sides that are asked for.
class Watch {
	constructor(stream, options, callback) {
		this.stream = stream;
		this.callback = callback;
		const hasReadable = status.hasReadableSide(stream), hasWritable = status.hasWritableSide(stream);
		this.readable = options.readable ?? hasReadable;
		this.writable = options.writable ?? hasWritable;
		this.readableFinished = status.readableFinished(stream);
		this.writableFinished = status.writableFinished(stream);
		// Whether to wait for 'close': it comes for the stream as a whole.
		this.untilClose = status.willEmitClose(stream) && hasReadable === this.readable && hasWritable === this.writable;
		this.listening = [];
		this.listen(options.error !== false);
		this.checkPast();
	}

	on(emitter, event, listener) {
		emitter.on(event, listener);
		this.listening.push([emitter, event, listener]);
	}

	listen(withErrors) {
		const { stream } = this;
		const onfinish = () => this.finished(), onclose = () => this.closed();
		if (status.isRequest(stream)) {
			this.on(stream, 'complete', onfinish);
			if (!this.untilClose) this.on(stream, 'abort', onclose);
			const onrequest = () => this.on(stream.req, 'finish', onfinish);
			if (stream.req) onrequest();
			else this.on(stream, 'request', onrequest);
		} else if (this.writable && !stream._writableState) {
			const onlegacyfinish = () => { if (!stream.writable) this.finished() };
			this.on(stream, 'end', onlegacyfinish);
			this.on(stream, 'close', onlegacyfinish);
		}
		if (!this.untilClose && typeof stream.aborted === 'boolean') this.on(stream, 'aborted', onclose);
		const onend = () => this.ended(), onerror = (error) => this.report(error);
		this.on(stream, 'end', onend);
		this.on(stream, 'finish', onfinish);
		if (withErrors) this.on(stream, 'error', onerror);
		this.on(stream, 'close', onclose);
	}

	// checkPast has the callback called if what it waits for has already been.
	checkPast() {
		const { stream } = this;
		const { _readableState: readable, _writableState: writable } = stream;
		this.isClosed = status.isClosed(stream);
		const over = () => nextTick(() => this.over());
		if (this.isClosed) {
			nextTick(() => this.closed());
		} else if (writable?.errorEmitted || readable?.errorEmitted) {
			if (!this.untilClose) over();
		} else if (!this.readable && (!this.untilClose || isReadable(stream)) &&
			(this.writableFinished || isWritable(stream) === false) && !writable?.pendingcb) {
			over();
		} else if (!this.writable && (!this.untilClose || isWritable(stream)) && (this.readableFinished || isReadable(stream) === false)) {
			over();
		} else if (readable && stream.req && stream.aborted) {
			over();
		}
	}

	finished() {
		this.writableFinished = true;
		if (this.stream.destroyed) this.untilClose = false;
		if (this.untilClose && (!this.stream.writable || this.readable)) return;
		if (!this.readable || this.readableFinished) this.report();
	}

	ended() {
		this.readableFinished = true;
		if (this.stream.destroyed) this.untilClose = false;
		if (this.untilClose && (!this.stream.readable || this.writable)) return;
		if (!this.writable || this.writableFinished) this.report();
	}

	closed() {
		const { stream } = this;
		this.isClosed = true;
		const error = status.errorOf(stream);
		if (error && typeof error !== 'boolean') {
			this.report(error);
		} else if (this.readable && !this.readableFinished && status.hasReadableSide(stream, true) && !status.readableFinished(stream) ||
			this.writable && !this.writableFinished && !status.writableFinished(stream)) {
			this.report(errors.make('ERR_STREAM_PREMATURE_CLOSE'));
		} else {
			this.report();
		}
	}

	// over reports a stream that had come to its end before.
	over() {
		this.isClosed = true;
		const error = status.errorOf(this.stream);
		if (error && typeof error !== 'boolean') this.report(error);
		else this.report();
	}

	report(...result) {
		const { callback } = this;
		this.callback = nothing;
		this.forgetSignal?.();
		callback.apply(this.stream, result);
	}

	stop() {
		this.callback = nothing;
		for (const [emitter, event, listener] of this.listening) emitter.removeListener(event, listener);
	}

	// follow has an abort of the signal reported, without touching the stream.
	follow(signal) {
		const abort = () => {
			const { callback } = this;
			this.stop();
			callback.call(this.stream, errors.abort(signal.reason));
		};
		if (signal.aborted) {
			nextTick(abort);
			return;
		}
		this.forgetSignal = onAbort(signal, abort);
	}
}

exports.finished = function finished(stream, options, callback) {
	if (arguments.length === 2) {
		callback = options;
		options = {};
	} else if (options == null) {
		options = {};
	} else {
		errors.validateObject(options, 'options');
	}
	errors.validateFunction(callback, 'callback');
	errors.validateAbortSignal(options.signal, 'options.signal');
	if (status.isReadableStream(stream) || status.isWritableStream(stream)) return finishedWeb(stream, options.signal, callback);
	if (!isStream(stream)) throw errors.invalidArgType('stream', 'an instance of ReadableStream, WritableStream, or Stream', stream);

	const watch = new Watch(stream, options, callback);
	if (options.signal && !watch.isClosed) watch.follow(options.signal);
	const cleanup = () => watch.stop();
	return cleanup;
};

// finishedWeb does it for a stream of the web. There is nothing to stop: what finished
// returns does nothing.
function finishedWeb(stream, signal, callback) {
	const { states } = status.isReadableStream(stream) ? require('internal/readable_stream') : require('internal/writable_stream');
	let aborted = false;
	const abort = () => {
		aborted = true;
		callback.call(stream, errors.abort(signal.reason));
	};
	let forget = nothing;
	if (signal?.aborted) nextTick(abort);
	else if (signal) forget = onAbort(signal, abort);
	const report = (error) => {
		forget();
		if (!aborted) nextTick(() => callback.call(stream, error));
	};
	states.get(stream).ended.promise.then(report, report);
	return nothing;
}
