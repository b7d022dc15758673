// _events as programs see it, and emitters that were never made one.
const EventEmitter = require('events');

const ee = new EventEmitter();
const show = () => console.log(Object.getPrototypeOf(ee._events), Object.keys(ee._events), ee._eventsCount);
console.log(ee._events instanceof Object, ee._events.toString, ee._events.hasOwnProperty);
ee.listeners('unknown');
ee.setMaxListeners(5);
show();
const [a, b] = [() => {}, () => {}];
ee.on('x', a);
console.log(ee._events.x === a);
ee.on('x', b);
console.log(Array.isArray(ee._events.x), ee._events.x[0] === a, ee._events.x[1] === b);
ee.off('x', a);
console.log(ee._events.x === b);
ee.off('x', b);
show();
ee._events = undefined;
console.log(ee.listeners('x'), ee.removeListener('x', a) === ee, ee.emit('x'), ee.eventNames().length);

function Early() {
	this.once('early', () => console.log('early'));
	this.emit('early');
	this.removeAllListeners();
	EventEmitter.call(this);
}
Object.setPrototypeOf(Early.prototype, EventEmitter.prototype);
const early = new Early();
console.log(Object.getPrototypeOf(early._events), Object.keys(early._events));

class Failing extends EventEmitter {}
try {
	EventEmitter.prototype.emit.call(Object.create(Failing.prototype), 'error', new Error('own'));
} catch (err) {
	console.log(err.message);
}
function Shared() { EventEmitter.call(this) }
Shared.prototype = new EventEmitter();
const [one, two] = [new Shared(), new Shared()];
one.on('x', () => {});
console.log(one.listenerCount('x'), two.listenerCount('x'));

console.log(EventEmitter.prototype.emit.call({}, 'foo'));
try {
	EventEmitter.prototype.emit.call(Object.create(null), 'error', new Error('bare'));
} catch (err) {
	console.log(err.message);
}
