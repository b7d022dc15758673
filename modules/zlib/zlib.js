const { rest } = native;
const { Transform, finished } = require('stream');
const { Buffer, kMaxLength } = require('buffer');
const process = require('process');

const { constants, codes } = rest;
const {
	DEFLATE, INFLATE, GZIP, GUNZIP, DEFLATERAW, INFLATERAW, UNZIP,
	Z_NO_FLUSH, Z_BLOCK, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH,
	Z_MIN_WINDOWBITS, Z_MAX_WINDOWBITS, Z_DEFAULT_WINDOWBITS, Z_MIN_LEVEL, Z_MAX_LEVEL, Z_DEFAULT_COMPRESSION,
	BROTLI_DECODE, BROTLI_ENCODE, BROTLI_OPERATION_PROCESS, BROTLI_OPERATION_FLUSH, BROTLI_OPERATION_FINISH, BROTLI_OPERATION_EMIT_METADATA,
	BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING, BROTLI_PARAM_NDIRECT,
	BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_DECODER_PARAM_LARGE_WINDOW,
	Z_MIN_MEMLEVEL, Z_MAX_MEMLEVEL, Z_DEFAULT_MEMLEVEL, Z_DEFAULT_STRATEGY, Z_FIXED, Z_MIN_CHUNK, Z_DEFAULT_CHUNK,
} = constants;

// isNumber tells whether there is a number; NaN counts as none.
function isNumber(value, name) {
	if (value === undefined || Number.isNaN(value)) return false;
	if (Number.isFinite(value)) return true;
	errors.validateNumber(value, name);
	throw errors.outOfRange(name, 'a finite number', value);
}

function numberOr(value, name, lowest, highest, otherwise) {
	if (!isNumber(value, name)) return otherwise;
	if (value < lowest || value > highest) {
		throw errors.outOfRange(name, highest === Infinity ? `>= ${lowest}` : `>= ${lowest} and <= ${highest}`, value);
	}
	return value;
}

function dictionaryOf(dictionary) {
	if (dictionary === undefined || ArrayBuffer.isView(dictionary)) return dictionary;
	if (dictionary instanceof ArrayBuffer) return Buffer.from(dictionary);
	throw errors.invalidArgType('options.dictionary', 'an instance of Buffer, TypedArray, DataView, or ArrayBuffer', dictionary);
}

// What flushes there are: the least, the most, those that options and flush() fall back to.
const zlibFlushes = { least: Z_NO_FLUSH, most: Z_BLOCK, finish: Z_FINISH, full: Z_FULL_FLUSH };
const brotliFlushes = { least: BROTLI_OPERATION_PROCESS, most: BROTLI_OPERATION_EMIT_METADATA, finish: BROTLI_OPERATION_FINISH, full: BROTLI_OPERATION_FLUSH };

// ZlibBase is a Transform whose chunks go through an engine, which native.open makes of the settings.
function ZlibBase(options, flushes, ...settings) {
	const chunkSize = numberOr(options?.chunkSize, 'options.chunkSize', Z_MIN_CHUNK, Infinity, Z_DEFAULT_CHUNK);
	const flush = numberOr(options?.flush, 'options.flush', flushes.least, flushes.most, flushes.least);
	const finishFlush = numberOr(options?.finishFlush, 'options.finishFlush', flushes.least, flushes.most, flushes.finish);
	const maxOutputLength = numberOr(options?.maxOutputLength, 'options.maxOutputLength', 1, kMaxLength, kMaxLength);
	// A stream of bytes is all that it can be.
	const { encoding, objectMode, writableObjectMode } = options ?? {};
	if (encoding || objectMode || writableObjectMode) options = { ...options, encoding: null, objectMode: false, writableObjectMode: false };

	errors.validateNumber(chunkSize, 'size', 0, kMaxLength); // of the Buffer that a chunk would take

	Reflect.apply(Transform, this, [{ autoDestroy: true, ...options }]);
	this.bytesWritten = 0;
	this._handle = native.open(...settings);
	this._outOffset = 0; // how much of a chunk was given already
	this._chunkSize = chunkSize;
	this._defaultFlushFlag = flush;
	this._finishFlushFlag = finishFlush;
	this._defaultFullFlushFlag = flushes.full;
	this._info = options?.info;
	this._maxOutputLength = maxOutputLength;
}
Object.setPrototypeOf(ZlibBase.prototype, Transform.prototype);
Object.setPrototypeOf(ZlibBase, Transform);

