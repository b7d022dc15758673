// The lines before, the states of the line before an edit, and the texts that were cut
// out.

const { extend, symbols: _ } = native.interface;

const deepestUndo = 2048;
const killRingSize = 32;

// Up and down look for lines that begin with what is before the cursor.
const searches = (key) => !key.ctrl && !key.meta && !key.shift && (key.name === 'up' || key.name === 'down');

// beginSearch notes what is looked for, or that nothing is any more.
exports.beginSearch = function beginSearch(iface, key) {
	if (searches(key)) {
		iface[_.substringSearch] ??= iface.line.slice(0, iface.cursor);
		return;
	}
	if (iface[_.substringSearch] === null) return;
	iface[_.substringSearch] = null;
	if (iface.history.length === iface.historyIndex) iface.historyIndex = -1;
};

extend({
	// addHistory adds the line to the history and returns it, as a listener may have
	// changed it there.
	[_.addHistory]() {
		const { history, line } = this;
		if (line.length === 0) return '';
		if (this.historySize === 0 || line.trim().length === 0) return line;
		if (history.length === 0 || history[0] !== line) {
			if (this.removeHistoryDuplicates) {
				const i = history.indexOf(line);
				if (i !== -1) history.splice(i, 1);
			}
			history.unshift(line);
			if (history.length > this.historySize) history.pop();
		}
		this.historyIndex = -1;
		const added = history[0];
		this.emit('history', history);
		return added;
	},

	[_.historyPrev]() {
		if (this.historyIndex < this.history.length && this.history.length > 0) goThrough(this, 1);
	},

	[_.historyNext]() {
		if (this.historyIndex >= 0) goThrough(this, -1);
	},

	[_.beforeEdit](text, cursor) {
		this[_.pushToUndoStack](text, cursor);
	},

	[_.pushToUndoStack](text, cursor) {
		if (this[_.undoStack].push({ text, cursor }) > deepestUndo) this[_.undoStack].shift();
	},

	[_.undo]() {
		goBack(this, this[_.undoStack], this[_.redoStack]);
	},

	[_.redo]() {
		goBack(this, this[_.redoStack], this[_.undoStack]);
	},

	[_.pushToKillRing](text) {
		const ring = this[_.killRing];
		if (!text || text === ring[0]) return;
		ring.unshift(text);
		this[_.killRingCursor] = 0;
		while (ring.length > killRingSize) ring.pop();
	},

	[_.yank]() {
		if (this[_.killRing].length === 0) return;
		this.yanking = true;
		this[_.insertString](this[_.killRing][this[_.killRingCursor]]);
	},

	// yankPop replaces what was yanked by what was cut out before it.
	[_.yankPop]() {
		const ring = this[_.killRing];
		if (!this.yanking || ring.length < 2) return;
		const last = ring[this[_.killRingCursor]];
		this[_.killRingCursor] = (this[_.killRingCursor] + 1) % ring.length;
		const text = ring[this[_.killRingCursor]];
		const head = this.line.slice(0, this.cursor - last.length) + text;
		this.line = head + this.line.slice(this.cursor);
		this.cursor = head.length;
		this[_.refreshLine]();
	},
});

// goThrough goes to the next line of the history that is looked for, or to what is
// looked for itself behind both ends.
function goThrough(iface, step) {
	const { history } = iface;
	const search = iface[_.substringSearch] || '';
	iface[_.beforeEdit](iface.line, iface.cursor);
	let i = iface.historyIndex + step;
	while (i >= 0 && i < history.length && (!history[i].startsWith(search) || iface.line === history[i])) i += step;
	iface.line = i >= 0 && i < history.length ? history[i] : search;
	iface.historyIndex = i;
	iface.cursor = iface.line.length;
	iface[_.refreshLine]();
}

function goBack(iface, stack, other) {
	if (stack.length === 0) return;
	other.push({ text: iface.line, cursor: iface.cursor });
	const { text, cursor } = stack.pop();
	iface.line = text;
	iface.cursor = cursor;
	iface[_.refreshLine]();
}
