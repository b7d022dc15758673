// From when to when measures are.
const { performance } = require('perf_hooks');
performance.mark('A', { startTime: 10 });
performance.mark('B', { startTime: 30 });
const fixed = (n) => (n < 45 ? n : 'now');
const list = [['m', 'A', 'B'], ['m', 'B', 'A'], ['m', undefined, 'B'], ['m', { start: 'A', end: 'B' }], ['m', { start: 1, end: 5 }],
	['m', { start: 1, duration: 5 }], ['m', { end: 10, duration: 4 }], ['m', { end: 10 }], ['m', { start: 1, end: 2, duration: 1 }],
	['m', { start: 1 }, 'B'], ['m', { start: -1 }], ['m', 'none'], ['m', { start: 'none' }], ['m', 5, 'B'], [], [Symbol('s')]];
for (const args of list) {
	try {
		const { name, startTime, duration, entryType, detail } = performance.measure(...args);
		console.log(args, name, fixed(startTime), fixed(duration), entryType, detail);
	} catch (e) {
		console.log(args, e.name, e.code, e.message);
	}
}
const timing = performance.nodeTiming;
console.log(Object.keys(timing), Object.keys(timing.toJSON()), Object.keys(timing.uvMetricsInfo));
setTimeout(() => setImmediate(() => setTimeout(() => {
	const { loopCount, events } = timing.uvMetricsInfo;
	console.log(loopCount > 0, events >= 0);
}, 5)), 1);
