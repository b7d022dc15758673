// performance and the entries that scripts make.

const { EventTarget, initEventTarget, defineEventHandler } = require('internal/event_target');
const { inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { DOMException } = require('internal/dom_exception');
const { PerformanceEntry, PerformanceNodeEntry, kMake, brief, timeline, byStart, enqueue } = require('internal/observer');
const { isRecordable } = require('internal/histogram');
const { now } = native;

class PerformanceNodeTiming extends PerformanceEntry {
	constructor() {
		super(kMake, 'node', 'node', 0, 0);
		const property = (name, get) => Object.defineProperty(this, name, { get, enumerable: true, configurable: true });
		for (const [name, value] of [['name', 'node'], ['entryType', 'node'], ['startTime', 0]]) {
			Object.defineProperty(this, name, { value, enumerable: true, configurable: true });
		}
		property('duration', now);
		for (const name of ['nodeStart', 'v8Start', 'environment']) property(name, () => 0);
		for (const name of ['loopStart', 'loopExit', 'bootstrapComplete', 'idleTime']) property(name, native[name]);
		// What the loop took up was waiting only until it did.
		property('uvMetricsInfo', () => ({ loopCount: native.rounds(), events: native.events(), eventsWaiting: 0 }));
	}

	toJSON() {
		return {
			name: 'node',
			entryType: 'node',
			startTime: this.startTime,
			duration: this.duration,
			nodeStart: this.nodeStart,
			v8Start: this.v8Start,
			bootstrapComplete: this.bootstrapComplete,
			environment: this.environment,
			loopStart: this.loopStart,
			loopExit: this.loopExit,
			idleTime: this.idleTime,
		};
	}
}

const nodeTiming = new PerformanceNodeTiming();
const milestones = ['nodeStart', 'v8Start', 'environment', 'loopStart', 'loopExit', 'bootstrapComplete'];

function validTimestamp(value) {
	if (value < 0) throw errors.make('ERR_PERFORMANCE_INVALID_TIMESTAMP', value);
	return value;
}

class PerformanceMark extends PerformanceEntry {
	#detail;

	constructor(name, options = undefined) {
		if (arguments.length === 0) throw errors.missingArgs('"name" argument');
		name = `${name}`;
		if (milestones.includes(name)) throw errors.invalidArgValue('name', name);
		if (options != null) errors.validateObject(options, 'options');
		const { detail } = options ?? {};
		const startTime = options?.startTime ?? now();
		errors.validateNumber(startTime, 'startTime');
		super(kMake, name, 'mark', validTimestamp(startTime), 0);
		this.#detail = copy(detail);
	}

	get detail() {
		if (!(#detail in this)) throw errors.make('ERR_INVALID_THIS', 'PerformanceMark');
		return this.#detail;
	}

	toJSON() { return { ...super.toJSON(), detail: this.detail }; }
}

class PerformanceMeasure extends PerformanceEntry {
	#detail;

	constructor(make = undefined, name = undefined, start = undefined, duration = undefined, detail = undefined) {
		super(make, name, 'measure', start, duration);
		this.#detail = detail;
	}

	get detail() {
		if (!(#detail in this)) throw errors.make('ERR_INVALID_THIS', 'PerformanceMeasure');
		return this.#detail;
	}

	toJSON() { return { ...super.toJSON(), detail: this.detail }; }
}

for (const c of [PerformanceMark, PerformanceMeasure]) {
	enumerable(c.prototype, 'detail');
	tag(c.prototype, c.name);
}

// copy is what an entry keeps of a detail.
function copy(detail) { return detail == null ? null : native.structuredClone(detail); }

// convert is the time of a mark, or of what stands for one.
function convert(mark) {
	if (typeof mark === 'number') return validTimestamp(mark);
	const name = `${mark}`;
	if (milestones.includes(name)) return nodeTiming[name];
	const found = timeline.mark.findLast((entry) => entry.name === name);
	if (found === undefined) throw new DOMException(`The "${name}" performance mark has not been set`, 'SyntaxError');
	return found.startTime;
}

// span is when a measure starts and ends.
function span(startOrOptions, endMark) {
	const options = startOrOptions !== null && typeof startOrOptions === 'object' ? startOrOptions : undefined;
	const { start, duration } = options ?? {};
	let { end } = options ?? {};
	if (options !== undefined && (start !== undefined || end !== undefined || duration !== undefined)) {
		if (endMark !== undefined) {
			throw errors.make('ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS', 'endMark must not be specified');
		}
		if (start !== undefined && end !== undefined && duration !== undefined) {
			throw errors.make('ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS',
				'Must not have options.start, options.end, and options.duration specified');
		}
	}
	if (endMark !== undefined) end = convert(endMark);
	else if (end !== undefined) end = convert(end);
	else if (start !== undefined && duration !== undefined) end = convert(start) + convert(duration);
	else end = now();
	let begin = 0;
	if (start !== undefined) begin = convert(start);
	else if (options?.end !== undefined && duration !== undefined) begin = end - convert(duration);
	else if (typeof startOrOptions === 'string') begin = convert(startOrOptions);
	return { begin, end };
}

class PerformanceResourceTiming extends PerformanceEntry {
	#timing;
	#url;
	#initiator;
	#cacheMode;

	constructor(make = undefined, url = undefined, initiator = undefined, timing = undefined, cacheMode = undefined) {
		super(make, url, 'resource');
		this.#timing = timing;
		this.#url = url;
		this.#initiator = initiator;
		this.#cacheMode = cacheMode;
	}

	get name() { return this.#url; }
	get startTime() { return this.#timing.startTime; }
	get duration() { return this.#timing.endTime - this.#timing.startTime; }
	get initiatorType() { return this.#initiator; }
	get workerStart() { return this.#timing.finalServiceWorkerStartTime; }
	get redirectStart() { return this.#timing.redirectStartTime; }
	get redirectEnd() { return this.#timing.redirectEndTime; }
	get fetchStart() { return this.#timing.postRedirectStartTime; }
	get domainLookupStart() { return this.#timing.finalConnectionTimingInfo?.domainLookupStartTime; }
	get domainLookupEnd() { return this.#timing.finalConnectionTimingInfo?.domainLookupEndTime; }
	get connectStart() { return this.#timing.finalConnectionTimingInfo?.connectionStartTime; }
	get connectEnd() { return this.#timing.finalConnectionTimingInfo?.connectionEndTime; }
	get secureConnectionStart() { return this.#timing.finalConnectionTimingInfo?.secureConnectionStartTime; }
	get nextHopProtocol() { return this.#timing.finalConnectionTimingInfo?.ALPNNegotiatedProtocol; }
	get requestStart() { return this.#timing.finalNetworkRequestStartTime; }
	get responseStart() { return this.#timing.finalNetworkResponseStartTime; }
	get responseEnd() { return this.#timing.endTime; }
	get encodedBodySize() { return this.#timing.encodedBodySize; }
	get decodedBodySize() { return this.#timing.decodedBodySize; }

	get transferSize() {
		if (this.#cacheMode === 'local') return 0;
		if (this.#cacheMode === 'validated') return 300;
		return this.#timing.encodedBodySize + 300;
	}

	toJSON() {
		const shown = { name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration };
		for (const name of resourceNames) shown[name] = this[name];
		return shown;
	}
}

const resourceNames = ['initiatorType', 'nextHopProtocol', 'workerStart', 'redirectStart', 'redirectEnd', 'fetchStart',
	'domainLookupStart', 'domainLookupEnd', 'connectStart', 'connectEnd', 'secureConnectionStart', 'requestStart',
	'responseStart', 'responseEnd', 'transferSize', 'encodedBodySize', 'decodedBodySize'];
enumerable(PerformanceResourceTiming.prototype, ...resourceNames, 'toJSON');
tag(PerformanceResourceTiming.prototype, 'PerformanceResourceTiming');

let resourceLimit = 250;

function checkThis(value) {
	if (value === null || typeof value !== 'object' || value[kPerformance] === undefined) {
		throw errors.invalidArgType('this', 'an instance of Performance', value);
	}
}

const kPerformance = Symbol('performance');

class Performance extends EventTarget {
	constructor() { throw errors.make('ERR_ILLEGAL_CONSTRUCTOR'); }

	[inspectCustom](depth, options) {
		if (depth < 0) return brief(this, options);
		const shown = { nodeTiming: this.nodeTiming, timeOrigin: this.timeOrigin };
		return `Performance ${native.inspect(shown, shallower(options))}`;
	}

	clearMarks(name = undefined) {
		checkThis(this);
		clear('mark', name);
	}

	clearMeasures(name = undefined) {
		checkThis(this);
		clear('measure', name);
	}

	clearResourceTimings(name = undefined) {
		checkThis(this);
		clear('resource', name);
	}

	getEntries() {
		checkThis(this);
		return all();
	}

	getEntriesByName(name, type = undefined) {
		checkThis(this);
		if (arguments.length === 0) throw errors.missingArgs('"name" argument');
		return all().filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === type));
	}

	getEntriesByType(type) {
		checkThis(this);
		if (arguments.length === 0) throw errors.missingArgs('"type" argument');
		return byStart([...timeline[`${type}`] ?? []]);
	}

	mark(name, options = {}) {
		checkThis(this);
		if (arguments.length === 0) throw errors.missingArgs('"name" argument');
		return keep(new PerformanceMark(name, options));
	}

	measure(name, startOrMeasureOptions = {}, endMark = undefined) {
		checkThis(this);
		if (arguments.length === 0) throw errors.missingArgs('"name" argument');
		errors.validateString(name, 'name');
		const { begin, end } = span(startOrMeasureOptions, endMark);
		return keep(new PerformanceMeasure(kMake, name, begin, end - begin, copy(startOrMeasureOptions?.detail)));
	}

	now() {
		checkThis(this);
		return now();
	}

	setResourceTimingBufferSize(maxSize) {
		checkThis(this);
		if (arguments.length === 0) throw errors.missingArgs('"maxSize" argument');
		resourceLimit = +maxSize >>> 0;
	}

	get timeOrigin() {
		checkThis(this);
		return native.timeOrigin();
	}

	toJSON() {
		checkThis(this);
		return {
			nodeTiming: this.nodeTiming,
			timeOrigin: this.timeOrigin,
			eventLoopUtilization: this.eventLoopUtilization(),
		};
	}
}

function all() { return byStart([...timeline.mark, ...timeline.measure, ...timeline.resource]); }

function clear(type, name) {
	timeline[type] = name === undefined ? [] : timeline[type].filter((entry) => entry.name !== `${name}`);
}

function keep(entry) {
	timeline[entry.entryType].push(entry);
	enqueue(entry);
	return entry;
}

// utilization is how much of its time a loop has not waited.
function utilization(idle, active) { return { idle, active, utilization: active / (idle + active) }; }

function eventLoopUtilization(util1, util2) {
	const { loopStart } = nodeTiming;
	if (loopStart <= 0) return { idle: 0, active: 0, utilization: 0 };
	if (util2) return utilization(util1.idle - util2.idle, util1.active - util2.active);
	const idle = nodeTiming.idleTime;
	const active = now() - loopStart - idle;
	if (!util1) return utilization(idle, active);
	return utilization(idle - util1.idle, active - util1.active);
}

function timerify(fn, options = {}) {
	errors.validateFunction(fn, 'fn');
	errors.validateObject(options, 'options');
	const { histogram } = options;
	if (histogram !== undefined && !isRecordable(histogram)) {
		throw errors.invalidArgType('options.histogram', 'an instance of RecordableHistogram', histogram);
	}
	function timerified(...args) {
		const start = now();
		const done = () => {
			const duration = now() - start;
			histogram?.record(Math.max(1, Math.ceil(duration * 1e6)));
			const entry = new PerformanceNodeEntry(kMake, fn.name, 'function', start, duration, args);
			args.forEach((arg, i) => { entry[i] = arg; });
			enqueue(entry);
		};
		const result = new.target ? Reflect.construct(fn, args, fn) : Reflect.apply(fn, this, args);
		if (!new.target && typeof result?.finally === 'function') return result.finally(done);
		done();
		return result;
	}
	Object.defineProperties(timerified, {
		length: { configurable: false, enumerable: true, value: fn.length },
		name: { configurable: false, enumerable: true, value: `timerified ${fn.name}` },
	});
	return timerified;
}

function markResourceTiming(timingInfo, requestedUrl, initiatorType, global, cacheMode) {
	const entry = new PerformanceResourceTiming(kMake, requestedUrl, initiatorType, timingInfo, cacheMode);
	if (timeline.resource.length < resourceLimit) timeline.resource.push(entry);
	enqueue(entry);
	return entry;
}

enumerable(Performance.prototype, 'clearMarks', 'clearMeasures', 'clearResourceTimings', 'getEntries', 'getEntriesByName',
	'getEntriesByType', 'mark', 'measure', 'now', 'setResourceTimingBufferSize', 'timeOrigin', 'toJSON');
for (const [name, value] of Object.entries({ eventLoopUtilization, nodeTiming, markResourceTiming, timerify })) {
	Object.defineProperty(Performance.prototype, name, { value, configurable: true, writable: true });
}
Object.defineProperty(timerify, 'length', { value: 1 });
defineEventHandler(Performance.prototype, 'resourcetimingbufferfull');
tag(Performance.prototype, 'Performance');
for (const name of ['getEntries', 'clearMarks']) Object.defineProperty(Performance.prototype[name], 'length', { value: 0 });

const performance = Object.create(Performance.prototype);
initEventTarget(performance);
performance[kPerformance] = true;

Object.assign(exports, {
	Performance, PerformanceMark, PerformanceMeasure, PerformanceResourceTiming, performance,
});
