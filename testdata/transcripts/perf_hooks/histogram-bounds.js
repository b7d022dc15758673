// Histograms with bounds: what is above them is only counted.
const { createHistogram } = require('perf_hooks');
const show = (h) => console.log(h.count, h.exceeds, h.min, h.max);
const bounded = createHistogram({ lowest: 1, highest: 1000, figures: 3 });
show(bounded);
for (const value of [1, 1000, 1001, 1500, 2047, 2048]) {
	bounded.record(value);
	show(bounded);
}
const open = createHistogram();
for (let i = 1; i <= 100; i++) open.record(i);
bounded.add(open);
show(bounded);
open.add(bounded);
show(open);
for (const value of [0n, -1n, 2n ** 63n, 5n, 0, -1, 1.5, '1', null, undefined, NaN, 2 ** 53]) {
	try {
		open.record(value);
		console.log(value, 'recorded');
	} catch (e) {
		console.log(value, e.name, e.code, e.message);
	}
}
