const { Transform } = require('stream');
const { Buffer } = require('buffer');
const { rest, hashes, newHash, newHmac, fill, equal, derive } = native;

Object.defineProperties(exports, Object.getOwnPropertyDescriptors(rest));

const isView = ArrayBuffer.isView;
const isBytes = (v) => isView(v) || v instanceof ArrayBuffer;
// view is the memory of a value; there is none where it was transferred.
const view = (v) => v.byteLength === 0 ? new Uint8Array(0) : isView(v) ? new Uint8Array(v.buffer, v.byteOffset, v.byteLength) : new Uint8Array(v);

// bytes converts what a function takes as bytes.
function bytes(value, name, expected, encoding) {
	if (typeof value === 'string') {
		const known = Buffer.isEncoding(encoding);
		if (known && encoding.toLowerCase() === 'hex' && value.length % 2 !== 0) {
			throw errors.invalidArgValue('encoding', encoding, `is invalid for data of length ${value.length}`);
		}
		return view(Buffer.from(value, known ? encoding : 'utf8'));
	}
	if (!isBytes(value)) throw errors.invalidArgType(name, expected, value);
	return view(value);
}
const anyBytes = 'of type string or an instance of ArrayBuffer, Buffer, TypedArray, or DataView';

const toBuffer = (arrayBuffer) => Buffer.from(arrayBuffer);
// encoded is a string in an encoding that there is, the bytes in any other.
const encoded = (buffer, encoding) => (Buffer.isEncoding(encoding) ? buffer.toString(encoding) : buffer);

// Hashes.

const handle = Symbol('kHandle'), state = Symbol('kState'), finalized = Symbol('kFinalized');

function begin(hash, inner, options) {
	hash[handle] = inner;
	hash[state] = { [finalized]: false };
	Transform.call(hash, options);
}

