// Editing the line of a terminal, and drawing it.

const process = require('process');
const { clearScreenDown, cursorTo, moveCursor } = native;
const { beginSearch } = native.history;
const { extend, lineEnding, symbols: _ } = native.interface;

// How many code units the character has that ends or begins at an index.
const lengthLeft = (text, i) => {
	if (i <= 0) return 0;
	return i > 1 && text.codePointAt(i - 2) > 0xffff ? 2 : 1;
};
const lengthAt = (text, i) => {
	if (text.length <= i) return 1; // moving right at the end does nothing
	return text.codePointAt(i) > 0xffff ? 2 : 1;
};

// What a word is to the left of the cursor, with the text before it turned round, and to
// the right.
const wordBehind = /^\s*(?:[^\w\s]+|\w+)?/;
const wordAhead = /^(?:\s+|[^\w\s]+|\w+)\s*/;
const reversed = (text) => [...text].reverse().join('');

extend({
	// refreshLine draws prompt and line anew, and puts the cursor where it belongs.
	[_.refreshLine]() {
		const line = this[_.prompt] + this.line;
		const end = this[_.getDisplayPos](line);
		const at = this.getCursorPos();
		const rowsAbove = this.prevRows || 0;
		if (rowsAbove > 0) moveCursor(this.output, 0, -rowsAbove);
		cursorTo(this.output, 0);
		clearScreenDown(this.output);
		this[_.writeToOutput](line);
		if (end.cols === 0) this[_.writeToOutput](' '); // makes a terminal go to the next row
		cursorTo(this.output, at.cols);
		const rowsBelow = end.rows - at.rows;
		if (rowsBelow > 0) moveCursor(this.output, 0, -rowsBelow);
		this.prevRows = at.rows;
	},

	// getDisplayPos tells where a text ends on the screen.
	[_.getDisplayPos](text) {
		const columns = this.columns;
		let offset = 0, rows = 0;
		for (const character of native.stripControl(text)) {
			if (character === '\n') {
				rows += Math.ceil(offset / columns) || 1; // an empty line is one too
				offset = 0;
				continue;
			}
			if (character === '\t') {
				offset += this.tabSize - offset % this.tabSize;
				continue;
			}
			const width = native.width(character);
			if (width === 2 && (offset + 1) % columns === 0) offset++; // it does not fit the row
			offset += width;
		}
		const cols = offset % columns;
		return { cols, rows: rows + (offset - cols) / columns };
	},

	clearLine() {
		this[_.moveCursor](Infinity);
		this[_.writeToOutput]('\r\n');
		this.line = '';
		this.cursor = 0;
		this.prevRows = 0;
	},

	getCursorPos() {
		return this[_.getDisplayPos](this[_.prompt] + this.line.slice(0, this.cursor));
	},

	[_.moveCursor](by) {
		if (by === 0) return;
		const from = this.getCursorPos();
		this.cursor = Math.min(Math.max(this.cursor + by, 0), this.line.length);
		const to = this.getCursorPos();
		if (from.rows === to.rows) moveCursor(this.output, to.cols - from.cols, 0);
		else this[_.refreshLine]();
	},

	[_.insertString](text) {
		this[_.beforeEdit](this.line, this.cursor);
		if (!this.isCompletionEnabled) { // more of what is pasted follows: it goes to the end
			this.line += text;
			this.cursor += text.length;
			this[_.writeToOutput](text);
			return;
		}
		if (this.cursor < this.line.length) {
			this.line = this.line.slice(0, this.cursor) + text + this.line.slice(this.cursor);
			this.cursor += text.length;
			this[_.refreshLine]();
			return;
		}
		const from = this.getCursorPos();
		this.line += text;
		this.cursor += text.length;
		const to = this.getCursorPos();
		if (from.rows < to.rows) this[_.refreshLine]();
		else this[_.writeToOutput](text);
	},

	[_.wordLeft]() {
		if (this.cursor > 0) this[_.moveCursor](-wordBehind.exec(reversed(this.line.slice(0, this.cursor)))[0].length);
	},

	[_.wordRight]() {
		if (this.cursor < this.line.length) this[_.moveCursor](wordAhead.exec(this.line.slice(this.cursor))[0].length);
	},

	[_.deleteLeft]() {
		if (this.cursor > 0 && this.line.length > 0) cut(this, this.cursor - lengthLeft(this.line, this.cursor), this.cursor);
	},

	[_.deleteRight]() {
		if (this.cursor < this.line.length) cut(this, this.cursor, this.cursor + lengthAt(this.line, this.cursor));
	},

	[_.deleteWordLeft]() {
		if (this.cursor === 0) return;
		const word = wordBehind.exec(reversed(this.line.slice(0, this.cursor)))[0];
		cut(this, this.cursor - word.length, this.cursor);
	},

	[_.deleteWordRight]() {
		if (this.cursor < this.line.length) {
			const word = /^(?:\s+|\W+|\w+)\s*/.exec(this.line.slice(this.cursor))[0];
			cut(this, this.cursor, this.cursor + word.length);
		}
	},

	[_.deleteLineLeft]() {
		const text = this.line.slice(0, this.cursor);
		cut(this, 0, this.cursor);
		this[_.pushToKillRing](text);
	},

	[_.deleteLineRight]() {
		const text = this.line.slice(this.cursor);
		cut(this, this.cursor, this.line.length);
		this[_.pushToKillRing](text);
	},

	// line ends the line, as the key return does.
	[_.line]() {
		const line = this[_.addHistory]();
		this[_.undoStack] = [];
		this[_.redoStack] = [];
		this.clearLine();
		this[_.onLine](line);
	},

	// ttyWrite does what a key asks for; a text without a key is inserted.
	[_.ttyWrite](text, key) {
		const previousKey = this[_.previousKey];
		key = key || {};
		this[_.previousKey] = key;
		if (!key.meta || key.name !== 'y') this.yanking = false;
		beginSearch(this, key);
		if (undoKey(this, key) || key.name === 'escape') return;
		const bound = key.ctrl && key.shift ? withControlAndShift : key.ctrl ? withControl : key.meta ? withMeta : plain;
		if (bound === plain && key.name !== 'enter') this[_.sawReturnAt] = 0; // which only a \n right after it asks for
		const action = bound[key.name];
		if (action && action(this, previousKey) !== unbound) return;
		if (bound === plain && typeof text === 'string' && text) insert(this, text);
	},
});

