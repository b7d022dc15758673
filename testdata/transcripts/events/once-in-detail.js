// events.once with errorMonitor and signals; wrappers; the constants of Event.
const EventEmitter = require('events');
const events = EventEmitter;
const { once, errorMonitor, on, getEventListeners } = events;
process.on('unhandledRejection', (e) => console.log('unhandled', e && e.message));
(async () => {
	// EV8
	const e = new EventEmitter();
	e.once('x', () => 1);
	const raw = e.rawListeners('x');
	e.emit('x');
	console.log(raw.length, raw[0].listener !== undefined, raw[0]());
	// EV4
	// EV35
	const m = new EventEmitter();
	m.on(errorMonitor, (x) => console.log('mon', x.message));
	setImmediate(() => m.emit('error', new Error('E')));
	try {
		await once(m, 'x');
	} catch (x) {
		console.log('rej', x.message);
	}
	// EV15
	class Sub {
		constructor() {
			this.emit('error', new Error('ctor'));
		}
	}
	Object.setPrototypeOf(Sub.prototype, EventEmitter.prototype);
	try {
		new Sub();
	} catch (x) {
		console.log(x.message);
	}
	// EV50
	for (const k of ['NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE'])
		console.log(k, Object.getOwnPropertyDescriptor(Event, k), Object.getOwnPropertyDescriptor(Event.prototype, k));
	// once with AbortSignal variants
	for (const s of [1, {}, null, 'a'])
		try {
			console.log(await once(m, 'x', { signal: s }));
		} catch (x) {
			console.log(x.name, x.code, x.message);
		}
	try {
		await once(m, 'x', { signal: AbortSignal.abort('why') });
	} catch (x) {
		console.log(x.name, x.code, x.message, x.cause);
	}
	try {
		await once(m, 'x', 5);
	} catch (x) {
		console.log(x.name, x.code, x.message);
	}
})();
