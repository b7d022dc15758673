const { PerformanceEntry, PerformanceObserver, PerformanceObserverEntryList } = require('internal/observer');
const { Performance, PerformanceMark, PerformanceMeasure, PerformanceResourceTiming, performance } = require('internal/performance');
const { createHistogram, monitorEventLoopDelay } = require('internal/histogram');

Object.assign(exports, {
	Performance,
	PerformanceEntry,
	PerformanceMark,
	PerformanceMeasure,
	PerformanceObserver,
	PerformanceObserverEntryList,
	PerformanceResourceTiming,
	monitorEventLoopDelay,
	createHistogram,
	performance,
});

// define gives constants their names; what no documentation names is not enumerable.
function define(constants, enumerable, values) {
	for (const [name, value] of Object.entries(values)) {
		Object.defineProperty(constants, `NODE_PERFORMANCE_${name}`, { value, enumerable });
	}
}

const constants = {};
define(constants, true, {
	GC_MAJOR: 4,
	GC_MINOR: 1,
	GC_INCREMENTAL: 8,
	GC_WEAKCB: 16,
	GC_FLAGS_NO: 0,
	GC_FLAGS_CONSTRUCT_RETAINED: 2,
	GC_FLAGS_FORCED: 4,
	GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8,
	GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
	GC_FLAGS_ALL_EXTERNAL_MEMORY: 32,
	GC_FLAGS_SCHEDULE_IDLE: 64,
});
define(constants, false, {
	ENTRY_TYPE_GC: 0,
	ENTRY_TYPE_HTTP: 1,
	ENTRY_TYPE_HTTP2: 2,
	ENTRY_TYPE_NET: 3,
	ENTRY_TYPE_DNS: 4,
	MILESTONE_TIME_ORIGIN_TIMESTAMP: 0,
	MILESTONE_TIME_ORIGIN: 1,
	MILESTONE_ENVIRONMENT: 2,
	MILESTONE_NODE_START: 3,
	MILESTONE_V8_START: 4,
	MILESTONE_LOOP_START: 5,
	MILESTONE_LOOP_EXIT: 6,
	MILESTONE_BOOTSTRAP_COMPLETE: 7,
});
Object.defineProperty(exports, 'constants', { value: constants, enumerable: true });
