// pipeTo: chunks moved from one stream to another until one of the two ends or fails.

const { deferred, invalidState } = require('internal/queuing');

class Pipe {
	ending = false;
	written = Promise.resolve(); // settled when the last chunk is
	result = deferred();

	// source and destination are the insides of the streams, which reader and writer lock.
	constructor(source, reader, destination, writer, options) {
		Object.assign(this, { source, reader, destination, writer, options });
	}

	start() {
		const { source, reader, writer, options: { signal } } = this;
		source.disturbed = true;
		this.forget = native.onAbort(signal, () => this.aborted(signal.reason));
		if (signal?.aborted) Promise.resolve().then(() => this.aborted(signal.reason));
		reader.closed.then(() => this.sourceClosed(), (error) => this.sourceFailed(error));
		writer.closed.then(() => this.destinationClosed(), (error) => this.destinationFailed(error));
		if (this.isClosing()) this.destinationClosed();
		this.move();
		return this.result.promise;
	}

	isClosing() { return this.destination.phase === 'closed' || this.destination.closeQueuedOrInFlight; }

	async move() {
		while (!(await this.step()));
	}

	// step moves a chunk when there is room for it. It resolves to whether it was the last.
	async step() {
		try {
			await this.writer.ready;
		} catch {
			return true; // which ends the pipe, see start
		}
		if (this.ending) return true;
		return new Promise((resolve) => {
			this.source.read({
				chunk: (chunk) => {
					this.written = this.destination.add(chunk).then(() => {}, () => {});
					resolve(false);
				},
				close: () => resolve(true),
				error: () => resolve(true),
			});
		});
	}

	sourceFailed(error) {
		this.end(this.options.preventAbort ? undefined : () => this.destination.cancel(error), { error });
	}

	destinationFailed(error) {
		this.end(this.options.preventCancel ? undefined : () => this.source.cancel(error), { error });
	}

	sourceClosed() { this.end(this.options.preventClose ? undefined : () => this.close()); }

	destinationClosed() { this.destinationFailed(invalidState('Destination WritableStream is closed')); }

	aborted(reason) {
		const { source, destination, options: { preventAbort, preventCancel } } = this;
		const actions = [];
		if (!preventAbort) actions.push(async () => (destination.phase === 'writable' ? destination.cancel(reason) : undefined));
		if (!preventCancel) actions.push(async () => (source.phase === 'readable' ? source.cancel(reason) : undefined));
		this.end(() => Promise.all(actions.map((action) => action())), { error: reason });
	}

	close() {
		const { destination } = this;
		if (this.isClosing()) return Promise.resolve();
		if (destination.phase === 'errored') return Promise.reject(destination.error);
		return destination.end();
	}

	// end waits for the chunks that were read to be written, does what ends the other side,
	// and settles the pipe: with the failure, or with that of the action.
	async end(action, failure) {
		if (this.ending) return;
		this.ending = true;
		try {
			if (this.destination.phase === 'writable' && !this.isClosing()) await this.written;
			if (action !== undefined) await action();
		} catch (error) {
			failure = { error };
		}
		this.forget();
		this.writer.releaseLock();
		this.reader.releaseLock();
		if (failure === undefined) this.result.resolve();
		else this.result.reject(failure.error);
	}
}

exports.pipe = (...args) => new Pipe(...args).start();