function update(data, encoding) {
	if (this[state][finalized]) throw errors.make('ERR_CRYPTO_HASH_FINALIZED');
	if (typeof data !== 'string' && !isView(data)) {
		throw errors.invalidArgType('data', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
	}
	this[handle].update(bytes(data, 'data', '', encoding));
	return this;
}

function transform(chunk, encoding, callback) {
	this[handle].update(bytes(chunk, 'chunk', '', encoding));
	callback();
}

function flush(callback) {
	this.push(this.digest());
	callback();
}

function inherit(C) {
	Object.setPrototypeOf(C.prototype, Transform.prototype);
	Object.setPrototypeOf(C, Transform);
}

function Hash(algorithm, options) {
	if (!new.target) return new Hash(algorithm, options);
	let inner;
	if (algorithm instanceof Hash) inner = algorithm[handle].copy();
	else {
		errors.validateString(algorithm, 'algorithm');
		const length = options === undefined || options === null ? undefined : options.outputLength;
		if (length !== undefined) errors.validateInteger(length, 'options.outputLength', 0, 2 ** 32 - 1);
		inner = newHash(algorithm, length);
		if (inner === undefined) throw new Error('Digest method not supported');
		if (inner === null) {
			throw Object.assign(new Error('error:030000B2:digital envelope routines::not XOF or invalid length'), {
				library: 'digital envelope routines', reason: 'not XOF or invalid length', code: 'ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH',
			});
		}
	}
	begin(this, inner, options);
}
inherit(Hash);
Hash.prototype.copy = function copy(options) {
	if (this[state][finalized]) throw errors.make('ERR_CRYPTO_HASH_FINALIZED');
	return new Hash(this, options);
};
Hash.prototype._transform = transform;
Hash.prototype._flush = flush;
Hash.prototype.update = update;
Hash.prototype.digest = function digest(outputEncoding) {
	if (this[state][finalized]) throw errors.make('ERR_CRYPTO_HASH_FINALIZED');
	const result = encoded(toBuffer(this[handle].digest()), outputEncoding);
	this[state][finalized] = true;
	return result;
};

function Hmac(hmac, key, options) {
	if (!new.target) return new Hmac(hmac, key, options);
	errors.validateString(hmac, 'hmac');
	const secret = bytes(key, 'key',
		'of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey', options && options.encoding);
	const inner = newHmac(hmac, secret);
	if (inner === undefined) throw errors.make('ERR_CRYPTO_INVALID_DIGEST', hmac);
	begin(this, inner, options);
}
inherit(Hmac);
Hmac.prototype.update = update;
Hmac.prototype.digest = function digest(outputEncoding) {
	const buffer = this[state][finalized] ? Buffer.alloc(0) : toBuffer(this[handle].digest());
	this[state][finalized] = true;
	return encoded(buffer, outputEncoding);
};
Hmac.prototype._flush = flush;
Hmac.prototype._transform = transform;

Object.assign(exports, {
	Hash, Hmac,
	createHash: function createHash(algorithm, options) { return new Hash(algorithm, options) },
	createHmac: function createHmac(hmac, key, options) { return new Hmac(hmac, key, options) },
	getHashes: function getHashes() { return hashes.slice() },
	hash: function hash(algorithm, input, outputEncoding = 'hex') {
		errors.validateString(algorithm, 'algorithm');
		if (typeof input !== 'string' && !isView(input)) {
			throw errors.invalidArgType('input', 'of type string or an instance of Buffer, TypedArray, or DataView', input);
		}
		errors.validateString(outputEncoding, 'outputEncoding');
		if (outputEncoding === '') outputEncoding = 'utf8';
		if (!Buffer.isEncoding(outputEncoding) && outputEncoding.toLowerCase() !== 'buffer') throw errors.invalidArgValue('outputEncoding', outputEncoding);
		const inner = newHash(algorithm);
		if (!inner) throw new Error(`Digest method ${algorithm} is not supported`);
		inner.update(bytes(input, 'input'));
		return encoded(toBuffer(inner.digest()), outputEncoding);
	},
	timingSafeEqual: function timingSafeEqual(buf1, buf2) {
		for (const [name, value] of [['buf1', buf1], ['buf2', buf2]]) {
			if (!isBytes(value)) {
				const err = errors.invalidArgType(name, 'an instance of ArrayBuffer, Buffer, TypedArray, or DataView', value);
				err.message = err.message.slice(0, err.message.indexOf(' Received'));
				throw err;
			}
		}
		const a = view(buf1), b = view(buf2);
		if (a.length !== b.length) throw errors.make('ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH');
		return equal(a, b);
	},
});

// Random values.

const maxSize = 2 ** 31 - 1;

function checkSize(size, name, max = maxSize) {
	errors.validateNumber(size, name);
	if (Number.isNaN(size) || size > max || size < 0) throw errors.outOfRange(name, `>= 0 && <= ${max}`, size);
	return size >>> 0;
}

function randomBytes(size, callback) {
	size = checkSize(size, 'size');
	if (callback !== undefined) errors.validateFunction(callback, 'callback');
	const buffer = Buffer.alloc(size);
	fill(view(buffer));
	if (callback === undefined) return buffer;
	native.later(callback, buffer);
}

function randomFill(buf, offset, size, callback) {
	if (!isBytes(buf)) throw errors.invalidArgType('buf', 'an instance of ArrayBuffer or ArrayBufferView', buf);
	if (typeof offset === 'function') [callback, offset, size] = [offset, 0, undefined];
	else if (typeof size === 'function') [callback, size] = [size, undefined];
	errors.validateFunction(callback, 'callback');
	fillPart(buf, offset, size);
	native.later(callback, buf);
}

function randomFillSync(buf, offset = 0, size) {
	if (!isBytes(buf)) throw errors.invalidArgType('buf', 'an instance of ArrayBuffer or ArrayBufferView', buf);
	fillPart(buf, offset, size);
	return buf;
}

function fillPart(buf, offset = 0, size) {
	const unit = buf.BYTES_PER_ELEMENT || 1;
	errors.validateNumber(offset, 'offset');
	offset *= unit;
	if (Number.isNaN(offset) || offset > buf.byteLength || offset < 0) {
		throw errors.outOfRange('offset', `>= 0 && <= ${buf.byteLength}`, offset);
	}
	if (size === undefined) size = buf.byteLength - offset;
	else {
		errors.validateNumber(size, 'size');
		size *= unit;
		if (Number.isNaN(size) || size > maxSize || size < 0) throw errors.outOfRange('size', `>= 0 && <= ${maxSize}`, size);
		if (size + offset > buf.byteLength) throw errors.outOfRange('size + offset', `<= ${buf.byteLength}`, size + offset);
	}
	fill(view(buf).subarray(offset, offset + size));
}

const maxRange = 2 ** 48 - 1;
const randomNumber = new Uint8Array(6);

function randomInt(min, max, callback) {
	const minNotGiven = max === undefined || typeof max === 'function';
	if (minNotGiven) [callback, max, min] = [max, min, 0];
	if (callback !== undefined) errors.validateFunction(callback, 'callback');
	const check = (v, name) => {
		if (!Number.isSafeInteger(v)) throw errors.invalidArgType(name, 'a safe integer', v);
	};
	check(min, 'min');
	check(max, 'max');
	if (max <= min) throw errors.outOfRange('max', `greater than the value of "min" (${min})`, max);
	const range = max - min;
	if (range > maxRange) throw errors.outOfRange(minNotGiven ? 'max' : 'max - min', `<= ${maxRange}`, range);
	const limit = maxRange + 1 - (maxRange + 1) % range; // for every number to be as likely
	let n;
	do {
		fill(randomNumber);
		n = randomNumber.reduce((sum, byte) => sum * 256 + byte, 0);
	} while (n >= limit);
	n = n % range + min;
	if (callback === undefined) return n;
	process.nextTick(callback, undefined, n);
}

function randomUUID(options) {
	if (options !== undefined) errors.validateObject(options, 'options');
	if (options && options.disableEntropyCache !== undefined && typeof options.disableEntropyCache !== 'boolean') {
		const err = errors.invalidArgType('options.disableEntropyCache', 'of type boolean', options.disableEntropyCache);
		throw err;
	}
	const random = new Uint8Array(16);
	fill(random);
	random[6] = random[6] & 0x0f | 0x40;
	random[8] = random[8] & 0x3f | 0x80;
	const hex = Buffer.from(random.buffer).toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const process = globalThis.process;
Object.assign(exports, { randomBytes, randomFill, randomFillSync, randomInt, randomUUID });

// Keys.

function checkPbkdf2(password, salt, iterations, keylen, digest) {
	errors.validateString(digest, 'digest');
	const secret = bytes(password, 'password', anyBytes), salted = bytes(salt, 'salt', anyBytes);
	errors.validateInteger(iterations, 'iterations', 1, maxSize);
	errors.validateInteger(keylen, 'keylen', 0, maxSize);
	if (newHash(digest) === undefined) throw errors.make('ERR_CRYPTO_INVALID_DIGEST', digest);
	return [digest, secret, salted, iterations, keylen];
}

exports.pbkdf2 = function pbkdf2(password, salt, iterations, keylen, digest, callback) {
	if (typeof digest === 'function') [callback, digest] = [digest, undefined];
	const args = checkPbkdf2(password, salt, iterations, keylen, digest);
	errors.validateFunction(callback, 'callback');
	derive('pbkdf2', ...args, (key) => callback.call(undefined, null, toBuffer(key)));
};
exports.pbkdf2Sync = function pbkdf2Sync(password, salt, iterations, keylen, digest) {
	return toBuffer(derive('pbkdf2', ...checkPbkdf2(password, salt, iterations, keylen, digest)));
};

function checkHkdf(digest, ikm, salt, info, keylen) {
	errors.validateString(digest, 'digest');
	const secret = bytes(ikm, 'ikm', anyBytes), salted = bytes(salt, 'salt', anyBytes), more = bytes(info, 'info', anyBytes);
	errors.validateInteger(keylen, 'length', 0, maxSize);
	if (more.length > 1024) throw errors.outOfRange('info', 'must not contain more than 1024 bytes', more.length);
	const hash = newHash(digest);
	if (hash === undefined) throw errors.make('ERR_CRYPTO_INVALID_DIGEST', digest);
	if (keylen > hash.digest().byteLength * 255) throw errors.make('ERR_CRYPTO_INVALID_KEYLEN');
	return [digest, secret, salted, more, keylen];
}

exports.hkdf = function hkdf(digest, ikm, salt, info, keylen, callback) {
	const args = checkHkdf(digest, ikm, salt, info, keylen);
	errors.validateFunction(callback, 'callback');
	derive('hkdf', ...args, (key) => callback.call(undefined, null, key));
};
exports.hkdfSync = function hkdfSync(digest, ikm, salt, info, keylen) {
	return derive('hkdf', ...checkHkdf(digest, ikm, salt, info, keylen));
};

// The cryptography of the web is loaded when it is asked for.

const web = () => require('internal/webcrypto').crypto;
for (const [name, get] of Object.entries({
	webcrypto: { get() { return web() } }.get,
	subtle: { get() { return web().subtle } }.get,
	getRandomValues: { get() { return getRandomValues } }.get,
})) {
	Object.defineProperty(exports, name, { get, enumerable: true, configurable: false });
}
function getRandomValues(array) { return web().getRandomValues(array) }

// Old names, which may be set.
for (const name of ['prng', 'pseudoRandomBytes', 'rng']) {
	Object.defineProperty(exports, name, {
		get: { get() { return randomBytes } }.get, set: { set(v) { Object.defineProperty(exports, name, { value: v, writable: true, enumerable: true, configurable: true }) } }.set, enumerable: false, configurable: true,
	});
}
