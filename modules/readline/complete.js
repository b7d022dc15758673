// Completion.

const { extend, symbols: _ } = native.interface;

extend({
	// tabComplete asks the completer; showing is whether all candidates are shown if there
	// is nothing to insert.
	async [_.tabComplete](showing) {
		this.pause();
		const text = this.line.slice(0, this.cursor);
		let value;
		try {
			value = await this.completer(text);
		} catch (error) {
			this[_.writeToOutput](`Tab completion error: ${native.inspect(error)}`);
			return;
		} finally {
			this.resume();
		}
		this[_.tabCompleter](showing, value);
	},

	[_.tabCompleter](showing, { 0: candidates, 1: completed }) {
		if (!candidates || candidates.length === 0) return;
		const prefix = commonPrefix(candidates.filter((candidate) => candidate !== ''));
		if (prefix.startsWith(completed) && prefix.length > completed.length) {
			this[_.insertString](prefix.slice(completed.length));
			return;
		}
		if (!completed.startsWith(prefix)) {
			const head = this.line.slice(0, this.cursor - completed.length) + prefix;
			this.line = head + this.line.slice(this.cursor);
			this.cursor = head.length;
			this[_.refreshLine]();
			return;
		}
		if (!showing) return;
		this[_.beforeEdit](this.line, this.cursor);
		this[_.writeToOutput](table(candidates, this.columns));
		this[_.refreshLine]();
	},
});

// table shows candidates in columns. An empty one begins a new group.
function table(candidates, columns) {
	const widths = candidates.map((candidate) => native.width(candidate));
	const width = Math.max(...widths) + 2;
	let perRow = Math.floor(columns / width) || 1;
	if (perRow === Infinity) perRow = 1;
	let text = '\r\n', inRow = 0, gap = 0;
	candidates.forEach((candidate, i) => {
		if (candidate === '' || inRow === perRow) {
			text += '\r\n';
			inRow = gap = 0;
		} else {
			text += ' '.repeat(gap);
		}
		if (candidate === '') {
			text += '\r\n';
			return;
		}
		text += candidate;
		gap = width - widths[i];
		inRow++;
	});
	return inRow === 0 ? text : text + '\r\n\r\n';
}

function commonPrefix(texts) {
	if (texts.length === 0) return '';
	const sorted = [...texts].sort();
	const first = sorted[0], last = sorted[sorted.length - 1];
	let n = 0;
	while (n < first.length && first[n] === last[n]) n++;
	return first.slice(0, n);
}

exports.commonPrefix = commonPrefix;
