// tracePromise.
const dc = require('diagnostics_channel');
const tracing = dc.tracingChannel('test');
const handlers = {};
for (const kind of ['start', 'end', 'asyncStart', 'asyncEnd', 'error']) {
	handlers[kind] = (context, name) => console.log(name, context.id, context.result, context.error && context.error.message);
}
console.log(tracing.tracePromise((a) => a, {}, null, 'as it is'));
tracing.subscribe(handlers);
async function main() {
	console.log(await tracing.tracePromise(async (a) => a, { id: 1 }, null, 5));
	await tracing.tracePromise(async () => { throw new Error('rejected'); }, { id: 2 }).catch((err) => console.log('caught', err.message));
	try {
		tracing.tracePromise(() => { throw new Error('thrown'); }, { id: 3 });
	} catch (err) {
		console.log('caught', err.message);
	}
	console.log(await tracing.tracePromise(() => 'no promise', { id: 4 }));
	console.log(await tracing.tracePromise(() => ({ then(resolve) { resolve('a thenable'); } }), { id: 5 }));
}
main();
