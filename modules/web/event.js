const { now } = native;

const kType = Symbol('type');
const kTarget = Symbol('kTarget');
const kIsBeingDispatched = Symbol('kIsBeingDispatched');
const kStop = Symbol('kStop');
const kTrustEvent = Symbol('kTrustEvent');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

// shallower is the options of inspect for what is one level below.
function shallower(options) {
	const { depth } = options;
	return { ...options, depth: Number.isInteger(depth) ? depth - 1 : depth };
}

function checkEvent(value, className = 'Event') {
	if (typeof value?.[kType] !== 'string') throw errors.make('ERR_INVALID_THIS', className);
}

class Event {
	#cancelable = false;
	#bubbles = false;
	#composed = false;
	#defaultPrevented = false;
	#propagationStopped = false;
	#trusted = false;
	#timestamp = now();

	constructor(type, options = undefined) {
		if (arguments.length === 0) throw errors.missingArgs('"type" argument');
		if (options != null) {
			errors.validateObject(options, 'options');
			this.#bubbles = !!options.bubbles;
			this.#cancelable = !!options.cancelable;
			this.#composed = !!options.composed;
			this.#trusted = !!options[kTrustEvent];
		}
		this[kType] = `${type}`;
		this[kTarget] = null;
		this[kIsBeingDispatched] = false;
	}

	initEvent(type, bubbles = false, cancelable = false) {
		if (arguments.length === 0) throw errors.missingArgs('"type" argument');
		if (this[kIsBeingDispatched]) return;
		this[kType] = `${type}`;
		this.#bubbles = !!bubbles;
		this.#cancelable = !!cancelable;
	}

	[inspectCustom](depth, options) {
		checkEvent(this);
		const name = this.constructor.name;
		if (depth < 0) return name;
		const shown = {
			type: this[kType],
			defaultPrevented: this.#defaultPrevented,
			cancelable: this.#cancelable,
			timeStamp: this.#timestamp,
		};
		return `${name} ${native.inspect(shown, shallower(options))}`;
	}

	stopImmediatePropagation() {
		checkEvent(this);
		this.#propagationStopped = true;
		this[kStop] = true;
	}

	preventDefault() {
		checkEvent(this);
		this.#defaultPrevented = true;
	}

	get target() {
		checkEvent(this);
		return this[kTarget];
	}

	get currentTarget() {
		checkEvent(this);
		return this[kIsBeingDispatched] ? this[kTarget] : null;
	}

	get srcElement() {
		checkEvent(this);
		return this[kTarget];
	}

	get type() {
		checkEvent(this);
		return this[kType];
	}

	get cancelable() {
		checkEvent(this);
		return this.#cancelable;
	}

	get defaultPrevented() {
		checkEvent(this);
		return this.#cancelable && this.#defaultPrevented;
	}

	get timeStamp() {
		checkEvent(this);
		return this.#timestamp;
	}

	composedPath() {
		checkEvent(this);
		return this[kIsBeingDispatched] ? [this[kTarget]] : [];
	}

	get returnValue() {
		checkEvent(this);
		return !this.#cancelable || !this.#defaultPrevented;
	}

	get bubbles() {
		checkEvent(this);
		return this.#bubbles;
	}

	get composed() {
		checkEvent(this);
		return this.#composed;
	}

	get eventPhase() {
		checkEvent(this);
		return this[kIsBeingDispatched] ? Event.AT_TARGET : Event.NONE;
	}

	get cancelBubble() {
		checkEvent(this);
		return this.#propagationStopped;
	}

	set cancelBubble(value) {
		checkEvent(this);
		if (value) this.#propagationStopped = true;
	}

	stopPropagation() {
		checkEvent(this);
		this.#propagationStopped = true;
	}

	get isTrusted() {
		checkEvent(this);
		return this.#trusted;
	}
}

// enumerable makes properties of a class enumerable, as web interfaces have them.
function enumerable(object, ...names) {
	for (const name of names) Object.defineProperty(object, name, { enumerable: true });
}

// tag names the class in Object.prototype.toString.
function tag(object, name) {
	Object.defineProperty(object, Symbol.toStringTag, { value: name, configurable: true });
}

// constants defines properties that cannot be changed.
function constants(object, values) {
	for (const name of Object.keys(values)) {
		Object.defineProperty(object, name, { value: values[name], enumerable: true });
	}
}

constants(Event, { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 });
enumerable(Event.prototype, 'initEvent', 'stopImmediatePropagation', 'preventDefault', 'target', 'currentTarget',
	'srcElement', 'type', 'cancelable', 'defaultPrevented', 'timeStamp', 'composedPath', 'returnValue', 'bubbles',
	'composed', 'eventPhase', 'cancelBubble', 'stopPropagation', 'isTrusted');
Object.defineProperty(Event.prototype, 'isTrusted', { configurable: false });
tag(Event.prototype, 'Event');

class CustomEvent extends Event {
	#detail = null;

	constructor(type, options = undefined) {
		if (arguments.length === 0) throw errors.missingArgs('"type" argument');
		super(type, options);
		this.#detail = options?.detail ?? null;
	}

	get detail() {
		if (!(#detail in this)) throw errors.make('ERR_INVALID_THIS', 'CustomEvent');
		return this.#detail;
	}
}

enumerable(CustomEvent.prototype, 'detail');
tag(CustomEvent.prototype, 'CustomEvent');

Object.assign(exports, {
	Event, CustomEvent,
	kType, kTarget, kIsBeingDispatched, kStop, kTrustEvent, inspectCustom,
	shallower, enumerable, tag, constants,
});
