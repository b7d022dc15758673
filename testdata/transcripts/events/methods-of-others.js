// Methods of EventEmitter on objects that are none; arguments of the module's functions.
const events = require('events');
const { EventEmitter } = events;
const att = (n, f) => {
	try {
		console.log(n, f());
	} catch (x) {
		console.log(n, x.name, x.code, x.message);
	}
};
for (const m of [
	'on',
	'once',
	'off',
	'emit',
	'listeners',
	'rawListeners',
	'listenerCount',
	'eventNames',
	'setMaxListeners',
	'getMaxListeners',
	'removeAllListeners',
	'prependListener',
	'prependOnceListener',
	'addListener',
	'removeListener',
]) {
	att('undef ' + m, () => {
		const f = EventEmitter.prototype[m];
		return f.call(undefined, 'x', () => {});
	});
	att('null ' + m, () => EventEmitter.prototype[m].call(null, 1, () => {}));
	att('frozen ' + m, () => EventEmitter.prototype[m].call(Object.freeze({}), 1, () => {}));
}
att('ctor 5', () => new EventEmitter(5) instanceof EventEmitter);
att('ctor null', () => new EventEmitter(null) instanceof EventEmitter);
att('ctor undefined cr', () => new EventEmitter({ captureRejections: undefined }) instanceof EventEmitter);
att('ctor null cr', () => new EventEmitter({ captureRejections: null }) instanceof EventEmitter);
att('call3', () => {
	const o = {};
	EventEmitter.call(o);
	return Reflect.ownKeys(o);
});
att('keys', () => Reflect.ownKeys(new EventEmitter()));
att('keysC', () => Reflect.ownKeys(new EventEmitter({ captureRejections: true })));
att('init', () => events.init.call({}));
att('gel', () => events.getEventListeners({}, 'x'));
att('gel2', () => events.getEventListeners(null, 'x'));
att('gel3', () => {
	const t = new EventTarget();
	const f = () => {};
	const o = { handleEvent() {} };
	t.addEventListener('x', f);
	t.addEventListener('x', o);
	t.onfoo = 1;
	const l = events.getEventListeners(t, 'x');
	return [l[0] === f, l[1] === o, l.length];
});
att('gel4', () => {
	const e = new EventEmitter();
	const f = () => {};
	e.once('x', f);
	return events.getEventListeners(e, 'x')[0] === f;
});
att('lc', () =>
	events.listenerCount(
		{
			listenerCount() {
				return 'mine';
			},
		},
		'x',
	),
);
att('lc', () => events.listenerCount({}, 'x'));
att('lc', () => events.listenerCount(null, 'x'));
att('lc', () => events.listenerCount({ _events: { x: [1, 2] } }, 'x'));
att('lc et', () => {
	const t = new EventTarget();
	t.addEventListener('x', () => {});
	return events.listenerCount(t, 'x');
});
