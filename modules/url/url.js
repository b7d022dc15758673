// The class URL.

const { get, inspect, parse, set } = native;
const { URLSearchParams, asInterface, follow, queryOf, replace } = native.searchParams;

const parts = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash'];

// checked is the arguments of what parses a URL, as strings.
function checked(args) {
	if (args.length === 0) throw errors.missingArgs('"url" argument');
	const [input, base] = args;
	return [`${input}`, base === undefined ? undefined : `${base}`];
}

// These are set within the class, whose private fields they use.
let isURL, read, write;

function checkReceiver(value) {
	if (!isURL(value)) throw new TypeError('Receiver must be an instance of class URL');
}

class URL {
	#handle;
	#searchParams;
	#isBehind = false; // whether searchParams has changed since the handle was given its query

	constructor(input, base = undefined) {
		const [text, baseText] = checked(arguments);
		this.#handle = parse(text, baseText);
		if (this.#handle === undefined) throw native.notConstructed(text, baseText);
	}

	static parse(input, base = undefined) {
		const [text, baseText] = checked(arguments);
		return parse(text, baseText) === undefined ? null : new URL(text, baseText);
	}

	static canParse(input, base = undefined) {
		return parse(...checked(arguments)) !== undefined;
	}

	static createObjectURL(obj) { return require('internal/blob').createObjectURL(obj); }

	static revokeObjectURL(url) { Reflect.apply(require('internal/blob').revokeObjectURL, this, arguments); }

	static {
		isURL = (value) => typeof value === 'object' && value !== null && #handle in value;
		read = (url, part) => {
			checkReceiver(url);
			return get(url.#current(), part);
		};
		write = (url, part, value) => {
			checkReceiver(url);
			set(url.#current(), part, `${value}`);
		};
	}

	toString() { return read(this, 'href'); }

	get href() { return read(this, 'href'); }
	set href(value) {
		checkReceiver(this);
		value = `${value}`;
		const handle = parse(value);
		if (handle === undefined) throw native.invalidURL(value);
		this.#handle = handle;
		this.#isBehind = false;
		this.#changed();
	}

	get origin() { return read(this, 'origin'); }

	get protocol() { return read(this, 'protocol'); }
	set protocol(value) { write(this, 'protocol', value); }

	get username() { return read(this, 'username'); }
	set username(value) { write(this, 'username', value); }

	get password() { return read(this, 'password'); }
	set password(value) { write(this, 'password', value); }

	get host() { return read(this, 'host'); }
	set host(value) { write(this, 'host', value); }

	get hostname() { return read(this, 'hostname'); }
	set hostname(value) { write(this, 'hostname', value); }

	get port() { return read(this, 'port'); }
	set port(value) { write(this, 'port', value); }

	get pathname() { return read(this, 'pathname'); }
	set pathname(value) { write(this, 'pathname', value); }

	get search() { return read(this, 'search'); }
	set search(value) {
		write(this, 'search', value);
		this.#changed();
	}

	get searchParams() {
		checkReceiver(this);
		if (this.#searchParams === undefined) {
			this.#searchParams = new URLSearchParams(this.search);
			follow(this.#searchParams, () => { this.#isBehind = true; });
		}
		return this.#searchParams;
	}

	get hash() { return read(this, 'hash'); }
	set hash(value) { write(this, 'hash', value); }

	toJSON() { return read(this, 'href'); }

	[inspect.custom](depth, options) {
		checkReceiver(this);
		if (typeof depth === 'number' && depth < 0) return this;
		const shown = {};
		for (const part of parts) shown[part] = this[part];
		return `${this.constructor.name} ${inspect(shown, options)}`;
	}

	// #current is the handle, with the query that searchParams has.
	#current() {
		if (this.#isBehind) {
			this.#isBehind = false;
			set(this.#handle, 'search', queryOf(this.#searchParams));
		}
		return this.#handle;
	}

	// #changed has searchParams, if there is one, read the query again.
	#changed() {
		if (this.#searchParams !== undefined) replace(this.#searchParams, this.search);
	}
}

asInterface(URL, 'URL');

Object.assign(exports, { URL, isURL });
