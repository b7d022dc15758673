// CompressionStream and DecompressionStream: the streams of node:zlib, as pairs of
// streams of the web.

const { enumerable } = require('internal/event');
const { inspectable } = require('internal/queuing');

// pairOf makes the pair of a format; classes are the classes of node:zlib by format.
function pairOf(format, classes) {
	if (!Object.hasOwn(classes, format)) throw errors.invalidArgValue('format', format);
	const stream = new (require('zlib')[classes[format]])();
	return require('stream').Duplex.toWeb(stream);
}

class CompressionStream {
	#pair;

	constructor(format) { this.#pair = pairOf(format, { 'deflate': 'Deflate', 'deflate-raw': 'DeflateRaw', 'gzip': 'Gzip' }); }

	get readable() { return checkThis(this, #pair in this, 'CompressionStream').#pair.readable; }

	get writable() { return checkThis(this, #pair in this, 'CompressionStream').#pair.writable; }
}

class DecompressionStream {
	#pair;

	constructor(format) { this.#pair = pairOf(format, { 'deflate': 'Inflate', 'deflate-raw': 'InflateRaw', 'gzip': 'Gunzip' }); }

	get readable() { return checkThis(this, #pair in this, 'DecompressionStream').#pair.readable; }

	get writable() { return checkThis(this, #pair in this, 'DecompressionStream').#pair.writable; }
}

function checkThis(value, is, className) {
	if (!is) throw errors.make('ERR_INVALID_THIS', className);
	return value;
}

for (const c of [CompressionStream, DecompressionStream]) {
	enumerable(c.prototype, 'readable', 'writable');
	inspectable(c, ({ readable, writable }) => ({ readable, writable }));
}

Object.assign(exports, { CompressionStream, DecompressionStream });
