(function (native) {
	'use strict';

	const { apply } = Reflect;
	const { create, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object;
	const generatorFunctionPrototype = getPrototypeOf(function* () {});
	const { then } = Promise.prototype;
	const resolved = Promise.resolve.bind(Promise);
	const { asyncIterator, iterator, toStringTag } = Symbol;
	const weakGet = WeakMap.prototype.get, weakSet = WeakMap.prototype.set;
	const get = (map, key) => apply(weakGet, map, [key]);
	const set = (map, key, value) => apply(weakSet, map, [key, value]);
	const isObject = (v) => typeof v === 'object' ? v !== null : typeof v === 'function';
	const method = (object, key) => {
		const f = object[key];
		if (f === undefined || f === null) return undefined;
		return mustBeCallable(f);
	};
	const mustBeCallable = (f) => {
		if (typeof f !== 'function') throw new TypeError(`${shown(f)} is not a function`);
		return f;
	};
	// shown is how the engine of Node shows a value that it cannot call.
	const shown = (v) => {
		if (typeof v === 'string') return `string "${v}"`;
		return v === null || typeof v === 'number' || typeof v === 'boolean' ? `${typeof v} ${v}` : typeof v;
	};
	const mustBeObject = (result) => {
		if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
		return result;
	};

	// What a generator yields for `await` and for `yield*`; whatever else it yields is
	// what the script yields.
	class Await { constructor(value) { this.value = value } }
	class Delegated { constructor(value) { this.value = value } }
	class Returned { constructor(value) { this.value = value } }

	// Iteration.

	// asyncIterable returns the async iterator of what is iterated. A loop has its text, which
	// the error of what cannot be iterated shows; `yield*` has none.
	function asyncIterable(value, text) {
		if (value === undefined || value === null) {
			throw new TypeError(`Cannot read properties of ${value} (reading 'Symbol(Symbol.asyncIterator)')`);
		}
		const refused = (f) => (text === undefined ? new TypeError(`${shown(f)} is not a function`) : native.notIterable(text));
		let f = value[asyncIterator];
		if (f !== undefined && f !== null) {
			if (typeof f !== 'function') throw refused(f);
			const result = apply(f, value, []);
			if (!isObject(result)) throw new TypeError('Result of the Symbol.asyncIterator method is not an object');
			return result;
		}
		f = value[iterator];
		if (typeof f !== 'function') throw refused(f);
		const sync = apply(f, value, []);
		if (!isObject(sync)) throw new TypeError('Result of the Symbol.iterator method is not an object');
		return fromSync(sync);
	}

	// fromSync makes an async iterator of one that is not.
	function fromSync(sync) {
		const next = sync.next;
		const settle = (result) => new Promise((resolve, reject) => {
			mustBeObject(result);
			const done = Boolean(result.done);
			apply(then, resolved(result.value), [(value) => resolve({ value, done }), reject]);
		});
		const attempt = (f) => {
			try { return f() } catch (err) { return Promise.reject(err) }
		};
		return {
			next: (value) => attempt(() => settle(apply(mustBeCallable(next), sync, [value]))),
			return: (value) => attempt(() => {
				const f = method(sync, 'return');
				return f === undefined ? resolved({ value, done: true }) : settle(apply(f, sync, [value]));
			}),
			throw: (reason) => attempt(() => {
				const f = method(sync, 'throw');
				if (f === undefined) throw reason;
				return settle(apply(f, sync, [reason]));
			}),
		};
	}

	// The state of a loop: active while its body runs.
	function iterate(value, text) {
		const iterator = asyncIterable(value, text);
		return { iterator, next: iterator.next, active: false, value: undefined, close: undefined };
	}

	function advance(state) {
		state.active = false;
		return apply(mustBeCallable(state.next), state.iterator, []);
	}

	function take(state, result) {
		if (mustBeObject(result).done) return false;
		state.value = result.value;
		return state.active = true;
	}

	// isOpen tells whether the iterator has to be closed, and wants to be.
	function isOpen(state) {
		if (!state.active) return false;
		state.active = false;
		state.close = method(state.iterator, 'return');
		return state.close !== undefined;
	}

	const close = (state) => apply(state.close, state.iterator, []);

	// delegate runs `yield*`. It is resumed with what to do and the value to do it with.
	function* delegate(value) {
		const iterator = asyncIterable(value), next = iterator.next;
		let mode = 'next', received;
		for (;;) {
			let f = next;
			if (mode !== 'next') f = method(iterator, mode);
			else mustBeCallable(next);
			if (f === undefined && mode === 'return') {
				yield new Returned(yield new Await(received));
			}
			if (f === undefined) {
				const closing = method(iterator, 'return');
				if (closing !== undefined) mustBeObject(yield new Await(apply(closing, iterator, [])));
				throw new TypeError("The iterator does not provide a 'throw' method.");
			}
			const result = mustBeObject(yield new Await(apply(f, iterator, [received])));
			if (result.done) {
				if (mode === 'return') yield new Returned(result.value);
				return result.value;
			}
			({ mode, value: received } = yield new Delegated(result.value));
		}
	}

	// Async generators.

	const AsyncIteratorPrototype = {};
	const AsyncGeneratorPrototype = create(AsyncIteratorPrototype);
	const functionPrototype = create(Function.prototype);

	const define = (object, key, value, writable) => defineProperty(object, key, { value, writable, configurable: true });
	const states = new WeakMap(); // of generators
	const wrappers = new WeakMap(); // of generator functions

	class State {
		constructor(generator) {
			this.generator = generator;
			this.phase = 'start'; // or running, yielded, delegating, returning, done
			this.requests = [];
		}
	}

	// complete settles the oldest request.
	function complete(state, settle, value) {
		const request = state.requests.shift();
		if (settle === 'reject') request.reject(value);
		else request.resolve(value);
	}

	// run runs the generator up to where it waits or yields.
	function run(state, mode, value) {
		const { generator } = state;
		state.phase = 'running';
		for (;;) {
			let step;
			try {
				step = generator[mode](value);
			} catch (err) {
				state.phase = 'done';
				complete(state, 'reject', err);
				return drain(state);
			}
			if (step.done) {
				state.phase = 'done';
				complete(state, 'resolve', { value: step.value, done: true });
				return drain(state);
			}
			value = step.value;
			if (value instanceof Returned) {
				({ value } = value);
				mode = 'return';
				continue;
			}
			if (value instanceof Delegated) return yielded(state, 'delegating', value.value);
			const isAwait = value instanceof Await;
			wait(state, isAwait ? value.value : value,
				isAwait ? (v) => run(state, 'next', v) : (v) => yielded(state, 'yielded', v),
				(err) => run(state, 'throw', err));
			return;
		}
	}

	// wait calls one of two functions when a value is there.
	function wait(state, value, fulfilled, rejected) {
		let promise;
		try {
			promise = resolved(value);
		} catch (err) {
			return rejected(err);
		}
		apply(then, promise, [(v) => { fulfilled(v) }, (err) => { rejected(err) }]);
	}

	function yielded(state, phase, value) {
		state.phase = phase;
		complete(state, 'resolve', { value, done: false });
		if (state.requests.length > 0) resume(state, state.requests[0]);
	}

	// resume goes on with a generator that waits for a request.
	function resume(state, { mode, value }) {
		const go = state.phase === 'delegating' ? (how, v) => run(state, 'next', { mode: how, value: v }) : (how, v) => run(state, how, v);
		if (mode !== 'return') return go(mode, value);
		state.phase = 'running';
		wait(state, value, (v) => go('return', v), (err) => go('throw', err));
	}

	// drain answers the requests to a generator that is done.
	function drain(state) {
		while (state.requests.length > 0) {
			const { mode, value } = state.requests[0];
			if (mode === 'return') {
				state.phase = 'returning';
				const settled = (settle, v) => {
					state.phase = 'done';
					complete(state, settle, v);
					drain(state);
				};
				wait(state, value, (v) => settled('resolve', { value: v, done: true }), (err) => settled('reject', err));
				return;
			}
			if (mode === 'throw') complete(state, 'reject', value);
			else complete(state, 'resolve', { value: undefined, done: true });
		}
	}

	// request asks a generator to go on.
	function request(object, mode, value) {
		const state = isObject(object) ? get(states, object) : undefined;
		return new Promise((resolve, reject) => {
			if (state === undefined) {
				throw new TypeError(`Method [AsyncGenerator].prototype.${mode} called on incompatible receiver ` +
					native.describe(object));
			}
			state.requests.push({ mode, value, resolve, reject });
			if (state.requests.length > 1) return;
			if (state.phase === 'start' && mode !== 'next') state.phase = 'done';
			if (state.phase === 'done') drain(state);
			else if (state.phase === 'start') run(state, 'next', undefined);
			else if (state.phase !== 'running' && state.phase !== 'returning') resume(state, state.requests[0]);
		});
	}

	const methods = {
		next(value) { return request(this, 'next', value) },
		return(value) { return request(this, 'return', value) },
		throw(value) { return request(this, 'throw', value) },
	};

	function AsyncGeneratorFunction(...parameters) {
		const body = parameters.pop();
		return native.evaluate(`(async function* anonymous(${parameters.join(',')}\n) {\n${body === undefined ? '' : body}\n})`);
	}

	define(AsyncIteratorPrototype, asyncIterator, { [asyncIterator]() { return this } }[asyncIterator], true);
	define(AsyncGeneratorPrototype, 'constructor', functionPrototype, false);
	for (const mode of ['next', 'return', 'throw']) define(AsyncGeneratorPrototype, mode, methods[mode], true);
	define(AsyncGeneratorPrototype, toStringTag, 'AsyncGenerator', false);
	define(functionPrototype, 'prototype', AsyncGeneratorPrototype, false);
	define(functionPrototype, 'constructor', AsyncGeneratorFunction, false);
	define(functionPrototype, toStringTag, 'AsyncGeneratorFunction', false);
	defineProperty(AsyncGeneratorFunction, 'prototype', { value: functionPrototype, writable: false });
	define(AsyncGeneratorFunction, 'length', 1, false);
	setPrototypeOf(AsyncGeneratorFunction, Function);

	// start is the call of an async generator function.
	function start(inner, self, args) {
		const generator = apply(inner, self, args);
		const prototype = get(wrappers, inner).prototype;
		const object = create(isObject(prototype) ? prototype : AsyncGeneratorPrototype);
		set(states, object, new State(generator));
		return object;
	}

	// wrap returns the async generator function for the generator function it has become.
	function wrap(inner, makeWrapper, name = inner.name) {
		const wrapper = makeWrapper(inner);
		define(wrapper, 'length', inner.length, false);
		define(wrapper, 'name', name, false);
		defineProperty(wrapper, 'prototype', { value: create(AsyncGeneratorPrototype), writable: true });
		setPrototypeOf(wrapper, functionPrototype);
		set(wrappers, inner, wrapper);
		return wrapper;
	}

	const keys = [];

	return {
		iterate, advance, take, isOpen, close, check: mustBeObject, delegate, start, wrap,
		await: (value) => new Await(value),
		// method replaces a method by its wrapper. What has taken the method's place stays.
		method(owner, key, makeWrapper) {
			const { value } = getOwnPropertyDescriptor(owner, key);
			if (typeof value === 'function' && getPrototypeOf(value) === generatorFunctionPrototype && get(wrappers, value) === undefined) {
				defineProperty(owner, key, { value: wrap(value, makeWrapper) });
			}
			return owner;
		},
		key(key) {
			if (typeof key !== 'symbol') key = `${key}`;
			keys.push(key);
			return key;
		},
		takeKey: () => keys.pop(),
		import: native.import,
		// constant is what is assigned to in the place of an import.
		constant: (get) => ({
			get value() { return get() },
			set value(_) { throw new TypeError('Assignment to constant variable.') },
		}),
		noArguments() { throw new ReferenceError('arguments is not defined') },
		regexp: native.regexp,
	};
})
