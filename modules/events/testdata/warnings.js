// Too many listeners.
'use strict';

const EventEmitter = require('events');

class Emitter extends EventEmitter {}
process.removeAllListeners('warning');
process.on('warning', (w) => console.log(w.name, '|', w.message, '|', Object.keys(w), w.type, w.count, w.emitter.constructor.name));

const add = (emitter, name, n) => {
  for (let i = 0; i < n; i++) emitter.on(name, () => {});
  return emitter;
};
add(new EventEmitter(), 'x', 12);
add(new EventEmitter(), 'fine', 10);
const emitter = add(new Emitter().setMaxListeners(1), 'one', 1);
add(add(emitter, Symbol('sym'), 2), 'one', 3);
console.log(emitter._events.one.warned, Reflect.ownKeys(emitter._events.one));
add(new Emitter().setMaxListeners(0), 'x', 20);
add({ __proto__: EventEmitter.prototype, _maxListeners: 1, constructor: Emitter }, 'mixed', 2);
add(new EventEmitter(), 'maxListeners', 2).setMaxListeners(1).emit('maxListeners');
