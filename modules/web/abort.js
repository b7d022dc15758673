const { EventTarget, initEventTarget, defineEventHandler, kEvents, kHybridDispatch, kNewListener, kRemoveListener,
	kResistStopPropagation } = require('internal/event_target');
const { Event, kTrustEvent, inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { DOMException } = require('internal/dom_exception');

const kAborted = Symbol('kAborted');
const kReason = Symbol('kReason');
const kComposite = Symbol('kComposite');
const kSources = Symbol('kSources');
const kDependents = Symbol('kDependents');
const kOrder = Symbol('kOrder');
const kMake = Symbol('kMake');
const transferable = new WeakSet(); // signals that can be sent to other threads

const composites = new WeakMap(); // signals that were made of others, as the how many-th

let aborts = 0; // how many signals were aborted
let made = 0; // how many were made of others

function isAbortSignal(value) { return value?.[kAborted] !== undefined; }

function checkThis(value) {
	if (!isAbortSignal(value)) throw errors.make('ERR_INVALID_THIS', 'AbortSignal');
}

function inspectAs(self, shown, depth, options) {
	if (depth < 0) return self;
	return `${self.constructor.name} ${native.inspect(shown, shallower(options))}`;
}

class AbortSignal extends EventTarget {
	constructor(make = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		super();
		this[kAborted] = false;
		this[kReason] = undefined;
		this[kComposite] = false;
	}

	get aborted() {
		checkThis(this);
		follow(this);
		return !!this[kAborted];
	}

	get reason() {
		checkThis(this);
		follow(this);
		return this[kReason];
	}

	throwIfAborted() {
		checkThis(this);
		if (this.aborted) throw this.reason;
	}

	[inspectCustom](depth, options) { return inspectAs(this, { aborted: this.aborted }, depth, options); }

	get [native.kTwin]() { return transferable.has(this) ? makeTwin : undefined; }
	[native.kAdopt](original) { return follows(this, original); }

	static abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
		const signal = new AbortSignal(kMake);
		markAborted(signal, reason);
		return signal;
	}

	static timeout(delay) {
		errors.validateInteger(delay, 'delay', 0, 2 ** 32 - 1);
		const signal = new AbortSignal(kMake);
		native.unreferencedTimer(delay, () => {
			abortSignal(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
		});
		return signal;
	}

	static any(signals) {
		errors.validateArray(signals, 'signals');
		signals.forEach((signal, i) => {
			if (!isAbortSignal(signal)) throw errors.invalidArgType(`signals[${i}]`, 'an instance of AbortSignal', signal);
		});
		const signal = new AbortSignal(kMake);
		signal[kComposite] = true;
		const first = signals.find((source) => source.aborted);
		if (first !== undefined) {
			markAborted(signal, first.reason);
			return signal;
		}
		signal[kSources] = new Set();
		composites.set(signal, ++made);
		for (const source of signals) {
			for (const leaf of source[kSources] ?? [source]) signal[kSources].add(leaf);
		}
		return signal;
	}

	[kNewListener](size, type, listener, once, capture, passive, weak) {
		super[kNewListener](size, type, listener, once, capture, passive, weak);
		if (type === 'abort' && size === 1) attach(this);
	}

	[kRemoveListener](size, type, listener, capture) {
		super[kRemoveListener](size, type, listener, capture);
		if (type === 'abort' && size === 0) detach(this);
	}
}

enumerable(AbortSignal.prototype, 'aborted');
Object.defineProperties(AbortSignal, {
	abort: { enumerable: false }, timeout: { enumerable: false }, any: { enumerable: false },
});
tag(AbortSignal.prototype, 'AbortSignal');
defineEventHandler(AbortSignal.prototype, 'abort');

// A signal that AbortSignal.any made knows its sources. They know it only while it has
// listeners, so that a source that lives long holds nothing that nobody waits for;
// without listeners it asks them when it is asked.

function attach(signal) {
	for (const source of signal[kSources] ?? []) {
		source[kDependents] ??= new Set();
		source[kDependents].add(signal);
	}
}

function detach(signal) {
	for (const source of signal[kSources] ?? []) source[kDependents]?.delete(signal);
}

// follow aborts a signal without listeners if one of its sources is aborted.
function follow(signal) {
	if (signal[kAborted] || signal[kSources] === undefined || signal[kEvents].has('abort')) return;
	let first;
	for (const source of signal[kSources]) {
		if (source[kOrder] !== undefined && !(first?.[kOrder] < source[kOrder])) first = source;
	}
	if (first !== undefined) markAborted(signal, first[kReason]);
}

function markAborted(signal, reason) {
	signal[kAborted] = true;
	signal[kReason] = reason;
	signal[kSources] = undefined;
}

function abortSignal(signal, reason) {
	if (signal[kAborted]) return;
	markAborted(signal, reason);
	const event = new Event('abort', { [kTrustEvent]: true });
	signal.dispatchEvent(event);
	signal[kOrder] = ++aborts;
	// The one that was made first hears of it first.
	const dependents = [...signal[kDependents] ?? []].sort((a, b) => composites.get(a) - composites.get(b));
	signal[kDependents] = undefined;
	for (const dependent of dependents) {
		detach(dependent);
		abortSignal(dependent, reason);
	}
}

let makeController; // with a signal of another make

class AbortController {
	#signal;

	get signal() { return this.#signal ??= new AbortSignal(kMake); }

	abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
		abortSignal(this.#signal ??= new AbortSignal(kMake), reason);
	}

	[inspectCustom](depth, options) { return inspectAs(this, { signal: this.signal }, depth, options); }

	static {
		makeController = (signal) => {
			const controller = new AbortController();
			controller.#signal = signal;
			return controller;
		};
	}
}

enumerable(AbortController.prototype, 'signal', 'abort');
tag(AbortController.prototype, 'AbortController');

// A signal that is transferred stays what it is: its twin is aborted by a message.

function makeTwin() {
	const twin = new AbortSignal(kMake);
	transferable.add(twin);
	if (this.aborted) markAborted(twin, this.reason);
	return twin;
}

// follows has a twin aborted after its original, and returns the port that hears of it.
function follows(twin, original) {
	if (twin[kAborted]) return undefined;
	const { MessageChannel } = require('internal/message');
	const { port1, port2 } = new MessageChannel();
	original.addEventListener('abort', () => {
		port1.postMessage(original.reason);
		port1.close();
	}, { once: true });
	port2.onmessage = ({ data }) => {
		abortSignal(twin, data);
		port2.close();
	};
	port2.unref();
	return port2;
}

function makeTransferable(signal) {
	const made = Object.create(AbortSignal.prototype, Object.getOwnPropertyDescriptors(signal));
	transferable.add(made);
	return made;
}

// transferableAbortSignal makes a signal that shares the listeners of another one.
function transferableAbortSignal(signal) {
	if (!isAbortSignal(signal)) throw errors.invalidArgType('signal', 'an instance of AbortSignal', signal);
	return makeTransferable(signal);
}

function transferableAbortController() {
	return makeController(makeTransferable(new AbortSignal(kMake)));
}

// aborted waits for a signal, as long as the resource is alive that asks for it.
async function aborted(signal, resource) {
	if (signal === undefined) throw errors.invalidArgType('signal', 'an instance of AbortSignal', signal);
	errors.validateAbortSignal(signal, 'signal');
	if (resource === null || typeof resource !== 'object' && typeof resource !== 'function') {
		throw errors.invalidArgType('resource', 'of type object', resource);
	}
	if (signal.aborted) return Promise.resolve(); // which takes microtasks, as in Node
	return new Promise((resolve) => {
		const listener = (event) => {
			abandoned.unregister(listener);
			resolve(event);
		};
		signal.addEventListener('abort', listener, { once: true, [kResistStopPropagation]: true });
		abandoned ??= new FinalizationRegistry(takeBack);
		abandoned.register(resource, { signal: new WeakRef(signal), listener }, listener);
	});
}

let abandoned; // watches the resources

// takeBack takes back the listener of a resource that is gone.
function takeBack({ signal, listener }) { signal.deref()?.removeEventListener('abort', listener); }

Object.assign(exports, {
	AbortController, AbortSignal, aborted, transferableAbortController, transferableAbortSignal,
});
