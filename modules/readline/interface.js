// The class that both Interfaces inherit from. Here is where its lines come from and
// where they go; editor.js, history.js and complete.js add what a terminal has.

const EventEmitter = require('events');
const process = require('process');
const { StringDecoder } = require('string_decoder');
const { emitKeypressEvents, sawKeyPress, defaultTimeout } = native.keys;
const { LineIterator } = native.iterator;

const historySizeByDefault = 30;
const smallestCrlfDelay = 100; // ms in which \n belongs to a \r before it
const lineEnding = /\r?\n|\r(?!\n)/g;

// The symbols of the methods and the properties that are not for everybody.
const symbols = { sawKeyPress };
for (const name of ['_addHistory', '_beforeEdit', '_decoder', '_deleteLeft', '_deleteLineLeft', '_deleteLineRight', '_deleteRight',
	'_deleteWordLeft', '_deleteWordRight', '_getDisplayPos', '_historyNext', '_historyPrev', '_insertString', '_killRing',
	'_killRingCursor', '_line', '_line_buffer', '_moveCursor', '_normalWrite', '_oldPrompt', '_onLine', '_previousKey', '_prompt',
	'_pushToKillRing', '_pushToUndoStack', '_questionCallback', '_redo', '_redoStack', '_refreshLine', '_sawReturnAt', '_setRawMode',
	'_tabComplete', '_tabCompleter', '_ttyWrite', '_undo', '_undoStack', '_wordLeft', '_wordRight', '_writeToOutput', '_yank', '_yankPop']) {
	symbols[name.slice(1)] = Symbol(name);
}
symbols.question = Symbol('kQuestion');
symbols.questionCancel = Symbol('kQuestionCancel');
symbols.substringSearch = Symbol('kSubstringSearch');
symbols.lines = Symbol('line object stream');
const _ = exports.symbols = symbols;

exports.lineEnding = lineEnding;

// readOptions checks what createInterface is given, either way.
function readOptions(input, output, completer, terminal) {
	const options = input?.input ? input : { input, output, completer, terminal };
	const crlfDelay = options.crlfDelay;
	const read = {
		input: options.input,
		output: options.output,
		completer: options.completer,
		terminal: options.terminal,
		history: options.history === undefined ? [] : options.history,
		historySize: options.historySize,
		removeHistoryDuplicates: !!options.removeHistoryDuplicates,
		crlfDelay: crlfDelay ? Math.max(smallestCrlfDelay, crlfDelay) : smallestCrlfDelay,
		tabSize: options.tabSize,
		escapeCodeTimeout: defaultTimeout,
		prompt: options.prompt === undefined ? '> ' : options.prompt,
		signal: options.signal || undefined,
	};
	if (read.signal) errors.validateAbortSignal(read.signal, 'options.signal');
	if (options.escapeCodeTimeout !== undefined) {
		if (!Number.isFinite(options.escapeCodeTimeout)) {
			throw errors.invalidArgValue('input.escapeCodeTimeout', read.escapeCodeTimeout);
		}
		read.escapeCodeTimeout = options.escapeCodeTimeout;
	}
	if (read.completer !== undefined && typeof read.completer !== 'function') {
		throw errors.invalidArgValue('completer', read.completer);
	}
	errors.validateArray(read.history, 'history');
	if (read.historySize === undefined) read.historySize = historySizeByDefault;
	errors.validateNumber(read.historySize, 'historySize', 0);
	if (read.tabSize === undefined) read.tabSize = 8;
	else errors.validateInteger(read.tabSize, 'tabSize', 1, 2 ** 32 - 1);
	if (read.terminal === undefined && read.output != null) read.terminal = read.output.isTTY;
	return read;
}

// The pieces of a line that has not ended are joined now and then only: to join a long line
// with each piece that comes would take quadratic time.
const unjoined = new WeakMap();
const shortLine = 1 << 14; // code units that are joined at once

function addToLine(iface, text) {
	const rest = unjoined.get(iface) ?? { pieces: [], length: 0 };
	unjoined.set(iface, rest);
	rest.pieces.push(text);
	rest.length += text.length;
	const joined = iface[_.line_buffer]?.length ?? 0;
	if (joined < shortLine || rest.length > joined) lineSoFar(iface);
}

