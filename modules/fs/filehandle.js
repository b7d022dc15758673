// FileHandle: a file that is open, with a promise from each method.
const EventEmitter = require('events');
const { Buffer } = require('buffer');
const process = require('process');

const kHandle = Symbol('kHandle');
const kFd = Symbol('kFd');
const kRefs = Symbol('kRefs');
const kClosePromise = Symbol('kClosePromise');
const kClosed = Symbol('kClosed'); // settles the promise of a close that has to wait
const kRef = Symbol('kRef');
const kUnref = Symbol('kUnref');
const kLocked = Symbol('kLocked');

// OpenFile is the file itself. It shows nothing of what it has.
const { FileHandle: OpenFile } = {
	FileHandle: class {
		#fd;
		#asyncId;
		constructor(fd) {
			this.#fd = fd;
			this.#asyncId = native.newAsyncId('FILEHANDLE', this);
		}
		get asyncId() { return this.#asyncId; }
		get fd() { return this.#fd; }
		close() {
			const fd = this.#fd;
			this.#fd = -1;
			return native.close(fd);
		}
	},
};

// MixedEventEmitter has what an EventEmitter has and is none.
class MixedEventEmitter {
	constructor() { EventEmitter.call(this); }
}
const { constructor: _, ...members } = Object.getOwnPropertyDescriptors(EventEmitter.prototype);
Object.defineProperties(MixedEventEmitter.prototype, members);

// A FileHandle closes its file when nothing works with it any more: close gives up the
// first reference, each call in progress has one of its own.
class FileHandle extends MixedEventEmitter {
	close = () => close(this);

	constructor(fd) {
		super();
		this[kHandle] = new OpenFile(fd);
		this[kFd] = fd;
		this[kRefs] = 1;
		this[kClosePromise] = null;
	}

	getAsyncId() { return this[kHandle].asyncId; }

	get fd() { return this[kFd]; }

	appendFile(data, options) { return call(this, 'writeFile', (fd) => write(fd, data, options)); }
	chmod(mode) { return call(this, 'fchmod', (fd) => native.fchmod(fd, mode)); }
	chown(uid, gid) { return call(this, 'fchown', (fd) => native.fchown(fd, uid, gid)); }
	datasync() { return call(this, 'fdatasync', native.fdatasync); }
	sync() { return call(this, 'fsync', native.fsync); }

	read(buffer, offset, length, position) {
		return call(this, 'read', (fd) => read(fd, buffer, offset, length, position));
	}

	readv(buffers, position) {
		return call(this, 'readv', async (fd) => {
			const bytesRead = await native.readv(fd, buffers, position);
			return { __proto__: null, bytesRead, buffers };
		});
	}

	readFile(options) { return call(this, 'readFile', (fd) => native.readOpen(fd, options)); }

	readLines(options = undefined) {
		return require('readline').createInterface({ input: this.createReadStream(options), crlfDelay: Infinity });
	}

	stat(options) { return call(this, 'fstat', (fd) => native.fstat(fd, options)); }
	truncate(len = 0) { return call(this, 'ftruncate', (fd) => native.ftruncate(fd, len)); }
	utimes(atime, mtime) { return call(this, 'futimes', (fd) => native.futimes(fd, atime, mtime)); }

	write(buffer, offset, length, position) {
		return call(this, 'write', (fd) => writePart(fd, buffer, offset, length, position));
	}

	writev(buffers, position) {
		return call(this, 'writev', async (fd) => {
			const bytesWritten = await native.writev(fd, buffers, position);
			return { __proto__: null, bytesWritten, buffers };
		});
	}

	writeFile(data, options) { return call(this, 'writeFile', (fd) => write(fd, data, options)); }

	// readableWebStream locks the handle for good. Its stream ends with the file, and when
	// the handle is closed; who cancels it closes the file.
	readableWebStream(options = {}) {
		if (this[kFd] === -1) throw errors.make('ERR_INVALID_STATE', 'The FileHandle is closed');
		if (this[kClosePromise]) throw errors.make('ERR_INVALID_STATE', 'The FileHandle is closing');
		if (this[kLocked]) throw errors.make('ERR_INVALID_STATE', 'The FileHandle is locked');
		if (options === null) throw new TypeError("Cannot read properties of null (reading 'type')");
		const { type } = options;
		if (type !== undefined) errors.validateString(type, 'options.type');
		this[kLocked] = true;
		this[kRef]();
		let reading = true;
		const stream = native.web.streamOf(this[kFd], type, (cancelled) => {
			if (!reading) return;
			reading = false;
			this[kUnref]();
			if (cancelled && !this[kClosePromise]) this.close();
		});
		this.once('close', () => { if (reading) require('internal/readable_stream').states.get(stream).cancel(); });
		return stream;
	}

	createReadStream(options = undefined) { return new native.streams.ReadStream(undefined, { ...options, fd: this }); }
	createWriteStream(options = undefined) { return new native.streams.WriteStream(undefined, { ...options, fd: this }); }

	async [Symbol.asyncDispose]() { await this.close(); }

	[kRef]() { this[kRefs]++; }

	[kUnref]() {
		if (--this[kRefs] > 0) return;
		this[kFd] = -1;
		const closed = this[kHandle].close();
		if (this[kClosed]) this[kClosed](closed);
	}
}

function close(handle) {
	if (handle[kFd] === -1) return Promise.resolve();
	if (handle[kClosePromise]) return handle[kClosePromise];
	let closed;
	if (handle[kRefs] === 1) {
		handle[kRefs] = 0;
		handle[kFd] = -1;
		closed = handle[kHandle].close();
	} else {
		handle[kRefs]--;
		closed = new Promise((resolve) => { handle[kClosed] = resolve; });
	}
	handle[kClosePromise] = closed.finally(() => { handle[kClosePromise] = undefined; });
	handle.emit('close');
	return handle[kClosePromise];
}

// call has work done with the file of a handle, which stays open until then.
async function call(handle, name, work) {
	if (handle[kRefs] === undefined) throw errors.make('ERR_INTERNAL_ASSERTION', 'handle must be an instance of FileHandle\n');
	if (handle.fd === -1) {
		const err = new Error('file closed');
		err.code = 'EBADF';
		err.syscall = name;
		throw err;
	}
	handle[kRef]();
	try {
		return await work(handle.fd);
	} finally {
		handle[kUnref]();
	}
}

async function read(fd, buffer, offset, length, position) {
	if (!ArrayBuffer.isView(buffer)) {
		if (buffer !== undefined && buffer !== null) errors.validateObject(buffer, 'options');
		({
			buffer = Buffer.alloc(16384),
			offset = 0,
			length = buffer.byteLength - offset,
			position = null,
		} = buffer ?? {});
		if (!ArrayBuffer.isView(buffer)) throw errors.invalidArgType('buffer', 'an instance of Buffer, TypedArray, or DataView', buffer);
	} else if (offset !== null && typeof offset === 'object') {
		({ offset = 0, length = buffer.byteLength - offset, position = null } = offset);
	}
	offset ??= 0;
	length ??= buffer.byteLength - offset;
	const bytesRead = await native.read(fd, buffer, offset, length, positionOf(position));
	return { __proto__: null, bytesRead, buffer };
}

async function writePart(fd, buffer, offset, length, position) {
	if (buffer?.byteLength === 0) return { __proto__: null, bytesWritten: 0, buffer };
	let bytesWritten;
	if (ArrayBuffer.isView(buffer)) {
		if (offset !== null && typeof offset === 'object') {
			({ offset = 0, length = buffer.byteLength - offset, position = null } = offset);
		}
		bytesWritten = await native.write(fd, buffer, offset ?? 0, length, positionOf(position));
	} else {
		bytesWritten = await native.write(fd, buffer, offset, length);
	}
	return { __proto__: null, bytesWritten, buffer };
}

// positionOf is where to read or write, null for the current position.
function positionOf(position) { return Number.isSafeInteger(position) && position >= 0 ? position : null; }

// write writes all of data: memory, a text, or what an iterable gives.
async function write(fd, data, options) {
	if (!isIterable(data)) return await native.writeOpen(fd, data, options);
	const { encoding, signal } = native.writeOptions(options, 'w');
	await writeEach(fd, data, encoding, signal);
}

// writeFile is write to a file that is opened for it.
async function writeFile(path, data, options, defaultFlag) {
	if (path instanceof FileHandle) {
		if (path.fd === -1) native.badDescriptor('write');
		return await path.writeFile(data, options);
	}
	if (!isIterable(data)) {
		return await (defaultFlag === 'a' ? native.appendFile : native.writeFile)(path, data, options);
	}
	const { encoding, flag, mode, flush, signal } = native.writeOptions(options, defaultFlag);
	const fd = await native.open(path, flag, mode);
	try {
		await writeEach(fd, data, encoding, signal);
		if (flush) await native.fsync(fd);
	} finally {
		await native.close(fd);
	}
}

function isIterable(data) {
	return data !== null && typeof data === 'object' && !ArrayBuffer.isView(data) &&
		(typeof data[Symbol.asyncIterator] === 'function' || typeof data[Symbol.iterator] === 'function');
}

async function writeEach(fd, data, encoding, signal) {
	const iterator = data[Symbol.asyncIterator] ? data[Symbol.asyncIterator]() : data[Symbol.iterator]();
	let ended;
	try {
		for (;;) {
			ended = true; // if it throws, too
			const { value, done } = await iterator.next();
			if (done) return;
			ended = false;
			if (signal?.aborted) throw errors.abort(signal.reason);
			const chunk = await value;
			await native.writeOpen(fd, ArrayBuffer.isView(chunk) ? chunk : Buffer.from(chunk, encoding || 'utf8'));
		}
	} finally {
		if (!ended) await iterator.return?.();
	}
}

// hold keeps the file of a handle open, for a stream that reads or writes it.
function hold(handle) { handle[kRef](); }

// The functions that such a stream calls for its file.
function closeHeld(handle, callback) {
	handle[kUnref]();
	handle.close().then(() => process.nextTick(callback), (err) => process.nextTick(callback, err));
}

function fsync(handle, callback) {
	handle.sync().then(() => process.nextTick(callback), (err) => process.nextTick(callback, err));
}

Object.assign(exports, { FileHandle, writeFile, hold, close: closeHeld, fsync });
