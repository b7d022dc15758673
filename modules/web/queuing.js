// What the classes of streams share: queuing strategies and the queue of chunks.

const { inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { Queue } = require('internal/queue');

// inspectable gives a class the look that its instances have in the console.
function inspectable(c, show, tagged = true) {
	const { [inspectCustom]: value } = {
		[inspectCustom](depth, options) {
			if (depth < 0) return undefined;
			return `${c.name} ${native.inspect(show(this), shallower(options))}`;
		},
	};
	Object.defineProperty(c.prototype, inspectCustom, { value, configurable: true, writable: true });
	if (tagged) tag(c.prototype, c.name);
}

function highWaterMarkOf(init) {
	errors.validateObject(init, 'init');
	if (init.highWaterMark === undefined) throw errors.make('ERR_MISSING_OPTION', 'init.highWaterMark');
	return +init.highWaterMark;
}

function size() { return 1; }

function byteSize(chunk) { return chunk.byteLength; }
Object.defineProperty(byteSize, 'name', { value: 'size' });

// Insides keeps what is inside of the instances of a class.
class Insides {
	#of = new WeakMap();

	constructor(className) { this.className = className; }

	add(object, inside) { this.#of.set(object, inside); }

	of(object) {
		const inside = this.#of.get(object);
		if (inside === undefined) throw errors.make('ERR_INVALID_THIS', this.className);
		return inside;
	}
}

const counts = new Insides('CountQueuingStrategy');
const byteLengths = new Insides('ByteLengthQueuingStrategy');

class CountQueuingStrategy {
	constructor(init) { counts.add(this, { highWaterMark: highWaterMarkOf(init) }); }

	get highWaterMark() { return counts.of(this).highWaterMark; }

	get size() { return counts.of(this) && size; }
}

class ByteLengthQueuingStrategy {
	constructor(init) { byteLengths.add(this, { highWaterMark: highWaterMarkOf(init) }); }

	get highWaterMark() { return byteLengths.of(this).highWaterMark; }

	get size() { return byteLengths.of(this) && byteSize; }
}

for (const c of [CountQueuingStrategy, ByteLengthQueuingStrategy]) {
	enumerable(c.prototype, 'highWaterMark', 'size');
	inspectable(c, ({ highWaterMark }) => ({ highWaterMark }));
}

// optionsOf is what is read of an argument: arrays and functions count as objects here, and
// null as no options.
function optionsOf(value, name) {
	if (value == null) return {};
	if (typeof value !== 'object' && typeof value !== 'function') throw errors.invalidArgType(name, 'of type object', value);
	return value;
}

// underlying is a source, a sink or a transformer, which cannot be null.
function underlying(value, name) {
	if (value === null) throw errors.invalidArgType(name, 'of type object', value);
	return optionsOf(value, name);
}

function invalidProperty(name, value) {
	return native.rangeError('ERR_INVALID_ARG_VALUE', `The property '${name}' is invalid. Received ${native.inspect(value)}`);
}

// strategy reads a queuing strategy.
function strategy(given, otherwise, name = 'strategy') {
	const { highWaterMark: mark, size: measure } = optionsOf(given, name);
	const highWaterMark = mark === undefined ? otherwise : +mark;
	if (Number.isNaN(highWaterMark) || highWaterMark < 0) throw invalidProperty('strategy.highWaterMark', highWaterMark);
	if (measure !== undefined) errors.validateFunction(measure, 'strategy.size');
	return { highWaterMark, size: measure === undefined ? size : (chunk) => +measure(chunk) };
}

// A ChunkQueue holds chunks with their sizes.
class ChunkQueue {
	items = new Queue();
	total = 0;

	get length() { return this.items.length; }

	push(value, size) {
		if (typeof size !== 'number' || Number.isNaN(size) || size < 0 || size === Infinity) {
			throw native.rangeError('ERR_INVALID_ARG_VALUE', `The argument 'size' is invalid. Received ${size}`);
		}
		this.items.push({ value, size });
		this.total += size;
	}

	shift() {
		const { value, size } = this.items.shift();
		this.total = Math.max(0, this.total - size);
		return value;
	}

	// unshift puts back what is left of a chunk.
	unshift(value, size) {
		this.items.unshift({ value, size });
		this.total += size;
	}

	peek() { return this.items.peek.value; }

	clear() {
		this.items.clear();
		this.total = 0;
	}
}

// started is a promise of the beginning of a source or a sink; what its start throws is
// thrown.
function started(object, controller) {
	const { start } = object;
	if (start == null) return Promise.resolve();
	if (typeof start !== 'function') throw new TypeError('Bind must be called on a function');
	const result = Reflect.apply(start, object, [controller]);
	return new Promise((resolve) => { resolve(result); });
}

// deferred is a promise with its functions.
function deferred() {
	const d = {};
	d.promise = new Promise((resolve, reject) => {
		d.resolve = resolve;
		d.reject = reject;
	});
	return d;
}

// rejecting calls f with what check returns. What check throws is a rejection; what f
// throws is thrown, as it is where Node fails inside.
function rejecting(check, f) {
	let checked;
	try {
		checked = check();
	} catch (error) {
		return Promise.reject(error);
	}
	return f(checked);
}

// handled keeps the rejection of a promise from being reported.
function handled(promise) {
	promise.then(undefined, () => {});
	return promise;
}

// Algorithms are a source or a sink of the platform's own, whose methods return promises.
class Algorithms {
	constructor(methods) { Object.assign(this, methods); }
}

// method makes a function that returns a promise of a method of an underlying source or
// sink, undefined if that has none.
function method(object, name, property) {
	const f = object?.[name];
	if (f == null) return undefined;
	errors.validateFunction(f, `${property}.${name}`);
	if (object instanceof Algorithms) return f;
	return (...args) => new Promise((resolve) => { resolve(Reflect.apply(f, object, args)); });
}

function invalidState(message) { return native.typeError('ERR_INVALID_STATE', `Invalid state: ${message}`); }

Object.assign(exports, {
	CountQueuingStrategy, ByteLengthQueuingStrategy, ChunkQueue, Algorithms, Insides, strategy, optionsOf, underlying, started, deferred, rejecting, handled, method,
	inspectable, invalidProperty, invalidState,
});
