// pipeTo: chunks moved from one stream to another until one of the two ends or fails.

const { deferred, handled, invalidState } = require('internal/queuing');

class Pipe {
	ending = false;
	written = Promise.resolve(); // settled when the last chunk is
	result = deferred();

	// source and destination are the insides of the streams, which reader and writer lock.
	constructor(source, reader, destination, writer, options) {
		Object.assign(this, { source, reader, destination, writer, options });
	}

	start() {
		const { source, reader, destination, writer, options: { signal } } = this;
		source.disturbed = true;
		this.forget = native.onAbort(signal, () => this.aborted(signal.reason));
		if (signal?.aborted) this.aborted(signal.reason);
		if (source.phase === 'errored') this.sourceFailed(source.error);
		if (destination.phase === 'errored') this.destinationFailed(destination.error);
		if (source.phase === 'closed') this.sourceClosed();
		if (this.isClosing()) this.destinationClosed();
		reader.closed.then(() => this.sourceClosed(), (error) => this.sourceFailed(error));
		writer.closed.then(() => this.destinationClosed(), (error) => this.destinationFailed(error));
		this.move();
		return this.result.promise;
	}

	isClosing() { return this.destination.phase === 'closed' || this.destination.closeQueuedOrInFlight; }

	async move() {
		while (!(await this.step()));
	}

	// step moves a chunk when there is room for it. It resolves to whether it was the last.
	async step() {
		if (this.ending) return true;
		try {
			await this.writer.ready;
		} catch {
			return true; // which ends the pipe, see start
		}
		return new Promise((resolve) => {
			this.source.read({
				chunk: (chunk) => {
					this.written = handled(this.destination.add(chunk));
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
		this.end(async () => { await Promise.all(actions.map((action) => action())); }, { error: reason });
	}

	close() {
		const { destination } = this;
		if (this.isClosing()) return Promise.resolve();
		if (destination.phase === 'errored') return Promise.reject(destination.error);
		return destination.end();
	}

	// allWritten waits for the last chunk, and for one that was read meanwhile. What one
	// that cannot be written fails with is the end of the pipe, in Node, and not what ended it.
	async allWritten() {
		const { written } = this;
		await written;
		if (written !== this.written) await this.allWritten();
	}

	// end waits for the chunks that were read to be written, does what ends the other side,
	// and settles the pipe: with the failure, or with that of the action. An action that
	// throws is reported as a rejection and leaves the pipe as it is, as in Node.
	async end(action, failure) {
		if (this.ending) return;
		this.ending = true;
		try {
			if (this.destination.phase === 'writable' && !this.isClosing()) await this.allWritten();
		} catch (error) {
			this.settle({ error });
			return;
		}
		const acted = action?.();
		try {
			if (acted !== undefined) await acted;
		} catch (error) {
			failure = { error };
		}
		this.settle(failure);
	}

	settle(failure) {
		this.forget();
		this.writer.releaseLock();
		this.reader.releaseLock();
		if (failure === undefined) this.result.resolve();
		else this.result.reject(failure.error);
	}
}

exports.pipe = (...args) => new Pipe(...args).start();