Object.defineProperty(ZlibBase.prototype, '_closed', { configurable: true, enumerable: true, get() { return !this._handle } });
let warned = false;
function warnOfBytesRead() {
	if (warned) return;
	warned = true;
	process.emitWarning('zlib.bytesRead is deprecated and will change its meaning in the future. Use zlib.bytesWritten instead.',
		'DeprecationWarning', 'DEP0108');
}
Object.defineProperty(ZlibBase.prototype, 'bytesRead', {
	configurable: true,
	enumerable: true,
	get() {
		warnOfBytesRead();
		return this.bytesWritten;
	},
	set(value) {
		warnOfBytesRead();
		this.bytesWritten = value;
	},
});

ZlibBase.prototype.reset = function reset() {
	if (!this._handle) throw errors.make('ERR_INTERNAL_ASSERTION', 'zlib binding closed\n');
	native.reset(this._handle);
};

ZlibBase.prototype._flush = function _flush(callback) { this._transform(Buffer.alloc(0), '', callback); };

ZlibBase.prototype._final = function _final(callback) { callback(); };

// The kinds of flushes, those that do less first.
const strengths = [Z_NO_FLUSH, Z_BLOCK, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH];
const stronger = (a, b) => (strengths.indexOf(a) > strengths.indexOf(b) ? a : b);

const flushes = new WeakMap(); // the empty chunks that ask for a flush, with which

ZlibBase.prototype.flush = function flush(kind, callback) {
	if (typeof kind === 'function' || kind === undefined && !callback) {
		callback = kind;
		kind = this._defaultFullFlushFlag;
	}
	if (this.writableFinished) {
		if (callback) process.nextTick(callback);
	} else if (this.writableEnded) {
		if (callback) this.once('end', callback);
	} else {
		const chunk = Buffer.alloc(0);
		flushes.set(chunk, kind);
		this.write(chunk, '', callback);
	}
};

ZlibBase.prototype.close = function close(callback) {
	if (callback) finished(this, callback);
	this.destroy();
};

ZlibBase.prototype._destroy = function _destroy(error, callback) {
	closeEngine(this);
	callback(error);
};

ZlibBase.prototype._transform = function _transform(chunk, encoding, callback) {
	let kind = flushes.get(chunk) ?? this._defaultFlushFlag;
	if (this.writableEnded && this.writableLength === chunk.byteLength) kind = stronger(kind, this._finishFlushFlag);
	run(this, chunk, kind, callback);
};

ZlibBase.prototype._processChunk = function _processChunk(chunk, flush, callback) {
	if (typeof callback === 'function') run(this, chunk, flush, callback);
	else return processSync(this, chunk, flush);
};

function closeEngine(engine) {
	if (!engine._handle) return;
	native.close(engine._handle);
	engine._handle = null;
}

// room is how much a step may give: what is left of the chunk at hand.
const room = (engine) => engine._chunkSize - engine._outOffset;

function given(engine, output) { engine._outOffset = (engine._outOffset + output.length) % engine._chunkSize; }

// run gives the engine a chunk, and the stream what comes of it.
function run(engine, chunk, kind, callback) {
	const handle = engine._handle;
	if (!handle) {
		process.nextTick(callback);
		return;
	}
	let before = chunk.byteLength;
	const step = (input) => native.stepLater(handle, input, kind, room(engine), ({ output, more, unused, error }) => {
		if (engine.destroyed) {
			callback();
			return;
		}
		if (error) {
			engine.destroy(error);
			return;
		}
		engine.bytesWritten += before - unused;
		before = unused;
		given(engine, output);
		const full = output.length > 0 && !engine.push(output);
		if (engine.destroyed) callback();
		else if (more && full) stepOnRead(engine, step);
		else if (more) step();
		else {
			// What follows the end of what was compressed is of no interest.
			if (unused > 0) engine.push(null);
			callback();
		}
	});
	step(chunk);
}

// stepOnRead takes the next step when somebody asks for more.
function stepOnRead(engine, step) {
	const read = engine._read;
	engine._read = (size) => {
		engine._read = read;
		step();
		engine._read(size);
	};
}

