const { Event, kType, kTarget, kIsBeingDispatched, kStop, inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { kMaxListeners, kMaxListenersWarned, kResistStopPropagation } = native;

const kIsEventTarget = Symbol.for('nodejs.event_target');
const kIsNodeEventTarget = Symbol('kIsNodeEventTarget');
const kEvents = Symbol('kEvents');
const kHandlers = Symbol('kHandlers');
const kNewListener = Symbol('kNewListener');
const kRemoveListener = Symbol('kRemoveListener');
const kCreateEvent = Symbol('kCreateEvent');
const kHybridDispatch = Symbol('nodejs.internal.kHybridDispatch');
const kNodeStyle = Symbol('kIsNodeStyleListener');

// A Listener is what addEventListener was given.
class Listener {
	next = null; // in the list, as previous
	previous = null;
	isRemoved = false;

	constructor(callback, { once, capture, nodeStyle, resistStopPropagation }) {
		this.callback = callback;
		this.once = once;
		this.capture = capture;
		this.nodeStyle = nodeStyle;
		this.resistsStop = resistStopPropagation;
	}

	// call calls the listener, with what Node's own emitters give theirs if it is one of
	// those.
	call(target, createEvent, nodeValue) {
		const argument = this.nodeStyle ? nodeValue : createEvent();
		if (typeof this.callback === 'function') return Reflect.apply(this.callback, target, [argument]);
		return handleEvent(this.callback, argument);
	}
}

// LONG is how many listeners are looked through one by one, at most.
const LONG = 16;

// A ListenerList is the listeners of a type, in the order in which they were added. One that
// is removed while an event is dispatched still knows which came next, so that the
// dispatch finds its way on.
class ListenerList {
	first = null;
	last = null;
	size = 0;
	places = null; // where each callback of a long list is, in the second map those that capture

	find(callback, capture) {
		if (this.places !== null) return this.places[+capture].get(callback) ?? null;
		let listener = this.first;
		while (listener !== null && (listener.callback !== callback || listener.capture !== capture)) listener = listener.next;
		return listener;
	}

	add(listener) {
		listener.previous = this.last;
		if (this.last === null) this.first = listener;
		else this.last.next = listener;
		this.last = listener;
		this.size++;
		if (this.places !== null) {
			this.places[+listener.capture].set(listener.callback, listener);
		} else if (this.size === LONG) {
			this.places = [new Map(), new Map()];
			for (const each of this) this.places[+each.capture].set(each.callback, each);
		}
	}

	remove(listener) {
		const { previous, next } = listener;
		if (previous === null) this.first = next;
		else previous.next = next;
		if (next === null) this.last = previous;
		else next.previous = previous;
		this.places?.[+listener.capture].delete(listener.callback);
		listener.isRemoved = true;
		this.size--;
	}

	* [Symbol.iterator]() {
		for (let listener = this.first; listener !== null; listener = listener.next) yield listener;
	}
}
Object.defineProperty(ListenerList, 'name', { value: 'Object' }); // what it shows as where a target is inspected

// handleEvent calls the method of a listener that is an object; what it throws is the
// rejection of a promise.
async function handleEvent(listener, event) {
	const { handleEvent: handle } = listener;
	if (!handle) return;
	if (typeof handle !== 'function') {
		throw new TypeError(`Function.prototype.apply was called on ${notCallable(handle)}`);
	}
	await Reflect.apply(handle, listener, [event]);
}

// notCallable is how the engine of Node tells that a value is no function.
function notCallable(value) {
	if (Array.isArray(value)) return '[object Array], which is an object and not a function';
	if (typeof value === 'object') return `#<${value.constructor?.name}>, which is an object and not a function`;
	return `${String(value)}, which is a ${typeof value} and not a function`;
}

// SafeMap is a name that shows where a target is inspected.
class SafeMap extends Map {}

function initEventTarget(self) {
	self[kEvents] = new SafeMap();
	self[kMaxListeners] = native.defaultMaxListeners();
	self[kMaxListenersWarned] = false;
	self[kHandlers] = new SafeMap();
}

function isEventTarget(value) { return value?.constructor?.[kIsEventTarget] === true; }

function checkThis(value) {
	if (!isEventTarget(value)) throw errors.make('ERR_INVALID_THIS', 'EventTarget');
}

function listenerOptions(options) {
	if (typeof options === 'boolean') options = { capture: options };
	if (options == null) return {};
	if (typeof options !== 'function' && !Array.isArray(options)) errors.validateObject(options, 'options');
	return {
		once: Boolean(options.once),
		capture: Boolean(options.capture),
		signal: options.signal,
		nodeStyle: Boolean(options[kNodeStyle]),
		resistStopPropagation: options[kResistStopPropagation] ?? false,
	};
}

// isListener tells whether there is a listener to add or remove.
function isListener(listener) {
	if (typeof listener === 'function' || typeof listener?.handleEvent === 'function') return true;
	if (listener == null) return false;
	if (typeof listener === 'object') return true;
	throw errors.invalidArgType('listener', 'an instance of EventListener', listener);
}

function typeName(type) {
	if (typeof type === 'symbol') throw errors.invalidArgValue('value', type);
	return String(type);
}

// rethrow has what a listener threw, or a promise of it was rejected with, be an
// uncaught exception.
function rethrow(error) { native.throwInTick(error); }

function watch(result) {
	if (result == null) return;
	const then = result.then;
	if (typeof then === 'function') Reflect.apply(then, result, [undefined, rethrow]);
}

class EventTarget {
	static [kIsEventTarget] = true;

	constructor() { initEventTarget(this); }

	[kNewListener](size, type) {
		if (this[kMaxListeners] > 0 && size > this[kMaxListeners] && !this[kMaxListenersWarned]) {
			this[kMaxListenersWarned] = true;
			const warning = new Error('Possible EventTarget memory leak detected. ' +
				`${size} ${type} listeners added to ${native.inspect(this, { depth: -1 })}. MaxListeners is ` +
				`${this[kMaxListeners]}. Use events.setMaxListeners() to increase limit`);
			warning.name = 'MaxListenersExceededWarning';
			warning.target = this;
			warning.type = type;
			warning.count = size;
			native.warn(warning);
		}
	}

	[kRemoveListener](size, type, listener, capture) {}

	addEventListener(type, listener, options = undefined) {
		checkThis(this);
		if (arguments.length < 2) throw errors.missingArgs('"type" and "listener" arguments');
		options = listenerOptions(options);
		if (!isListener(listener)) {
			const warning = new Error(`addEventListener called with ${listener} which has no effect.`);
			warning.name = 'AddEventListenerArgumentTypeWarning';
			warning.target = this;
			warning.type = type;
			native.warn(warning);
			return;
		}
		type = typeName(type);
		const { signal, capture = false } = options;
		if (signal !== undefined) {
			errors.validateAbortSignal(signal, 'options.signal');
			if (signal.aborted) return;
			signal.addEventListener('abort', () => { this.removeEventListener(type, listener, options); },
				{ once: true, [kResistStopPropagation]: true });
		}
		let list = this[kEvents].get(type);
		if (list === undefined) {
			list = new ListenerList();
			this[kEvents].set(type, list);
		}
		if (list.find(listener, capture) !== null) return;
		list.add(new Listener(listener, { ...options, capture }));
		this[kNewListener](list.size, type, listener, options.once, capture, options.passive, false);
	}

	removeEventListener(type, listener, options = undefined) {
		checkThis(this);
		if (arguments.length < 2) throw errors.missingArgs('"type" and "listener" arguments');
		if (!isListener(listener)) return;
		type = typeName(type);
		const capture = options?.capture === true; // a boolean says nothing here
		const list = this[kEvents].get(type), found = list?.find(listener, capture);
		if (found) removeFound(this, type, list, found);
	}

	dispatchEvent(event) {
		checkThis(this);
		if (arguments.length < 1) throw errors.missingArgs('"event" argument');
		if (!(event instanceof Event)) throw errors.invalidArgType('event', 'an instance of Event', event);
		if (event[kIsBeingDispatched]) throw errors.make('ERR_EVENT_RECURSION', event.type);
		this[kHybridDispatch](event, event.type, event);
		return event.defaultPrevented !== true;
	}

	// kHybridDispatch calls the listeners of a type, with an event that is made only if
	// one of them wants it.
	[kHybridDispatch](nodeValue, type, event) {
		const createEvent = () => {
			if (event === undefined) {
				event = this[kCreateEvent](nodeValue, type);
				event[kTarget] = this;
				event[kIsBeingDispatched] = true;
			}
			return event;
		};
		if (event !== undefined) {
			event[kTarget] = this;
			event[kIsBeingDispatched] = true;
		}
		const list = this[kEvents].get(type);
		let next = list?.first ?? null;
		while (next !== null) {
			const listener = next;
			next = listener.next; // before it is called: what it adds is called only where others follow it
			if (listener.isRemoved || event?.[kStop] && !listener.resistsStop) continue;
			if (listener.once) removeFound(this, type, list, listener);
			try {
				watch(listener.call(this, createEvent, nodeValue));
				// To the listeners that follow the dispatch looks like it is over.
				if (event !== undefined) event[kIsBeingDispatched] = false;
			} catch (error) {
				rethrow(error);
			}
		}
		if (event !== undefined) event[kIsBeingDispatched] = false;
		return list !== undefined;
	}

	[kCreateEvent](nodeValue, type) { return new Event(type); }

	[inspectCustom](depth, options) {
		checkThis(this);
		const name = this.constructor.name;
		if (depth < 0) return name;
		return `${name} ${native.inspect({}, shallower(options))}`;
	}
}

function removeFound(target, type, list, listener) {
	list.remove(listener);
	if (list.size === 0) target[kEvents].delete(type);
	target[kRemoveListener](list.size, type, listener.callback, listener.capture);
}

enumerable(EventTarget.prototype, 'addEventListener', 'removeEventListener', 'dispatchEvent');
tag(EventTarget.prototype, 'EventTarget');

// A NodeEventTarget is an EventTarget that has the methods of emitters.
class NodeEventTarget extends EventTarget {
	static [kIsNodeEventTarget] = true;
	static defaultMaxListeners = 10;

	setMaxListeners(n) {
		checkNode(this);
		setMaxListeners(this, n);
	}

	getMaxListeners() {
		checkNode(this);
		return this[kMaxListeners];
	}

	eventNames() {
		checkNode(this);
		return [...this[kEvents].keys()];
	}

	listenerCount(type) {
		checkNode(this);
		return this[kEvents].get(String(type))?.size ?? 0;
	}

	off(type, listener, options) {
		checkNode(this);
		this.removeEventListener(type, listener, options);
		return this;
	}

	removeListener(type, listener, options) {
		checkNode(this);
		this.removeEventListener(type, listener, options);
		return this;
	}

	on(type, listener) {
		checkNode(this);
		this.addEventListener(type, listener, { [kNodeStyle]: true });
		return this;
	}

	addListener(type, listener) {
		checkNode(this);
		this.addEventListener(type, listener, { [kNodeStyle]: true });
		return this;
	}

	emit(type, value) {
		checkNode(this);
		errors.validateString(type, 'type');
		const had = this.listenerCount(type) > 0;
		this[kHybridDispatch](value, type);
		return had;
	}

	once(type, listener) {
		checkNode(this);
		this.addEventListener(type, listener, { once: true, [kNodeStyle]: true });
		return this;
	}

	removeAllListeners(type) {
		checkNode(this);
		if (type === undefined) this[kEvents].clear();
		else this[kEvents].delete(String(type));
		return this;
	}
}

function checkNode(value) {
	if (!value?.constructor?.[kIsNodeEventTarget]) throw errors.make('ERR_INVALID_THIS', 'NodeEventTarget');
}

enumerable(NodeEventTarget.prototype, 'setMaxListeners', 'getMaxListeners', 'eventNames', 'listenerCount', 'off',
	'removeListener', 'on', 'addListener', 'emit', 'once', 'removeAllListeners');

// An Assigned is the listener behind a property such as onabort. It joins the others with
// the first assignment, of whatever value, and keeps its place; what it calls is the
// value of the property at that time, if that is a function.
class Assigned {
	value = undefined;

	constructor(target, type) {
		this.target = target;
		this.type = type;
	}

	join(value) {
		const assigned = this;
		this.value = value;
		this.target.addEventListener(this.type, function eventHandler(event) {
			if (assigned.isFunction()) return Reflect.apply(assigned.value, this, [event]);
		});
	}

	isFunction() { return typeof this.value === 'function'; }

	// replace counts a function that comes as a listener that was added, and one that goes
	// as one that was removed.
	replace(value) {
		const { target, type } = this;
		const count = target[kEvents].get(type) ?? { size: 0 };
		if (this.isFunction()) target[kRemoveListener](--count.size, type, this.value, false);
		this.value = value;
		if (this.isFunction()) target[kNewListener](++count.size, type, value, false, false, false, false);
	}
}

// defineEventHandler defines such a property.
function defineEventHandler(prototype, name, type = name) {
	const property = `on${name}`;
	const assignedTo = (target) => {
		if (!target?.[kHandlers]) throw errors.invalidArgType('this', 'an instance of EventTarget', target);
		return target[kHandlers].get(type);
	};
	const { get, set } = Object.getOwnPropertyDescriptor({
		get [property]() { return assignedTo(this)?.value ?? null; },
		set [property](value) {
			const assigned = assignedTo(this);
			if (assigned !== undefined) {
				assigned.replace(value);
				return;
			}
			const first = new Assigned(this, type);
			this[kHandlers].set(type, first);
			first.join(value);
		},
	}, property);
	Object.defineProperty(prototype, property, { get, set, enumerable: true, configurable: true });
}

// setMaxListeners says how many listeners a type may have before a warning; 0 is any
// number.
function setMaxListeners(target, n = native.defaultMaxListeners()) {
	errors.validateNumber(n, 'setMaxListeners', 0);
	target[kMaxListeners] = n;
	target[kMaxListenersWarned] = false;
}

// listeners returns the listeners of a type, as they were given.
function listeners(target, type) {
	const list = target[kEvents].get(type);
	return list === undefined ? [] : Array.from(list, (listener) => listener.callback);
}

Object.assign(exports, {
	EventTarget, NodeEventTarget,
	initEventTarget, isEventTarget, defineEventHandler, setMaxListeners, listeners,
	kEvents, kHandlers, kNewListener, kRemoveListener, kCreateEvent, kHybridDispatch,
	kNodeStyle, kResistStopPropagation,
});