// cut removes a part of the line.
function cut(iface, from, to) {
	iface[_.beforeEdit](iface.line, iface.cursor);
	iface.line = iface.line.slice(0, from) + iface.line.slice(to);
	iface.cursor = from;
	iface[_.refreshLine]();
}

// insert inserts a text, of which each line but the last is ended.
function insert(iface, text) {
	text.split(lineEnding).forEach((line, i) => {
		if (i > 0) iface[_.line]();
		iface[_.insertString](line);
	});
}

const unbound = Symbol('unbound'); // what the action of a key returns that has none

function undoKey(iface, key) {
	if (typeof key.sequence !== 'string') return false;
	switch (key.sequence.codePointAt(0)) {
		case 0x1f: // Ctrl and -
			iface[_.undo]();
			return true;
		case 0x1e: // Ctrl and 6
			iface[_.redo]();
			return true;
	}
	return false;
}

function interrupt(iface) {
	if (iface.listenerCount('SIGINT') > 0) iface.emit('SIGINT');
	else iface.close();
}

// suspend stops the process until a shell has it go on.
function suspend(iface) {
	if (process.platform === 'win32') return;
	if (iface.listenerCount('SIGTSTP') > 0) {
		iface.emit('SIGTSTP');
		return;
	}
	process.once('SIGCONT', () => {
		// Raw mode was lost. If the input flows, the script goes on reading.
		if (!iface.paused) {
			iface.pause();
			iface.emit('SIGCONT');
		}
		iface[_.setRawMode](true);
		iface[_.refreshLine]();
	});
	iface[_.setRawMode](false);
	process.kill(process.pid, 'SIGTSTP');
}