function processSync(engine, chunk, kind) {
	const outputs = [];
	let total = 0;
	let input = chunk;
	for (;;) {
		const { output, more, unused, error } = native.step(engine._handle, input, kind, room(engine));
		if (error) {
			closeEngine(engine);
			throw error;
		}
		given(engine, output);
		outputs.push(output);
		total += output.length;
		if (total > engine._maxOutputLength) {
			closeEngine(engine);
			throw errors.make('ERR_BUFFER_TOO_LARGE', engine._maxOutputLength);
		}
		if (!more) {
			engine.bytesWritten = chunk.byteLength - unused;
			break;
		}
		input = undefined;
	}
	closeEngine(engine);
	return outputs.length === 1 ? outputs[0] : Buffer.concat(outputs, total);
}

// Zlib reads the options that are zlib's.
function Zlib(options, mode) {
	const decompresses = mode === INFLATE || mode === GUNZIP || mode === UNZIP;
	if (!(decompresses && (options?.windowBits == null || options.windowBits === 0))) {
		// A window of 8 bits is one that gzip cannot make.
		const lowest = mode === GZIP ? Z_MIN_WINDOWBITS + 1 : Z_MIN_WINDOWBITS;
		numberOr(options?.windowBits, 'options.windowBits', lowest, Z_MAX_WINDOWBITS, Z_DEFAULT_WINDOWBITS);
	}
	const level = numberOr(options?.level, 'options.level', Z_MIN_LEVEL, Z_MAX_LEVEL, Z_DEFAULT_COMPRESSION);
	numberOr(options?.memLevel, 'options.memLevel', Z_MIN_MEMLEVEL, Z_MAX_MEMLEVEL, Z_DEFAULT_MEMLEVEL);
	const strategy = numberOr(options?.strategy, 'options.strategy', Z_DEFAULT_STRATEGY, Z_FIXED, Z_DEFAULT_STRATEGY);
	Reflect.apply(ZlibBase, this, [options, zlibFlushes, mode, level, strategy, dictionaryOf(options?.dictionary)]);
	this._level = level;
	this._strategy = strategy;
}
Object.setPrototypeOf(Zlib.prototype, ZlibBase.prototype);
Object.setPrototypeOf(Zlib, ZlibBase);

Zlib.prototype.params = function params(level, strategy, callback) {
	level = numberOr(level, 'level', Z_MIN_LEVEL, Z_MAX_LEVEL, undefined);
	strategy = numberOr(strategy, 'strategy', Z_DEFAULT_STRATEGY, Z_FIXED, undefined);
	if (level === this._level && strategy === this._strategy) {
		process.nextTick(callback);
		return;
	}
	this.flush(Z_SYNC_FLUSH, (error) => {
		if (!error && this._handle) {
			this._level = level;
			this._strategy = strategy;
			native.setParameters(this._handle, level, strategy);
		}
		if (error) callback?.(error);
		else callback?.();
	});
};

// paramsOf reads the parameters that are brotli's, by number.
function paramsOf(options) {
	const params = {};
	for (const name of Object.keys(options?.params || {})) {
		const number = +name, value = options.params[name];
		if (!Number.isInteger(number) || number < 0 || number > BROTLI_PARAM_NDIRECT) throw errors.make('ERR_BROTLI_INVALID_PARAM', name);
		if (typeof value !== 'number' && typeof value !== 'boolean') throw errors.invalidArgType('options.params[key]', 'of type number', value);
		params[number] = value >>> 0;
	}
	return params;
}

// Brotli reads the options that are brotli's. What its compressor has no parameter for does not change what it does.
function Brotli(options, mode) {
	const params = paramsOf(options);
	const refused = mode === BROTLI_ENCODE ?
		params[BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING] > 1 :
		Object.keys(params).some((number) => number > BROTLI_DECODER_PARAM_LARGE_WINDOW);
	if (refused) throw errors.make('ERR_ZLIB_INITIALIZATION_FAILED');
	const quality = (params[BROTLI_PARAM_QUALITY] ?? BROTLI_DEFAULT_QUALITY) | 0;
	Reflect.apply(ZlibBase, this, [options, brotliFlushes, mode, quality, undefined, undefined,
		params[BROTLI_PARAM_LGWIN] ?? BROTLI_DEFAULT_WINDOW, Boolean(params[BROTLI_DECODER_PARAM_LARGE_WINDOW])]);
}
Object.setPrototypeOf(Brotli.prototype, Zlib.prototype);
Object.setPrototypeOf(Brotli, Zlib);

