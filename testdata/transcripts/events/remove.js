// Removing: the last registration of a listener first, all of one event, all of them.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
const names = () => emitter.listeners('event').map((f) => f.name).join(' ');
function a() {}
function b() {}
function c() {}

for (const f of [a, b, a, c, a]) emitter.on('event', f);
emitter.off('event', a);
console.log(names());
emitter.removeListener('event', a);
console.log(names());
emitter.off('event', a);
emitter.off('event', a);
console.log(names());

emitter.on('other', a).on('third', a);
console.log(emitter.removeAllListeners('other') === emitter, emitter.eventNames());
emitter.removeAllListeners();
console.log(emitter.eventNames());
console.log(emitter.removeAllListeners('unknown') === emitter);

// Listeners go in reverse order when someone watches.
emitter.on('event', a).on('event', b).on('event', c);
emitter.on('removeListener', (name, f) => console.log(name, f.name));
emitter.removeAllListeners('event');
