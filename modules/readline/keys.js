// What the characters that a terminal sends stand for, and the event 'keypress'.

const { StringDecoder } = require('string_decoder');
const timers = require('timers');

const ESC = '\x1b';
const defaultTimeout = 500; // ms that an escape may be followed in

// A sequence goes on as long as it looks like this: one or two escapes, and then
//   O [digit] letter
//   [ up to three digits [; digit] end     with a second [ on the console of Linux
const incomplete = /^\x1b{1,2}(?:O\d?|\[\[?\d{0,3}(?:;\d?)?)?$/;

// The names of the keys that send sequences: those of xterm and its relatives, the
// console of Linux, Cygwin, PuTTY and rxvt.
const names = {
	__proto__: null,
	'A': 'up', 'B': 'down', 'C': 'right', 'D': 'left', 'E': 'clear', 'F': 'end', 'H': 'home',
	'P': 'f1', 'Q': 'f2', 'R': 'f3', 'S': 'f4',
	'1~': 'home', '2~': 'insert', '3~': 'delete', '4~': 'end', '5~': 'pageup', '6~': 'pagedown', '7~': 'home', '8~': 'end',
	'11~': 'f1', '12~': 'f2', '13~': 'f3', '14~': 'f4', '15~': 'f5', '17~': 'f6', '18~': 'f7', '19~': 'f8',
	'20~': 'f9', '21~': 'f10', '23~': 'f11', '24~': 'f12', '200~': 'paste-start', '201~': 'paste-end',
};

// The function keys of the console of Linux, and two that PuTTY sends like them.
const doubled = { __proto__: null, 'A': 'f1', 'B': 'f2', 'C': 'f3', 'D': 'f4', 'E': 'f5', '5~': 'pageup', '6~': 'pagedown' };

// keyOf returns the name of a key by its code, and sets on key what the code itself says
// of the keys held down with it.
function keyOf(code, key) {
	const introducer = code[0], rest = code.slice(1);
	if (introducer === '[' && rest[0] === '[') return doubled[rest.slice(1)];
	if (introducer === '[') {
		if (rest === 'Z') {
			key.shift = true;
			return 'tab';
		}
		if (/^[a-e]$/.test(rest)) {
			key.shift = true;
			return names[rest.toUpperCase()];
		}
		if (/^[235678][$^]$/.test(rest)) {
			key[rest[1] === '$' ? 'shift' : 'ctrl'] = true;
			return names[rest[0] + '~'];
		}
		return names[rest];
	}
	if (/^[a-e]$/.test(rest)) {
		key.ctrl = true;
		return names[rest.toUpperCase()];
	}
	return /^[A-FHPQRS]$/.test(rest) ? names[rest] : undefined;
}

// readSequence reads what follows the escapes of a sequence: the code of the key without
// what it says of other keys, which is the modifier.
function readSequence(text) {
	if (text[0] === 'O') {
		const [, digit, end] = /^O(\d?)(.*)$/su.exec(text);
		return { code: 'O' + end, modifier: digit ? digit - 1 : 0 };
	}
	const prefix = text[1] === '[' ? '[[' : '[';
	const command = text.slice(prefix.length);
	let match = /^(\d\d?)(?:;(\d))?([~^$])$/.exec(command);
	if (match) return { code: prefix + match[1] + match[3], modifier: (match[2] ?? 1) - 1 };
	match = /^(?:(?:\d;)?(\d))?([A-Za-z])$/.exec(command);
	if (match) return { code: prefix + match[2], modifier: (match[1] ?? 1) - 1 };
	return { code: prefix + command, modifier: 0 };
}

// readKey returns the key that a whole sequence of characters stands for.
function readKey(sequence) {
	const key = { sequence, name: undefined, ctrl: false, meta: false, shift: false };
	const text = sequence.replace(/^\x1b{1,2}/, '');
	const escaped = text !== sequence;
	if (escaped && /^[O[]/.test(text)) {
		const { code, modifier } = readSequence(text);
		key.ctrl = !!(modifier & 4);
		key.meta = !!(modifier & 10);
		key.shift = !!(modifier & 1);
		key.code = code;
		key.name = keyOf(code, key) ?? 'undefined';
		return key;
	}
	key.meta = escaped;
	if (text === '\r') key.name = 'return';
	else if (text === '\n') key.name = 'enter';
	else if (text === '\t') key.name = 'tab';
	else if (text === '\b' || text === '\x7f') key.name = 'backspace';
	else if (text === ESC || text === '') key.name = 'escape';
	else if (text === ' ') key.name = 'space';
	else if (!escaped && text <= '\x1a') {
		key.name = String.fromCharCode(text.charCodeAt(0) + 'a'.charCodeAt(0) - 1);
		key.ctrl = true;
	} else if (/^[0-9A-Za-z]$/.test(text)) {
		key.name = text.toLowerCase();
		key.shift = /^[A-Z]$/.test(text);
	}
	return key;
}

// A KeyReader turns the bytes of a stream into events 'keypress' of it.
class KeyReader {
	constructor(stream, iface) {
		this.stream = stream;
		this.iface = iface;
		this.decoder = new StringDecoder('utf8');
		this.sequence = ''; // the characters of a key that there may be more of
		this.timer = undefined;
		this.onData = (chunk) => this.read(chunk);
		this.onNewListener = (event) => {
			if (event === 'keypress') this.start();
		};
		if (stream.listenerCount('keypress') > 0) stream.on('data', this.onData);
		else stream.on('newListener', this.onNewListener);
	}

	start() {
		this.stream.on('data', this.onData);
		this.stream.removeListener('newListener', this.onNewListener);
	}

	stop() { // until somebody listens again
		this.stream.removeListener('data', this.onData);
		this.stream.on('newListener', this.onNewListener);
	}

	read(chunk) {
		if (this.stream.listenerCount('keypress') === 0) return this.stop();
		const text = this.decoder.write(chunk);
		if (!text) return;
		timers.clearTimeout(this.timer);
		const characters = [...text];
		const { iface } = this;
		iface[exports.sawKeyPress] = characters.length === 1;
		iface.isCompletionEnabled = false; // what is pasted is not completed
		characters.forEach((character, i) => {
			const last = i === characters.length - 1;
			if (last) iface.isCompletionEnabled = true;
			this.sequence += character;
			if (!incomplete.test(this.sequence)) this.emit();
			if (last && character === ESC) this.wait();
		});
	}

	// wait takes an escape that nothing follows for the key itself.
	wait() {
		this.timer = timers.setTimeout(() => {
			if (this.sequence) this.emit();
		}, this.iface.escapeCodeTimeout ?? defaultTimeout);
	}

	emit() {
		const { sequence } = this;
		this.sequence = '';
		const key = readKey(sequence);
		this.stream.emit('keypress', sequence[0] === ESC ? undefined : sequence, key);
	}
}

const readers = new WeakSet(); // the streams that have one

exports.sawKeyPress = Symbol('_sawKeyPress');
exports.defaultTimeout = defaultTimeout;

exports.emitKeypressEvents = function emitKeypressEvents(stream, iface = {}) {
	if (readers.has(stream)) return;
	readers.add(stream);
	new KeyReader(stream, iface);
};
