// Files as the web has them: Blobs, and streams that read an open file.

// A FilePart is part of a file that has not changed since it was made.
class FilePart {
	pieceSize = 65536;

	constructor(path, stats, from, to) {
		Object.assign(this, { path, stats, from, length: to - from });
	}

	slice(from, to) { return new FilePart(this.path, this.stats, this.from + from, this.from + to); }

	async read(from, to) {
		try {
			return await readRange(this.path, this.stats, this.from + from, to - from);
		} catch {
			// What the web says of it is all that is told.
			throw new DOMException('The blob could not be read', 'NotReadableError');
		}
	}
}

async function readRange(path, stats, position, length) {
	const fd = await native.open(path);
	try {
		const { size, mtimeNs } = await native.fstat(fd, { bigint: true });
		if (size !== stats.size || mtimeNs !== stats.mtimeNs) throw new Error('changed');
		const bytes = new Uint8Array(length);
		let at = 0;
		while (at < length) {
			const n = await native.read(fd, bytes, at, length - at, position + at);
			if (n === 0) throw new Error('shorter');
			at += n;
		}
		return bytes;
	} finally {
		await native.close(fd);
	}
}

exports.openAsBlob = function openAsBlob(path, options = {}) {
	errors.validateObject(options, 'options');
	const type = options.type || '';
	errors.validateString(type, 'options.type');
	path = native.path(path, 'path');
	let stats;
	try {
		stats = native.sync.stat(path, { bigint: true });
	} catch (err) {
		if (err.code === 'ERR_ACCESS_DENIED') throw err;
		throw native.typeError('ERR_INVALID_ARG_VALUE', 'Unable to open file as blob');
	}
	const { blobOfFile } = require('internal/blob');
	return Promise.resolve(blobOfFile(new FilePart(path, stats, 0, Number(stats.size)), type));
};

// read reads an open file, which is over if that fails.
async function read(fd, view, over) {
	try {
		return await native.read(fd, view, 0, view.byteLength, null);
	} catch (error) {
		over(false);
		throw error;
	}
}

// streamOf reads an open file, from where it is, until it ends. over is called when
// nothing is read any more, with whether that is before the end.
exports.streamOf = function streamOf(fd, type, over) {
	const { ReadableStream } = require('internal/readable_stream');
	const cancel = () => over(true);
	if (type === 'bytes') {
		return new ReadableStream({
			type,
			autoAllocateChunkSize: 16384,
			async pull(controller) {
				const { view } = controller.byobRequest;
				const n = await read(fd, view, over);
				if (n === 0) {
					controller.close();
					over(false);
				}
				controller.byobRequest.respond(n);
			},
			cancel,
		});
	}
	return new ReadableStream({
		async pull(controller) {
			const bytes = new Uint8Array(65536);
			const n = await read(fd, bytes, over);
			if (n > 0) {
				controller.enqueue(bytes.buffer.slice(0, n));
			} else {
				controller.close();
				over(false);
			}
		},
		cancel,
	}, { highWaterMark: 0 });
};
