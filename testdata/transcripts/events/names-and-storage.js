// Any name can be an event; the storage has no prototype.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
function f() {}
const sym = Symbol('name');
for (const name of ['__proto__', 'toString', 'constructor', sym, 'hasOwnProperty', 1, '']) emitter.on(name, f);
console.log(emitter.eventNames());
for (const name of emitter.eventNames()) console.log(emitter.emit(name), emitter.listenerCount(name));

const other = new EventEmitter();
console.log(Object.getPrototypeOf(other._events), other._eventsCount, other._maxListeners);
other.on('event', f);
console.log(other._events.event === f, other._eventsCount);
other.on('event', console.log);
console.log(Array.isArray(other._events.event), other._events.event.length, other._eventsCount);
other.off('event', console.log);
console.log(other._events.event === f);
other.off('event', f);
console.log('event' in other._events, other._eventsCount);
