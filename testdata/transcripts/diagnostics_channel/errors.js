// A subscriber that throws does not disturb the publisher, and is uncaught on a tick.
const dc = require('diagnostics_channel');
process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
const channel = dc.channel('test');
channel.subscribe(() => { throw new Error('from the subscriber'); });
channel.subscribe((message) => console.log('next', message));
channel.publish('message');
process.nextTick(() => console.log('tick'));
console.log('published');
for (const f of [
	() => dc.channel(5),
	() => dc.channel(),
	() => dc.subscribe(5, () => {}),
	() => dc.subscribe('x', 5),
	() => channel.subscribe(5),
	() => dc.tracingChannel(),
	() => dc.tracingChannel({}),
	() => dc.tracingChannel({ start: 1, end: 1, asyncStart: 1, asyncEnd: 1, error: 1 }),
	() => dc.channel('none').runStores({}, 5),
	() => dc.tracingChannel('none').traceSync(),
]) {
	try {
		f();
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
}
