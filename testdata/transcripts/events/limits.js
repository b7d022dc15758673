// setMaxListeners and defaultMaxListeners: what they take.
const EventEmitter = require('events');
const { setMaxListeners, getMaxListeners } = EventEmitter;

const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
const ee = new EventEmitter();
for (const n of [0, NaN, -1, 'x', null, undefined, 1.5, Infinity]) {
	attempt(() => ee.setMaxListeners(n) === ee && ee.getMaxListeners());
	attempt(() => setMaxListeners(n, ee));
}
for (const n of [NaN, -1, 'x', undefined]) attempt(() => { EventEmitter.defaultMaxListeners = n });
attempt(() => setMaxListeners(5, 'INV'));
attempt(() => setMaxListeners(5, {}));
attempt(() => getMaxListeners('INV'));
attempt(() => getMaxListeners({}));
const named = new EventEmitter();
named.on('maxListeners', () => console.log('an event of that name'));
named.setMaxListeners(3);
named.emit('maxListeners');

const target = new EventTarget();
console.log(getMaxListeners(target), getMaxListeners(named), getMaxListeners(new EventEmitter()));
setMaxListeners(2, target, named);
console.log(getMaxListeners(target), named.getMaxListeners());
setMaxListeners(7);
console.log(EventEmitter.defaultMaxListeners, getMaxListeners(new EventTarget()), getMaxListeners(new EventEmitter()));
console.log(EventEmitter.kMaxEventTargetListeners, target[EventEmitter.kMaxEventTargetListeners], target[EventEmitter.kMaxEventTargetListenersWarned]);