function lineSoFar(iface) {
	const rest = unjoined.get(iface);
	if (rest !== undefined) {
		unjoined.delete(iface);
		iface[_.line_buffer] = (iface[_.line_buffer] || '') + rest.pieces.join('');
	}
	return iface[_.line_buffer];
}

exports.lineBuffer = {
	get: lineSoFar,
	set(iface, line) {
		unjoined.delete(iface);
		iface[_.line_buffer] = line;
	},
};

function InterfaceConstructor(input, output, completer, terminal) {
	this[_.sawReturnAt] = 0;
	this.isCompletionEnabled = true;
	this[_.sawKeyPress] = false;
	this[_.previousKey] = null;
	this.escapeCodeTimeout = defaultTimeout;
	this.tabSize = 8;
	EventEmitter.call(this);
	const options = readOptions(input, output, completer, terminal);
	this.escapeCodeTimeout = options.escapeCodeTimeout;
	this.tabSize = options.tabSize;
	this.line = '';
	this[_.substringSearch] = null;
	this.output = options.output;
	this.input = options.input;
	this[_.undoStack] = [];
	this[_.redoStack] = [];
	this.history = options.history;
	this.historySize = options.historySize;
	this[_.killRing] = [];
	this[_.killRingCursor] = 0;
	this.removeHistoryDuplicates = options.removeHistoryDuplicates;
	this.crlfDelay = options.crlfDelay;
	this.completer = options.completer;
	this[_.prompt] = options.prompt;
	this.terminal = !!options.terminal;
	this[_.lines] = undefined;
	if (this.terminal) listenToTerminal(this);
	else listenToStream(this);
	if (options.signal) closeOnAbort(this, options.signal);
	input = options.input;
	input.resume();
}
Object.setPrototypeOf(InterfaceConstructor.prototype, EventEmitter.prototype);
Object.setPrototypeOf(InterfaceConstructor, EventEmitter);

// listenToStream has whole lines read.
function listenToStream(iface) {
	const { input } = iface;
	const onError = (error) => iface.emit('error', error);
	const onData = (data) => iface[_.normalWrite](data);
	const onEnd = () => {
		const rest = lineSoFar(iface);
		if (typeof rest === 'string' && rest.length > 0) iface.emit('line', rest);
		iface.close();
	};
	input.on('error', onError);
	input.on('data', onData);
	input.on('end', onEnd);
	iface.once('close', () => {
		input.removeListener('error', onError);
		input.removeListener('data', onData);
		input.removeListener('end', onEnd);
	});
	iface[_.decoder] = new StringDecoder('utf8');
}

// listenToTerminal has keys read.
function listenToTerminal(iface) {
	const { input, output } = iface;
	const onError = (error) => iface.emit('error', error);
	const onKey = (character, key) => {
		iface[_.ttyWrite](character, key);
		// Half a character is shown right once the other half is there.
		if (/^[\ud800-\udfff]/.test(key?.sequence) && key.sequence.codePointAt(0) <= 0xdfff) iface[_.refreshLine]();
	};
	const onEnd = () => {
		if (typeof iface.line === 'string' && iface.line.length > 0) iface.emit('line', iface.line);
		iface.close();
	};
	const onResize = () => iface[_.refreshLine]();
	input.on('error', onError);
	emitKeypressEvents(input, iface);
	input.on('keypress', onKey);
	input.on('end', onEnd);
	iface[_.setRawMode](true);
	iface.terminal = true;
	iface.cursor = 0;
	iface.historyIndex = -1;
	if (output != null) output.on('resize', onResize);
	iface.once('close', () => {
		input.removeListener('error', onError);
		input.removeListener('keypress', onKey);
		input.removeListener('end', onEnd);
		if (output != null) output.removeListener('resize', onResize);
	});
}

function closeOnAbort(iface, signal) {
	const onAbort = () => iface.close();
	if (signal.aborted) {
		process.nextTick(onAbort);
	} else {
		signal.addEventListener('abort', onAbort, { once: true });
		iface.once('close', () => signal.removeEventListener('abort', onAbort));
	}
}

