// PerformanceObserver: options, when it is called, what it is given.
const { performance, PerformanceObserver } = require('perf_hooks');
const { inspect } = require('util');
const text = (v) => inspect(v).replace(/\d+\.\d+/g, 'F');
const attempt = (f) => {
	try {
		console.log('ok', text(f()));
	} catch (err) {
		console.log(err.constructor.name, err.name, err.code, err.message);
	}
};
attempt(() => new PerformanceObserver());
attempt(() => PerformanceObserver.supportedEntryTypes);
const o = new PerformanceObserver(() => {});
for (const options of [undefined, {}, { entryTypes: 5 }, { type: 'mark', entryTypes: ['mark'] }, { entryTypes: [] },
	{ entryTypes: ['bogus'] }, { type: 'bogus' }, { type: 'mark' }, { entryTypes: ['mark'] }]) {
	attempt(() => o.observe(options));
}
attempt(() => o);
attempt(() => o.disconnect());
attempt(() => o.takeRecords());

const both = new PerformanceObserver(function (list, observer) {
	console.log(this === both, observer === both, list.constructor.name, arguments.length);
	console.log(list.getEntries().map((e) => e.name), list.getEntriesByName('a').length, list.getEntriesByType('measure').length);
	console.log(text(list));
	attempt(() => list.getEntriesByName());
	attempt(() => list.getEntriesByType());
});
both.observe({ entryTypes: ['mark', 'measure'] });
performance.mark('a', { startTime: 1 });
performance.mark('b', { startTime: 3, detail: { x: 1 } });
performance.measure('m', 'a', 'b');
console.log('synchronous');
process.nextTick(() => console.log('tick'));
setImmediate(() => {
	console.log('immediate');
	performance.mark('taken', { startTime: 4 });
	attempt(() => both.takeRecords().map((e) => e.name));
	both.disconnect();
	performance.mark('not observed', { startTime: 5 });
	const buffered = new PerformanceObserver((list) => {
		console.log('buffered', list.getEntries().map((e) => e.name));
		buffered.disconnect();
		functions();
	});
	buffered.observe({ type: 'mark', buffered: true });
});

function functions() {
	const observer = new PerformanceObserver((list) => {
		for (const e of list.getEntries()) console.log(e.name, e.entryType, typeof e.duration, e.detail, text(e), e.constructor.name);
		observer.disconnect();
	});
	observer.observe({ entryTypes: ['function'] });
	performance.timerify(function add(a, b) { return a + b })(1, 2);
	performance.timerify(async function later() {})('x');
}
