// timerify: functions and classes whose calls are measured.
const { performance, PerformanceObserver, createHistogram } = require('perf_hooks');
const observer = new PerformanceObserver((list) => {
	for (const { name, entryType, detail, duration } of list.getEntries()) console.log(name, entryType, detail, duration >= 0);
	observer.disconnect();
});
observer.observe({ entryTypes: ['function'] });
const timed = performance.timerify(function foo(a, b) { return [this.x, a, b]; });
console.log(timed.name, timed.length, timed.call({ x: 'this' }, 1, 2));
class Point { constructor(x) { this.x = x; } }
const TimedPoint = performance.timerify(Point);
console.log(TimedPoint.name, new TimedPoint(4));
const same = () => {};
console.log(performance.timerify(same) === performance.timerify(same));
for (const args of [[], [5], [() => {}, { histogram: 5 }], [() => {}, null]]) {
	try {
		performance.timerify(...args);
	} catch (e) {
		console.log(e.name, e.code, e.message);
	}
}
try {
	performance.timerify(() => { throw new Error('thrown'); })();
} catch (e) {
	console.log(e.message);
}
const histogram = createHistogram();
performance.timerify(async () => 5, { histogram })().then((v) => console.log('asynchronous', v, histogram.count));
