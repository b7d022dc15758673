// What on, once, listeners, rawListeners and eventNames show.
const EventEmitter = require('events');

const ee = new EventEmitter();
console.log(ee.on === ee.addListener, ee.off === ee.removeListener, ee.eventNames(), ee.listeners('none'));

// newListener comes before the listener is there.
ee.on('newListener', (name, fn) => console.log('new', name, fn.name, ee.listeners(name).length));
function plain() {}
function once() { return 'returned' }
ee.on('a', plain);
ee.once('a', once);
ee.removeAllListeners('newListener');
const first = new EventEmitter();
first.once('newListener', (name) => first.on(name, function inner() {}));
first.on('x', function outer() {});
console.log(first.listeners('x'));

// Copies.
const taken = ee.listeners('a');
taken.push(1);
console.log(ee.listeners('a'), ee.listeners('a') === ee.listeners('a'));
ee.on('a', function third() {});
console.log(taken.length);

const raw = ee.rawListeners('a');
console.log(raw.map((f) => f.name), raw[0] === plain, raw[1] === once, raw[1].listener === once, raw === ee.rawListeners('a'));
console.log(raw[1](), ee.rawListeners('a').length, raw.length);

const counted = new EventEmitter();
const [h, other] = [() => {}, () => {}];
counted.on('e', h).once('e', other).once('e', h);
console.log(counted.listenerCount('e'), counted.listenerCount('e', h), counted.listenerCount('e', other));
counted.emit('e');
console.log(counted.listenerCount('e'), counted.listenerCount('e', h), counted.listenerCount('e', other));

const odd = new EventEmitter();
for (const name of ['__proto__', '__defineGetter__', 'toString', Symbol('s'), 'constructor']) odd.on(name, () => console.log('called', name));
console.log(odd.eventNames());
for (const name of odd.eventNames()) odd.emit(name);
process.on('__proto__', (v) => console.log('process', v));
process.emit('__proto__', 1);
