// MIMEType and MIMEParams: a media type and its parameters, by the MIME Sniffing Standard.

const notToken = /[^!#$%&'*+\-.^_`|~A-Za-z0-9]/;
const notQuotable = /[^\t\u0020-~\u0080-\u00FF]/;
const leadingSpace = /^[\r\n\t ]*/;
const trailingSpace = /[\r\n\t ]*$/;

function invalid(part, text, at) {
	return errors.make('ERR_INVALID_MIME_SYNTAX', part, text, at === -1 ? '' : ` at ${at}`);
}

// lower puts the letters of ASCII in lower case, no others.
function lower(text) { return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()); }

// checkToken throws for what is no token; text is what the error shows.
function checkToken(part, token, text) {
	const at = token.search(notToken);
	if (token === '' || at !== -1) throw invalid(part, text, at);
}

// parseType splits off type and subtype.
function parseType(text) {
	const start = leadingSpace.exec(text)[0].length;
	const slash = text.indexOf('/', start);
	const type = slash === -1 ? text.slice(start) : text.slice(start, slash);
	const bad = type.search(notToken);
	if (type === '' || slash === -1 || bad !== -1) throw invalid('type', text, bad);
	const semicolon = text.indexOf(';', slash);
	const end = semicolon === -1 ? text.length : semicolon;
	const subtype = text.slice(slash + 1, end).replace(trailingSpace, '');
	checkToken('subtype', subtype, text);
	return { type: lower(type), subtype: lower(subtype), rest: text.slice(end + 1) };
}

// parseQuoted reads a quoted string whose first quote is before start.
function parseQuoted(text, start) {
	let value = '';
	let i = start;
	for (; i < text.length && text[i] !== '"'; i++) {
		if (text[i] === '\\' && i + 1 < text.length) i++;
		value += text[i];
	}
	return { value, end: i };
}

// parseParameters adds the parameters that a text has to a map. What is no parameter
// is left out, and so is one whose name was there before.
function parseParameters(text, data) {
	let i = 0;
	while (i < text.length) {
		i += leadingSpace.exec(text.slice(i))[0].length;
		const nameStart = i;
		while (i < text.length && text[i] !== ';' && text[i] !== '=') i++;
		const name = lower(text.slice(nameStart, i));
		if (i >= text.length) break;
		if (text[i++] === ';') continue;
		let value;
		const quoted = text[i] === '"';
		let end;
		if (quoted) {
			({ value, end } = parseQuoted(text, i + 1));
			end++; // where the semicolon should be
		} else {
			end = text.indexOf(';', i);
			value = text.slice(i, end === -1 ? text.length : end).replace(trailingSpace, '');
		}
		i = end === -1 ? text.length : end + 1;
		if (name === '' || notToken.test(name) || value === '' && !quoted || notQuotable.test(value)) continue;
		if (!data.has(name)) data.set(name, value);
	}
}

// encode writes the value of a parameter, in quotes if it needs them.
function encode(value) {
	if (value !== '' && !notToken.test(value)) return value;
	return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

let parse; // parameters of a text

class MIMEParams {
	#data = new Map();

	static #check(value) {
		if (!(#data in value)) throw new TypeError('Receiver must be an instance of class MIMEParams');
	}

	static { parse = (params, text) => parseParameters(text, params.#data); }

	delete(name) {
		MIMEParams.#check(this);
		this.#data.delete(name);
	}

	get(name) {
		MIMEParams.#check(this);
		return this.#data.get(name) ?? null;
	}

	has(name) {
		MIMEParams.#check(this);
		return this.#data.has(name);
	}

	set(name, value) {
		MIMEParams.#check(this);
		name = `${name}`;
		value = `${value}`;
		checkToken('parameter name', name, name);
		const at = value.search(notQuotable);
		if (at !== -1) throw invalid('parameter value', value, at);
		this.#data.set(name, value);
	}

	*entries() {
		MIMEParams.#check(this);
		yield* this.#data.entries();
	}

	*keys() {
		MIMEParams.#check(this);
		yield* this.#data.keys();
	}

	*values() {
		MIMEParams.#check(this);
		yield* this.#data.values();
	}

	toString() {
		MIMEParams.#check(this);
		return Array.from(this.#data, ([name, value]) => `${name}=${encode(value)}`).join(';');
	}
}

class MIMEType {
	#type;
	#subtype;
	#parameters;

	constructor(string) {
		const { type, subtype, rest } = parseType(`${string}`);
		this.#type = type;
		this.#subtype = subtype;
		this.#parameters = new MIMEParams();
		parse(this.#parameters, rest);
	}

	get type() { return this.#type; }

	set type(value) {
		value = `${value}`;
		checkToken('type', value, value);
		this.#type = lower(value);
	}

	get subtype() { return this.#subtype; }

	set subtype(value) {
		value = `${value}`;
		checkToken('subtype', value, value);
		this.#subtype = lower(value);
	}

	get essence() { return `${this.#type}/${this.#subtype}`; }

	get params() { return this.#parameters; }

	toString() {
		const essence = `${this.#type}/${this.#subtype}`;
		const parameters = this.#parameters.toString();
		return parameters === '' ? essence : `${essence};${parameters}`;
	}
}

function hidden(prototype, key, value) {
	Object.defineProperty(prototype, key, { configurable: true, writable: true, value });
}

hidden(MIMEParams.prototype, 'toJSON', MIMEParams.prototype.toString);
hidden(MIMEParams.prototype, Symbol.iterator, MIMEParams.prototype.entries);
hidden(MIMEType.prototype, 'toJSON', MIMEType.prototype.toString);

Object.assign(exports, { MIMEType, MIMEParams });
