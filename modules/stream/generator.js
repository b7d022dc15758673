// Asynchronous generators, made of generators: `yield wait(promise)` waits, as await
// does, and every other yield hands out a value, for which it waits too unless it is
// `yield settled(value)`.
const { asyncIterator } = native;
const { resolve: promiseResolve, prototype: { then } } = Promise;
const { apply } = Reflect;

class Wait {
	constructor(value) { this.value = value }
}

class Settled {
	constructor(value) { this.value = value }
}

exports.wait = (value) => new Wait(value);
exports.settled = (value) => new Settled(value);

// settle calls onValue or onError with what a value, or a promise of it, comes to.
async function settle(value, onValue, onError) {
	let result;
	try {
		result = await value;
	} catch (error) {
		onError(error);
		return;
	}
	onValue(result);
}
exports.settle = settle;

// The inside of an asynchronous generator: its requests in order, of which the first is
// being answered while it is busy.
class Inside {
	constructor(generator) {
		this.generator = generator;
		this.state = 'start'; // then busy or suspended in turns, at last completed
		this.requests = [];
		this.onNext = (value) => this.step('next', value);
		this.onThrow = (error) => this.step('throw', error);
		this.onHand = (value) => this.hand(value);
	}

	request(kind, value) {
		return new Promise((resolve, reject) => {
			if (this.state === 'start' && kind === 'throw') this.state = 'completed';
			if (this.state === 'completed' && kind !== 'return') {
				if (kind === 'throw') reject(value);
				else resolve({ value: undefined, done: true });
				return;
			}
			this.requests.push({ kind, value, resolve, reject });
			if (this.state !== 'busy') this.serve();
		});
	}

	// serve takes up the first request.
	serve() {
		const { kind, value } = this.requests[0];
		const { state } = this;
		this.state = 'busy';
		if (kind !== 'return') {
			this.step(kind, value);
		} else if (state === 'suspended') {
			settle(value, (result) => this.step('return', result), this.onThrow);
		} else {
			this.generator = null;
			settle(value, (result) => this.complete('resolve', { value: result, done: true }), (error) => this.complete('reject', error));
		}
	}

	step(kind, value) {
		let result;
		try {
			result = this.generator[kind](value);
		} catch (error) {
			this.complete('reject', error);
			return;
		}
		if (result.done) {
			this.complete('resolve', result);
		} else if (result.value instanceof Wait) {
			settle(result.value.value, this.onNext, this.onThrow);
		} else if (result.value instanceof Settled) {
			this.hand(result.value.value);
		} else {
			settle(result.value, this.onHand, this.onThrow);
		}
	}

	// hand answers the request with a value.
	hand(value) {
		this.requests.shift().resolve({ value, done: false });
		this.state = 'suspended';
		if (this.requests.length > 0) this.serve();
	}

	// complete answers the last request that the generator takes part in, and those
	// after it.
	complete(how, result) {
		this.requests.shift()[how](result);
		this.state = 'completed';
		while (this.requests.length > 0) {
			const { kind, value, resolve, reject } = this.requests[0];
			if (kind === 'return') {
				this.serve();
				return;
			}
			this.requests.shift();
			if (kind === 'throw') reject(value);
			else resolve({ value: undefined, done: true });
		}
	}
}

const insides = new WeakMap();

function request(generator, kind, value) {
	const inside = insides.get(generator);
	if (inside) return inside.request(kind, value);
	return Promise.reject(new TypeError(`${kind} method called on incompatible receiver ${String(generator)}`));
}

const iteratorPrototype = {};
const generatorPrototype = Object.create(iteratorPrototype);

function define(object, key, value, writable = true) {
	Object.defineProperty(object, key, { value, writable, enumerable: false, configurable: true });
}

