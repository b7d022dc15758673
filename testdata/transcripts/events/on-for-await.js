// `for await` over events.on: leaving it removes the listeners.
const { on, EventEmitter } = require('events');

(async () => {
	const ee = new EventEmitter();
	process.nextTick(() => {
		ee.emit('foo', 'bar');
		ee.emit('foo', 42);
	});
	for await (const event of on(ee, 'foo')) {
		console.log(event);
		if (event[0] === 42) break;
	}
	console.log(ee.listenerCount('foo'), ee.listenerCount('error'));
	setImmediate(() => ee.emit('error', new Error('bad')));
	try {
		for await (const event of on(ee, 'foo')) console.log('unexpected', event);
	} catch (err) {
		console.log(err.message);
	}
})();