// classOf makes the class of a mode, over what reads its options.
function classOf(name, mode, Base) {
	const C = {
		[name]: function (options) {
			if (!(this instanceof C)) return new C(options);
			Reflect.apply(Base, this, [options, mode]);
		},
	}[name];
	Object.setPrototypeOf(C.prototype, Base.prototype);
	Object.setPrototypeOf(C, Base);
	return C;
}

// whole gives an engine all at once, and calls back with all that comes of it.
function whole(engine, buffer, callback) {
	errors.validateFunction(callback, 'callback');
	const outputs = [];
	let total = 0;
	engine.on('data', (output) => {
		outputs.push(output);
		total += output.length;
		if (total > engine._maxOutputLength) {
			engine.removeAllListeners('end');
			engine.close();
			callback(errors.make('ERR_BUFFER_TOO_LARGE', engine._maxOutputLength));
		}
	});
	engine.on('error', (error) => {
		engine.removeAllListeners('end');
		callback(error);
	});
	engine.on('end', () => {
		const result = outputs.length === 1 ? outputs[0] : Buffer.concat(outputs, total);
		engine.close();
		callback(null, engine._info ? { buffer: result, engine } : result);
	});
	engine.end(buffer instanceof ArrayBuffer ? Buffer.from(buffer) : buffer);
}

function wholeSync(engine, buffer) {
	if (typeof buffer === 'string') {
		buffer = Buffer.from(buffer);
	} else if (!ArrayBuffer.isView(buffer)) {
		if (!(buffer instanceof ArrayBuffer)) {
			throw errors.invalidArgType('buffer', 'of type string or an instance of Buffer, TypedArray, DataView, or ArrayBuffer', buffer);
		}
		buffer = Buffer.from(buffer);
	}
	const result = processSync(engine, buffer, engine._finishFlushFlag);
	return engine._info ? { buffer: result, engine } : result;
}

// The functions have the names that Node's have.
function callbackForm(C) {
	return function asyncBufferWrapper(buffer, options, callback) {
		if (typeof options === 'function') {
			callback = options;
			options = {};
		}
		return whole(new C(options), buffer, callback);
	};
}

function syncForm(C) {
	return function syncBufferWrapper(buffer, options) { return wholeSync(new C(options), buffer); };
}

function creator(C) { return { value(options) { return new C(options); } }.value; }

function crc32(data, value = 0) {
	if (typeof data === 'string') data = Buffer.from(data);
	else if (!ArrayBuffer.isView(data)) throw errors.invalidArgType('data', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
	errors.validateNumber(value, 'value');
	if (!Number.isInteger(value)) throw errors.outOfRange('value', 'an integer', value);
	if (!(value >= 0 && value <= 0xffffffff)) throw errors.outOfRange('value', '>= 0 && <= 4294967295', value);
	return native.crc32(data, value);
}
Object.defineProperty(crc32, 'length', { value: 1 });

const modes = {
	Deflate: DEFLATE, Inflate: INFLATE, Gzip: GZIP, Gunzip: GUNZIP, DeflateRaw: DEFLATERAW, InflateRaw: INFLATERAW, Unzip: UNZIP,
	BrotliCompress: BROTLI_ENCODE, BrotliDecompress: BROTLI_DECODE,
};
const own = { crc32 };
for (const [name, mode] of Object.entries(modes)) {
	const C = classOf(name, mode, name.startsWith('Brotli') ? Brotli : Zlib), method = name[0].toLowerCase() + name.slice(1);
	own[name] = C;
	own[method] = callbackForm(C);
	own[`${method}Sync`] = syncForm(C);
	own[`create${name}`] = creator(C);
}
// In Node's order.
for (const name of Object.keys(rest)) {
	const constant = name === 'constants' || name === 'codes', fixed = constant || name.startsWith('create');
	const value = own[name] ?? rest[name];
	Object.defineProperty(exports, name, { value, enumerable: true, writable: !fixed, configurable: !constant });
}
Object.setPrototypeOf(constants, null);
constants.Z_MAX_CHUNK = Infinity; // which JSON has not
for (const name of Object.keys(constants)) Object.defineProperty(constants, name, { writable: false, configurable: false });
Object.freeze(codes);
for (const [name, value] of Object.entries(constants)) {
	if (!name.startsWith('BROTLI')) Object.defineProperty(exports, name, { value, enumerable: false });
}
