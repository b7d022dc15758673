// module.SourceMap: where in its sources a place of a generated text comes from.

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

// A Reader reads the numbers of mappings.
// Behind the end there are zeros.
class Reader {
	at = 0;

	constructor(text) { this.text = text; }

	get done() { return !(this.at < this.text.length); }

	get separated() { return this.text[this.at] === ',' || this.text[this.at] === ';'; }

	number() {
		let value = 0, shift = 0, digit;
		do {
			digit = Math.max(0, digits.indexOf(this.text[this.at++] ?? 'A'));
			value += (digit & 31) << shift;
			shift += 5;
		} while (digit & 32);
		const magnitude = value >>> 1;
		return value & 1 ? -magnitude : magnitude;
	}
}

// entriesOf adds the entries of a map that begins at a place of the text to a list.
function entriesOf({ mappings, sources, names }, line, column, entries) {
	if (sources === undefined) throw new TypeError("Cannot read properties of undefined (reading 'length')");
	const files = Array.from({ length: sources.length }, (_, i) => sources[i]);
	const reader = new Reader(mappings);
	let source = 0, originalLine = 0, originalColumn = 0, name = 0;
	const add = (original) => entries.push({
		generatedLine: line, generatedColumn: column,
		originalSource: undefined, originalLine: undefined, originalColumn: undefined, name: undefined, ...original,
	});
	while (!reader.done) {
		if (reader.text[reader.at] === ',') {
			reader.at++;
		} else {
			while (reader.text[reader.at] === ';') {
				line++;
				column = 0;
				reader.at++;
			}
			if (reader.done) return;
		}
		column += reader.number();
		if (reader.separated) {
			add({});
			continue;
		}
		source += reader.number();
		originalLine += reader.number();
		originalColumn += reader.number();
		let named;
		// At the end of the text the entry has the name before it.
		if (!reader.separated) {
			name += reader.number();
			named = names?.[name];
		}
		add({ originalSource: files[source], originalLine, originalColumn, name: named });
	}
}

function allEntries(payload) {
	const entries = [];
	if (payload.sections) {
		for (const { offset, map } of payload.sections) entriesOf(map, offset.line, offset.column, entries);
	} else {
		entriesOf(payload, 0, 0, entries);
	}
	const before = (a, b) => a.generatedLine - b.generatedLine || a.generatedColumn - b.generatedColumn;
	return entries.sort(before);
}

function copyOf(payload) {
	const { sources, sourcesContent, names } = payload;
	const copy = { ...payload };
	for (const [key, list] of Object.entries({ sources, sourcesContent, names })) if (Array.isArray(list)) copy[key] = [...list];
	if (Array.isArray(payload.sections)) copy.sections = payload.sections.map(({ offset, map }) => ({ offset: { ...offset }, map: copyOf(map) }));
	return copy;
}

class SourceMap {
	#payload;
	#entries;
	#lineLengths;

	constructor(payload, { lineLengths } = {}) {
		errors.validateObject(payload, 'payload');
		this.#payload = copyOf(payload);
		this.#entries = allEntries(this.#payload);
		this.#lineLengths = Array.isArray(lineLengths) ? [...lineLengths] : undefined;
	}

	get payload() { return copyOf(this.#payload); }

	get lineLengths() { return this.#lineLengths && [...this.#lineLengths]; }

	// findEntry takes lines and columns from 0: the last entry that is not behind them.
	findEntry(lineOffset, columnOffset) {
		const isBehind = ({ generatedLine, generatedColumn }) => lineOffset < generatedLine ||
			lineOffset === generatedLine && columnOffset < generatedColumn;
		let first = 0, count = this.#entries.length;
		while (count > 1) {
			const half = count >> 1;
			if (isBehind(this.#entries[first + half])) {
				count = half;
			} else {
				first += half;
				count -= half;
			}
		}
		const entry = this.#entries[first];
		return entry === undefined || isBehind(entry) ? {} : { ...entry };
	}

	// findOrigin takes lines and columns from 1, and counts on from the entry's.
	findOrigin(lineNumber, columnNumber) {
		const entry = this.findEntry(lineNumber - 1, columnNumber - 1);
		if (entry.originalSource === undefined) return {};
		const { name, originalSource, originalLine, originalColumn, generatedLine, generatedColumn } = entry;
		return {
			name,
			fileName: originalSource,
			lineNumber: lineNumber + originalLine - generatedLine,
			columnNumber: columnNumber + originalColumn - generatedColumn,
		};
	}
}

exports.SourceMap = SourceMap;