const withControlAndShift = {
	__proto__: null,
	backspace: (iface) => iface[_.deleteLineLeft](),
	delete: (iface) => iface[_.deleteLineRight](),
};

const withControl = {
	__proto__: null,
	c: interrupt,
	h: (iface) => iface[_.deleteLeft](),
	d: (iface) => {
		if (iface.cursor === 0 && iface.line.length === 0) iface.close();
		else if (iface.cursor < iface.line.length) iface[_.deleteRight]();
	},
	u: (iface) => iface[_.deleteLineLeft](),
	k: (iface) => iface[_.deleteLineRight](),
	a: (iface) => iface[_.moveCursor](-Infinity),
	e: (iface) => iface[_.moveCursor](Infinity),
	b: (iface) => iface[_.moveCursor](-lengthLeft(iface.line, iface.cursor)),
	f: (iface) => iface[_.moveCursor](lengthAt(iface.line, iface.cursor)),
	l: (iface) => {
		cursorTo(iface.output, 0, 0);
		clearScreenDown(iface.output);
		iface[_.refreshLine]();
	},
	n: (iface) => iface[_.historyNext](),
	p: (iface) => iface[_.historyPrev](),
	y: (iface) => iface[_.yank](),
	z: suspend,
	w: (iface) => iface[_.deleteWordLeft](),
	backspace: (iface) => iface[_.deleteWordLeft](),
	delete: (iface) => iface[_.deleteWordRight](),
	left: (iface) => iface[_.wordLeft](),
	right: (iface) => iface[_.wordRight](),
};

const withMeta = {
	__proto__: null,
	b: (iface) => iface[_.wordLeft](),
	f: (iface) => iface[_.wordRight](),
	d: (iface) => iface[_.deleteWordRight](),
	delete: (iface) => iface[_.deleteWordRight](),
	backspace: (iface) => iface[_.deleteWordLeft](),
	y: (iface) => iface[_.yankPop](),
};

const plain = {
	__proto__: null,
	return: (iface) => {
		iface[_.sawReturnAt] = Date.now();
		iface[_.line]();
	},
	enter: (iface) => {
		// After a return it belongs to that.
		if (iface[_.sawReturnAt] === 0 || Date.now() - iface[_.sawReturnAt] > iface.crlfDelay) iface[_.line]();
		iface[_.sawReturnAt] = 0;
	},
	backspace: (iface) => iface[_.deleteLeft](),
	delete: (iface) => iface[_.deleteRight](),
	left: (iface) => iface[_.moveCursor](-lengthLeft(iface.line, iface.cursor)),
	right: (iface) => iface[_.moveCursor](lengthAt(iface.line, iface.cursor)),
	home: (iface) => iface[_.moveCursor](-Infinity),
	end: (iface) => iface[_.moveCursor](Infinity),
	up: (iface) => iface[_.historyPrev](),
	down: (iface) => iface[_.historyNext](),
	tab: (iface, previousKey) => {
		if (typeof iface.completer !== 'function' || !iface.isCompletionEnabled) return unbound;
		iface[_.tabComplete](previousKey?.name === 'tab');
	},
};

// ttyWriteDumb does what a key asks for on a terminal that cannot move its cursor.
exports.ttyWriteDumb = function _ttyWriteDumb(text, key) {
	key = key || {};
	if (key.name === 'escape') return;
	if (key.name !== 'enter') this[_.sawReturnAt] = 0;
	if (key.ctrl && key.name === 'c') return interrupt(this);
	if (key.ctrl && key.name === 'd') return this.close();
	if (key.name === 'return' || key.name === 'enter') {
		plain[key.name](this);
	} else if (typeof text === 'string' && text) {
		this.line += text;
		this.cursor += text.length;
		this[_.writeToOutput](text);
	}
};
