// node:readline/promises.

const process = require('process');
const { Interface: Base, symbols: _ } = native.interface;

class Interface extends Base {
	constructor(input, output, completer, terminal) {
		super(input, output, completer, terminal);
	}

	question(query, options = {}) {
		return new Promise((resolve, reject) => {
			let cb = resolve;
			const signal = options?.signal;
			if (signal) {
				errors.validateAbortSignal(signal, 'options.signal');
				if (signal.aborted) return reject(errors.abort(signal.reason));
				const onAbort = () => {
					this[_.questionCancel]();
					reject(errors.abort(signal.reason));
				};
				signal.addEventListener('abort', onAbort, { once: true });
				cb = (answer) => {
					signal.removeEventListener('abort', onAbort);
					resolve(answer);
				};
			}
			this[_.question](query, cb);
		});
	}
}

const isWritable = (stream) => stream !== null && typeof stream === 'object' && typeof stream.write === 'function' && typeof stream.on === 'function';

// A Readline gathers what is to be done to a terminal.
class Readline {
	#autoCommit = false;
	#stream;
	#todo = [];

	constructor(stream, options = undefined) {
		if (!isWritable(stream)) throw errors.invalidArgType('stream', 'an instance of Writable', stream);
		this.#stream = stream;
		if (options?.autoCommit != null) {
			errors.validateBoolean(options.autoCommit, 'options.autoCommit');
			this.#autoCommit = options.autoCommit;
		}
	}

	#add(sequence) {
		if (this.#autoCommit) process.nextTick(() => this.#stream.write(sequence));
		else this.#todo.push(sequence);
		return this;
	}

	cursorTo(x, y = undefined) {
		errors.validateInteger(x, 'x');
		if (y == null) return this.#add(`\x1b[${x + 1}G`);
		errors.validateInteger(y, 'y');
		return this.#add(`\x1b[${y + 1};${x + 1}H`);
	}

	moveCursor(dx, dy) {
		if (!dx && !dy) return this;
		errors.validateInteger(dx, 'dx');
		errors.validateInteger(dy, 'dy');
		let sequence = '';
		if (dx !== 0) sequence += dx < 0 ? `\x1b[${-dx}D` : `\x1b[${dx}C`;
		if (dy !== 0) sequence += dy < 0 ? `\x1b[${-dy}A` : `\x1b[${dy}B`;
		return this.#add(sequence);
	}

	clearLine(dir) {
		errors.validateInteger(dir, 'dir', -1, 1);
		return this.#add(dir < 0 ? '\x1b[1K' : dir > 0 ? '\x1b[0K' : '\x1b[2K');
	}

	clearScreenDown() {
		return this.#add('\x1b[0J');
	}

	commit() {
		return new Promise((resolve) => {
			this.#stream.write(this.#todo.join(''), resolve);
			this.#todo = [];
		});
	}

	rollback() {
		this.#todo = [];
		return this;
	}
}

Object.assign(exports, {
	Interface,
	Readline,
	createInterface: function createInterface(input, output, completer, terminal) {
		return new Interface(input, output, completer, terminal);
	},
});
