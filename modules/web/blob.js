// Blob, File, and the URLs of Blobs.

const { inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { Buffer } = require('buffer');
const { TextDecoder } = require('util');
const { kClone } = native;

const kBytes = Symbol('kBytes'); // lets the constructor take bytes as they are

function dictionary(options) {
	if (options == null) return {};
	if (typeof options !== 'object' && typeof options !== 'function') {
		throw errors.invalidArgType('options', 'a dictionary', options);
	}
	return options;
}

// bytesOf is a copy of what an item of a Blob's sources stands for.
function bytesOf(source, endings) {
	if (source instanceof ArrayBuffer) return Buffer.from(source.slice(0));
	if (ArrayBuffer.isView(source)) return Buffer.from(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength));
	if (isBlob(source)) return bytesIn(source);
	let text = `${source}`;
	if (endings === 'native') text = text.replace(/\r\n|[\r\n]/g, native.lineBreak);
	return Buffer.from(text);
}

// typeName is a MIME type, or nothing if it cannot be one.
function typeName(type) {
	type = `${type}`;
	return /[^\x20-\x7e]/.test(type) ? '' : type.toLowerCase();
}

let isBlob, bytesIn;

class Blob {
	#bytes;
	#type;

	constructor(sources = [], options = undefined) {
		if (sources?.[kBytes] !== undefined) {
			this.#bytes = sources[kBytes];
			this.#type = options;
			return;
		}
		if (sources === null || typeof sources !== 'object' || typeof sources[Symbol.iterator] !== 'function') {
			throw errors.invalidArgType('sources', 'a sequence', sources);
		}
		const { type = '', endings = 'transparent' } = dictionary(options);
		if (endings !== 'transparent' && endings !== 'native') throw errors.invalidArgValue('options.endings', endings);
		this.#bytes = Buffer.concat(Array.from(sources, (source) => bytesOf(source, endings)));
		this.#type = typeName(type);
	}

	static {
		isBlob = (value) => value !== null && typeof value === 'object' && #bytes in value;
		bytesIn = (blob) => blob.#bytes;
	}

	[inspectCustom](depth, options) {
		if (depth < 0) return options.stylize(`[${this.constructor.name}]`, 'special');
		return `Blob ${native.inspect({ size: this.size, type: this.type }, shallower(options))}`;
	}

	[kClone]() { return new Blob({ [kBytes]: this.#bytes }, this.#type); }

	get type() {
		checkThis(this);
		return this.#type;
	}

	get size() {
		checkThis(this);
		return this.#bytes.length;
	}

	slice(start = 0, end = this.size, type = '') {
		checkThis(this);
		const { size } = this;
		const bound = (n) => Math.trunc(n < 0 ? Math.max(size + +n, 0) : Math.min(+n || 0, size));
		const [from, to] = [bound(start), bound(end)];
		return new Blob({ [kBytes]: this.#bytes.subarray(from, Math.max(from, to)) }, typeName(type));
	}

	async arrayBuffer() {
		checkThis(this);
		return copyOf(this.#bytes).buffer;
	}

	async text() {
		checkThis(this);
		return new TextDecoder().decode(this.#bytes);
	}

	async bytes() {
		checkThis(this);
		return copyOf(this.#bytes);
	}

	stream() {
		checkThis(this);
		const { ReadableStream } = require('internal/readable_stream');
		const bytes = this.#bytes;
		let at = 0;
		return new ReadableStream({
			type: 'bytes',
			pull(controller) {
				if (at < bytes.length) controller.enqueue(copyOf(bytes.subarray(at, at += chunkSize)));
				if (at >= bytes.length) {
					controller.close();
					controller.byobRequest?.respond(0);
				}
			},
		}, { highWaterMark: 0 });
	}
}

const chunkSize = 65536;

function copyOf(bytes) { return new Uint8Array(bytes); }

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
		this.#lastModified = lastModified === undefined ? Date.now() : Math.trunc(+lastModified) || 0;
		this.#name = `${fileName}`;
	}

	get name() { return this.#name; }

	get lastModified() { return this.#lastModified; }

	[inspectCustom](depth, options) {
		if (depth < 0) return options.stylize(`[${this.constructor.name}]`, 'special');
		const { size, type, name, lastModified } = this;
		return `File ${native.inspect({ size, type, name, lastModified }, shallower(options))}`;
	}

	[kClone]() {
		return new File([this], this.#name, { type: this.type, lastModified: this.#lastModified });
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

Object.assign(exports, { Blob, File, createObjectURL, revokeObjectURL, resolveObjectURL });
