// What observe takes, and what it does not.
const { PerformanceObserver, performance } = require('perf_hooks');
const attempt = (label, f) => {
	try {
		console.log(label, '->', f());
	} catch (e) {
		console.log(label, '!', e.name, e.code, e.message);
	}
};
attempt('no callback', () => new PerformanceObserver());
attempt('no function', () => new PerformanceObserver(5));
for (const options of [undefined, null, 5, {}, { entryTypes: 5 }, { entryTypes: 'mark' }, { entryTypes: [] }, { entryTypes: ['none'] },
	{ type: 'none' }, { type: 5 }, { entryTypes: ['mark'], type: 'mark' }]) attempt(JSON.stringify(options), () => new PerformanceObserver(() => {}).observe(options));
for (const pair of [[{ type: 'mark' }, { entryTypes: ['mark'] }], [{ entryTypes: ['mark'] }, { type: 'measure' }]]) {
	attempt('both ways', () => {
		const observer = new PerformanceObserver(() => {});
		for (const options of pair) observer.observe(options);
	});
}
const late = new PerformanceObserver((list) => {
	console.log(list.getEntries().map(({ name }) => name), list.getEntriesByName('b').length, list.getEntriesByType('mark').length);
	late.disconnect();
});
performance.mark('a');
late.observe({ type: 'mark', buffered: true });
performance.mark('b');
console.log(PerformanceObserver.supportedEntryTypes);