class Interface extends InterfaceConstructor {
	constructor(input, output, completer, terminal) {
		super(input, output, completer, terminal);
	}

	get columns() {
		return this.output?.columns || Infinity;
	}

	setPrompt(prompt) {
		this[_.prompt] = prompt;
	}

	getPrompt() {
		return this[_.prompt];
	}

	[_.setRawMode](mode) {
		const wasInRawMode = this.input.isRaw;
		if (typeof this.input.setRawMode === 'function') this.input.setRawMode(mode);
		return wasInRawMode;
	}

	prompt(preserveCursor) {
		if (this.paused) this.resume();
		if (this.terminal && process.env.TERM !== 'dumb') {
			if (!preserveCursor) this.cursor = 0;
			this[_.refreshLine]();
		} else {
			this[_.writeToOutput](this[_.prompt]);
		}
	}

	[_.question](query, callback) {
		if (this.closed) throw errors.make('ERR_USE_AFTER_CLOSE', 'readline');
		if (this[_.questionCallback]) {
			this.prompt();
			return;
		}
		this[_.oldPrompt] = this[_.prompt];
		this.setPrompt(query);
		this[_.questionCallback] = callback;
		this.prompt();
	}

	[_.onLine](line) {
		const answer = this[_.questionCallback];
		if (!answer) {
			this.emit('line', line);
			return;
		}
		this[_.questionCallback] = null;
		this.setPrompt(this[_.oldPrompt]);
		answer(line);
	}

	[_.questionCancel]() {
		if (!this[_.questionCallback]) return;
		this[_.questionCallback] = null;
		this.setPrompt(this[_.oldPrompt]);
		this.clearLine();
	}

	[_.writeToOutput](stringToWrite) {
		errors.validateString(stringToWrite, 'stringToWrite');
		if (this.output != null) this.output.write(stringToWrite);
	}

	close() {
		if (this.closed) return;
		this.pause();
		if (this.terminal) this[_.setRawMode](false);
		this.closed = true;
		this.emit('close');
	}

	pause() {
		if (this.paused) return;
		this.input.pause();
		this.paused = true;
		this.emit('pause');
		return this;
	}

	resume() {
		if (!this.paused) return;
		this.input.resume();
		this.paused = false;
		this.emit('resume');
		return this;
	}

	write(data, key) {
		if (this.paused) this.resume();
		if (this.terminal) this[_.ttyWrite](data, key);
		else this[_.normalWrite](data);
	}

	// normalWrite takes a part of the input and emits the lines that end in it.
	[_.normalWrite](data) {
		if (data === undefined) return;
		let text = this[_.decoder].write(data);
		if (this[_.sawReturnAt] && Date.now() - this[_.sawReturnAt] <= this.crlfDelay) {
			if (text.codePointAt(0) === 10) text = text.slice(1);
			this[_.sawReturnAt] = 0;
		}
		lineEnding.lastIndex = 0;
		if (!lineEnding.test(text)) {
			if (text) addToLine(this, text);
			return;
		}
		const before = lineSoFar(this);
		this[_.line_buffer] = null;
		if (text.endsWith('\r')) this[_.sawReturnAt] = Date.now();
		const lines = text.split(lineEnding);
		if (before) lines[0] = before + lines[0];
		const rest = lines.pop();
		if (rest) this[_.line_buffer] = rest;
		for (const line of lines) this[_.onLine](line);
	}

	[native.asyncIterator]() {
		this[_.lines] ??= new LineIterator(this);
		return this[_.lines];
	}
}

exports.Interface = Interface;
exports.InterfaceConstructor = InterfaceConstructor;

// extend adds methods to the class that do not show when it is enumerated.
exports.extend = function extend(methods) {
	for (const key of Reflect.ownKeys(methods)) {
		const descriptor = Object.getOwnPropertyDescriptor(methods, key);
		descriptor.enumerable = false;
		Object.defineProperty(Interface.prototype, key, descriptor);
	}
};
