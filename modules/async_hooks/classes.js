// The methods that are empty here are defined by the Go side.

exports.AsyncLocalStorage = class AsyncLocalStorage {
	static bind(fn) { return AsyncResource.bind(fn); }
	static snapshot() {
		return AsyncLocalStorage.bind((cb, ...args) => {
			if (typeof cb !== 'function') throw new TypeError('cb is not a function');
			return cb(...args);
		});
	}
	constructor() { native.initStorage(this); }
	disable() {}
	_enable() {}
	_propagate(resource, triggerResource, type) {}
	enterWith(store) {}
	run(store, callback) {}
	exit(callback) {}
	getStore() {}
};

class AsyncResource {
	constructor(type, options = {}) {
		errors.validateString(type, 'type');
		if (options === null) throw unreadable(options, 'triggerAsyncId');
		let trigger = options;
		if (typeof options !== 'number') {
			trigger = options.triggerAsyncId;
			if (trigger === undefined) trigger = native.triggerID();
		}
		native.initResource(this, type, trigger);
	}
	runInAsyncScope(fn, thisArg) {}
	emitDestroy() {}
	asyncId() {}
	triggerAsyncId() {}
	bind(fn, thisArg) {
		errors.validateFunction(fn, 'fn');
		const resource = this;
		let bound = (...args) => resource.runInAsyncScope(fn, thisArg, ...args);
		if (thisArg === undefined) {
			bound = function (...args) { return resource.runInAsyncScope(fn, this, ...args); };
		}
		let shown = resource;
		return Object.defineProperties(bound, {
			name: { value: thisArg === undefined ? 'bound' : 'bound runInAsyncScope' },
			length: { configurable: true, enumerable: false, value: fn.length, writable: false },
			asyncResource: {
				configurable: true,
				enumerable: true,
				get() { native.warnBound(); return shown; },
				set(value) { native.warnBound(); shown = value; },
			},
		});
	}
	static bind(fn, type, thisArg) {
		if (fn === undefined || fn === null) throw unreadable(fn, 'name');
		type = type || fn.name;
		return new AsyncResource(type || 'bound-anonymous-fn').bind(fn, thisArg);
	}
}
exports.AsyncResource = AsyncResource;

const names = ['init', 'before', 'after', 'destroy', 'promiseResolve'];
const symbols = names.map((name) => Symbol(name));

class AsyncHook {
	constructor({ init, before, after, destroy, promiseResolve }) {
		const callbacks = [init, before, after, destroy, promiseResolve];
		callbacks.forEach((callback, i) => {
			if (callback !== undefined && typeof callback !== 'function') {
				throw errors.make('ERR_ASYNC_CALLBACK', 'hook.' + names[i]);
			}
		});
		callbacks.forEach((callback, i) => { this[symbols[i]] = callback; });
	}
	enable() {
		native.enableHook(this, ...symbols.map((symbol) => this[symbol]));
		return this;
	}
	disable() {
		native.disableHook(this);
		return this;
	}
}
exports.createHook = function createHook(fns) {
	if (fns === undefined || fns === null) {
		const shown = fns === null ? 'object null' : 'undefined';
		throw new TypeError(`Cannot destructure property 'init' of '${shown}' as it is ${fns}.`);
	}
	return new AsyncHook(fns);
};

// unreadable makes the error of reading a property of what has none.
function unreadable(value, property) {
	return new TypeError(`Cannot read properties of ${value} (reading '${property}')`);
}
