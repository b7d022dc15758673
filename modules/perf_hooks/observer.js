// Performance entries and their observers.

const { inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { DOMException } = require('internal/dom_exception');

const kMake = Symbol('kMake'); // what lets the classes be constructed

// brief is how an object is shown that is too deep down to be shown.
function brief(object, options) { return options.stylize(`[${object.constructor.name}]`, 'special'); }

class PerformanceEntry {
	#name;
	#entryType;
	#startTime;
	#duration;

	constructor(make = undefined, name = undefined, type = undefined, start = undefined, duration = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		this.#name = name;
		this.#entryType = type;
		this.#startTime = start;
		this.#duration = duration;
	}

	static { exports.isEntry = (value) => #name in value; }

	get name() {
		checkEntry(this);
		return this.#name;
	}

	get entryType() {
		checkEntry(this);
		return this.#entryType;
	}

	get startTime() {
		checkEntry(this);
		return this.#startTime;
	}

	get duration() {
		checkEntry(this);
		return this.#duration;
	}

	[inspectCustom](depth, options) {
		if (depth < 0) return brief(this, options);
		return `${this.constructor.name} ${native.inspect(this.toJSON(), shallower(options))}`;
	}

	toJSON() {
		checkEntry(this);
		return { name: this.#name, entryType: this.#entryType, startTime: this.#startTime, duration: this.#duration };
	}
}

function checkEntry(value) {
	if (!exports.isEntry(value)) throw errors.make('ERR_INVALID_THIS', 'PerformanceEntry');
}

enumerable(PerformanceEntry.prototype, 'name', 'entryType', 'startTime', 'duration', 'toJSON');

class PerformanceNodeEntry extends PerformanceEntry {
	#detail;

	constructor(make, name, type, start, duration, detail) {
		super(make, name, type, start, duration);
		this.#detail = detail;
	}

	get detail() { return this.#detail; }

	toJSON() { return { ...super.toJSON(), detail: this.#detail }; }
}

const supported = Object.freeze(['dns', 'function', 'gc', 'http', 'http2', 'mark', 'measure', 'net', 'resource']);

const observers = new Set();
const pending = new Set(); // the observers that have something to be told
let scheduled = false;

// The entries that stay until they are cleared.
const timeline = { mark: [], measure: [], resource: [] };

function byStart(entries) { return entries.sort((a, b) => a.startTime - b.startTime); }

class PerformanceObserverEntryList {
	#entries;

	constructor(make, entries) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		this.#entries = byStart(entries);
	}

	getEntries() { return this.#entries.slice(); }

	getEntriesByType(type) {
		if (arguments.length === 0) throw errors.missingArgs('"type" argument');
		return this.#entries.filter((entry) => entry.entryType === `${type}`);
	}

	getEntriesByName(name, type = undefined) {
		if (arguments.length === 0) throw errors.missingArgs('"name" argument');
		return this.#entries.filter((entry) =>
			entry.name === `${name}` && (type === undefined || entry.entryType === `${type}`));
	}

	[inspectCustom](depth, options) {
		if (depth < 0) return brief(this, options);
		return `PerformanceObserverEntryList ${native.inspect(this.#entries, shallower(options))}`;
	}
}
Object.defineProperty(PerformanceObserverEntryList, 'length', { value: 0 });
enumerable(PerformanceObserverEntryList.prototype, 'getEntries', 'getEntriesByType', 'getEntriesByName');
tag(PerformanceObserverEntryList.prototype, 'PerformanceObserverEntryList');

const kMaybeBuffer = Symbol('kMaybeBuffer');
const kDispatch = Symbol('kDispatch');

class PerformanceObserver {
	#callback;
	#buffer = [];
	#types = new Set();
	#multiple; // whether it observes several types at once

	constructor(callback) { this.#callback = errors.validateFunction(callback, 'callback'); }

	observe(options = {}) {
		errors.validateObject(options, 'options');
		const { entryTypes, type, buffered } = options;
		if (entryTypes === undefined && type === undefined) {
			throw errors.missingArgs('"options.entryTypes" and "options.type" arguments');
		}
		if (entryTypes != null && type != null) {
			throw errors.invalidArgValue('options.entryTypes', entryTypes,
				'options.entryTypes can not set with options.type together');
		}
		const multiple = entryTypes !== undefined;
		if (this.#multiple !== undefined && this.#multiple !== multiple) {
			throw new DOMException(`PerformanceObserver can not change to ${multiple ? 'multiple observations' : 'single observation'}`,
				'InvalidModificationError');
		}
		this.#multiple = multiple;
		if (multiple) {
			if (!Array.isArray(entryTypes)) throw errors.invalidArgType('options.entryTypes', 'string[]', entryTypes);
			this.#forget();
			for (const each of entryTypes) this.#add(each);
		} else {
			this.#add(type);
			if (buffered && timeline[type] !== undefined) {
				this.#buffer.push(...timeline[type]);
				if (this.#buffer.length > 0) schedule(this);
			}
		}
		if (this.#types.size > 0) observers.add(this);
		else this.disconnect();
	}

	#add(type) {
		if (!supported.includes(type) || this.#types.has(type)) return;
		this.#types.add(type);
		native.count(type, 1);
	}

	#forget() {
		for (const type of this.#types) native.count(type, -1);
		this.#types.clear();
	}

	disconnect() {
		observers.delete(this);
		pending.delete(this);
		this.#buffer = [];
		this.#forget();
		this.#multiple = undefined;
	}

	takeRecords() {
		const taken = this.#buffer;
		this.#buffer = [];
		return taken;
	}

	static get supportedEntryTypes() { return supported; }

	[kMaybeBuffer](entry) {
		if (!this.#types.has(entry.entryType)) return;
		this.#buffer.push(entry);
		schedule(this);
	}

	[kDispatch]() {
		Reflect.apply(this.#callback, this, [new PerformanceObserverEntryList(kMake, this.takeRecords()), this]);
	}

	[inspectCustom](depth, options) {
		if (depth < 0) return 'PerformanceObserver';
		const shown = {
			connected: observers.has(this),
			pending: pending.has(this),
			entryTypes: [...this.#types],
			buffer: this.#buffer,
		};
		return `PerformanceObserver ${native.inspect(shown, shallower(options))}`;
	}
}
enumerable(PerformanceObserver.prototype, 'observe', 'disconnect', 'takeRecords');
tag(PerformanceObserver.prototype, 'PerformanceObserver');

// schedule has an observer told of its entries.
function schedule(observer) {
	pending.add(observer);
	if (scheduled) return;
	scheduled = true;
	native.setImmediate(() => {
		scheduled = false;
		const told = [...pending];
		pending.clear();
		for (const each of told) each[kDispatch]();
	});
}

// enqueue hands an entry to those who observe its type.
function enqueue(entry) { for (const observer of observers) observer[kMaybeBuffer](entry); }

native.setAdd((name, type, start, duration, detail) => {
	enqueue(new PerformanceNodeEntry(kMake, name, type, start, duration, detail));
});

Object.assign(exports, {
	PerformanceEntry, PerformanceNodeEntry, PerformanceObserver, PerformanceObserverEntryList,
	kMake, brief, timeline, byStart, enqueue,
});
