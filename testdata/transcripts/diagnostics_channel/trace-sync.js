// traceSync.
const dc = require('diagnostics_channel');
const tracing = dc.tracingChannel('test');
const handlers = {};
for (const kind of ['start', 'end', 'asyncStart', 'asyncEnd', 'error']) {
	handlers[kind] = (context, name) => console.log(name, context.id, context.result, context.error && context.error.message);
}
console.log(tracing.hasSubscribers, tracing.traceSync((a, b) => a + b, { id: 0 }, null, 1, 2));
tracing.subscribe(handlers);
console.log(tracing.hasSubscribers, Object.keys(tracing), tracing);
console.log(tracing.traceSync(function (a) { return [this.name, a]; }, { id: 1 }, { name: 'receiver' }, 5));
try {
	tracing.traceSync(() => { throw new Error('failed'); }, { id: 2 });
} catch (err) {
	console.log('caught', err.message);
}
console.log(tracing.traceSync(() => 'without context'));
console.log(tracing.unsubscribe(handlers), tracing.unsubscribe(handlers), tracing.hasSubscribers);
const partial = { start() { console.log('only start'); } };
tracing.subscribe(partial);
tracing.traceSync(() => {}, {});
console.log(tracing.unsubscribe({ ...partial, end() {} }));
const same = dc.tracingChannel({
	start: dc.channel('a'), end: dc.channel('b'), asyncStart: dc.channel('c'), asyncEnd: dc.channel('d'), error: dc.channel('e'),
});
same.subscribe(handlers);
same.traceSync(() => 1, { id: 3 });