const methods = {
	[asyncIterator]() { return this },
	next(value) { return request(this, 'next', value) },
	return(value) { return request(this, 'return', value) },
	throw(error) { return request(this, 'throw', error) },
};
define(methods[asyncIterator], 'name', '[Symbol.asyncIterator]', false);
define(iteratorPrototype, asyncIterator, methods[asyncIterator]);
for (const name of ['next', 'return', 'throw']) define(generatorPrototype, name, methods[name]);
define(generatorPrototype, Symbol.toStringTag, 'AsyncGenerator', false);

// asyncGenerator makes an asynchronous generator function of a generator function.
exports.asyncGenerator = function asyncGenerator(body) {
	const prototype = Object.create(generatorPrototype);
	return function (...args) {
		const generator = Object.create(prototype);
		insides.set(generator, new Inside(apply(body, this, args)));
		return generator;
	};
};

// asyncFunction makes an asynchronous function of a generator function, whose yields
// all wait.
exports.asyncFunction = function asyncFunction(body) {
	return function (...args) {
		return new Promise((resolve, reject) => {
			const generator = apply(body, this, args);
			function step(kind, value) {
				let result;
				try {
					result = generator[kind](value);
				} catch (error) {
					reject(error);
					return;
				}
				if (result.done) resolve(result.value);
				else settle(result.value.value, (v) => step('next', v), (error) => step('throw', error));
			}
			step('next');
		});
	};
};

// iteratorOf starts an iteration. name is what an error calls what cannot be iterated; the
// loop has one, yield* has none.
function iteratorOf(iterable, name) {
	if (iterable == null) throw new TypeError(`Cannot read properties of ${iterable} (reading 'Symbol(Symbol.asyncIterator)')`);
	let method = iterable[asyncIterator];
	const isAsync = method != null;
	if (!isAsync) method = iterable[Symbol.iterator];
	if (typeof method !== 'function') throw new TypeError(name ? `${name} is not async iterable` : `${describe(method)} is not a function`);
	const iterator = apply(method, iterable, []);
	if (Object(iterator) !== iterator) throw new TypeError(`Result of the Symbol.${isAsync ? 'asyncIterator' : 'iterator'} method is not an object`);
	return { iterator, isAsync };
}

// describe writes a value as the engine's messages do.
function describe(value) {
	if (value == null) return String(value);
	return typeof value === 'object' ? '#<Object>' : `${typeof value} ${String(value)}`;
}

// iterate is the loop `for await (const value of iterable)` in either: it is used as
// `yield* iterate(iterable, function* (value) {...})`, and a body that returns true
// leaves it. Its result is exhausted only if there were no more values: a return that
// had to wait for the iterator ends in another, not in leaving the generator.
const exhausted = Symbol('exhausted');
exports.exhausted = exhausted;
exports.iterate = function* iterate(iterable, body, name = 'stream') {
	const { iterator, isAsync } = iteratorOf(iterable, name);
	const { next } = iterator;
	if (typeof next !== 'function') throw new TypeError(`${describe(next)} is not a function`);
	for (;;) {
		let result = apply(next, iterator, []);
		if (isAsync) result = yield new Wait(result);
		if (Object(result) !== result) throw new TypeError(`Iterator result ${String(result)} is not an object`);
		if (result.done) {
			if (!isAsync) yield new Wait(apply(then, Promise.resolve(result.value), []));
			return exhausted;
		}
		const value = isAsync ? result.value : yield new Wait(apply(then, apply(promiseResolve, Promise, [result.value]), []));
		let left = true; // by return too
		try {
			left = yield* body(value);
		} catch (error) {
			left = false;
			try {
				yield* close(iterator, isAsync);
			} catch {
				// the first error counts
			}
			throw error;
		} finally {
			if (left) yield* close(iterator, isAsync);
		}
		if (left) return;
	}
};

// close ends an iterator that is left early. For one that is not asynchronous it waits
// as often as if it were made so.
function* close(iterator, isAsync) {
	const method = iterator.return;
	if (method != null) {
		const result = apply(method, iterator, []);
		yield new Wait(isAsync ? result : apply(then, Promise.resolve(result.value), []));
	} else if (!isAsync) {
		yield new Wait(undefined);
	}
}
