// The lines of an Interface as an asynchronous iterator.

const { Queue } = require('internal/queue');

const highWaterMark = 1024; // lines that may wait before the input is paused

exports.LineIterator = class LineIterator {
	constructor(iface) {
		this.iface = iface;
		this.lines = new Queue();
		this.waiting = new Queue(); // those who called next when there was no line
		this.done = false;
		this.paused = false;
		this.onLine = (line) => {
			const waiter = this.waiting.shift();
			if (waiter) return waiter.resolve({ value: line, done: false });
			this.lines.push(line);
			if (!this.paused && this.lines.length > highWaterMark) {
				this.paused = true;
				iface.pause();
			}
		};
		this.onClose = () => this.finish();
		this.onError = (error) => {
			const waiter = this.waiting.shift();
			if (waiter) waiter.reject(error);
			else this.error = error;
			this.finish();
		};
		iface.on('line', this.onLine);
		iface.on('error', this.onError);
		iface.on('close', this.onClose);
	}

	finish() {
		this.done = true;
		const { iface } = this;
		iface.removeListener('line', this.onLine);
		iface.removeListener('error', this.onError);
		iface.removeListener('close', this.onClose);
		for (const waiter of this.waiting.takeAll()) waiter.resolve({ value: undefined, done: true });
		return Promise.resolve({ value: undefined, done: true });
	}

	next() {
		if (this.lines.length > 0) {
			const value = this.lines.shift();
			if (this.paused && this.lines.length < highWaterMark) {
				this.paused = false;
				this.iface.resume();
			}
			return Promise.resolve({ value, done: false });
		}
		if (this.error) {
			const { error } = this;
			this.error = undefined;
			return Promise.reject(error);
		}
		if (this.done) return Promise.resolve({ value: undefined, done: true });
		return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
	}

	return() {
		return this.finish();
	}

	throw(error) {
		if (!(error instanceof Error)) {
			throw errors.invalidArgType('EventEmitter.AsyncIterator', 'an instance of Error', error);
		}
		this.onError(error);
	}

	[native.asyncIterator]() {
		return this;
	}
};
