// CompressionStream and DecompressionStream: the streams of node:zlib, as pairs of
// streams of the web.

const { enumerable } = require('internal/event');
const { Insides, inspectable } = require('internal/queuing');

// pairOf makes the pair of a format; classes are the classes of node:zlib by format.
function pairOf(format, classes) {
	if (!Object.hasOwn(classes, format)) throw errors.invalidArgValue('format', format);
	const stream = new (require('zlib')[classes[format]])();
	return require('stream').Duplex.toWeb(stream);
}

const compressors = new Insides('CompressionStream');

class CompressionStream {
	constructor(format) { compressors.add(this, pairOf(format, { 'deflate': 'Deflate', 'deflate-raw': 'DeflateRaw', 'gzip': 'Gzip' })); }

	get readable() { return compressors.of(this).readable; }

	get writable() { return compressors.of(this).writable; }
}

const decompressors = new Insides('DecompressionStream');

class DecompressionStream {
	constructor(format) { decompressors.add(this, pairOf(format, { 'deflate': 'Inflate', 'deflate-raw': 'InflateRaw', 'gzip': 'Gunzip' })); }

	get readable() { return decompressors.of(this).readable; }

	get writable() { return decompressors.of(this).writable; }
}

for (const c of [CompressionStream, DecompressionStream]) {
	enumerable(c.prototype, 'readable', 'writable');
	inspectable(c, ({ readable, writable }) => ({ readable, writable }));
}

Object.assign(exports, { CompressionStream, DecompressionStream });
