// node:readline.

const process = require('process');
const promises = require('readline/promises');
const { ttyWriteDumb } = native.editor;
const { Interface: Base, InterfaceConstructor, lineBuffer, symbols: _ } = native.interface;

function Interface(input, output, completer, terminal) {
	if (!(this instanceof Interface)) return new Interface(input, output, completer, terminal);
	InterfaceConstructor.call(this, input, output, completer, terminal);
	if (process.env.TERM === 'dumb') this._ttyWrite = ttyWriteDumb.bind(this);
}
Object.setPrototypeOf(Interface.prototype, Base.prototype);
Object.setPrototypeOf(Interface, Base);

Interface.prototype.question = function question(query, options, cb) {
	cb = typeof options === 'function' ? options : cb;
	options = typeof options === 'object' && options !== null ? options : {};
	const { signal } = options;
	if (signal) {
		errors.validateAbortSignal(signal, 'options.signal');
		if (signal.aborted) return;
		const onAbort = () => this[_.questionCancel]();
		signal.addEventListener('abort', onAbort, { once: true });
		if (typeof cb === 'function') {
			const answer = cb;
			cb = (line) => {
				signal.removeEventListener('abort', onAbort);
				return answer(line);
			};
		}
	}
	if (typeof cb === 'function') this[_.question](query, cb);
};

Object.defineProperty(Interface.prototype.question, Symbol.for('nodejs.util.promisify.custom'), {
	enumerable: false,
	value: function question(query, options) {
		options = typeof options === 'object' && options !== null ? options : {};
		const { signal } = options;
		if (signal?.aborted) return Promise.reject(errors.abort(signal.reason));
		return new Promise((resolve, reject) => {
			let cb = resolve;
			if (signal) {
				const onAbort = () => reject(errors.abort(signal.reason));
				signal.addEventListener('abort', onAbort, { once: true });
				cb = (answer) => {
					signal.removeEventListener('abort', onAbort);
					resolve(answer);
				};
			}
			this.question(query, options, cb);
		});
	},
});

// tabComplete completes with a completer that calls back.
function tabComplete(showing) {
	this.pause();
	const text = this.line.slice(0, this.cursor);
	const done = (error, value) => {
		this.resume();
		if (error) this[_.writeToOutput](`Tab completion error: ${native.inspect(error)}`);
		else this[_.tabCompleter](showing, value);
	};
	if (this.completer.length === 2) this.completer(text, done);
	else done(null, this.completer(text));
}

// The state of an Interface by the names that it once had.
for (const name of ['_decoder', '_line_buffer', '_oldPrompt', '_previousKey', '_prompt', '_questionCallback', '_sawKeyPress', '_sawReturnAt']) {
	const symbol = _[name.slice(1)];
	const state = name === '_line_buffer' ? lineBuffer : {
		get: (iface) => iface[symbol],
		set: (iface, value) => { iface[symbol] = value },
	};
	Object.defineProperty(Interface.prototype, name, {
		get: { get() { return state.get(this); } }.get,
		set: { set(value) { state.set(this, value); } }.set,
	});
}

// The internal methods are those that programs may override.
for (const name of ['_setRawMode', '_onLine', '_writeToOutput', '_addHistory', '_refreshLine', '_normalWrite', '_insertString', '_tabComplete',
	'_wordLeft', '_wordRight', '_deleteLeft', '_deleteRight', '_deleteWordLeft', '_deleteWordRight', '_deleteLineLeft', '_deleteLineRight',
	'_line', '_historyNext', '_historyPrev', '_getDisplayPos', '_getCursorPos', '_moveCursor', '_ttyWrite']) {
	if (name === '_getCursorPos') {
		Interface.prototype[name] = Base.prototype.getCursorPos;
		continue;
	}
	const symbol = _[name.slice(1)];
	Interface.prototype[name] = name === '_tabComplete' ? tabComplete : Base.prototype[symbol];
	Object.defineProperty(Interface.prototype, symbol, { get: { get() { return this[name]; } }.get });
}
Object.defineProperty(tabComplete, 'name', { value: '' });

Object.assign(exports, {
	Interface,
	clearLine: native.clearLine,
	clearScreenDown: native.clearScreenDown,
	createInterface: function createInterface(input, output, completer, terminal) {
		return new Interface(input, output, completer, terminal);
	},
	cursorTo: native.cursorTo,
	emitKeypressEvents: native.keys.emitKeypressEvents,
	moveCursor: native.moveCursor,
	promises,
});
