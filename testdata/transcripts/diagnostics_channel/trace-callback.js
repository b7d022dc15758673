// traceCallback.
const dc = require('diagnostics_channel');
const { AsyncLocalStorage } = require('async_hooks');
const tracing = dc.tracingChannel('test');
const store = new AsyncLocalStorage();
const handlers = {};
for (const kind of ['start', 'end', 'asyncStart', 'asyncEnd', 'error']) {
	handlers[kind] = (context, name) => console.log(name, context.id, context.result, context.error && context.error.message, store.getStore() === context);
}
console.log(tracing.traceCallback((cb) => typeof cb, 0, {}, null, 5));
tracing.subscribe(handlers);
tracing.start.bindStore(store);
console.log(tracing.traceCallback(function (a, cb) {
	setTimeout(cb, 1, null, this.name + a);
	return 'returned';
}, -1, { id: 1 }, { name: 'receiver' }, 4, (err, result) => {
	console.log('callback', err, result);
	tracing.traceCallback((cb, a) => { cb(new Error('failed'), a); }, 0, { id: 2 }, null, (err) => console.log('callback', err.message), 4);
	try {
		tracing.traceCallback(() => { throw new Error('thrown'); }, undefined, { id: 3 }, null, () => {});
	} catch (err) {
		console.log('caught', err.message);
	}
	try {
		tracing.traceCallback(() => {}, 0, { id: 4 }, null, 5);
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
}));
