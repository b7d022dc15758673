// Listeners run in the order they were added, synchronously, with the emitter as `this`.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
emitter.on('event', function (...args) {
  console.log('first', args, this === emitter);
});
emitter.on('event', () => console.log('second, an arrow'));
emitter.prependListener('event', () => console.log('prepended'));
emitter.prependOnceListener('event', () => console.log('prepended once'));
emitter.once('event', (a) => console.log('once', a));

console.log(emitter.emit('event', 1, 'two', { three: 3 }));
console.log('after the first emit');
console.log(emitter.emit('event'));
console.log(emitter.emit('nobody listens'));
console.log(emitter.on('x', () => {}) === emitter, emitter.off('x', () => {}) === emitter);
