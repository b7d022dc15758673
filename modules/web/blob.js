// Blob, File, and the URLs of Blobs.

const { inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { Buffer } = require('buffer');
const { TextDecoder } = require('util');
const { kClone } = native;

const kParts = Symbol('kParts'); // lets the constructor take parts as they are

// A Blob is made of parts, which do not change: memory, or what a module gives that has
// length, slice(from, to), read(from, to), which promises bytes, and pieceSize, how much
// of it is read at a time.
class Memory {
	constructor(bytes) { this.bytes = bytes; }

	get length() { return this.bytes.length; }

	get pieceSize() { return this.length; }

	slice(from, to) { return new Memory(this.bytes.subarray(from, to)); }

	async read(from, to) { return this.bytes.subarray(from, to); }
}

// slice is the parts of what lies between two places.
function slice(parts, from, to) {
	const within = [];
	for (const part of parts) {
		const start = Math.max(from, 0), end = Math.min(to, part.length);
		if (start < end) within.push(part.slice(start, end));
		from -= part.length;
		to -= part.length;
	}
	return within;
}

const lengthOf = (parts) => parts.reduce((sum, { length }) => sum + length, 0);

function dictionary(options) {
	if (options == null) return {};
	if (typeof options !== 'object' && typeof options !== 'function') {
		throw errors.invalidArgType('options', 'a dictionary', options);
	}
	return options;
}

// partsOf is what an item of a Blob's sources stands for. Memory of a script is copied.
function partsOf(source, endings) {
	if (isBlob(source)) return partsIn(source);
	return [new Memory(bytesOf(source, endings))].filter(({ length }) => length > 0);
}

function bytesOf(source, endings) {
	if (source instanceof ArrayBuffer) return Buffer.from(source.slice(0));
	if (ArrayBuffer.isView(source)) return Buffer.from(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength));
	let text = `${source}`;
	if (endings === 'native') text = text.replace(/\r\n|[\r\n]/g, native.lineBreak);
	return Buffer.from(text);
}

// typeName is a MIME type, or nothing if it cannot be one.
function typeName(type) {
	type = `${type}`;
	return /[^\x20-\x7e]/.test(type) ? '' : type.toLowerCase();
}

let isBlob, partsIn;

class Blob {
	#parts;
	#size;
	#type;
	#isFile = false;

	constructor(sources = [], options = undefined) {
		if (sources?.[kParts] !== undefined) {
			this.#parts = sources[kParts];
			this.#size = lengthOf(this.#parts);
			this.#type = options;
			this.#isFile = sources.isFile === true;
			return;
		}
		if (sources === null || typeof sources !== 'object' || typeof sources[Symbol.iterator] !== 'function') {
			throw errors.invalidArgType('sources', 'a sequence', sources);
		}
		const { type = '', endings = 'transparent' } = dictionary(options);
		if (endings !== 'transparent' && endings !== 'native') throw errors.invalidArgValue('options.endings', `${endings}`);
		this.#parts = Array.from(sources, (source) => partsOf(source, endings)).flat();
		this.#size = lengthOf(this.#parts);
		this.#type = typeName(type);
	}

	static {
		isBlob = (value) => value !== null && typeof value === 'object' && #parts in value;
		partsIn = (blob) => blob.#parts;
	}

	[inspectCustom](depth, options) {
		if (depth < 0) return options.stylize(`[${this.constructor.name}]`, 'special');
		return `Blob ${native.inspect({ size: this.size, type: this.type }, shallower(options))}`;
	}

	[kClone]() {
		if (this.#isFile) throw native.invalidState('File-backed Blobs are not cloneable');
		return new Blob({ [kParts]: this.#parts }, this.#type);
	}

	get type() {
		checkThis(this);
		return this.#type;
	}

	get size() {
		checkThis(this);
		return this.#size;
	}

	slice(start = 0, end = this.size, type = '') {
		checkThis(this);
		const { size } = this;
		const bound = (n) => Math.trunc(n < 0 ? Math.max(size + +n, 0) : Math.min(+n || 0, size));
		const [from, to] = [bound(start), bound(end)];
		return new Blob({ [kParts]: slice(this.#parts, from, to) }, typeName(type));
	}

	async arrayBuffer() {
		checkThis(this);
		return (await this.#read()).buffer;
	}

	async text() {
		checkThis(this);
		return new TextDecoder().decode(await this.#read());
	}

	async bytes() {
		checkThis(this);
		return this.#read();
	}

	// #read is a copy of all that there is.
	async #read() {
		const all = new Uint8Array(this.#size);
		let at = 0;
		for (const part of this.#parts) {
			all.set(await part.read(0, part.length), at);
			at += part.length;
		}
		return all;
	}

	stream() {
		checkThis(this);
		const { ReadableStream } = require('internal/readable_stream');
		let parts = this.#parts;
		return new ReadableStream({
			type: 'bytes',
			async pull(controller) {
				if (parts.length > 0) {
					const [part] = parts;
					const bytes = await part.read(0, Math.min(part.length, part.pieceSize));
					controller.enqueue(new Uint8Array(bytes));
					parts = slice(parts, bytes.length, Infinity);
				}
				if (parts.length === 0) {
					controller.close();
					controller.byobRequest?.respond(0);
				}
			},
		}, { highWaterMark: 0 });
	}
}

// blobOfFile is a Blob of a part that is a file.
function blobOfFile(part, type) { return new Blob({ [kParts]: part.length > 0 ? [part] : [], isFile: true }, type); }

function checkThis(value) {
	if (!isBlob(value)) throw errors.make('ERR_INVALID_THIS', 'Blob');
}

enumerable(Blob.prototype, 'type', 'size', 'slice', 'arrayBuffer', 'text', 'stream');
tag(Blob.prototype, 'Blob');

class File extends Blob {
	#name;
	#lastModified;

	constructor(fileBits, fileName, options = undefined) {
		if (arguments.length < 2) throw errors.missingArgs('"fileBits" and "fileName" arguments');
		super(fileBits, options);
		const { lastModified } = dictionary(options);
		const time = lastModified === undefined ? Date.now() : +lastModified;
		this.#lastModified = Number.isNaN(time) ? 0 : time;
		this.#name = `${fileName}`.toWellFormed();
	}

	get name() { return this.#name; }

	get lastModified() { return this.#lastModified; }

	[inspectCustom](depth, options) {
		if (depth < 0) return options.stylize(`[${this.constructor.name}]`, 'special');
		const { size, type, name, lastModified } = this;
		return `File ${native.inspect({ size, type, name, lastModified }, shallower(options))}`;
	}
}

enumerable(File.prototype, 'name', 'lastModified');
tag(File.prototype, 'File');

const prefix = 'blob:nodedata:';
const stored = new Map(); // the Blobs that have a URL, by its id

function createObjectURL(obj) {
	if (!isBlob(obj)) throw errors.invalidArgType('obj', 'an instance of Blob', obj);
	const id = native.uuid();
	stored.set(id, obj);
	return prefix + id;
}

function revokeObjectURL(url) {
	if (arguments.length === 0) throw errors.missingArgs('"url" argument');
	url = `${url}`;
	if (url.startsWith(prefix)) stored.delete(url.slice(prefix.length));
}

function resolveObjectURL(url) {
	url = `${url}`;
	const blob = url.startsWith(prefix) ? stored.get(url.slice(prefix.length)) : undefined;
	return blob?.slice(0, blob.size, blob.type);
}

Object.assign(exports, { Blob, File, blobOfFile, createObjectURL, revokeObjectURL, resolveObjectURL });
