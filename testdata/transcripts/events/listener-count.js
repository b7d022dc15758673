// listenerCount, eventNames and listeners give copies and counts.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
function h() {}
emitter.on('event', h);
emitter.once('event', () => {});
emitter.once('event', h);
console.log(emitter.listenerCount('event'), emitter.listenerCount('event', h), emitter.listenerCount('event', () => {}));
emitter.emit('event');
console.log(emitter.listenerCount('event'), emitter.listenerCount('event', h));
console.log(EventEmitter.listenerCount(emitter, 'event'), EventEmitter.getEventListeners(emitter, 'event').length);

const taken = emitter.listeners('event');
taken.push('extra');
console.log(emitter.listeners('event').length, emitter.listeners('nothing'), emitter.rawListeners('nothing'));
console.log(EventEmitter.getMaxListeners(emitter));
