// Histogram and its kinds.

const { inspectCustom, shallower } = require('internal/event');
const { kClone } = native;

const kHandle = Symbol('kHandle');
const kMap = Symbol('kMap');
const kRecordable = Symbol('kRecordable');
const kEnabled = Symbol('kEnabled');

// SafeMap is a name that shows where percentiles are inspected.
class SafeMap extends Map {}

function handleOf(value, className = 'Histogram') {
	const handle = value?.[kHandle];
	if (handle === undefined) throw errors.make('ERR_INVALID_THIS', className);
	return handle;
}

class Histogram {
	constructor() { throw errors.make('ERR_ILLEGAL_CONSTRUCTOR'); }

	[inspectCustom](depth, options) {
		if (depth < 0) return options.stylize(`[${this.constructor.name}]`, 'special');
		const { min, max, mean, exceeds, stddev, count, percentiles } = this;
		return `Histogram ${native.inspect({ min, max, mean, exceeds, stddev, count, percentiles }, shallower(options))}`;
	}

	get count() { return Number(native.count(handleOf(this))); }
	get countBigInt() { return native.count(handleOf(this)); }
	get min() { return Number(native.min(handleOf(this))); }
	get minBigInt() { return native.min(handleOf(this)); }
	get max() { return Number(native.max(handleOf(this))); }
	get maxBigInt() { return native.max(handleOf(this)); }
	get mean() { return native.mean(handleOf(this)); }
	get exceeds() { return Number(native.exceeds(handleOf(this))); }
	get exceedsBigInt() { return native.exceeds(handleOf(this)); }
	get stddev() { return native.stddev(handleOf(this)); }

	percentile(percentile) { return Number(this.percentileBigInt(percentile)); }

	percentileBigInt(percentile) {
		const handle = handleOf(this);
		errors.validateNumber(percentile, 'percentile');
		if (Number.isNaN(percentile) || percentile <= 0 || percentile > 100) {
			throw errors.outOfRange('percentile', '> 0 && <= 100', percentile);
		}
		return native.percentile(handle, percentile);
	}

	get percentiles() {
		this[kMap].clear();
		for (const [percent, value] of native.percentiles(handleOf(this))) this[kMap].set(percent, Number(value));
		return this[kMap];
	}

	get percentilesBigInt() {
		this[kMap].clear();
		for (const [percent, value] of native.percentiles(handleOf(this))) this[kMap].set(percent, value);
		return this[kMap];
	}

	reset() { native.reset(handleOf(this)); }

	[kClone]() { return make(Object.getPrototypeOf(this), native.clone(handleOf(this))); }

	toJSON() {
		const { count, min, max, mean, exceeds, stddev, percentiles } = this;
		return { count, min, max, mean, exceeds, stddev, percentiles: Object.fromEntries(percentiles) };
	}
}

function isRecordable(value) { return value?.[kRecordable] !== undefined; }

function checkRecordable(value) {
	if (!isRecordable(value)) throw errors.make('ERR_INVALID_THIS', 'RecordableHistogram');
}

class RecordableHistogram extends Histogram {
	constructor() { throw errors.make('ERR_ILLEGAL_CONSTRUCTOR'); }

	record(val) {
		checkRecordable(this);
		if (typeof val === 'bigint') {
			if (val < 1n || val > 2n ** 63n - 1n) throw native.outOfRange();
			native.record(this[kHandle], Number(val));
			return;
		}
		errors.validateInteger(val, 'val', 1);
		native.record(this[kHandle], val);
	}

	recordDelta() {
		checkRecordable(this);
		const time = native.now();
		if (this[kRecordable] !== true) native.record(this[kHandle], Math.max(1, time - this[kRecordable]));
		this[kRecordable] = time;
	}

	add(other) {
		checkRecordable(this);
		if (!isRecordable(other)) throw errors.invalidArgType('other', 'an instance of RecordableHistogram', other);
		native.add(this[kHandle], other[kHandle]);
	}
}

class ELDHistogram extends Histogram {
	constructor(i) { throw errors.make('ERR_ILLEGAL_CONSTRUCTOR'); }

	enable() {
		handleOf(this, 'ELDHistogram');
		if (timers.get(this).running) return false;
		this[kEnabled] = timers.get(this).running = true;
		timers.get(this).start();
		return true;
	}

	disable() {
		handleOf(this, 'ELDHistogram');
		if (!timers.get(this).running) return false;
		this[kEnabled] = timers.get(this).running = false;
		timers.get(this).stop();
		return true;
	}
}

const timers = new WeakMap(); // of the histograms of delays

function make(proto, handle) {
	const histogram = Object.create(proto);
	if (proto === RecordableHistogram.prototype) histogram[kRecordable] = true;
	histogram[kMap] = new SafeMap();
	histogram[kHandle] = handle;
	return histogram;
}

function createHistogram(options = {}) {
	errors.validateObject(options, 'options');
	const { lowest = 1, highest = Number.MAX_SAFE_INTEGER, figures = 3 } = options;
	if (typeof lowest !== 'bigint') errors.validateInteger(lowest, 'options.lowest', 1, Number.MAX_SAFE_INTEGER);
	if (typeof highest !== 'bigint') {
		errors.validateInteger(highest, 'options.highest', 2 * lowest, Number.MAX_SAFE_INTEGER);
	} else if (highest < 2n * lowest) {
		throw errors.invalidArgValue('options.highest', highest);
	}
	errors.validateInteger(figures, 'options.figures', 1, 5);
	return make(RecordableHistogram.prototype, native.create(Number(lowest), Number(highest), figures));
}

function monitorEventLoopDelay(options = {}) {
	errors.validateObject(options, 'options');
	const { resolution = 10 } = options;
	errors.validateInteger(resolution, 'options.resolution', 1);
	const histogram = make(ELDHistogram.prototype, native.create(1, 3.6e12, 3));
	histogram[kEnabled] = false;
	timers.set(histogram, Object.assign(native.timer(histogram[kHandle], resolution), { running: false }));
	return histogram;
}

for (const f of [createHistogram, monitorEventLoopDelay]) Object.defineProperty(f, 'length', { value: 0 });

Object.assign(exports, { createHistogram, monitorEventLoopDelay, isRecordable });
