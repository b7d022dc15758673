// The cryptography of the web: random values, digests, HMAC, PBKDF2 and HKDF. Other algorithms that Node knows are
// refused by ERR_FEATURE_UNAVAILABLE_ON_PLATFORM, those that it does not know as Node refuses them.

const { Buffer } = require('buffer');
const { DOMException } = require('internal/dom_exception');
const { inspect } = require('util');
const { kClone, newHash, newHmac, fill, equal, derive, randomUUID } = native;

const illegal = Symbol('illegal'); // what a constructor of scripts is not given
const fail = (message, name) => { throw new DOMException(message, name) };
const isBytes = (v) => ArrayBuffer.isView(v) || v instanceof ArrayBuffer;
const copyOf = (v) => new Uint8Array(ArrayBuffer.isView(v) ? v.buffer.slice(v.byteOffset, v.byteOffset + v.byteLength) : v.slice(0));

// What a key is, which only its methods can read.
class CryptoKey {
	#key;
	constructor(...[token, key]) {
		if (token !== illegal) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		this.#key = key;
	}
	get type() { return this.#key.type }
	get extractable() { return this.#key.extractable }
	get algorithm() { return this.#key.algorithm }
	get usages() { return this.#key.usages }
	[inspect.custom](depth, options) {
		if (depth < 0) return this;
		const { type, extractable, algorithm, usages } = this;
		return `CryptoKey ${inspect({ type, extractable, algorithm, usages }, { ...options, depth: options.depth == null ? null : options.depth - 1 })}`;
	}
	static is(v) { return typeof v === 'object' && v !== null && #key in v }
	static partsOf(key) { return key.#key }
}
const { is: isKey, partsOf } = CryptoKey;
delete CryptoKey.is;
delete CryptoKey.partsOf;
const bytesOf = (key) => partsOf(key).bytes;

// What keys are: the class that scripts see has no method that copies one.
class CloneableKey extends CryptoKey {
	[kClone]() { return new CloneableKey(illegal, partsOf(this)) }
}
Object.defineProperty(CloneableKey.prototype, 'constructor', { value: CryptoKey });

const makeKey = (bytes, algorithm, extractable, usages) =>
	new CloneableKey(illegal, { type: 'secret', bytes, algorithm, extractable: Boolean(extractable), usages });

// Arguments, as the interfaces of the web convert them.

const ordinals = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th'];
const prefixOf = (method) => `Failed to execute '${method}' on 'SubtleCrypto'`;
const typeError = (code, message) => Object.assign(new TypeError(message), { code });
const wrongArgument = (method, index, what) => typeError('ERR_INVALID_ARG_TYPE', `${prefixOf(method)}: ${ordinals[index]} argument ${what}.`);
const wrongWord = (method, where, value, type) =>
	typeError('ERR_INVALID_ARG_VALUE', `${prefixOf(method)}: ${where} value '${value}' is not a valid enum value of type ${type}.`);

function checkCount(method, args, least, type = 'SubtleCrypto') {
	if (args.length < least) {
		throw typeError('ERR_MISSING_ARGS',
			`Failed to execute '${method}' on '${type}': ${least} argument${least === 1 ? '' : 's'} required, but only ${args.length} present.`);
	}
}

function toBytes(method, index, value) {
	if (!isBytes(value)) throw wrongArgument(method, index, 'is not instance of ArrayBuffer, Buffer, TypedArray, or DataView');
	return copyOf(value);
}

function toKey(method, index, value) {
	if (!isKey(value)) throw wrongArgument(method, index, 'is not of type CryptoKey');
	return value;
}

const formats = ['raw', 'pkcs8', 'spki', 'jwk'];
function toFormat(method, value) {
	if (!formats.includes(value = String(value))) throw wrongWord(method, '1st argument', value, 'KeyFormat');
	return value;
}

const allUsages = ['encrypt', 'decrypt', 'sign', 'verify', 'deriveKey', 'deriveBits', 'wrapKey', 'unwrapKey'];
function toUsages(method, index, value) {
	if (value === null || typeof value !== 'object' && typeof value !== 'function' || typeof value[Symbol.iterator] !== 'function') {
		throw wrongArgument(method, index, 'can not be converted to sequence');
	}
	return Array.from(value, (usage, i) => {
		if (!allUsages.includes(usage = String(usage))) throw wrongWord(method, `${ordinals[index]} argument, index ${i}`, usage, 'KeyUsage');
		return usage;
	});
}

// Algorithms: what each operation of a method needs to be told.

const hashes = { 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' };
const blockBits = { 'SHA-1': 512, 'SHA-256': 512, 'SHA-384': 1024, 'SHA-512': 1024 };
const pbkdf2 = { name: 'PBKDF2', type: 'Pbkdf2Params', needs: ['hash', 'iterations', 'salt'] };
const hkdf = { name: 'HKDF', type: 'HkdfParams', needs: ['hash', 'info', 'salt'] };
const bare = (name) => ({ name, needs: [] });
const operations = {
	digest: Object.keys(hashes).map(bare),
	sign: [bare('HMAC')],
	verify: [bare('HMAC')],
	generateKey: [{ name: 'HMAC', type: 'HmacKeyGenParams', needs: ['hash'] }],
	importKey: [{ name: 'HMAC', type: 'HmacImportParams', needs: ['hash'] }, bare('PBKDF2'), bare('HKDF')],
	deriveBits: [pbkdf2, hkdf],
	encrypt: [],
	decrypt: [],
};
const rsa = ['RSASSA-PKCS1-v1_5', 'RSA-PSS', 'RSA-OAEP'], ec = ['ECDSA', 'ECDH'], curves = ['Ed25519', 'Ed448', 'X25519', 'X448'], aes = ['AES-CBC', 'AES-CTR', 'AES-GCM', 'AES-KW'];
const keys = [...rsa, ...ec, ...curves, ...aes];
const signatures = ['RSASSA-PKCS1-v1_5', 'RSA-PSS', 'ECDSA', 'Ed25519', 'Ed448'];
const ciphers = ['RSA-OAEP', 'AES-CBC', 'AES-CTR', 'AES-GCM'];
const notHere = {
	digest: [], sign: signatures, verify: signatures, generateKey: keys, importKey: keys,
	deriveBits: ['ECDH', 'X25519', 'X448'], encrypt: ciphers, decrypt: ciphers,
};
const named = (list, name, nameOf = (v) => v) => list.find((item) => nameOf(item).toLowerCase() === name.toLowerCase());
const requiredMember = (member, type) => typeError('ERR_MISSING_OPTION',
	`Failed to normalize algorithm: passed algorithm can not be converted to '${type}' because '${member}' is required in '${type}'.`);

// algorithmOf is what is said of an algorithm, for an operation: with the name as it is written, and its hash's.
function algorithmOf(value, operation) {
	if (typeof value !== 'object' || value === null) value = { name: value };
	else if (value.name === undefined) throw requiredMember('name', 'Algorithm');
	const name = String(value.name);
	const found = named(operations[operation], name, (known) => known.name);
	if (found === undefined) {
		const known = named(notHere[operation], name);
		if (known !== undefined) throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${known} of webcrypto`);
		fail('Unrecognized algorithm name', 'NotSupportedError');
	}
	const algorithm = { name: found.name };
	for (const member of found.needs) {
		if (value[member] === undefined) throw requiredMember(member, found.type);
		algorithm[member] = value[member];
	}
	if ('hash' in algorithm) algorithm.hash = algorithmOf(algorithm.hash, 'digest');
	if (value.length !== undefined) algorithm.length = Number(value.length);
	for (const member of ['salt', 'info']) {
		if (member in algorithm) {
			if (!isBytes(algorithm[member])) {
				throw typeError('ERR_INVALID_ARG_TYPE',
					`Failed to normalize algorithm: '${member}' of '${found.type}' (passed algorithm) is not instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
			}
			algorithm[member] = copyOf(algorithm[member]);
		}
	}
	return algorithm;
}

function checkUsages(usages, allowed, key) {
	if (usages.some((usage) => !allowed.includes(usage))) fail(`Unsupported key usage for ${key} key`, 'SyntaxError');
}

// HMAC.

function hmacKey(bytes, algorithm, extractable, usages) {
	return makeKey(bytes, { name: 'HMAC', hash: algorithm.hash, length: bytes.length * 8 }, extractable, usages);
}

const jwkNames = { 'SHA-1': 'HS1', 'SHA-256': 'HS256', 'SHA-384': 'HS384', 'SHA-512': 'HS512' };

function importHmac(format, data, algorithm, extractable, usages) {
	checkUsages(usages, ['sign', 'verify'], 'an HMAC');
	let bytes = data;
	if (format === 'jwk') {
		if (data === null || typeof data !== 'object') fail('Invalid keyData', 'DataError');
		if (data.kty !== 'oct' || typeof data.k !== 'string') fail('Invalid JWK "kty" Parameter', 'DataError');
		if (data.use !== undefined && usages.length > 0 && data.use !== 'sig') fail('Invalid JWK "use" Parameter', 'DataError');
		if (data.ext !== undefined && !data.ext && extractable) fail('JWK "ext" Parameter and extractable mismatch', 'DataError');
		if (data.alg !== undefined && data.alg !== jwkNames[algorithm.hash.name]) fail('JWK "alg" does not match the requested algorithm', 'DataError');
		if (data.key_ops !== undefined && usages.some((usage) => !data.key_ops.includes(usage))) fail('Key operations and usage mismatch', 'DataError');
		bytes = copyOf(Buffer.from(data.k, 'base64url'));
	} else if (format !== 'raw') fail(`Unable to import HMAC key with format ${format}`, 'NotSupportedError');
	if (bytes.length === 0) fail('Zero-length key is not supported', 'DataError');
	if (algorithm.length !== undefined && algorithm.length !== bytes.length * 8) fail('Invalid key length', 'DataError');
	return hmacKey(bytes, algorithm, extractable, usages);
}

function generateHmac(algorithm, extractable, usages) {
	const { length = blockBits[algorithm.hash.name] } = algorithm;
	if (length === 0) fail('Zero-length key is not supported', 'OperationError');
	checkUsages(usages, ['sign', 'verify'], 'an HMAC');
	const bytes = new Uint8Array(Math.ceil(length / 8));
	fill(bytes);
	return makeKey(bytes, { name: 'HMAC', length, hash: algorithm.hash }, extractable, usages);
}

function hmac(key, data) {
	const inner = newHmac(hashes[key.algorithm.hash.name], bytesOf(key));
	inner.update(data);
	return inner.digest();
}

// Keys that others are made of.

function importSecret(format, data, { name }, extractable, usages) {
	checkUsages(usages, ['deriveKey', 'deriveBits'], `${name === 'HKDF' ? 'an' : 'a'} ${name}`);
	if (extractable) fail(`${name} keys are not extractable`, 'SyntaxError');
	if (format !== 'raw') fail(`Unable to import ${name} key with format ${format}`, 'NotSupportedError');
	return makeKey(data, { name }, false, usages);
}

function deriveBytes(algorithm, key, length) {
	if (key.algorithm.name !== algorithm.name) fail('Key algorithm mismatch', 'InvalidAccessError');
	if (algorithm.name === 'PBKDF2' && Number(algorithm.iterations) === 0) fail('iterations cannot be zero', 'OperationError');
	if (length === null || length === undefined) fail('length cannot be null', 'OperationError');
	if (length % 8 !== 0) fail('length must be a multiple of 8', 'OperationError');
	if (length === 0) return new ArrayBuffer(0);
	const hash = hashes[algorithm.hash.name], { salt } = algorithm;
	return new Promise((resolve) => {
		const by = algorithm.name === 'PBKDF2' ? ['pbkdf2', algorithm.iterations >>> 0] : ['hkdf', algorithm.info];
		if (by[0] === 'hkdf' && length / 8 > 255 * blockSize(hash)) fail('The operation failed for an operation-specific reason', 'OperationError');
		derive(by[0], hash, bytesOf(key), salt, by[1], length / 8, resolve);
	});
}
const blockSize = (hash) => newHash(hash).digest().byteLength;

class SubtleCrypto {
	constructor(...[token]) {
		if (token !== illegal) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
	}
	async encrypt(algorithm, key, data) {
		begin(this, 'encrypt', arguments, 3);
		algorithmOf(algorithm, 'encrypt');
	}
	async decrypt(algorithm, key, data) {
		begin(this, 'decrypt', arguments, 3);
		algorithmOf(algorithm, 'decrypt');
	}
	async sign(algorithm, key, data) {
		begin(this, 'sign', arguments, 3);
		toKey('sign', 1, key);
		data = toBytes('sign', 2, data);
		checkUse(algorithmOf(algorithm, 'sign'), key, 'sign');
		return hmac(key, data);
	}
	async verify(algorithm, key, signature, data) {
		begin(this, 'verify', arguments, 4);
		toKey('verify', 1, key);
		signature = toBytes('verify', 2, signature);
		data = toBytes('verify', 3, data);
		checkUse(algorithmOf(algorithm, 'verify'), key, 'verify');
		const right = new Uint8Array(hmac(key, data));
		return right.length === signature.length && equal(right, signature);
	}
	async digest(algorithm, data) {
		begin(this, 'digest', arguments, 2);
		data = toBytes('digest', 1, data);
		const inner = newHash(hashes[algorithmOf(algorithm, 'digest').name]);
		inner.update(data);
		return inner.digest();
	}
	async generateKey(algorithm, extractable, keyUsages) {
		begin(this, 'generateKey', arguments, 3);
		keyUsages = toUsages('generateKey', 2, keyUsages);
		const key = generateHmac(algorithmOf(algorithm, 'generateKey'), extractable, keyUsages);
		if (key.usages.length === 0) fail('Usages cannot be empty when creating a key.', 'SyntaxError');
		return key;
	}
	async deriveKey(algorithm, baseKey, derivedKeyType, extractable, keyUsages) {
		begin(this, 'deriveKey', arguments, 5);
		toKey('deriveKey', 1, baseKey);
		keyUsages = toUsages('deriveKey', 4, keyUsages);
		algorithm = algorithmOf(algorithm, 'deriveBits');
		derivedKeyType = algorithmOf(derivedKeyType, 'importKey');
		if (!baseKey.usages.includes('deriveKey')) fail('baseKey does not have deriveKey usage', 'InvalidAccessError');
		const { name, hash, length = hash && blockBits[hash.name] } = derivedKeyType;
		const bytes = new Uint8Array(await deriveBytes(algorithm, baseKey, name === 'HMAC' ? length : null));
		return importBytes('raw', bytes, derivedKeyType, extractable, keyUsages);
	}
	async deriveBits(algorithm, baseKey, length = null) {
		begin(this, 'deriveBits', arguments, 2);
		toKey('deriveBits', 1, baseKey);
		algorithm = algorithmOf(algorithm, 'deriveBits');
		if (!baseKey.usages.includes('deriveBits')) fail('baseKey does not have deriveBits usage', 'InvalidAccessError');
		return deriveBytes(algorithm, baseKey, length);
	}
	async importKey(format, keyData, algorithm, extractable, keyUsages) {
		begin(this, 'importKey', arguments, 4);
		format = toFormat('importKey', format);
		if (format !== 'jwk') keyData = toBytes('importKey', 1, keyData);
		keyUsages = toUsages('importKey', 4, keyUsages);
		return importBytes(format, keyData, algorithmOf(algorithm, 'importKey'), extractable, keyUsages);
	}
	async exportKey(format, key) {
		begin(this, 'exportKey', arguments, 2);
		format = toFormat('exportKey', format);
		toKey('exportKey', 1, key);
		if (!key.extractable) fail('key is not extractable', 'InvalidAccessException');
		if (format === 'raw') return bytesOf(key).slice().buffer;
		if (format !== 'jwk') fail('Unable to export a raw HMAC secret key', 'InvalidAccessError');
		return { key_ops: [...key.usages], ext: key.extractable, kty: 'oct', k: Buffer.from(bytesOf(key)).toString('base64url'), alg: jwkNames[key.algorithm.hash.name] };
	}
	async wrapKey(format, key, wrappingKey, algorithm) {
		begin(this, 'wrapKey', arguments, 4);
		throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'wrapKey of webcrypto');
	}
	async unwrapKey(format, wrappedKey, unwrappingKey, unwrapAlgo, unwrappedKeyAlgo, extractable, keyUsages) {
		begin(this, 'unwrapKey', arguments, 7);
		throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'unwrapKey of webcrypto');
	}
}

function begin(subtle, method, args, least) {
	if (!(subtle instanceof SubtleCrypto)) throw errors.make('ERR_INVALID_THIS', 'SubtleCrypto');
	checkCount(method, args, least);
}

function checkUse(algorithm, key, use) {
	if (key.algorithm.name !== algorithm.name || !key.usages.includes(use)) fail(`Unable to use this key to ${use}`, 'InvalidAccessError');
}

function importBytes(format, data, algorithm, extractable, usages) {
	const key = (algorithm.name === 'HMAC' ? importHmac : importSecret)(format, data, algorithm, extractable, usages);
	if (key.usages.length === 0) fail('Usages cannot be empty when importing a secret key.', 'SyntaxError');
	return key;
}

const integers = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array];
const subtle = new SubtleCrypto(illegal);

class Crypto {
	constructor(...[token]) {
		if (token !== illegal) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
	}
	get subtle() {
		checkThis(this);
		return subtle;
	}
	getRandomValues(array) {
		checkThis(this);
		checkCount('getRandomValues', arguments, 1, 'Crypto');
		if (!integers.some((C) => array instanceof C)) fail('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
		if (array.byteLength > 65536) fail('The requested length exceeds 65,536 bytes', 'QuotaExceededError');
		fill(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
		return array;
	}
	randomUUID(...[options]) {
		checkThis(this);
		return randomUUID(options);
	}
}

function checkThis(crypto) {
	if (!(crypto instanceof Crypto)) throw errors.make('ERR_INVALID_THIS', 'Crypto');
}

// Members of these classes can be enumerated, as those of the web's.
for (const C of [Crypto, SubtleCrypto, CryptoKey]) {
	for (const name of Object.getOwnPropertyNames(C.prototype)) {
		if (name !== 'constructor') Object.defineProperty(C.prototype, name, { enumerable: true });
	}
	Object.defineProperty(C.prototype, Symbol.toStringTag, { value: C.name, configurable: true });
}

Object.assign(exports, { Crypto, SubtleCrypto, CryptoKey, crypto: new Crypto(illegal) });
